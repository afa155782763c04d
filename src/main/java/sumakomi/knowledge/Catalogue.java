package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the schemas say about the kinds of entries: their names, the shelf on which they stand, what their keys are called, how a value
 * is shown and to what it refers.
 *
 * @param kinds by the name of the schema
 * @param subjects the shelves in their order
 * @param labels the words for kinds, keys, closed values, tables and their columns, as in {@code kind.cases} or {@code key.actors}
 */
public record Catalogue(Map<String, Kind> kinds, List<String> subjects, Map<String, Text> labels) {

    /** Says nothing about any kind. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), List.of(), Map.of());

    public Catalogue {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        subjects = List.copyOf(subjects);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** The kind of this name; one that nothing is said about where there is no such schema. */
    public Kind kind(String name) {
        return kinds.getOrDefault(name, Kind.UNKNOWN);
    }

    /** The kinds that stand on a shelf, in their order. */
    public List<String> on(String subject) {
        return kinds.entrySet().stream().filter(kind -> kind.getValue().subject().filter(subject::equals).isPresent())
                .sorted(java.util.Comparator.comparingInt(kind -> kind.getValue().place())).map(Map.Entry::getKey).toList();
    }

    /** Where a kind stands among all, from 0; before all others if it stands on no shelf. */
    public int place(String kind) {
        return subjects.stream().flatMap(subject -> on(subject).stream()).toList().indexOf(kind);
    }

    /** The texts of an entry that refer to other entries, or may do so, in the order in which it names them. */
    public List<Mention> mentions(Entry entry) {
        Map<String, Reference> references = kind(entry.kind()).references();
        List<Mention> mentions = new ArrayList<>();
        Trees.walk(entry.tree(), "", (path, node) -> {
            Reference reference = references.get(Trees.key(path));
            if (reference != null && node.isString()) {
                mentions.add(new Mention(reference, node.asString(), path));
            }
        });
        return mentions;
    }

    /** A text that refers to an entry, and where in the tree of its entry it stands. */
    public record Mention(Reference reference, String id, String path) {}

    /**
     * What is said about a kind.
     *
     * @param subject the shelf on which it stands, and its place there
     * @param proposed whether rules may propose its entries
     * @param cited whether each of its entries must name a source
     * @param page the key whose value names the page on which an entry stands; its id where absent
     * @param references to what the value under a key refers, or each value of its list
     * @param shown how the value under a key is shown where that does not follow from the value
     * @param bases by key, the neighbouring key that says what its value rests on
     * @param always by key, what its value rests on in every entry
     * @param speaksFor by key of a text, the neighbouring key with the date for which it speaks
     * @param said the keys whose texts stand beneath the title where an entry is proposed
     * @param parts the keys whose entries are shown with an entry that is proposed
     */
    public record Kind(Optional<String> subject, int place, boolean proposed, boolean cited, Optional<String> page,
            Map<String, Reference> references,
            Map<String, Show> shown, Map<String, String> bases, Map<String, Basis> always, Map<String, String> speaksFor, Set<String> said,
            Set<String> parts) {

        static final Kind UNKNOWN = new Kind(Optional.empty(), 0, false, true, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of(), Set.of(), Set.of());

        public Kind {
            references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
            shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
            bases = Map.copyOf(bases);
            always = Map.copyOf(always);
            speaksFor = Map.copyOf(speaksFor);
            said = Set.copyOf(said);
            parts = Set.copyOf(parts);
        }
    }

    /**
     * The kinds among which an id is looked up, the first that has it being meant.
     *
     * @param strict whether it must be the id of an entry
     * @param or words that stand in place of an id, such as {@code all}
     */
    public record Reference(List<String> kinds, boolean strict, List<String> or) {

        /** Stands for every kind. */
        static final String ANY = "*";

        public Reference {
            kinds = List.copyOf(kinds);
            or = List.copyOf(or);
        }
    }

    /** How a value is shown. */
    public enum Show {
        /** For machines, or said already by the place where the entry stands. */
        HIDDEN,
        /** As the source prints it or the author wrote it. */
        VERBATIM,
        /** In the language of formulas, as an author types it. */
        CODE,
        /** A formula, with the names of its inputs in place of their ids. */
        FORMULA,
        YEAR,
        /** The code of a municipality, by its name. */
        MUNICIPALITY,
        /** A place of the document that the entry cites. */
        PLACE
    }
}
