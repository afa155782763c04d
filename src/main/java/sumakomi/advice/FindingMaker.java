package sumakomi.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import sumakomi.advice.Finding.BudgetScale;
import sumakomi.advice.Finding.BudgetVariant;
import sumakomi.advice.Finding.Judgement;
import sumakomi.advice.Finding.AddedRole;
import sumakomi.advice.Finding.DroppedRole;
import sumakomi.advice.Finding.DroppedStep;
import sumakomi.advice.Finding.Involvement;
import sumakomi.advice.Finding.Proposal;
import sumakomi.advice.Finding.Routing;
import sumakomi.advice.Finding.Warning;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/**
 * Turns a rule that fired into its findings: one, or one for every archetype that serves the type it speaks about. They
 * do not depend on the profile and are made once for a rule base and its knowledge.
 */
final class FindingMaker {

    private final Knowledge knowledge;
    private final List<List<Finding>> byRule;

    FindingMaker(RuleIndex index, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.byRule = index.statements().stream().map(rule -> findings(rule).toList()).toList();
    }

    /** @param fired positions in the index of the rules that fired */
    List<Finding> findings(BitSet fired) {
        List<Finding> findings = new ArrayList<>();
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            findings.addAll(byRule.get(rule));
        }
        return findings;
    }

    /** What the rule at a position of the index says of archetypes. */
    List<Judgement> judgements(int rule) {
        return byRule.get(rule).stream().filter(Judgement.class::isInstance).map(Judgement.class::cast).toList();
    }

    private Stream<Finding> findings(RuleStatement rule) {
        return switch (rule.effect()) {
            case SUPPORTS -> judgements(rule, points(rule));
            case OPPOSES -> judgements(rule, -points(rule));
            case EXCLUDES -> judgements(rule, 0);
            case ROUTES -> Stream.of(new Routing(rule, rule.about()));
            case BUDGET_VARIANT -> Stream.of(new BudgetVariant(rule, rule.about(), rule.value().orElseThrow()));
            case PROPOSES -> Stream.of(proposal(rule));
            case INVOLVES -> Stream.of(new Involvement(rule, rule.about(), rule.value().orElseThrow()));
            case ADDS_ROLE -> Stream.of(new AddedRole(rule, rule.about(), rule.value().orElseThrow()));
            case DROPS_ROLE -> Stream.of(new DroppedRole(rule, rule.about()));
            case DROPS_STEP -> Stream.of(new DroppedStep(rule, rule.about()));
            case CAUTIONS -> Stream.of(new Warning(rule, rule.about()));
            case BUDGET_SCALE -> Stream.of(new BudgetScale(rule, rule.about(), rule.value().orElseThrow()));
        };
    }

    private static Proposal proposal(RuleStatement rule) {
        int slash = rule.about().indexOf('/');
        return new Proposal(rule, rule.about().substring(0, slash), rule.about().substring(slash + 1), rule.value());
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
