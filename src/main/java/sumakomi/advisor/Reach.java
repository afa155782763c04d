package sumakomi.advisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.PlannedPolicy;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;
import tools.jackson.databind.JsonNode;

/**
 * What of the usable entries of the library reaches anybody: who shows it. An entry is reached when the advice on one plausible profile
 * shows it and that on another does not, or when a calculator counts with it.
 *
 * @param profiles how many plausible profiles were advised
 * @param entries the usable ones, in the order of their list
 */
public record Reach(String knowledgeVersion, String rulesVersion, long seed, int profiles, List<Usable> entries) {

    /** The list of usable entries, among the files of the knowledge. */
    static final String LIST = "usable.csv";

    public Reach {
        entries = List.copyOf(entries);
    }

    /**
     * A usable entry and who shows it.
     *
     * @param why as what it can be used
     * @param shown in the advice on how many of the profiles
     * @param within in how many of them only with another entry, such as a guide
     * @param counted in the screening of how many of the profiles
     * @param studied whether the detailed calculator counts with it
     * @param reached whether an answer leads to it, or a calculator
     */
    public record Usable(String kind, String id, String why, Text title, int shown, int within, int counted, boolean studied,
            boolean reached) {

        /** Kind and id. */
        public String address() {
            return kind + "/" + id;
        }
    }

    /** How many entries are reached. */
    public long reached() {
        return entries.stream().filter(Usable::reached).count();
    }

    /** The part that is reached, from 0 to 1. */
    public double share() {
        return (double) reached() / entries.size();
    }

    /** The entries by their kind, in the order of the list. */
    public Map<String, List<Usable>> byKind() {
        Map<String, List<Usable>> kinds = new LinkedHashMap<>();
        entries.forEach(entry -> kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry));
        return kinds;
    }

    /**
     * @param files all files of the knowledge from which the advice is made
     * @param drawn where the profiles come from
     */
    public static Reach of(MainJob mainJob, KnowledgeFiles files, PlausibleProfiles drawn, long seed, int count, LocalDate asOf) {
        Map<String, Integer> shown = new HashMap<>();
        Map<String, Integer> within = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        drawn.profiles(seed, asOf).limit(count).forEach(profile -> {
            AdvisedProfile advised = mainJob.advise(profile);
            Set<String> alone = alone(advised.advice()).collect(Collectors.toSet());
            shown(advised.advice()).forEach(entry -> {
                shown.merge(entry, 1, Integer::sum);
                within.merge(entry, alone.contains(entry) ? 0 : 1, Integer::sum);
            });
            counted(advised).forEach(entry -> counted.merge(entry, 1, Integer::sum));
        });
        Library library = files.library();
        Set<String> studied = new StudyKnowledge(mainJob.knowledge(), library).countedWith();
        List<Usable> entries = new ArrayList<>();
        for (JsonNode row : files.file(LIST)) {
            Entry entry = entry(row, library);
            int times = shown.getOrDefault(entry.address(), 0);
            int screened = counted.getOrDefault(entry.address(), 0);
            boolean inStudy = studied.contains(entry.address());
            entries.add(new Usable(entry.kind(), entry.id(), row.path("why").asString(""), entry.title(), times,
                    within.getOrDefault(entry.address(), 0),
                    screened, inStudy,
                    times > 0 && times < count || screened > 0 || inStudy));
        }
        return new Reach(mainJob.knowledge().version(), mainJob.advisor().rules().version(), seed, count, entries);
    }

    private static Entry entry(JsonNode row, Library library) {
        String kind = row.path("kind").asString("");
        String id = row.path("id").asString("");
        return library.find(kind, id).orElseThrow(() -> new FaultyInput(
                Fault.of("table.reference", LIST + " id", 0, id, new Text(kind, kind))));
    }

    /** Every entry of the library that an advice shows, by kind and id. */
    static Set<String> shown(Advice advice) {
        return Stream.concat(alone(advice), proposed(advice).flatMap(proposed -> proposed.parts().stream())
                .map(part -> Proposed.address(part.kind(), part.id()))).collect(Collectors.toSet());
    }

    /** Those that it shows by themselves: what is proposed, and the urban policies planned with their measures. */
    private static Stream<String> alone(Advice advice) {
        return Stream.concat(proposed(advice).map(Proposed::address), advice.urbanPolicies().stream().flatMap(PlannedPolicy::entries));
    }

    private static Stream<Proposed> proposed(Advice advice) {
        return Stream.concat(advice.proposals().stream(), advice.recommendations().stream()
                .flatMap(entry -> entry.proposals().stream()));
    }

    /** The urban policies with which the screening compares. */
    private static Set<String> counted(AdvisedProfile advised) {
        Set<String> counted = new HashSet<>();
        advised.benefitCost().values().stream().map(BenefitCost::referenceCases).flatMap(List::stream)
                .forEach(row -> counted.add(Proposed.address("urban-policies", row.district() + "-" + row.policy())));
        return counted;
    }
}
