package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;

/** Reads the parts of a {@link Will}, each as a word: the reason why a type is set aside, or the weight of an aspect. */
public final class WillReader {

    /** As many characters as a reason may have. */
    public static final int LONGEST_REASON = 500;

    /** The parameter that bounds weights from below, and */
    public static final String LEAST = "aspect-weight-least";
    /** from above. */
    public static final String MOST = "aspect-weight-most";

    private static final int DECIMALS = 2;

    private final Knowledge knowledge;

    public WillReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every part that there can be, what sets aside first, in the order of the knowledge. */
    public List<String> parts() {
        return Stream.concat(knowledge.archetypes().keySet().stream().map(Will::settingAside),
                knowledge.aspects().keySet().stream().map(Will::weighing)).toList();
    }

    /**
     * The weights that can be given on a day, rising; each has two decimals at most.
     *
     * @throws IllegalStateException if the knowledge has a step or a bound that is finer
     */
    public List<BigDecimal> weights(LocalDate day) {
        BigDecimal step = bound("aspect-weight-step", day);
        BigDecimal most = bound(MOST, day);
        return Stream.iterate(bound(LEAST, day), weight -> weight.compareTo(most) <= 0, weight -> weight.add(step))
                .map(Decimals::canonical).toList();
    }

    private BigDecimal bound(String parameter, LocalDate day) {
        BigDecimal bound = knowledge.parameter(parameter).asOf(day).value();
        if (bound.signum() <= 0 || bound.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalStateException(parameter + " must be positive with two decimals at most: " + bound);
        }
        return bound;
    }

    /**
     * One part as it is kept.
     *
     * @param part one of {@link #parts()}
     * @param where the field and
     * @param line the line to name in a fault
     * @throws FaultyInput if it is neither a reason nor a weight within the bounds of the day
     */
    public String read(String part, String value, LocalDate day, String where, int line) {
        return part.startsWith(Will.settingAside("")) ? reason(value, where, line) : weight(value, day, where, line);
    }

    private static String reason(String value, String where, int line) {
        String reason = value.strip();
        if (!Characters.visible(reason)) {
            throw new FaultyInput(Fault.of("will.reason", where, line));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new FaultyInput(Fault.of("profile.text-long", where, line, LONGEST_REASON, reason.length()));
        }
        if (!Characters.line(reason, LONGEST_REASON)) {
            throw new FaultyInput(Fault.of("will.line", where, line));
        }
        return reason;
    }

    private String weight(String value, LocalDate day, String where, int line) {
        List<BigDecimal> right = weights(day);
        return Decimals.read(value.strip()).flatMap(number -> right.stream().filter(weight -> weight.compareTo(number) == 0).findFirst())
                .map(BigDecimal::toPlainString).orElseThrow(() -> new FaultyInput(Fault.of("will.weight", where, line,
                        AnswerReader.shortened(value), right.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")))));
    }

    /** A fault for a type or an aspect that there is not, with the one that may be meant. */
    static Fault strange(String key, String given, Collection<String> known, String where, int line) {
        String shown = AnswerReader.shortened(given);
        return Fault.near(known, shown).map(one -> Fault.of(key + "-near", where, line, shown, one))
                .orElseGet(() -> Fault.of(key, where, line, shown, Fault.oneOf(known)));
    }
}
