package sumakomi.resilience.hourly;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;

/**
 * What somebody wants of facilities; a wish that is not there, or is blank, is as the knowledge base assumes it.
 *
 * @param typed by the word of the wish
 */
public record Wishes(Map<String, Typed> typed) {

    private static final double PERCENT = 100;
    private static final int SHOWN = 40;

    /** As parameters of an address or options of a command give them, each in its place by its own word. */
    public static Wishes named(Map<String, String> texts) {
        return new Wishes(Stream.of(Wish.values()).filter(wish -> texts.containsKey(wish.word()))
                .collect(Collectors.toMap(Wish::word, wish -> new Typed(wish.word(), texts.get(wish.word())))));
    }

    /** @throws FaultyInput with every wish that cannot be taken */
    public Terms terms(AutonomyKnowledge knowledge) {
        Terms usual = Terms.of(knowledge);
        Faults faults = new Faults();
        int hours = number(Wish.HOURS, faults).map(Double::intValue).orElse(usual.targetHours());
        double share = number(Wish.SHARE_OF_STARTS, faults).map(percent -> percent / PERCENT).orElse(usual.targetShare());
        double charge = number(Wish.CHARGE, faults).map(percent -> percent / PERCENT).orElse(usual.startCharge());
        faults.refuseIfAny();
        return usual.with(hours, share, charge);
    }

    /** @throws FaultyInput if it cannot be taken */
    Optional<Double> single(Wish wish) {
        Faults faults = new Faults();
        Optional<Double> found = number(wish, faults);
        faults.refuseIfAny();
        return found;
    }

    /**
     * What is spent on one facility when they are put in order.
     *
     * @throws FaultyInput if it cannot be taken
     */
    public double nextYen(AutonomyKnowledge knowledge) {
        return single(Wish.NEXT).orElseGet(knowledge::nextYen);
    }

    private Optional<Double> number(Wish wish, Faults faults) {
        Typed asked = typed.getOrDefault(wish.word(), new Typed("", ""));
        if (asked.text().isBlank()) {
            return Optional.empty();
        }
        Optional<Double> number = wish.read(asked.text().strip());
        if (number.isEmpty()) {
            faults.add(() -> Fault.of("autonomy.wish", asked.place(), 0, Characters.shown(asked.text().strip(), SHOWN), wish.least(),
                    wish.most(), wish.unit()));
        }
        return number;
    }
}
