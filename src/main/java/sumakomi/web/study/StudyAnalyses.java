package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyComparer;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.Uncertainty;
import sumakomi.economics.study.UncertaintyAnalysis;

/** The analyses that take long, kept for the studies seen last. */
@EditionScoped
@Component
class StudyAnalyses {

    /** Each range takes almost a megabyte while it is drawn. */
    static final int MOST_RANGES = 300;
    private static final int KEPT = 16;

    private final StudyKnowledge knowledge;
    private final StudyBuilder builder;
    private final StudyComparer comparer;
    private final Map<String, Uncertainty> uncertainties = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Uncertainty> eldest) {
            return size() > KEPT;
        }
    };

    StudyAnalyses(StudyKnowledge studyKnowledge, StudyBuilder builder) {
        this.knowledge = studyKnowledge;
        this.builder = builder;
        this.comparer = new StudyComparer(studyKnowledge);
    }

    /** How many inputs of a study have a range. */
    static long ranges(WorkedStudy worked) {
        return worked.study().orElseThrow().model().inputs().stream().flatMap(cell -> cell.input().stream())
                .filter(input -> !input.spread().isFixed()).count();
    }

    /** One draw of a hundred thousand at a time, lest several readers exhaust the memory together. */
    Uncertainty uncertainty(WorkedStudy worked) {
        synchronized (uncertainties) {
            return uncertainties.computeIfAbsent(worked.id() + "/" + worked.stored().revision(),
                    key -> UncertaintyAnalysis.of(worked.study().orElseThrow(), knowledge));
        }
    }

    List<Sensitivity> sensitivities(WorkedStudy worked) {
        return comparer.sensitivities(worked.study().orElseThrow());
    }

    /** Two studies side by side, told apart by their titles. */
    StudyComparison comparison(WorkedStudy one, WorkedStudy other) {
        Study first = one.study().orElseThrow();
        Study second = other.study().orElseThrow();
        boolean same = first.document().title().equals(second.document().title());
        return comparer.compare(List.of(first, same ? builder.build(titled(second.document(), second.document().title() + " (2)"))
                : second), "ratio-ii");
    }

    private static StudyDocument titled(StudyDocument document, String title) {
        return new StudyDocument(title, document.asOf(), document.scenario(), document.policies(), document.measures(),
                document.districtBenefits(),
                document.values());
    }
}
