package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Catalogue.Kind;
import sumakomi.knowledge.Knowledge.Shelved;
import sumakomi.knowledge.Knowledge.Shelved.Part;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import tools.jackson.databind.JsonNode;

/** Takes from an entry what an advice shows of it: title and ground, what it says, and the entries that are shown with it. */
final class Shelf {

    private static final String TEXT = "text";
    private static final String BASIS = "basis";

    private Shelf() {}

    /** @param entry one with a source of its own */
    static Shelved shelved(Entry entry, Library library) {
        return new Shelved(entry.title(), entry.sources().get(0), entry.basis(), said(entry, library), parts(entry, library),
                entry.municipalities());
    }

    private static List<Part> parts(Entry entry, Library library) {
        Set<String> keys = kind(entry, library).parts();
        Map<String, Entry> parts = new LinkedHashMap<>();
        library.catalogue().mentions(entry).stream().filter(mention -> keys.contains(Trees.key(mention.path())))
                .flatMap(mention -> library.meant(mention.reference(), mention.id()).stream())
                .forEach(part -> parts.putIfAbsent(part.address(), part));
        return parts.values().stream().filter(part -> !part.sources().isEmpty()).map(part -> new Part(part.kind(), part.id(),
                part.title(), part.sources().get(0), part.basis(), said(part, library))).toList();
    }

    private static Kind kind(Entry entry, Library library) {
        return library.catalogue().kind(entry.kind());
    }

    /** The texts under the keys that the schema marks, in the order in which the entry has them. */
    private static List<Said> said(Entry entry, Library library) {
        Kind kind = kind(entry, library);
        List<Said> said = new ArrayList<>();
        entry.tree().properties().stream().filter(field -> kind.said().contains(field.getKey())).forEach(field -> {
            Optional<Basis> beside = basis(entry.tree().path(kind.bases().getOrDefault(field.getKey(), BASIS)));
            texts(field.getValue()).forEach(one -> said(one, beside).ifPresent(said::add));
        });
        return said;
    }

    private static Stream<JsonNode> texts(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** A text, or a statement with a basis of its own. */
    private static Optional<Said> said(JsonNode node, Optional<Basis> beside) {
        return Entry.text(node).or(() -> Entry.text(node.path(TEXT)))
                .flatMap(text -> basis(node.path(BASIS)).or(() -> beside).map(basis -> new Said(text, basis)));
    }

    private static Optional<Basis> basis(JsonNode node) {
        return node.isString() ? Optional.of(Basis.parse(node.asString())) : Optional.empty();
    }
}
