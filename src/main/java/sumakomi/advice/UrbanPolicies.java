package sumakomi.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.PlannedPolicy.Combined;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.PolicyMatrix;
import sumakomi.knowledge.PolicyMatrix.Row;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;
import sumakomi.knowledge.UrbanPolicy;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.Combines;
import sumakomi.rules.Rule;

/** Reads the urban policies that a municipality plans through the matrices of the kinds of district that rules name. */
final class UrbanPolicies {

    private static final String MEASURES = "measures/";

    private final Knowledge knowledge;
    private final Profile profile;
    private final List<String> recommended;
    private final Reasons reasons;

    /** @param recommended ids of archetypes */
    UrbanPolicies(Knowledge knowledge, Profile profile, List<String> recommended, Reasons reasons) {
        this.knowledge = knowledge;
        this.profile = profile;
        this.recommended = recommended;
        this.reasons = reasons;
    }

    /** Those planned, district by district in the order of the rules, each with its measures. */
    List<PlannedPolicy> planned(List<Rule> elaborated) {
        Map<String, List<Rule>> byDistrict = new LinkedHashMap<>();
        elaborated.forEach(rule -> {
            if (rule.effect() instanceof Combines combines) {
                byDistrict.computeIfAbsent(combines.district(), district -> new ArrayList<>(1)).add(rule);
            }
        });
        return byDistrict.entrySet().stream().flatMap(found -> planned(knowledge.matrix(found.getKey()), found.getValue())).toList();
    }

    private Stream<PlannedPolicy> planned(PolicyMatrix matrix, List<Rule> rules) {
        Question question = profile.questionnaire().question(matrix.question()).orElseThrow();
        List<String> answered = profile.counting(matrix.question()).map(Answer::values).orElse(List.of());
        return question.options().stream().filter(option -> answered.contains(option.id())).filter(option -> !option.isNone())
                .map(option -> planned(option, matrix, rules));
    }

    private PlannedPolicy planned(Option option, PolicyMatrix matrix, List<Rule> rules) {
        UrbanPolicy policy = knowledge.urbanPolicy(option.id());
        PlannedPolicy.Works works = policy.assumption()
                .map(supposed -> new PlannedPolicy.Works(supposed.text(), supposed.basis(), supposed.source()))
                .orElseGet(() -> new PlannedPolicy.Works(policy.plan(), policy.planBasis(), policy.sources().get(0)));
        UrbanPolicy.Caution caution = policy.caution();
        return new PlannedPolicy(policy.id(), matrix.district(), option.label(), policy.title(),
                profile.amount(matrix.yearQuestion()).map(BigDecimal::intValue), begun(matrix),
                recommended.stream().filter(matrix.archetypes()::contains).toList(), works, policy.timing(), combined(matrix, policy),
                rules.stream().map(reasons::of).toList(),
                new PlannedPolicy.Caution(caution.text(), caution.verify(), policy.asOf(), Basis.ASSUMED, policy.sources().get(0)),
                policy.basis(), policy.sources().get(0));
    }

    /** Measures are built in with works still to come. */
    private Optional<PlannedPolicy.Begun> begun(PolicyMatrix matrix) {
        String question = matrix.yearQuestion();
        return profile.amount(question).filter(year -> year.intValue() < FiscalYear.of(profile.asOf()))
                .map(year -> new PlannedPolicy.Begun(matrix.begun().text(),
                        List.of(new Because(question, new Answered(List.of(year.toPlainString())))), matrix.begun().basis(),
                        matrix.begun().source()));
    }

    /** What comes with the policy, then what follows around it. Marks without a column say the same, so they are told together. */
    private List<Combined> combined(PolicyMatrix matrix, UrbanPolicy policy) {
        Map<Row, Integer> marks = new LinkedHashMap<>();
        matrix.rows(policy.id()).stream().sorted(Comparator.comparing(Row::step)).forEach(row -> marks.merge(row, 1, Integer::sum));
        return marks.entrySet().stream().map(found -> combined(matrix, found.getKey(), found.getValue())).toList();
    }

    private Combined combined(PolicyMatrix matrix, Row row, int marks) {
        return new Combined(matrix.column(row.column()).map(this::column),
                row.candidates().stream().flatMap(code -> matrix.column(code).stream()).map(this::column).toList(), marks, row.step(),
                matrix.meaning(row),
                row.basis(), row.confidence(), matrix.reason(row), matrix.source());
    }

    private PlannedPolicy.Column column(PolicyMatrix.Column column) {
        return new PlannedPolicy.Column(column.code(), column.title(), column.measures().stream()
                .map(id -> new PlannedPolicy.Measure(id, knowledge.shelved(MEASURES + id).title())).toList());
    }
}
