package sumakomi.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Knowledge;
import sumakomi.rules.Effect;
import sumakomi.rules.EffectKind;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/**
 * What a rule says of one archetype.
 *
 * @param points what it weighs: positive, negative, or 0 when it excludes
 * @param recommends whether it can recommend the archetype: it speaks for this archetype itself rather than for a type that
 *     many serve, and from an aspect that recommends
 */
record Judgement(Rule rule, String archetype, Aspect aspect, int points, boolean recommends) {

    boolean excludes() {
        return rule.effect().kind() == EffectKind.EXCLUDES;
    }

    /** By id of the rule: one for each archetype that it judges, in the order of the source. */
    static Map<String, List<Judgement>> of(Rules rules, Knowledge knowledge) {
        Map<String, List<Judgement>> byRule = new HashMap<>();
        rules.all().forEach(rule -> rule.judges().ifPresent(judges -> byRule.put(rule.id(), of(rule, judges, knowledge))));
        return byRule;
    }

    private static List<Judgement> of(Rule rule, Effect.Judges judges, Knowledge knowledge) {
        int weight = judges.weight().map(strength -> knowledge.strength(strength).points()).orElse(0);
        int points = judges.kind() == EffectKind.OPPOSES ? -weight : weight;
        Aspect aspect = knowledge.aspect(judges.side());
        boolean recommends = points > 0 && aspect.recommends() && judges.subject().archetype().isPresent();
        return knowledge.archetypes().values().stream().filter(judges::concerns).map(Archetype::id)
                .map(archetype -> new Judgement(rule, archetype, aspect, points, recommends)).toList();
    }
}
