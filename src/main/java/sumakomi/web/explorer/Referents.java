package sumakomi.web.explorer;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;
import sumakomi.web.explorer.Shown.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says where entries and places have their pages, what they are called there, and what refers to them. */
public final class Referents {

    /** Where the list of a kind stands, and what leads from there to one entry. */
    private record Place(String list, String toEntry) {}

    /** The kinds whose entries have pages, or places on a page, outside the shelves of the library. */
    private static final Map<String, Place> PLACES = Map.of("archetypes", new Place("/archetypes", "/"),
            "questions", new Place("/questions", "#"), "findings", new Place("/rules", "/"), "sources", new Place("/sources", "/"),
            "reproductions", new Place("/reproduction", "?topic="), "units", new Place("/library/units", "#"),
            "glossary", new Place("/glossary", "#"));

    private final Library library;
    private final RuleReferrers rules;
    /** The kinds in the order of the shelves. */
    private final List<String> places;
    private final Map<String, Text> municipalities = new LinkedHashMap<>();

    /** @param municipalities the rows of the table of municipalities */
    Referents(Library library, Rules rules, JsonNode municipalities) {
        this.library = library;
        this.rules = new RuleReferrers(rules);
        this.places = library.catalogue().subjects().stream().flatMap(subject -> library.catalogue().on(subject).stream()).toList();
        municipalities.forEach(row -> this.municipalities.put(row.path("code").asString(),
                new Text(row.path("name_ja").asString(), row.path("name_en").asString())));
    }

    public Library library() {
        return library;
    }

    /** Everything that refers to an entry, by the message that names its kind: entries in the order of the subjects, then rules. */
    public Map<String, List<Use>> referrers(Entry entry) {
        return grouped(Stream.concat(bySubject(library.referrers(entry)), rules.of(entry).stream().map(this::use)));
    }

    /** The entries that cite a place of a source, as {@link #referrers}. */
    public Stream<Use> citing(Citation citation) {
        return bySubject(library.citing(citation));
    }

    /** Uses by the message that names their kind, in their order. */
    public static Map<String, List<Use>> grouped(Stream<Use> uses) {
        return uses.collect(Collectors.groupingBy(Use::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private Stream<Use> bySubject(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparingInt(entry -> places.indexOf(entry.kind())))
                .map(entry -> new Use("kind." + entry.kind(), entry.title(), url(entry)));
    }

    /** A rule is named by its own words in Japanese and by what it finds in English. */
    public Use use(Rule rule) {
        String english = library.find("findings", rule.id()).map(found -> found.title().en()).orElse(rule.name());
        return new Use(Use.RULE, new Text(rule.name(), english), "/rules/" + encoded(rule.id()));
    }

    Optional<Text> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** What a place of a source is called. */
    Optional<Text> label(Citation citation) {
        for (JsonNode place : library.find("sources", citation.document()).map(source -> source.tree().path("places"))
                .orElse(MissingNode.getInstance())) {
            if (place.path("id").asString("").equals(citation.place())) {
                return Entry.text(place.path("label"));
            }
        }
        return Optional.empty();
    }

    /**
     * The page of an entry: the one it shares with others where its kind says so, of its own where its kind has had pages long, else in
     * the library.
     */
    String url(Entry entry) {
        String last = library.catalogue().kind(entry.kind()).page().map(key -> entry.tree().path(key).asString()).orElse(entry.id());
        Place place = place(entry.kind());
        return place.list() + place.toEntry() + encoded(last);
    }

    /** An entry by its title. */
    Link link(Entry entry, Wording wording) {
        return new Link(wording.of(entry.title()), url(entry));
    }

    /** Whether the list of a kind and its pages stand outside the library. */
    static boolean elsewhere(String kind) {
        return !place(kind).list().startsWith("/library");
    }

    /** The list of a kind. */
    static String url(String kind) {
        return place(kind).list();
    }

    private static Place place(String kind) {
        return PLACES.getOrDefault(kind, new Place("/library/" + kind, "/"));
    }

    static String url(Citation citation) {
        return "/sources/" + encoded(citation.document()) + "/" + encoded(citation.place());
    }

    private static String encoded(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
