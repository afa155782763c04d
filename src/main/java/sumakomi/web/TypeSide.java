package sumakomi.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdviceDocument;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
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

    /** What speaks for it, as in the advice: what counts first, the strongest before the others. */
    public List<Reason> inFavour() {
        return weighed(reason -> reason.effect() == EffectKind.SUPPORTS);
    }

    public List<Reason> against() {
        return weighed(reason -> reason.effect() != EffectKind.SUPPORTS);
    }

    private List<Reason> weighed(Predicate<Reason> side) {
        return reasons.stream().filter(side)
                .sorted(Comparator.comparing((Reason reason) -> !reason.counts()).thenComparingInt(reason -> -Math.abs(reason.points())))
                .toList();
    }

    /** What is to be minded, and on what that rests. */
    record Said(Text text, Basis basis) {}

    /** What the answers warn of with it, means that do not suffice first. */
    public List<Said> warnings() {
        return recommended.stream().flatMap(entry -> Stream.concat(
                entry.budget().outOfReach().stream().map(beyond -> new Said(beyond.text(), beyond.basis())),
                entry.warnings().stream().map(reason -> new Said(reason.text(), reason.basis())))).toList();
    }

    /** What is to be verified today: where it is recommended, what the answers leave of it. */
    public List<Said> cautions() {
        return recommended
                .map(entry -> entry.cautions().stream().map(one -> new Said(one.text(), one.basis())).toList())
                .orElseGet(() -> known.stream().flatMap(type -> type.cautions().stream()).map(one -> new Said(one.text(), one.basis()))
                        .toList());
    }

    /** For what size the source states the scale, such as four facilities. */
    public Optional<Text> size() {
        return known.flatMap(type -> type.scale().reference()).map(Archetype.Reference::label);
    }

    /** The scale as the source has it, where no answer has narrowed it. */
    public Optional<Archetype.Variant> scale() {
        return known.map(type -> type.scale().variant("base"));
    }
}
