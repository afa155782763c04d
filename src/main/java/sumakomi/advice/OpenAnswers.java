package sumakomi.advice;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * What a partly answered questionnaire leaves open.
 *
 * @param standing by archetype: certainly recommended, possibly, or ruled out, whatever is answered yet
 * @param first what is first now; none when nothing can be recommended yet
 * @param provenFirst those of it which no answer still open can put behind another
 * @param settledFirst the same, when whatever was answered as unknown stays unknown: nothing still to be asked can change it
 * @param estimate how likely it is that the first stays, and what may come first in the end
 * @param next the question worth asking next; absent when none can move anything, as when every type is ruled out
 */
public record OpenAnswers(Map<String, Standing> standing, List<String> first, List<String> provenFirst, List<String> settledFirst,
        Estimate estimate, Optional<NextQuestion> next, List<String> open) {

    public OpenAnswers {
        standing = Collections.unmodifiableMap(standing);
        first = List.copyOf(first);
        provenFirst = List.copyOf(provenFirst);
        settledFirst = List.copyOf(settledFirst);
        open = List.copyOf(open);
    }

    /** The archetypes that depend on answers, those most likely to come first at the front. */
    public List<String> possible() {
        return standing.keySet().stream().filter(one -> standing.get(one) == Standing.POSSIBLE)
                .sorted(Comparator.comparingInt((String one) -> -odds(one).first()).thenComparingInt(one -> -odds(one).recommended()))
                .toList();
    }

    public Odds odds(String archetype) {
        return estimate.byArchetype().get(archetype);
    }

    /** What is certain of an archetype before all is answered. */
    public enum Standing { CERTAIN, POSSIBLE, EXCLUDED }

    /**
     * An estimate from plausible profiles, which are assumed: the answers given, completed as likely profiles answer.
     *
     * @param firstStays in how many of a hundred whatever is first now is first in the end
     * @param enough whether that is enough to recommend now
     * @param profiles from how many profiles it is estimated
     * @param byArchetype what becomes of each in the end
     */
    public record Estimate(int firstStays, boolean enough, int profiles, Map<String, Odds> byArchetype) {
        public Estimate {
            byArchetype = Collections.unmodifiableMap(byArchetype);
        }
    }

    /**
     * In percent.
     *
     * @param first how likely it comes first, alone or with others
     * @param recommended how likely it is recommended at all
     */
    public record Odds(int first, int recommended) {

        /** Whether it comes about at all, to a percent. */
        public boolean some() {
            return recommended > 0;
        }
    }

    /**
     * A question worth asking next.
     *
     * @param bits how much nearer to what comes first in the end its answer is expected to bring the advice, in bits
     * @param findOut whether it was answered as unknown, and all else has been asked
     */
    public record NextQuestion(String question, Text text, double bits, boolean findOut) {}
}
