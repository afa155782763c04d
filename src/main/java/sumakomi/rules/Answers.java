package sumakomi.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.Question.Kind;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * In working memory: what a municipality answered. Each method is a condition that a rule may put to it; it is false for an
 * answer that is unknown, missing or behind a hidden question, so that unknown is never treated as no. Only {@link #isOpen}
 * asks for that state itself.
 *
 * <p>A kind of condition is a method here, by which the engine knows it, and a constant of {@link Asking}, by which everything
 * else does. It is said in {@code messages*.properties}, as {@code condition.} and its word.
 */
public final class Answers {

    /** The kinds of condition on an answer. */
    public enum Asking {
        IS("is", 1, (answers, asked) -> answers.is(asked.question(), asked.word()), Kind.CHOICE, Kind.MUNICIPALITY),
        IS_ONE_OF("isOneOf", 2,
                (answers, asked) -> answers.choice(asked.question()).filter(asked.words()::contains).isPresent(), Kind.CHOICE),
        IS_NOT("isNot", 1, (answers, asked) -> answers.isNot(asked.question(), asked.word()), Kind.CHOICE),
        HAS("has", 1, (answers, asked) -> answers.has(asked.question(), asked.word()), Kind.CHOICES),
        HAS_NOT("hasNot", 1, (answers, asked) -> answers.hasNot(asked.question(), asked.word()), Kind.CHOICES),
        RANKS_FIRST("ranksFirst", 1, (answers, asked) -> answers.ranksFirst(asked.question(), asked.word()), Kind.RANKING),
        RANKS_WITHIN("ranksWithin", 1,
                (answers, asked) -> answers.ranksWithin(asked.question(), asked.word(), asked.places()), Kind.RANKING),
        AT_LEAST("atLeast", 1, (answers, asked) -> answers.atLeast(asked.question(), asked.word()), Kind.NUMBER),
        BELOW("below", 1, (answers, asked) -> answers.below(asked.question(), asked.word()), Kind.NUMBER),
        LIES_IN("liesIn", 1, (answers, asked) -> answers.liesIn(asked.question(), asked.word()), Kind.MUNICIPALITY),
        LIES_OUTSIDE("liesOutside", 1, (answers, asked) -> answers.liesOutside(asked.question(), asked.word()), Kind.MUNICIPALITY),
        IS_OPEN("isOpen", 0, (answers, asked) -> answers.isOpen(asked.question()), Kind.values());

        private final String word;
        private final int words;
        private final BiPredicate<Answers, Asked> holds;
        private final Set<Kind> suits;

        Asking(String word, int words, BiPredicate<Answers, Asked> holds, Kind... suits) {
            this.word = word;
            this.words = words;
            this.holds = holds;
            this.suits = Set.of(suits);
        }

        /** Its name in rule files. */
        public String word() {
            return word;
        }

        /** The kinds of question to which it can be put. */
        public Set<Kind> suits() {
            return suits;
        }

        /** The names of the conditions that can be put to questions of a kind. */
        static String suiting(Kind kind) {
            return words(asking -> asking.suits.contains(kind));
        }

        /** The names of all conditions. */
        static String all() {
            return words(asking -> true);
        }

        private static String words(Predicate<Asking> wanted) {
            return Stream.of(values()).filter(wanted).map(Asking::word).collect(Collectors.joining(", "));
        }

        /** Whether a rule file may write it with so many words after the question, and with or without a number. */
        private boolean takes(int count, boolean number) {
            return (this == IS_ONE_OF ? count >= words : count == words) && number == (this == RANKS_WITHIN);
        }
    }

    /**
     * A condition on the answer to one question.
     *
     * @param words options of the question, or the parameters with which a number is compared
     * @param places how many places of a ranking it looks at, 0 for any other condition
     */
    public record Asked(Asking asking, String question, List<String> words, int places) implements Condition {

        public Asked {
            words = List.copyOf(words);
        }

        /**
         * A condition as a rule file writes it.
         *
         * @return absent when there is no such condition, or it takes other words
         */
        static Optional<Asked> read(String word, List<String> words, Optional<Integer> number) {
            return Stream.of(Asking.values()).filter(asking -> asking.word.equals(word))
                    .filter(asking -> asking.takes(words.size() - 1, number.isPresent())).findFirst()
                    .map(asking -> new Asked(asking, words.get(0), words.subList(1, words.size()), number.orElse(0)));
        }

        @Override
        public boolean holds(Known known) {
            return asking.holds.test(known.answers(), this);
        }

        @Override
        public Stream<Asked> grounds(Known known) {
            return Stream.of(this);
        }

        /** The options of the question that it names. */
        public List<String> options() {
            return limits().isEmpty() && regions().isEmpty() ? words : List.of();
        }

        /** The regions in which it looks for a municipality. */
        public List<String> regions() {
            return asking == Asking.LIES_IN || asking == Asking.LIES_OUTSIDE ? words : List.of();
        }

        /** The parameters with which it compares a number. */
        public List<String> limits() {
            return asking.suits.equals(Set.of(Kind.NUMBER)) ? words : List.of();
        }

        private String word() {
            return words.get(0);
        }
    }

    private final Profile profile;

    public Answers(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    /** A choice was answered with this option. */
    public boolean is(String question, String option) {
        return choice(question).filter(option::equals).isPresent();
    }

    /** A choice was answered with one of these options. */
    public boolean isOneOf(String question, String... options) {
        return choice(question).filter(List.of(options)::contains).isPresent();
    }

    /** A choice was answered, with another option. */
    public boolean isNot(String question, String option) {
        return choice(question).filter(chosen -> !chosen.equals(option)).isPresent();
    }

    /** Several options were answered, this one among them. */
    public boolean has(String question, String option) {
        return answer(question) instanceof Answer.Choices choices && choices.options().contains(option);
    }

    /** Several options were answered, this one not among them. */
    public boolean hasNot(String question, String option) {
        return answer(question) instanceof Answer.Choices choices && !choices.options().contains(option);
    }

    /** A ranking was answered with this option first. */
    public boolean ranksFirst(String question, String option) {
        return ranksWithin(question, option, 1);
    }

    /** A ranking was answered with this option among the first {@code places}. */
    public boolean ranksWithin(String question, String option, int places) {
        return answer(question) instanceof Answer.Ranking ranking
                && ranking.options().subList(0, Math.min(places, ranking.options().size())).contains(option);
    }

    /** A number was answered that reaches the value of a parameter of the knowledge base on the profile's date. */
    public boolean atLeast(String question, String parameter) {
        return profile.amount(question).filter(number -> number.compareTo(valueOf(parameter)) >= 0).isPresent();
    }

    /** A number was answered that stays below the value of a parameter. */
    public boolean below(String question, String parameter) {
        return profile.amount(question).filter(number -> number.compareTo(valueOf(parameter)) < 0).isPresent();
    }

    /** A municipality was answered that lies in this region. */
    public boolean liesIn(String question, String region) {
        return region(question).filter(region::equals).isPresent();
    }

    /** A municipality was answered, of another region. */
    public boolean liesOutside(String question, String region) {
        return region(question).filter(other -> !other.equals(region)).isPresent();
    }

    private Optional<String> region(String question) {
        return choice(question).map(profile.questionnaire().knowledge().municipalities()::get).map(Municipality::region);
    }

    /** The question matters and has no known answer yet. */
    public boolean isOpen(String question) {
        return profile.isOpen(question);
    }

    private Optional<String> choice(String question) {
        return answer(question) instanceof Answer.Choice choice ? Optional.of(choice.option()) : Optional.empty();
    }

    private Answer answer(String question) {
        return profile.counting(question).orElse(Answer.UNKNOWN);
    }

    private BigDecimal valueOf(String parameter) {
        return profile.questionnaire().knowledge().parameter(parameter).asOf(profile.asOf()).value();
    }
}
