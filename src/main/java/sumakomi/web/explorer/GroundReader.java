package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Catalogue;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.web.explorer.Ground.Warning;
import sumakomi.web.explorer.Shown.Link;
import tools.jackson.databind.JsonNode;

/** Reads what a part of an entry says about its own origin: basis, confidence and reason, date, citations, caution. */
final class GroundReader {

    /** The keys that it reads. */
    static final Set<String> KEYS = Set.of("basis", "confidence", "reason", "asOf", "source", "sources", "caution");

    /** Follow the key of a value to say how sure it is and why. */
    private static final List<String> ENDINGS = List.of("Confidence", "Reason");

    private final Referents referents;
    private final Wording wording;
    private final Set<String> documents;
    private final Catalogue.Kind kind;

    /** @param entry the documents that it cites as a whole are named once: its parts name only the place in them */
    GroundReader(Referents referents, Wording wording, Entry entry) {
        this.referents = referents;
        this.wording = wording;
        this.documents = entry.sources().stream().map(Citation::document).collect(Collectors.toSet());
        this.kind = referents.library().catalogue().kind(entry.kind());
    }

    /** The origin of the entry as a whole. */
    Ground whole(JsonNode entry) {
        return of(entry, Set.of());
    }

    /** The origin of a part. */
    Ground of(JsonNode object) {
        return of(object, documents);
    }

    private Ground of(JsonNode object, Set<String> named) {
        List<Citation> sources = new ArrayList<>();
        Entry.citation(object.path("source")).ifPresent(sources::add);
        object.path("sources").forEach(node -> Entry.citation(node).ifPresent(sources::add));
        return new Ground(basis(object.path("basis")), word(object.path("confidence")), Entry.text(object.path("reason")).map(wording::of),
                word(object.path("asOf")).map(wording::date),
                links(sources, named, referents, wording), caution(object.path("caution")));
    }

    /**
     * Citations as links; each document is named once, after that only the place in it.
     *
     * @param named the documents that need no naming any more
     */
    static List<Link> links(List<Citation> citations, Set<String> named, Referents referents, Wording wording) {
        Set<String> known = new HashSet<>(named);
        return citations.stream().map(citation -> link(citation, !known.add(citation.document()), referents, wording)).toList();
    }

    private static Link link(Citation citation, boolean named, Referents referents, Wording wording) {
        String place = referents.label(citation).map(wording::of).orElseGet(() -> wording.say("label.other"));
        return new Link(named ? place : referents.library().find("sources", citation.document())
                .map(source -> wording.say("library.citation", wording.of(source.title()), place)).orElse(place), Referents.url(citation));
    }

    /** What the value under one key rests on, where the object says so beside it. */
    Ground of(JsonNode object, String key) {
        return new Ground(Optional.ofNullable(kind.bases().get(key)).flatMap(beside -> basis(object.path(beside)))
                .or(() -> Optional.ofNullable(kind.always().get(key))),
                word(object.path(key + "Confidence")),
                Entry.text(object.path(key + "Reason")).map(wording::of), Optional.empty(), List.of(), Optional.empty());
    }

    /** Whether a key only says what its neighbour rests on. */
    boolean belongsToNeighbour(JsonNode object, String key) {
        return kind.bases().containsValue(key) || ENDINGS.stream()
                .anyMatch(ending -> key.endsWith(ending) && object.has(key.substring(0, key.length() - ending.length())));
    }

    private Optional<Warning> caution(JsonNode caution) {
        return Entry.text(caution.path("text")).map(text -> new Warning(wording.of(text),
                Entry.text(caution.path("verify")).map(wording::of).orElse(""), Optional.ofNullable(kind.always().get("caution"))));
    }

    private static Optional<Basis> basis(JsonNode node) {
        return word(node).map(Basis::parse);
    }

    private static Optional<String> word(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
    }
}
