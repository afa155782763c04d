package sumakomi.web.explorer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.References;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the entry that an id under some key means, and the address of its page. */
final class Referents {

    /** Keys whose ids the knowledge base does not check as references of one kind: the first kind that has the id is meant. */
    private static final Map<String, List<String>> KINDS_OF_KEY = Map.ofEntries(
            Map.entry("policy", List.of("urban-policies", "national-policies")), Map.entry("policies", List.of("national-policies")),
            Map.entry("category", List.of("benefit-categories")), Map.entry("refersTo", List.of("promotion-measures")),
            Map.entry("effects", List.of("promotion-effects")), Map.entry("schemes", List.of("business-scheme", "zero-carbon")),
            Map.entry("scenario", List.of("funding-scenarios")), Map.entry("scenarios", List.of("funding-scenarios")),
            Map.entry("fundingScenarios", List.of("funding-scenarios")), Map.entry("extends", List.of("funding-scenarios")),
            Map.entry("case", List.of("cases", "evaluation-cases")), Map.entry("types", List.of("smart-community-types")),
            Map.entry("theme", List.of("zero-carbon")), Map.entry("answers", List.of("zero-carbon")),
            Map.entry("calculations", List.of("zero-carbon")), Map.entry("declarations", List.of("declarations")),
            Map.entry("rule", List.of("double-counting")), Map.entry("indicators", List.of("city-efficiency")),
            Map.entry("cities", List.of("city-efficiency")), Map.entry("activity", List.of("emergency-supply")),
            Map.entry("endUse", List.of("emergency-supply")), Map.entry("availability", List.of("emergency-supply")),
            Map.entry("when", List.of("emergency-supply")), Map.entry("contact", List.of("programme-facts")),
            Map.entry("group", List.of("programme-facts")), Map.entry("ids", List.of("bodies")),
            Map.entry("stakeholders", List.of("stakeholders")), Map.entry("jointlyWith", List.of("stakeholders")),
            Map.entry("column", List.of("stakeholders")), Map.entry("resultColumn", List.of("stakeholders")),
            Map.entry("aspect", List.of("programme")), Map.entry("appliesTo", List.of("archetypes", "districts", "urban-policies")));

    /** Keys that name an entry of the same kind. */
    private static final Set<String> SAME_KIND = Set.of("related");

    private final Library library;
    private final Map<String, Text> municipalities = new LinkedHashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>(KINDS_OF_KEY);

    /** @param municipalities the rows of the table of municipalities */
    Referents(Library library, JsonNode municipalities) {
        this.library = library;
        municipalities.forEach(row -> this.municipalities.put(row.path("code").asString(),
                new Text(row.path("name_ja").asString(), row.path("name_en").asString())));
        library.entries().forEach(entry -> References.in(entry).forEach(found -> kinds.putIfAbsent(found.key(), List.of(found.kind()))));
    }

    Library library() {
        return library;
    }

    /** The entry that an id means where it stands. */
    Optional<Entry> find(Entry from, String key, String id) {
        List<String> candidates = SAME_KIND.contains(key) ? List.of(from.kind()) : kinds.getOrDefault(key, List.of());
        return candidates.stream().flatMap(kind -> library.find(kind, id).stream()).findFirst();
    }

    Optional<Text> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** What a place of a source is called. */
    Optional<Text> label(Citation citation) {
        for (JsonNode place : library.find("sources", citation.document()).map(source -> source.tree().path("places")).orElse(MissingNode.getInstance())) {
            if (place.path("id").asString("").equals(citation.place())) {
                return Entry.text(place.path("label"));
            }
        }
        return Optional.empty();
    }

    /** The page of an entry: of its own where its kind has had pages all along, else in the library. */
    static String url(Entry entry) {
        String id = encoded(entry.id());
        return switch (entry.kind()) {
            case "archetypes" -> "/archetypes/" + id;
            case "questions" -> "/questions#" + id;
            case "findings" -> "/rules/" + id;
            case "sources" -> "/sources/" + id;
            case "units" -> "/library/units";
            default -> "/library/" + entry.kind() + "/" + id;
        };
    }

    /** The list of a kind. */
    static String url(String kind) {
        return switch (kind) {
            case "archetypes", "questions", "sources" -> "/" + kind;
            case "findings" -> "/rules";
            default -> "/library/" + kind;
        };
    }

    static String url(Citation citation) {
        return "/sources/" + encoded(citation.document()) + "#" + citation.place();
    }

    private static String encoded(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
