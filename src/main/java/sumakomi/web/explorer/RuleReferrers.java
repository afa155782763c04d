package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sumakomi.advice.RuleIndex;
import sumakomi.advice.RuleStatement;
import sumakomi.knowledge.Entry;

/** Which rules read, judge, propose or otherwise speak about each entry. */
final class RuleReferrers {

    private final Map<String, Set<RuleStatement>> byAddress = new LinkedHashMap<>();

    RuleReferrers(RuleIndex rules) {
        rules.statements().forEach(rule -> addresses(rule).forEach(address ->
                byAddress.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(rule)));
    }

    /** In the order of the rule files. */
    List<RuleStatement> of(Entry entry) {
        return List.copyOf(byAddress.getOrDefault(entry.address(), Set.of()));
    }

    private static List<String> addresses(RuleStatement rule) {
        List<String> addresses = new ArrayList<>();
        rule.questions().forEach(question -> addresses.add("questions/" + question));
        rule.strength().ifPresent(strength -> addresses.add("strengths/" + strength));
        rule.aboutType().ifPresentOrElse(type -> addresses.add("smart-community-types/" + type), () -> addresses.add(about(rule)));
        rule.value().ifPresent(value -> {
            switch (rule.effect()) {
                case INVOLVES -> addresses.add("bodies/" + value);
                case PROPOSES -> addresses.add("archetypes/" + value);
                case BUDGET_SCALE -> addresses.add("questions/" + value);
                default -> { } // a variant of the budget or a phase, neither of them an entry
            }
        });
        return addresses;
    }

    private static String about(RuleStatement rule) {
        return switch (rule.effect()) {
            case PROPOSES -> rule.about();
            case DROPS_STEP -> "fs-steps/" + rule.about();
            default -> "archetypes/" + rule.about();
        };
    }
}
