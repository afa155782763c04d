package sumakomi.web.study;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument;

/** Ids for what is added to a study by a form. */
final class Ids {

    private static final int MOST = 10_000;

    private Ids() {}

    /** The first of {@code p1, p2, …} that the study does not use. */
    static String free(StudyDocument document, String prefix) {
        Set<String> taken = Stream.of(document.policies().stream().map(StudyDocument.Policy::id), document.measures().stream()
                .map(StudyDocument.Measure::id), document.districtBenefits().stream().map(StudyDocument.DistrictBenefit::id))
                .flatMap(ids -> ids).collect(Collectors.toSet());
        return free(taken, prefix);
    }

    static String free(Set<String> taken, String prefix) {
        return IntStream.range(1, MOST).mapToObj(number -> prefix + number).filter(id -> !taken.contains(id)).findFirst().orElseThrow();
    }
}
