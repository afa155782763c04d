package sumakomi.document;

import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.programme.BudgetStudy;

/** Studies from which the doors let a budget request take its figures. */
public final class BudgetStudies {

    private BudgetStudies() {}

    /**
     * Works a study out.
     *
     * @throws sumakomi.knowledge.FaultyInput if it cannot be worked out
     */
    public static BudgetStudy of(StudyDocument document, StudyKnowledge knowledge) {
        return new BudgetStudy(document, new ResultsMaker(knowledge).results(new StudyBuilder(knowledge).build(document)), knowledge);
    }
}
