package sumakomi.resilience;

import java.util.List;
import java.util.stream.Stream;

/** Power or heat at a level of continuity: what shares and emergency loads of a building are given for. */
public record Load(Carrier carrier, int level) {

    private static final List<Load> ALL = AutonomyKnowledge.LEVELS.stream()
            .flatMap(level -> Stream.of(Carrier.values()).map(carrier -> new Load(carrier, level))).toList();

    /** Level by level. */
    public static List<Load> all() {
        return ALL;
    }

    /** As files name it, such as {@code power-1}. */
    public String key() {
        return BuildingUse.key(carrier, level);
    }
}
