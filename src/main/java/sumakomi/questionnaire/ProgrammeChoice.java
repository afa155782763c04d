package sumakomi.questionnaire;

import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * What the programme in fact chose for an example municipality, to hold our advice against.
 *
 * @param archetype the archetype it comes to; absent when it went to individual consultation
 * @param archetypeBasis what it rests on that the choice comes to that archetype
 * @param expectRank the place within which the advice should name it
 */
public record ProgrammeChoice(Text text, Optional<String> archetype, Optional<Basis> archetypeBasis, Optional<String> route,
        Optional<Integer> expectRank, Text why, Citation source, Optional<Basis> basis) {}
