package sumakomi.programme.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.Participant.Joining;
import tools.jackson.databind.JsonNode;

/**
 * What can be counted of groups, to lay two ways of forming them side by side.
 *
 * @param largestKm the largest distance between two offices of one group
 * @param meanKm of all distances between two offices of one group; 0 where every group has one member
 * @param mixed groups in which new and continuing municipalities are together
 * @param sizes municipalities of each group
 * @param load municipalities by who accompanies them
 */
public record Figures(double largestKm, double meanKm, int mixed, List<Integer> sizes, Map<String, Integer> load) {

    public Figures {
        sizes = List.copyOf(sizes);
        load = new TreeMap<>(load);
    }

    /** Of a plan. */
    public static Figures of(GroupPlan plan) {
        List<List<Town>> groups = new ArrayList<>();
        Map<String, Integer> load = new TreeMap<>();
        plan.groups().forEach(group -> {
            groups.add(plan.members(group));
            plan.staffOf(group).ifPresent(staff -> load.merge(staff.name(), plan.members(group).size(), Integer::sum));
        });
        return of(groups, load);
    }

    private static Figures of(List<List<Town>> groups, Map<String, Integer> load) {
        List<Double> distances = new ArrayList<>();
        int mixed = 0;
        for (List<Town> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    distances.add(group.get(i).kilometres().getOrDefault(group.get(j).code(), 0.0));
                }
            }
            Set<Joining> joined = group.stream().map(Town::joining).collect(Collectors.toSet());
            mixed += joined.contains(Joining.NEW) && joined.contains(Joining.CONTINUING) ? 1 : 0;
        }
        return new Figures(distances.stream().mapToDouble(one -> one).max().orElse(0),
                distances.stream().mapToDouble(one -> one).average().orElse(0), mixed, groups.stream().map(List::size).toList(), load);
    }

    /**
     * Of the groups of a fiscal year as the sources tell them, as far as their members are among some municipalities.
     *
     * @param towns by code
     * @return by the title of each group its members; none for a year of which the sources tell no groups
     */
    public static Map<String, List<Town>> historic(Library library, int fiscalYear, Map<String, Town> towns) {
        Map<String, List<Town>> groups = new LinkedHashMap<>();
        for (Entry entry : library.entries("programme-facts")) {
            JsonNode tree = entry.tree();
            if (tree.path("type").asString().equals("group") && tree.path("fiscalYear").asInt() == fiscalYear) {
                groups.put(tree.path("inCharge").path("ja").asString(entry.id()), tree.path("municipalities").valueStream()
                        .map(JsonNode::asString).filter(towns::containsKey).map(towns::get).toList());
            }
        }
        return groups;
    }

    /** @param groups by who accompanied them */
    public static Figures ofHistoric(Map<String, List<Town>> groups) {
        Map<String, Integer> load = new TreeMap<>();
        groups.forEach((staff, members) -> load.put(staff, members.size()));
        return of(List.copyOf(groups.values()), load);
    }
}
