package sumakomi.programme.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.Participant.Contact;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import tools.jackson.databind.JsonNode;

/**
 * Who took part in a fiscal year as the sources of the programme tell it.
 *
 * @param participants in the order of the sources
 * @param entries addresses of the entries of the knowledge that say so
 */
public record HistoricYear(List<Participant> participants, List<String> entries) {

    private static final String FACTS = "programme-facts";
    private static final List<String> NAMING = List.of("group", "consultation", "participation");

    public HistoricYear {
        participants = List.copyOf(participants);
        entries = List.copyOf(entries);
    }

    /** The fiscal years of which the sources name participants. */
    public static List<Integer> years(Library library) {
        return library.entries(FACTS).stream().map(Entry::tree)
                .filter(tree -> NAMING.contains(tree.path("type").asString("")) && tree.has("municipalities"))
                .map(tree -> tree.path("fiscalYear").asInt()).distinct().toList();
    }

    /** Empty for a year of which the sources name nobody. */
    public static Optional<HistoricYear> of(Library library, int fiscalYear) {
        Map<String, Participant> found = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        for (Entry entry : library.entries(FACTS)) {
            JsonNode tree = entry.tree();
            String type = tree.path("type").asString();
            if (tree.path("fiscalYear").asInt() == fiscalYear && NAMING.contains(type)) {
                entries.add(entry.address());
                tree.path("municipalities").forEach(code -> found.merge(code.asString(),
                        told(tree, type, fiscalYear, code.asString()), HistoricYear::both));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new HistoricYear(List.copyOf(found.values()), entries));
    }

    private static Participant told(JsonNode tree, String type, int fiscalYear, String municipality) {
        Joining joining = Joining.of(tree.path("participation").asString("")).orElse(Joining.UNKNOWN);
        return new Participant(fiscalYear, municipality, joining, Optional.empty(),
                type.equals("consultation") ? Track.CONSULTATION : Track.GROUP, tree.path("inCharge").path("ja").asString(""),
                Contact.NONE, Optional.empty(), "");
    }

    /** Of one that stands in a group and among the consultations: it left the group. */
    private static Participant both(Participant first, Participant second) {
        return new Participant(first.fiscalYear(), first.municipality(),
                first.joining() == Joining.UNKNOWN ? second.joining() : first.joining(), Optional.empty(),
                first.track() == Track.CONSULTATION ? first.track() : second.track(),
                first.inCharge().isEmpty() ? second.inCharge() : first.inCharge(), Contact.NONE, Optional.empty(), "");
    }
}
