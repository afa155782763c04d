package sumakomi.programme.groups;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.groups.Slot.Half;

/**
 * What the knowledge says of a plan: its constraints with their weights, and its limits.
 *
 * @param constraints by id, in the order of the knowledge
 * @param hours of the halves of a day
 */
public record PlanningRules(Map<String, Constraint> constraints, Limits limits, Map<Half, Hours> hours) {

    private static final String KIND = "group-planning";
    private static final String ALWAYS = "always";

    /**
     * Something that a plan must keep, or that makes it better.
     *
     * @param kept {@code always} or {@code weighed}
     * @param weight how much one unit of it weighs
     * @param remedy what helps where it cannot be kept; absent for what is weighed
     */
    public record Constraint(String id, String kept, int weight, Text title, Text why, Optional<Text> remedy, Basis basis,
            Citation source) {

        public boolean hard() {
            return kept.equals(ALWAYS);
        }

        private HardSoftLongScore unit() {
            return hard() ? HardSoftLongScore.ofHard(weight) : HardSoftLongScore.ofSoft(weight);
        }
    }

    /** When half a day begins and ends, by the clock of Tokyo. */
    public record Hours(LocalTime begins, LocalTime ends) {}

    private record Value(String id, int value) {}

    /** The rules that stand in the knowledge. */
    public static PlanningRules of(Library library) {
        Map<String, Constraint> constraints = new LinkedHashMap<>();
        Map<String, Integer> values = new HashMap<>();
        Map<Half, Hours> hours = new EnumMap<>(Half.class);
        for (Entry entry : library.entries(KIND)) {
            if (entry.tree().has("begins")) {
                hours.put(Half.of(entry.id()).orElseThrow(), new Hours(LocalTime.parse(entry.tree().path("begins").asString()),
                        LocalTime.parse(entry.tree().path("ends").asString())));
            } else if (entry.tree().has("kept")) {
                constraints.put(entry.id(), entry.as(Constraint.class));
            } else {
                values.put(entry.id(), entry.as(Value.class).value());
            }
        }
        return new PlanningRules(constraints, new Limits(values.get("group-smallest"), values.get("group-largest"),
                values.get("session-gap")), hours);
    }

    /** The constraint of which one that the solver measures is a part, such as {@code group-too-small.empty}. */
    Constraint of(String measured) {
        return constraints.get(measured.replaceAll("\\..*", ""));
    }

    ConstraintWeightOverrides<HardSoftLongScore> weights() {
        Map<String, HardSoftLongScore> weights = new HashMap<>();
        GroupConstraints.MEASURED.forEach(name -> weights.put(name, of(name).unit()));
        return ConstraintWeightOverrides.of(weights);
    }

    /** How many groups there should be: as many as make groups between the smallest and the largest size, new ones apart. */
    public int groups(List<Town> towns) {
        int fresh = (int) towns.stream().filter(town -> town.joining() == Joining.NEW).count();
        return groups(fresh) + groups(towns.size() - fresh);
    }

    private int groups(int towns) {
        int typical = (limits.smallest() + limits.largest()) / 2;
        return Math.max(towns == 0 ? 0 : 1, Math.round((float) towns / typical));
    }
}
