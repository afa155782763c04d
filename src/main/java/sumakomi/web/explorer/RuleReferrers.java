package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.knowledge.Entry;
import sumakomi.rules.Drops;
import sumakomi.rules.Effect;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** Which rules read, judge, propose or otherwise speak about each entry. */
final class RuleReferrers {

    /** Stands for the entries of a kind. */
    private static final String EVERY = "/*";

    private final Map<String, Set<Rule>> byAddress = new LinkedHashMap<>();

    RuleReferrers(Rules rules) {
        rules.all().forEach(
                rule -> addresses(rule).forEach(address -> byAddress.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(rule)));
    }

    /** In the order of the rule files. */
    List<Rule> of(Entry entry) {
        Set<Rule> rules = new LinkedHashSet<>(byAddress.getOrDefault(entry.address(), Set.of()));
        rules.addAll(byAddress.getOrDefault(entry.kind() + EVERY, Set.of()));
        return List.copyOf(rules);
    }

    private static List<String> addresses(Rule rule) {
        List<String> addresses = new ArrayList<>();
        rule.questions().forEach(question -> addresses.add("questions/" + question));
        rule.effect().strength().ifPresent(strength -> addresses.add("strengths/" + strength));
        rule.recommended().forEach(archetype -> addresses.add("archetypes/" + archetype));
        addresses.addAll(addresses(rule.effect()));
        return addresses;
    }

    private static List<String> addresses(Effect effect) {
        if (effect instanceof Effect.Judges judges) {
            return List.of(judges.subject().archetype().map("archetypes/"::concat)
                    .orElseGet(() -> "smart-community-types/" + judges.subject().type().orElseThrow()));
        }
        if (effect instanceof Effect.Proposes || effect instanceof Effect.Combines) {
            return List.of(effect.about());
        }
        if (effect instanceof Effect.ProposesAnswers proposes) {
            return List.of(proposes.about() + EVERY);
        }
        if (effect instanceof Effect.Stands || effect instanceof Effect.Plans) {
            return List.of("roadmap/" + effect.about());
        }
        if (effect instanceof Drops.DropsStep drops) {
            return List.of("fs-steps/" + drops.about());
        }
        if (effect instanceof Effect.AddsStep adds) {
            return List.of("fs-steps/" + adds.step());
        }
        if (effect instanceof Effect.Involves involves) {
            return List.of("bodies/" + involves.body());
        }
        return effect instanceof Effect.BudgetScale scale ? List.of("questions/" + scale.question()) : List.of();
    }
}
