package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;

/**
 * What an entry lacks to be solid, and the answers that would make it so.
 *
 * @param lacks empty when it is solid
 * @param missing how much it lacks; absent in advice from before it was told
 * @param alone any of these answers suffices
 * @param together where none does, answers that do together; empty where none were found
 * @param orTogether other answers that do together; there may be more ways than are told
 */
public record ToBeSolid(List<Grade.Lack> lacks, Optional<Missing> missing, List<Answering> alone, List<Answering> together,
        List<List<Answering>> orTogether) {
    public ToBeSolid {
        lacks = List.copyOf(lacks);
        alone = List.copyOf(alone);
        together = List.copyOf(together);
        orTogether = List.copyOf(orTogether);
    }

    /** All ways that are told in which several answers do together. */
    public List<List<Answering>> ways() {
        return Stream.concat(Stream.of(together), orTogether.stream()).filter(way -> !way.isEmpty()).toList();
    }

    /**
     * How much an entry lacks to be solid.
     *
     * @param aspects in how many more aspects something would have to speak for it
     * @param inFavour the aspects in which something does
     * @param silent the others of which something could
     * @param points how many more points it would take
     */
    public record Missing(int aspects, List<String> inFavour, List<String> silent, int points) {
        public Missing {
            inFavour = List.copyOf(inFavour);
            silent = List.copyOf(silent);
        }
    }

    /**
     * Answers to a question, any of which would do.
     *
     * @param sense how a number or an option of a ranking is meant; absent where the answer is to be just this
     */
    public record Answering(String question, List<Answered> answers, Optional<Sense> sense) {
        public Answering {
            answers = List.copyOf(answers);
        }

        /** What of an answer suffices. */
        public enum Sense {
            /** This number or any above it. */
            @JsonProperty("at-least")
            AT_LEAST,
            /** This number or any below it. */
            @JsonProperty("at-most")
            AT_MOST,
            /** This option first or further down, whatever goes before it. */
            @JsonProperty("among")
            AMONG,
            /** This option first, whatever follows. */
            @JsonProperty("first")
            FIRST
        }
    }
}
