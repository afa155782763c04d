package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdviceDocument;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.rules.EffectKind;

/**
 * One type of an advice, to be laid beside another one.
 *
 * @param known the type in the knowledge; absent when newer knowledge no longer has it
 * @param recommended its entry, where it is recommended
 * @param mark what is said in place of a rank, where it is not
 * @param reasons what speaks for and against it
 * @param wouldChange the open questions whose answers could move it
 * @param screening benefit and cost, where it is recommended
 */
record TypeSide(String archetype, Text title, Optional<Archetype> known, Optional<Recommendation> recommended, String mark, int score,
        List<Reason> reasons, List<String> wouldChange, Optional<BenefitCost> screening) {

    /** All types of an advice, in its order. */
    static List<TypeSide> all(AdviceDocument document, Knowledge knowledge) {
        Advice advice = document.advice();
        return Stream.of(
                advice.recommendations().stream().map(one -> new TypeSide(one.archetype(), one.title(), known(knowledge, one.archetype()),
                        Optional.of(one), "", one.score(), one.reasons(), one.unknowns(),
                        Optional.ofNullable(document.benefitCost().get(one.archetype())))),
                advice.conditional().stream().map(one -> other(knowledge, one.archetype(), one.title(), "would-suit", one.score(),
                        one.reasons(), List.of(one.ifThereIs().question()))),
                advice.offers().stream().map(one -> other(knowledge, one.archetype(), one.title(), "", one.score(), one.reasons(),
                        one.whatWouldChangeIt())),
                advice.notRecommended().stream().map(one -> other(knowledge, one.archetype(), one.title(), Score.mark(one), one.score(),
                        one.reasons(), one.whatWouldChangeIt())))
                .flatMap(types -> types).toList();
    }

    private static TypeSide other(Knowledge knowledge, String archetype, Text title, String mark, int score, List<Reason> reasons,
            List<String> wouldChange) {
        return new TypeSide(archetype, title, known(knowledge, archetype), Optional.empty(), mark, score, reasons, wouldChange,
                Optional.empty());
    }

    private static Optional<Archetype> known(Knowledge knowledge, String archetype) {
        return Optional.ofNullable(knowledge.archetypes().get(archetype));
    }

    public List<Reason> inFavour() {
        return reasons.stream().filter(reason -> reason.effect() == EffectKind.SUPPORTS).toList();
    }

    public List<Reason> against() {
        return reasons.stream().filter(reason -> reason.effect() != EffectKind.SUPPORTS).toList();
    }

    /** What the source and we say that is to be minded, whatever the answers are. */
    public List<Archetype.Caution> cautions() {
        return known.map(Archetype::cautions).orElse(List.of());
    }

    /** For how much of it the source states the scale, such as one facility. */
    public Optional<Text> per() {
        return known.flatMap(type -> type.scale().reference()).map(Archetype.Reference::label);
    }

    /** The scale as the source has it, where no answer has narrowed it. */
    public Optional<Archetype.Variant> scale() {
        return known.map(type -> type.scale().variant("base"));
    }
}
