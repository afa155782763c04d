package sumakomi.web.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;

/**
 * The entries of one kind, as filtered.
 *
 * @param choices the filters that make sense for the kind
 */
record KindPage(List<Item> items, List<Choice> choices, Filter filter) {

    static KindPage of(String kind, Filter filter, Referents referents, Wording wording) {
        Library library = referents.library();
        List<Entry> entries = new ArrayList<>(library.entries(kind));
        if (entries.stream().allMatch(entry -> entry.path().isEmpty())) {
            entries.sort(Comparator.comparingInt(Entry::order));
        }
        List<Choice> choices = new ArrayList<>();
        List<String> archetypes = values(entries, entry -> archetypes(entry, library).stream());
        if (!archetypes.isEmpty()) {
            choices.add(new Choice("archetype", filter.archetype(),
                    library.entries("archetypes").stream().filter(entry -> archetypes.contains(entry.id()))
                            .sorted(Comparator.comparingInt(Entry::order)).map(entry -> new Option(entry.id(), wording.of(entry.title())))
                            .toList()));
        }
        if (kind.equals("cases")) {
            choices.add(choice("country", filter.country(), entries, wording));
            choices.add(choice("kind", filter.sort(), entries, wording));
        }
        List<Item> items = entries.stream().filter(entry -> filter.lets(entry, library))
                .map(entry -> new Item(wording.of(entry.title()), referents.url(entry), number(entry), EntryPage.lead(entry, wording)))
                .toList();
        return new KindPage(items, choices, filter);
    }

    /** The number under which the source lists the entry. */
    private static Optional<String> number(Entry entry) {
        return entry.kind().equals("measures") && entry.id().startsWith("(") ? Optional.of(entry.id())
                : Stream.of("letter", "code").map(entry.tree()::path).filter(node -> node.isString()).map(node -> node.asString())
                        .findFirst();
    }

    private static Choice choice(String key, String chosen, List<Entry> entries, Wording wording) {
        return new Choice(key, chosen, values(entries, entry -> Stream.of(entry.tree().path(key).asString(""))).stream()
                .map(value -> new Option(value, wording.value(key, value))).sorted(Comparator.comparing(Option::label)).toList());
    }

    private static List<String> values(List<Entry> entries, Function<Entry, Stream<String>> values) {
        return entries.stream().flatMap(values).filter(value -> !value.isEmpty()).filter(Objects::nonNull).distinct().toList();
    }

    private static List<String> archetypes(Entry entry, Library library) {
        return library.referents(entry).stream().filter(referent -> referent.kind().equals("archetypes")).map(Entry::id).toList();
    }

    /**
     * What a reader wants to see; empty words let everything through.
     *
     * @param sort the kind of a case
     */
    record Filter(String archetype, String country, String sort) {
        boolean lets(Entry entry, Library library) {
            return (archetype.isEmpty() || archetypes(entry, library).contains(archetype))
                    && (country.isEmpty() || entry.tree().path("country").asString("").equals(country))
                    && (sort.isEmpty() || entry.tree().path("kind").asString("").equals(sort));
        }
    }

    record Item(String title, String url, Optional<String> number, Optional<String> lead) {}

    record Choice(String name, String chosen, List<Option> options) {

        /** The parameter of the address; {@code kind} is taken by the path. */
        public String parameter() {
            return name.equals("kind") ? "sort" : name;
        }
    }

    record Option(String id, String label) {}
}
