package sumakomi.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sumakomi.advice.OwnWill.Cause;
import sumakomi.advice.OwnWill.Gain;
import sumakomi.advice.OwnWill.Place;
import sumakomi.advice.OwnWill.Placed;
import sumakomi.advice.OwnWill.SetAside;
import sumakomi.advice.OwnWill.Weight;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.advice.Weighing.Weighed;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Will;

/** Lays the plain order beside that of the municipality, and finds what of its will moved a type. */
final class WillEffect {

    private final Knowledge knowledge;
    private final Will will;
    private final Ranking plain;
    private final Ranking own;
    private final int limit;

    /**
     * @param own the order under the will
     * @param limit up to which rank something is recommended
     */
    WillEffect(Knowledge knowledge, Will will, Ranking own, int limit) {
        this.knowledge = knowledge;
        this.will = will;
        this.plain = own.under(Will.NONE);
        this.own = own;
        this.limit = limit;
    }

    /** Empty where the municipality decides nothing itself. */
    Optional<OwnWill> told() {
        return will.isNone() ? Optional.empty() : Optional.of(new OwnWill(setAside(), weights(), order()));
    }

    private List<SetAside> setAside() {
        return knowledge.archetypes().values().stream().filter(archetype -> will.setAside().containsKey(archetype.id()))
                .map(archetype -> new SetAside(archetype.id(), archetype.number(), archetype.title(), will.setAside().get(archetype.id()),
                        Basis.GIVEN))
                .toList();
    }

    private List<Weight> weights() {
        return shifted().map(aspect -> new Weight(aspect.id(), aspect.title(), will.weight(aspect.id()), Basis.GIVEN)).toList();
    }

    private Stream<Aspect> shifted() {
        return knowledge.aspects().values().stream().filter(aspect -> will.weights().containsKey(aspect.id()))
                .sorted(Comparator.comparingInt(Aspect::order));
    }

    private List<Placed> order() {
        return own.all().stream()
                .filter(one -> one.recommendable() || one.setAside().isPresent() || plain.of(one.archetype().id()).recommendable())
                .map(this::placed).toList();
    }

    private Placed placed(Ranked one) {
        Archetype archetype = one.archetype();
        return new Placed(archetype.id(), archetype.number(), archetype.title(), place(plain, archetype.id()), place(own, archetype.id()),
                because(archetype.id()), gains(one));
    }

    private Place place(Ranking ranking, String archetype) {
        Ranked one = ranking.of(archetype);
        Optional<Integer> rank = Optional.of(one).filter(Ranked::recommendable).map(ranking::rank);
        return new Place(rank, rank.filter(found -> found <= limit).isPresent(),
                Decimals.canonical(BigDecimal.valueOf(one.own(), Weighing.DECIMALS)));
    }

    /** Parts are left out one after the other, weights first, as long as there is one without which the type keeps its place. */
    private List<Cause> because(String archetype) {
        Optional<Integer> kept = place(own, archetype).rank();
        if (kept.equals(place(plain, archetype).rank())) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(will.parts().keySet());
        Collections.reverse(parts);
        Set<String> needed = new TreeSet<>(parts);
        // Once one is gone, another that was needed may not be: over again, until each of them is.
        while (parts.stream().anyMatch(part -> needed.contains(part) && leftOut(part, needed, archetype, kept))) {
            parts.retainAll(needed);
        }
        Will least = will.only(needed);
        return Stream.concat(knowledge.archetypes().keySet().stream().filter(least.setAside()::containsKey)
                .map(one -> new Cause(Optional.of(one), Optional.empty())),
                shifted().map(Aspect::id).filter(least.weights()::containsKey)
                        .map(aspect -> new Cause(Optional.empty(), Optional.of(aspect))))
                .toList();
    }

    /** Whether a type keeps its place without a part; it is then no longer needed. */
    private boolean leftOut(String part, Set<String> needed, String archetype, Optional<Integer> kept) {
        needed.remove(part);
        boolean keeps = place(own.under(will.only(needed)), archetype).rank().equals(kept);
        if (!keeps) {
            needed.add(part);
        }
        return keeps;
    }

    private List<Gain> gains(Ranked one) {
        return shifted().map(aspect -> new Gain(aspect.id(), Decimals.canonical(will.weight(aspect.id()).subtract(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(points(one, aspect)))))).filter(gain -> gain.points().signum() != 0).toList();
    }

    private static int points(Ranked one, Aspect aspect) {
        return one.weighing().judgements().stream().filter(Weighed::counts).map(Weighed::judgement)
                .filter(judgement -> judgement.aspect().id().equals(aspect.id())).mapToInt(Judgement::points).sum();
    }
}
