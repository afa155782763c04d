package sumakomi.advice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private final ProfileTable profiles;
    private final int[] kindOfProfile;
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    /** Those that were wanted so far; each is made again rather than waited for. */
    private final Member[] members;

    /**
     * A kind of municipality.
     *
     * @param weight how common it is beside the others
     * @param municipalities the codes of its municipalities
     * @param profiles how many there are of it alone
     */
    public record Kind(double weight, List<String> municipalities, int profiles) {
        public Kind {
            municipalities = List.copyOf(municipalities);
        }
    }

    /**
     * A question that profiles answer.
     *
     * @param ofAnswer by answer of the table, what of it is told apart
     * @param counting by profile, the position of its answer that counts
     * @param counts by what is told apart, how many profiles of each kind say so
     * @param unknown how often the answer is unknown, from 0 to 1
     */
    private record Told(Object[] ofAnswer, int[] counting, Map<Object, int[]> counts, double unknown) {
        private @Nullable Object by(int profile) {
            return counting[profile] == ProfileTable.NONE ? null : ofAnswer[counting[profile]];
        }
    }

    /** @param told by question, what of its answer is told apart */
    private record Member(Profile profile, Map<String, Object> told) {}

    /** A profile of the sample, with how likely it is beside the others. */
    record Weighed(Profile profile, double weight, Map<String, Object> told) {}

    /** A profile by its number. */
    private record Candidate(int profile, double weight) {}

    /** @param profiles of all kinds, those of one kind together, in the order of the kinds */
    public Likely(List<Kind> kinds, ProfileTable profiles) {
        this.kinds = List.copyOf(kinds);
        this.profiles = profiles;
        this.kindOfProfile = IntStream.range(0, kinds.size())
                .flatMap(kind -> IntStream.generate(() -> kind).limit(kinds.get(kind).profiles())).toArray();
        this.members = new Member[profiles.size()];
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (String code : kinds.get(kind).municipalities()) {
                kindOf.put(code, kind);
            }
        }
        profiles.questions().forEach(question -> told.put(question, told(profiles.column(question))));
    }

    private Told told(ProfileTable.Column column) {
        Object[] ofAnswer = column.answers().stream().map(answer -> answer.known() ? told(column.question(), answer) : answer).toArray();
        Told told = new Told(ofAnswer, profiles.counting(column.question().id()), new HashMap<>(),
                Arrays.stream(column.given()).filter(answer -> answer != ProfileTable.NONE)
                        .mapToDouble(answer -> column.answers().get(answer).known() ? 0 : 1).average().orElse(0));
        for (int profile = 0; profile < profiles.size(); profile++) {
            Object said = told.by(profile);
            if (said != null) {
                told.counts().computeIfAbsent(said, one -> new int[kinds.size()])[kindOfProfile[profile]]++;
            }
        }
        return told;
    }

    private Map<String, Object> told(Profile profile) {
        Map<String, Object> told = new HashMap<>();
        profile.answers().keySet().forEach(id -> profile.counting(id)
                .ifPresent(answer -> told.put(id, told(profile.questionnaire().question(id).orElseThrow(), answer))));
        return told;
    }

    private Member member(int number) {
        Member made = members[number];
        if (made == null) {
            Map<String, Object> said = new HashMap<>();
            told.forEach((question, one) -> Optional.ofNullable(one.by(number)).ifPresent(answer -> said.put(question, answer)));
            made = new Member(profiles.profile(number), said);
            members[number] = made;
        }
        return made;
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
        return Optional.ofNullable(told.get(question)).map(Told::unknown).orElse(0.0);
    }

    /** By what is told apart of the answers to a question, how many profiles of each kind say so. */
    private Map<Object, int[]> counts(String question) {
        return Optional.ofNullable(told.get(question)).map(Told::counts).orElse(Map.of());
    }

    /** How likely each kind is. */
    private double[] kinds(Map<String, Object> told) {
        double[] logs = kinds.stream().mapToDouble(kind -> StrictMath.log(kind.weight())).toArray();
        told.forEach((question, answer) -> {
            Map<Object, int[]> given = counts(question);
            for (int kind = 0; kind < logs.length; kind++) {
                int at = kind;
                int same = Optional.ofNullable(given.get(answer)).map(some -> some[at]).orElse(0);
                int all = kinds.get(kind).profiles();
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
            Map<Object, int[]> some = counts(question);
            double[] shares = some.values().stream().mapToDouble(this::share).toArray();
            double all = Arrays.stream(shares).sum();
            double others = all - Arrays.stream(shares).max().orElse(0);
            return some.isEmpty() || others > all * Math.max(least, NEARLY_NOTHING);
        }

        private double share(int[] byKind) {
            return IntStream.range(0, likely.length).mapToDouble(kind -> likely[kind] * byKind[kind] / kinds.get(kind).profiles()).sum();
        }

        /** The most likely profiles, the likeliest first, their weights adding up to 1. */
        List<Weighed> most(int number) {
            List<Candidate> some = IntStream.range(0, profiles.size()).filter(profile -> likely[kindOfProfile[profile]] > 0)
                    .mapToObj(profile -> new Candidate(profile, likely[kindOfProfile[profile]] * alike(profile)))
                    .sorted(Comparator.comparingDouble(one -> -one.weight())).limit(number).toList();
            double sum = some.stream().mapToDouble(Candidate::weight).sum();
            return some.stream().map(one -> {
                Member member = member(one.profile());
                return new Weighed(member.profile(), one.weight() / sum, member.told());
            }).toList();
        }

        private double alike(int profile) {
            double weight = 1;
            for (Map.Entry<String, Object> one : given.entrySet()) {
                Told asked = told.get(one.getKey());
                Object other = asked == null ? null : asked.by(profile);
                weight *= other == null ? Math.sqrt(OTHERWISE) : other.equals(one.getValue()) ? 1 : OTHERWISE;
            }
            return weight;
        }
    }
}
