package sumakomi.web.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.diagram.Scheme.Arrow;
import sumakomi.diagram.Scheme.Box;
import sumakomi.diagram.Scheme.Stands;
import sumakomi.diagram.Scheme;
import sumakomi.diagram.SchemeDiagram;
import sumakomi.diagram.SchemeDiagram.Colour;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Confidence;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** Draws entries that tell of parties and of flows between them, each once for every language. */
@EditionScoped
@Component
class EntrySchemes {

    /** Kinds whose entries are schemes, in the order in which a reference is looked up. */
    private static final List<String> KINDS = List.of("business-scheme", "zero-carbon");
    private static final int KEPT = 500;
    private static final String MUNICIPALITY = "municipality";

    private final Referents referents;
    private final Library library;
    private final Cache<String, Drawing> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

    EntrySchemes(Referents referents) {
        this.referents = referents;
        this.library = referents.library();
    }

    /** The scheme that an entry is, or else those that it names. */
    public List<Drawing> of(Entry entry, Locale locale) {
        Stream<Entry> named = entry.tree().path("schemes").valueStream()
                .flatMap(id -> KINDS.stream().flatMap(kind -> library.find(kind, id.asString()).stream()).limit(1));
        return (isScheme(entry) ? Stream.of(entry) : named.filter(EntrySchemes::isScheme))
                .map(scheme -> drawn.get(locale.getLanguage() + "/" + scheme.address(), key -> draw(scheme, locale))).toList();
    }

    private static boolean isScheme(Entry entry) {
        return KINDS.contains(entry.kind()) && !entry.tree().path("flows").isEmpty() && !entry.tree().path("actors").isEmpty();
    }

    private Drawing draw(Entry entry, Locale locale) {
        JsonNode tree = entry.tree();
        List<Box> boxes = new ArrayList<>();
        tree.path("actors")
                .forEach(actor -> boxes.add(new Box(actor.path("id").asString(), text(actor, "title", "name").in(locale), stands(actor))));
        List<Arrow> arrows = new ArrayList<>();
        tree.path("flows").forEach(flow -> arrows.add(new Arrow(flow.path("from").asString(), flow.path("to").asString(),
                flow.path("kind").asString(""), text(flow, "what", "label").in(locale),
                read(flow))));
        Scheme scheme = new Scheme(entry.id(), entry.title().in(locale), boxes, arrows);
        return new Drawing(scheme.title(), referents.url(entry), SchemeDiagram.svg(scheme), SchemeDiagram.colours(scheme),
                scheme.read());
    }

    private static Optional<Confidence> read(JsonNode flow) {
        return Basis.parse(flow.path("basis").asString()) == Basis.STATED ? Optional.empty()
                : Optional.of(Confidence.valueOf(flow.path("confidence").asString("medium").toUpperCase(Locale.ROOT)));
    }

    private Stands stands(JsonNode actor) {
        String id = actor.path("id").asString();
        String body = actor.path("body").asString(id);
        if (body.equals(MUNICIPALITY) || id.equals("public-sector")) {
            return Stands.MUNICIPALITY;
        }
        Optional<String> kind = library.find("bodies", body).map(found -> found.tree().path("kind").asString(""));
        return kind.filter("place"::equals).isPresent() ? Stands.PLACE : Stands.BODY;
    }

    private static Text text(JsonNode node, String key, String otherwise) {
        return Entry.text(node.path(key)).or(() -> Entry.text(node.path(otherwise))).orElseThrow();
    }

    /**
     * @param url of the entry that is drawn
     * @param svg the drawing, ready for a page
     * @param read whether some flows are dashed, because they were read into the source
     */
    record Drawing(String title, String url, String svg, List<Colour> colours, boolean read) {}
}
