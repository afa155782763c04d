package sumakomi.document;

import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.OrderingStudy;

/** Studies that the doors are given to order the data of a checklist by. */
public final class OrderingStudies {

    private OrderingStudies() {}

    /**
     * Works a study out, which takes about a second.
     *
     * @throws FaultyInput if it cannot be worked out
     */
    public static OrderingStudy of(StudyDocument document, StudyKnowledge knowledge) {
        return OrderingStudy.of(document.name(), UncertaintyAnalysis.of(new StudyBuilder(knowledge).build(document), knowledge));
    }
}
