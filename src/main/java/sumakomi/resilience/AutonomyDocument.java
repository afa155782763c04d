package sumakomi.resilience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import sumakomi.economics.study.Quantity;

/**
 * What is given of a district or of a set of buildings. Quantities stand under the names of the cells of {@code kb/autonomy}, in their
 * units.
 *
 * @param classes the classes of need that are to be served, 1 to 5
 * @param demand of a normal year
 */
public record AutonomyDocument(String title, SortedSet<Integer> classes, List<Building> buildings, List<Source> sources,
        List<Storage> storage, Map<String, Quantity> demand) {

    public AutonomyDocument {
        classes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        buildings = List.copyOf(buildings);
        sources = List.copyOf(sources);
        storage = List.copyOf(storage);
        demand = Map.copyOf(demand);
    }

    /**
     * A building, or all buildings of one use.
     *
     * @param use of {@code kb/autonomy}
     * @param peaks in normal times
     * @param shares of the five classes in the peak load, by carrier and level such as {@code power-1}; of those left out the shares of
     *        the use are taken
     * @param emergency load in an emergency by carrier and level, where it is known as such
     */
    public record Building(String id, String title, String use, Map<String, Quantity> peaks, Map<String, List<Double>> shares,
            Map<String, Quantity> emergency) {
        public Building {
            peaks = Map.copyOf(peaks);
            shares = Map.copyOf(shares);
            emergency = Map.copyOf(emergency);
        }

        Optional<Quantity> peak(Carrier carrier) {
            return Optional.ofNullable(peaks.get("normal-peak-" + carrier.word()));
        }
    }

    /**
     * A source of power or heat of its own.
     *
     * @param system of {@code kb/emergency-supply}, whose availability is taken where none is given
     */
    public record Source(String id, String title, String system, Map<String, Quantity> values) {
        public Source {
            values = Map.copyOf(values);
        }
    }

    /** A battery, or vehicles that feed power back. */
    public record Storage(String id, String title, Map<String, Quantity> values) {
        public Storage {
            values = Map.copyOf(values);
        }
    }
}
