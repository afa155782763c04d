package sumakomi.resilience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A use of buildings.
 *
 * @param shares of the five classes in the peak load by carrier and level such as {@code power-1}; empty where each must give its own
 * @param sharesBasis on what these rest
 * @param ofFigure whether they are those of figure 6.1.4, which tells them by activity and end use too
 * @param sites ids of the bodies at which an emergency provision may be that are buildings of this use
 * @param dayShape load of each hour of a day, 1 at its peak
 * @param seasonFactors load of each season against the greatest, by season
 * @param text where the shares come from
 */
public record BuildingUse(String id, Text title, Text text, Map<String, List<Double>> shares, Basis sharesBasis, boolean ofFigure,
        Citation source,
        List<String> sites, List<Double> dayShape, Map<String, Double> seasonFactors) {

    /** How many classes of need there are. */
    public static final int CLASSES = 5;

    public BuildingUse {
        shares = Map.copyOf(shares);
        sites = List.copyOf(sites);
        dayShape = List.copyOf(dayShape);
        seasonFactors = Map.copyOf(seasonFactors);
    }

    /** What one class takes of the peak load; empty where the use has no shares of its own. */
    public Optional<Double> share(Carrier carrier, int level, int number) {
        return Optional.ofNullable(shares.get(key(carrier, level))).map(five -> five.get(number - 1));
    }

    /** The name of a carrier at a level, in files too. */
    static String key(Carrier carrier, int level) {
        return carrier.word() + "-" + level;
    }
}
