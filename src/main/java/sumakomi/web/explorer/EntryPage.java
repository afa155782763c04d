package sumakomi.web.explorer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.Entry;
import sumakomi.web.explorer.Shown.Field;
import sumakomi.web.explorer.Shown.Link;

/**
 * The page of one entry.
 *
 * @param lead what the entry says in a sentence or two
 * @param leadGround what that rests on, where it differs from the rest
 * @param facts the small parts
 * @param sections the large ones, each under its heading
 * @param units the units of its figures
 * @param referrers what refers to the entry, by the name of its kind
 */
record EntryPage(String title, Optional<String> lead, Ground leadGround, List<Field> facts, List<Field> sections, Ground ground,
        List<Link> units,
        Map<String, List<Link>> referrers) {

    private static final List<String> TITLES = List.of("title", "name", "label");
    private static final List<String> LEADS = List.of("outline", "statement", "summary", "text", "meaning", "proposal", "rule",
            "description", "definition", "does", "plan", "role", "detail", "what");

    static EntryPage of(Entry entry, Referents referents, Wording wording) {
        EntryReader reader = new EntryReader(referents, wording, entry);
        Optional<String> lead = leadKey(entry);
        Set<String> said = new HashSet<>(TITLES.stream().filter(key -> Entry.text(entry.tree().path(key)).isPresent()).limit(1).toList());
        lead.ifPresent(said::add);
        if (entry.kind().equals("policy-measures")) {
            entry.tree().properties().forEach(field -> said.add(field.getKey())); // Matrix shows it all
        }
        Map<Boolean, List<Field>> fields = reader.fields(entry.tree(), said).stream().collect(Collectors.partitioningBy(Field::small));
        return new EntryPage(wording.of(entry.title()), lead.map(key -> wording.of(Entry.text(entry.tree().get(key)).orElseThrow())),
                lead.map(key -> reader.ground(entry.tree(), key)).filter(ground -> !ground.equals(Ground.of(entry.basis())))
                        .orElse(Ground.NONE),
                fields.get(true), fields.get(false), reader.ground(entry.tree()), units(entry, referents, wording),
                referrers(entry, referents, wording));
    }

    private static List<Link> units(Entry entry, Referents referents, Wording wording) {
        return referents.library().referents(entry).stream().filter(found -> found.kind().equals(LibraryController.UNITS))
                .map(found -> referents.link(found, wording)).toList();
    }

    private static Map<String, List<Link>> referrers(Entry entry, Referents referents, Wording wording) {
        Map<String, List<Link>> links = new LinkedHashMap<>();
        referents.referrers(entry).forEach((kind, uses) -> links.put(wording.say(kind),
                uses.stream().map(use -> new Link(wording.of(use.title()), use.url())).toList()));
        return links;
    }

    /** The key under which an entry says in a sentence or two what it says. */
    static Optional<String> leadKey(Entry entry) {
        return LEADS.stream().filter(key -> Entry.text(entry.tree().path(key)).isPresent()).findFirst();
    }

    /** What an entry says in short, for lists of entries. */
    static Optional<String> lead(Entry entry, Wording wording) {
        return leadKey(entry).flatMap(key -> Entry.text(entry.tree().path(key))).map(wording::of)
                .filter(text -> !text.equals(wording.of(entry.title())));
    }
}
