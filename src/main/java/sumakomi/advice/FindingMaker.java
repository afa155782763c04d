package sumakomi.advice;

import java.util.List;
import java.util.stream.Stream;
import sumakomi.advice.Finding.BudgetScale;
import sumakomi.advice.Finding.BudgetVariant;
import sumakomi.advice.Finding.Judgement;
import sumakomi.advice.Finding.Routing;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/** Turns a rule that fired into its findings: one, or one for every archetype that serves the type it speaks about. */
final class FindingMaker {

    private final Knowledge knowledge;

    FindingMaker(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Finding> findings(List<RuleStatement> fired) {
        return fired.stream().flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(RuleStatement rule) {
        return switch (rule.effect()) {
            case SUPPORTS -> judgements(rule, points(rule));
            case OPPOSES -> judgements(rule, -points(rule));
            case EXCLUDES -> judgements(rule, 0);
            case ROUTES -> Stream.of(new Routing(rule, rule.about()));
            case BUDGET_VARIANT -> Stream.of(new BudgetVariant(rule, rule.about(), rule.value().orElseThrow()));
            case BUDGET_SCALE -> Stream.of(new BudgetScale(rule, rule.about(), rule.value().orElseThrow()));
        };
    }

    private Stream<Finding> judgements(RuleStatement rule, int points) {
        if (rule.aboutType().isEmpty()) {
            return Stream.of(new Judgement(rule, rule.about(), points));
        }
        String type = rule.aboutType().get();
        return knowledge.archetypes().values().stream().filter(archetype -> archetype.serves(type)).map(Archetype::id)
                .map(archetype -> new Judgement(rule, archetype, points));
    }

    private int points(RuleStatement rule) {
        return knowledge.strength(rule.strength().orElseThrow()).points();
    }
}
