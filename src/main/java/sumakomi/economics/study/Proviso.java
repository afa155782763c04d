package sumakomi.economics.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.StudyResults.Overlapping;
import sumakomi.economics.study.StudyResults.Project;
import sumakomi.knowledge.Text;

/**
 * What must be said in the same breath as the verdict on a study.
 *
 * @param figure the ratio, likelihood or share that it is about, see {@link Kind}
 * @param about the benefit that it is about
 * @param caution what the knowledge base warns of there
 * @param benefits those that are not entered
 */
public record Proviso(Kind kind, double figure, Optional<String> about, Optional<Text> caution,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> benefits) {

    public Proviso {
        benefits = List.copyOf(benefits);
    }

    private static final double EVEN = 0.5;
    /** Where the saving alone covers the cost, a benefit is spoken of from this part of all benefits on. */
    private static final double TELLING = 0.1;

    /** What there is to say. */
    public enum Kind {
        /** benefits may count twice; without that B/C in case II by present values is the figure, below 1 */
        OVERLAP,
        /** the value left at the end turns the verdict: without it B/C by present values in the case that decides is the figure, below 1 */
        VALUE_LEFT,
        /** as the inputs spread, the case that decides reaches 1 in less than half of the draws: in this part of them */
        UNLIKELY,
        /** this part of all non-energy benefits, half or more, is one of which the knowledge base warns */
        CAUTIONED,
        /** the saving alone does not cover the cost, and so many benefits that the knowledge base names for the measures are not entered */
        NOT_ENTERED;

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static Proviso of(Kind kind, double figure) {
        return new Proviso(kind, figure, Optional.empty(), Optional.empty(), List.of());
    }

    /** @param notEntered the benefits that the knowledge base names for the measures and that the study does not count */
    static List<Proviso> of(Study study, Project project, Optional<Overlapping> overlapping, List<String> notEntered) {
        List<Proviso> provisos = new ArrayList<>();
        Case decides = project.decides();
        boolean reaches = project.discountedRatio().in(decides) >= 1;
        overlapping.map(Overlapping::discountedRatioII).filter(ratio -> ratio < 1 && reaches && decides != Case.I)
                .ifPresent(ratio -> provisos.add(of(Kind.OVERLAP, ratio)));
        double unsold = study.value(withoutLeft(decides));
        if (reaches && unsold < 1) {
            provisos.add(of(Kind.VALUE_LEFT, unsold));
        }
        project.chances().map(chances -> chances.shown(decides)).filter(chance -> reaches && chance < EVEN)
                .ifPresent(chance -> provisos.add(of(Kind.UNLIKELY, chance)));
        cautioned(study, project).ifPresent(provisos::add);
        if (!notEntered.isEmpty() && project.discountedRatio().i() < 1) {
            provisos.add(new Proviso(Kind.NOT_ENTERED, notEntered.size(), Optional.empty(), Optional.empty(), notEntered));
        }
        return provisos;
    }

    /** The cell of B/C by present values without the value left. */
    public static String withoutLeft(Case one) {
        return "ratio-without-left-" + one.name().toLowerCase(Locale.ROOT);
    }

    /** The benefit that makes up most of the non-energy benefits, where the knowledge base warns of a value of it. */
    private static Optional<Proviso> cautioned(Study study, Project project) {
        Map<String, List<Caution>> cautions = byBenefit(study);
        double telling = project.decides() == Case.I ? TELLING * (project.ebYenPerYear() + project.nebYenPerYear()) : 0;
        return project.nebByBenefit().entrySet().stream().filter(one -> one.getValue() >= telling)
                .filter(one -> cautions.containsKey(one.getKey()) && one.getValue() > 0
                        && one.getValue() >= EVEN * project.nebYenPerYear())
                .findFirst().map(one -> new Proviso(Kind.CAUTIONED, one.getValue() / project.nebYenPerYear(), Optional.of(one.getKey()),
                        Optional.of(cautions.get(one.getKey()).get(0).text()), List.of()));
    }

    /** What the knowledge base warns of at the values of each benefit that a study counts. */
    public static Map<String, List<Caution>> byBenefit(Study study) {
        return study.cautions().entrySet().stream().filter(one -> benefit(study, one.getKey()).isPresent())
                .collect(Collectors.groupingBy(one -> benefit(study, one.getKey()).orElseThrow(),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Optional<String> benefit(Study study, String cell) {
        return Arrays.stream(cell.split("\\.")).filter(part -> study.has("neb." + part)).findFirst()
                .or(() -> study.document().districtBenefits().stream().filter(one -> cell.startsWith(one.id() + "."))
                        .map(StudyDocument.DistrictBenefit::benefit).findFirst());
    }
}
