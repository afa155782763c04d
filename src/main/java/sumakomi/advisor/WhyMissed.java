package sumakomi.advisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Grade.Lack;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;

/**
 * What became in an advice of a type that was chosen in practice and did not come first.
 *
 * @param how {@code behind} others, {@code behind-facts} since its place is a mere idea, {@code would-suit} if its place were there,
 *     {@code unanswered} where there is no conclusion, or the word of the contract for why it is not recommended
 * @param score its points, and
 * @param behind how many fewer they are than those of the first
 * @param place what it needs, where nobody stated that
 * @param inFavour the aspects from which something speaks for it, and
 * @param against those from which something speaks against it
 */
public record WhyMissed(Text title, String how, int score, int behind, Optional<Text> place, List<Text> inFavour, List<Text> against) {

    public WhyMissed {
        inFavour = List.copyOf(inFavour);
        against = List.copyOf(against);
    }

    /** What came first instead, and the aspects from which something speaks for it. */
    public record Ahead(Text title, int score, List<Text> inFavour) {
        public Ahead {
            inFavour = List.copyOf(inFavour);
        }

        static Ahead of(Recommendation first, Knowledge knowledge) {
            return new Ahead(first.title(), first.score(), aspects(first.reasons(), true, knowledge));
        }
    }

    static WhyMissed of(String archetype, Advice advice, Knowledge knowledge) {
        Stream<WhyMissed> recommended = advice.recommendations().stream().filter(entry -> entry.archetype().equals(archetype))
                .map(entry -> of(entry.title(), behind(entry), entry.score(), Optional.empty(), entry.reasons(), advice, knowledge));
        Stream<WhyMissed> conditional = advice.conditional().stream().filter(entry -> entry.archetype().equals(archetype))
                .map(entry -> of(entry.title(), "would-suit", entry.score(), Optional.of(entry.ifThereIs().place()), entry.reasons(),
                        advice, knowledge));
        Stream<WhyMissed> offered = advice.offers().stream().filter(entry -> entry.archetype().equals(archetype))
                .map(entry -> of(entry.title(), entry.why().orElseThrow().toString(), entry.score(), Optional.empty(), entry.reasons(),
                        advice, knowledge));
        Stream<WhyMissed> others = advice.notRecommended().stream().filter(entry -> entry.archetype().equals(archetype))
                .map(entry -> of(entry.title(), entry.why().orElseThrow().toString(), entry.score(), entry.place(), entry.reasons(),
                        advice, knowledge));
        return Stream.of(recommended, conditional, offered, others).flatMap(each -> each).findFirst().orElseGet(
                () -> of(knowledge.archetype(archetype).title(), "unanswered", 0, Optional.empty(), List.of(), advice, knowledge));
    }

    private static String behind(Recommendation entry) {
        return entry.toBeSolid().filter(solid -> solid.lacks().contains(Lack.FIRM_PLACE)).isPresent() ? "behind-facts" : "behind";
    }

    private static WhyMissed of(Text title, String how, int score, Optional<Text> place, List<Reason> reasons, Advice advice,
            Knowledge knowledge) {
        int first = advice.recommendations().stream().filter(entry -> entry.rank() == 1).mapToInt(Recommendation::score).max()
                .orElse(score);
        return new WhyMissed(title, how, score, Math.max(0, first - score), place, aspects(reasons, true, knowledge),
                aspects(reasons, false, knowledge));
    }

    private static List<Text> aspects(List<Reason> reasons, boolean inFavour, Knowledge knowledge) {
        return reasons.stream().filter(reason -> inFavour ? reason.points() > 0 : reason.points() < 0)
                .flatMap(reason -> reason.aspect().stream()).distinct().map(aspect -> knowledge.aspect(aspect).title()).toList();
    }
}
