package sumakomi.programme;

/**
 * What a datum is worth in a study.
 *
 * @param item id of {@code kb/data-items.yaml}
 * @param worst probability that benefit covers cost if what is measured comes out in the least favourable tenth
 * @param best the same for the most favourable tenth
 * @param leastYen knowing it before deciding is worth at least so much
 * @param mostYen an estimate of the same that errs on the high side
 */
public record DatumWorth(String item, double worst, double best, double leastYen, double mostYen) {}
