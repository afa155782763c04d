package sumakomi.web.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of entries by what they are about, in the order in which the explorer shows them. */
enum Subject {
    ARCHETYPES("archetypes", "smart-community-types", "bodies", "questions", "findings", "strengths", "parameters", "units"),
    MEASURES("measures", "urban-policies", "policy-measures", "district-systems", "districts", "district-results", "abatement-costs", "cost-model"),
    BENEFITS("benefits", "benefit-categories", "double-counting", "evaluation-cases", "stakeholders", "funding-scenarios",
            "stakeholder-results", "business-scheme", "study"),
    RESILIENCE("emergency-supply", "autonomy-results", "city-efficiency"),
    PROMOTION("promotion-measures", "promotion-effects", "barriers", "finance", "national-policies"),
    CASES("cases", "insights"),
    PROGRAMME("programme-facts", "programme", "fs-steps", "data-items", "conclusions"),
    ZERO_CARBON("zero-carbon", "declarations"),
    OPEN_DATA("opendata"),
    SOURCES("sources", "anomalies", "reproductions");

    private final List<String> kinds;

    Subject(String... kinds) {
        this.kinds = List.of(kinds);
    }

    List<String> kinds() {
        return kinds;
    }

    /** Where a kind stands among all. */
    static int place(String kind) {
        return Arrays.stream(values()).flatMap(subject -> subject.kinds.stream()).toList().indexOf(kind);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
