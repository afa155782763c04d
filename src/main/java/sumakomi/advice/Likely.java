package sumakomi.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * Profiles as municipalities might answer, kind by kind, from which is guessed what a partly answered one may still answer. First how
 * likely each kind is under the answers given (each answer weighed by how often the kind gives it), then which profiles of these kinds
 * answer alike. All of it rests on what was drawn, which is assumed. Safe for several threads at once.
 */
public final class Likely {

    /** How often a kind is taken to give an answer that none of its profiles gives. */
    private static final double HARDLY = 0.1;
    /** Kinds less likely than this are left out. */
    private static final double LEAST = 0.02;
    /** What another answer than the given one leaves of a profile's weight. */
    private static final double OTHERWISE = 0.5;
    /** Shares that differ by no more than this are the same. */
    private static final double NEARLY_NOTHING = 1e-9;
    /** Bins of a number: each four times the one before. */
    private static final double BIN = StrictMath.log(4);

    private final List<Kind> kinds;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> kindOf = new HashMap<>();
    /** By question, how many profiles of each kind give each answer. */
    private final Map<String, Map<Object, int[]>> counts = new HashMap<>();
    private final Map<String, Double> unknown;

    /**
     * A kind of municipality.
     *
     * @param weight how common it is beside the others
     * @param municipalities the codes of its municipalities
     * @param profiles of it alone
     */
    public record Kind(double weight, List<String> municipalities, List<Profile> profiles) {
        public Kind {
            municipalities = List.copyOf(municipalities);
            profiles = List.copyOf(profiles);
        }
    }

    /** @param told by question, what of its answer is told apart */
    private record Member(int kind, Profile profile, Map<String, Object> told) {}

    /** A profile of the sample, with how likely it is beside the others. */
    record Weighed(Profile profile, double weight, Map<String, Object> told) {}

    public Likely(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (String code : kinds.get(kind).municipalities()) {
                kindOf.put(code, kind);
            }
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (Profile profile : kinds.get(kind).profiles()) {
                Map<String, Object> told = told(profile);
                members.add(new Member(kind, profile, told));
                int at = kind;
                told.forEach((question, answer) -> counts.computeIfAbsent(question, id -> new HashMap<>())
                        .computeIfAbsent(answer, one -> new int[kinds.size()])[at]++);
            }
        }
        this.unknown = members.stream().flatMap(member -> member.profile().answers().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.averagingDouble(given -> given.getValue().answer().known() ? 0 : 1)));
    }

    private Map<String, Object> told(Profile profile) {
        Map<String, Object> told = new HashMap<>();
        profile.answers().keySet().forEach(id -> profile.counting(id)
                .ifPresent(answer -> told.put(id, told(profile.questionnaire().question(id).orElseThrow(), answer))));
        return told;
    }

    /** What of an answer is told apart: of a municipality its kind, of a number how large it is, of a ranking the first two. */
    private Object told(Question question, Answer answer) {
        return switch (question.kind()) {
            case MUNICIPALITY -> kindOf.getOrDefault(answer.values().get(0), -1);
            case NUMBER -> (int) Math.floor(StrictMath.log(Math.max(1, ((Answer.Amount) answer).number().doubleValue())) / BIN);
            case RANKING -> answer.values().subList(0, Math.min(2, answer.values().size()));
            default -> Set.copyOf(answer.values());
        };
    }

    /** How often nobody in the town hall who was asked knows the answer, from 0 to 1. */
    double unknown(String question) {
        return unknown.getOrDefault(question, 0.0);
    }

    /** How likely each kind is. */
    private double[] kinds(Map<String, Object> told) {
        double[] logs = kinds.stream().mapToDouble(kind -> StrictMath.log(kind.weight())).toArray();
        told.forEach((question, answer) -> {
            Map<Object, int[]> given = counts.getOrDefault(question, Map.of());
            for (int kind = 0; kind < logs.length; kind++) {
                int at = kind;
                int same = Optional.ofNullable(given.get(answer)).map(some -> some[at]).orElse(0);
                int all = kinds.get(kind).profiles().size();
                logs[kind] += given.isEmpty() ? 0 : StrictMath.log((same + HARDLY) / (all + HARDLY * (given.size() + 1)));
            }
        });
        double most = Arrays.stream(logs).max().orElse(0);
        double[] likely = Arrays.stream(logs).map(log -> StrictMath.exp(log - most)).toArray();
        double sum = Arrays.stream(likely).sum();
        return Arrays.stream(likely).map(one -> one / sum < LEAST ? 0 : one / sum).toArray();
    }

    /** What a profile may be. */
    Guess guess(Profile profile) {
        return new Guess(told(profile));
    }

    /** Which kinds and which profiles of the sample go with the answers given. */
    final class Guess {

        private final Map<String, Object> given;
        private final double[] likely;

        private Guess(Map<String, Object> given) {
            this.given = given;
            this.likely = kinds(given);
        }

        /**
         * Whether more than one answer to a question is seen among the kinds that it may be: what such a municipality cannot have, it
         * is not asked. True of a question that no profile of any kind answers, since nothing is known of it then.
         *
         * @param least the share of those who answer it that must have another answer than the most common one, from 0 to 1
         */
        boolean mayDiffer(String question, double least) {
            Map<Object, int[]> some = counts.getOrDefault(question, Map.of());
            double[] shares = some.values().stream().mapToDouble(this::share).toArray();
            double all = Arrays.stream(shares).sum();
            double others = all - Arrays.stream(shares).max().orElse(0);
            return some.isEmpty() || others > all * Math.max(least, NEARLY_NOTHING);
        }

        private double share(int[] byKind) {
            return IntStream.range(0, likely.length).mapToDouble(kind -> likely[kind] * byKind[kind] / kinds.get(kind).profiles().size())
                    .sum();
        }

        /** The most likely profiles, the likeliest first, their weights adding up to 1. */
        List<Weighed> most(int number) {
            List<Weighed> some = members.stream().filter(member -> likely[member.kind()] > 0)
                    .map(member -> new Weighed(member.profile(), likely[member.kind()] * alike(member), member.told()))
                    .sorted(Comparator.comparingDouble((Weighed one) -> -one.weight())).limit(number).toList();
            double sum = some.stream().mapToDouble(Weighed::weight).sum();
            return some.stream().map(one -> new Weighed(one.profile(), one.weight() / sum, one.told())).toList();
        }

        private double alike(Member member) {
            double weight = 1;
            for (Map.Entry<String, Object> one : given.entrySet()) {
                Object other = member.told().get(one.getKey());
                weight *= other == null ? Math.sqrt(OTHERWISE) : other.equals(one.getValue()) ? 1 : OTHERWISE;
            }
            return weight;
        }
    }
}
