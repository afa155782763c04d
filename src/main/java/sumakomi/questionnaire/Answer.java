package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import sumakomi.knowledge.Decimals;

/** What was answered to a question. Not answered yet is the absence of an answer; unknown is an answer. */
public sealed interface Answer {

    /** Whether the answer tells something about the municipality. */
    default boolean known() {
        return true;
    }

    /** The answer as option ids or as a number in plain digits. */
    List<String> values();

    /** One option, or the code of a municipality. */
    record Choice(String option) implements Answer {
        @Override
        public List<String> values() {
            return List.of(option);
        }
    }

    /** Several options, in the order of the question. */
    record Choices(List<String> options) implements Answer {
        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public List<String> values() {
            return options;
        }
    }

    /** Options in order of importance, the first one first. */
    record Ranking(List<String> options) implements Answer {
        public Ranking {
            options = List.copyOf(options);
        }

        @Override
        public List<String> values() {
            return options;
        }
    }

    /** A number in the unit of the question. */
    record Amount(BigDecimal number) implements Answer {
        public Amount {
            number = Decimals.canonical(number);
        }

        @Override
        public List<String> values() {
            return List.of(number.toPlainString());
        }
    }

    /** The municipality does not know. Never the same as no, none or zero. */
    record Unknown() implements Answer {
        @Override
        public boolean known() {
            return false;
        }

        @Override
        public List<String> values() {
            return List.of(WORD);
        }
    }

    /** How "unknown" is written in profiles. */
    String WORD = "unknown";

    /** The one unknown answer. */
    Unknown UNKNOWN = new Unknown();
}
