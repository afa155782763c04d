package sumakomi.economics.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Shares of a whole: each from 0 to 1, together 1. */
public final class Shares {

    /** A sum this near to 1 counts as 1, so that thirds written in decimals pass. */
    public static final double TOLERANCE = 1e-9;

    private Shares() {}

    /**
     * Everything wrong with the shares: each that is outside 0 to 1, or, where all are inside, a sum other than 1.
     *
     * @param field name of the whole, as a path such as {@code cost-shares}; a faulty share is told as {@code field.key}
     * @param shareByPart fractions, 0.25 for a quarter
     */
    public static List<Fault> faults(String field, Map<String, Double> shareByPart) {
        List<Fault> faults = new ArrayList<>();
        shareByPart.forEach((part, share) -> {
            if (!Double.isFinite(share)) {
                faults.add(Fault.of("analysis.not-finite", field + "." + part, 0));
            } else if (share < 0 || share > 1) {
                faults.add(Fault.of("shares.range", field + "." + part, 0, share));
            }
        });
        double sum = shareByPart.values().stream().mapToDouble(Double::doubleValue).sum();
        if (faults.isEmpty() && Math.abs(sum - 1) > TOLERANCE) {
            faults.add(Fault.of(sum < 1 ? "shares.too-little" : "shares.too-much", field, 0, sum, Math.abs(1 - sum)));
        }
        return List.copyOf(faults);
    }

    /** @throws FaultyInput with all {@link #faults} if there are any */
    public static void requireWhole(String field, Map<String, Double> shareByPart) {
        List<Fault> faults = faults(field, shareByPart);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }
}
