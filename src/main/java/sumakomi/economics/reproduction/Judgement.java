package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.Optional;

/** Compares what is printed with what was recomputed. */
final class Judgement {

    private static final BigDecimal FAR = new BigDecimal("1e30");

    private Judgement() {}

    /** @param assumed whether an input is not printed, so that the figure can be consistent at best */
    static Verdict of(Family family, Optional<Approximate> printed, Optional<Approximate> recomputed, boolean assumed) {
        if (!family.isDerivable() || printed.isEmpty() || recomputed.isEmpty()) {
            return Verdict.NOT_DERIVABLE;
        }
        Approximate result = recomputed.get();
        if (family.bounds().isPresent()) {
            return result.meets(allowed(family.bounds().get())) ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
        }
        if (!assumed && rounds(result.nominal(), printed.get())) {
            return Verdict.REPRODUCED;
        }
        return result.meets(printed.get()) ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
    }

    private static Approximate allowed(Family.Bounds bounds) {
        BigDecimal low = bounds.low().orElse(FAR.negate());
        return new Approximate(low, low, bounds.high().orElse(FAR));
    }

    /** Whether a value rounds, half up, to the printed figure. */
    private static boolean rounds(BigDecimal value, Approximate printed) {
        BigDecimal off = value.subtract(printed.nominal());
        int compared = off.abs().compareTo(printed.margin());
        return compared < 0 || compared == 0 && (off.signum() == 0 || off.signum() != value.signum());
    }
}
