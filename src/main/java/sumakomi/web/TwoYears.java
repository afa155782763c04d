package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdviceDocument;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Text;

/**
 * The advice of two years of one municipality side by side.
 *
 * @param since what changed from the one to the other
 * @param year the later one
 */
record TwoYears(SinceLastYear since, int year, AdviceDocument then, AdviceDocument now) {

    /** Every type that was or is recommended, in the order of now. */
    public List<Type> types() {
        Map<String, Text> all = new LinkedHashMap<>();
        Stream.of(now, then).flatMap(document -> document.advice().recommendations().stream())
                .forEach(entry -> all.putIfAbsent(entry.archetype(), entry.title()));
        return all.entrySet().stream().map(type -> new Type(type.getKey(), type.getValue(), entry(then, type.getKey()),
                entry(now, type.getKey()), screening(then, type.getKey()), screening(now, type.getKey()),
                new Difference(then.advice().judging(type.getKey()), now.advice().judging(type.getKey()), answered()))).toList();
    }

    private Set<String> answered() {
        return since.answers().stream().map(change -> change.question().id()).collect(Collectors.toSet());
    }

    private static Optional<Recommendation> entry(AdviceDocument document, String archetype) {
        return document.advice().recommendations().stream().filter(entry -> entry.archetype().equals(archetype)).findFirst();
    }

    private static Optional<BenefitCost> screening(AdviceDocument document, String archetype) {
        return Optional.ofNullable(document.benefitCost().get(archetype));
    }

    /** One type in both years; empty where it was or is not recommended. */
    record Type(String archetype, Text title, Optional<Recommendation> then, Optional<Recommendation> now, Optional<BenefitCost> costThen,
            Optional<BenefitCost> costNow, Difference difference) {}

    /**
     * The reasons of one type in both years.
     *
     * @param answered questions answered otherwise in the two years
     */
    record Difference(List<Reason> then, List<Reason> now, Set<String> answered) {

        /** What is said by now and was not. */
        public List<Reason> came() {
            return without(now, then);
        }

        /** What was said and is no more. */
        public List<Reason> went() {
            return without(then, now);
        }

        public boolean none() {
            return came().isEmpty() && went().isEmpty();
        }

        /** Whether an answer on which the reason rests is another one. */
        public boolean byAnswer(Reason reason) {
            return reason.because().stream().anyMatch(because -> answered.contains(because.question()));
        }

        private static List<Reason> without(List<Reason> all, List<Reason> others) {
            Set<String> rules = others.stream().map(Reason::rule).collect(Collectors.toSet());
            return all.stream().filter(reason -> !rules.contains(reason.rule())).toList();
        }
    }
}
