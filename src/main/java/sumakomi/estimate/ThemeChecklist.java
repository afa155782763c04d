package sumakomi.estimate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * The obstacles that the survey of the 2023 study found for a theme, and the cooperation schemes that answer them.
 *
 * @param met ids of the obstacles that a municipality meets itself
 */
public record ThemeChecklist(String theme, Text title, Text text, List<Obstacle> obstacles, List<Scheme> schemes, Set<String> met) {

    private static final String KIND = "zero-carbon";

    public ThemeChecklist {
        obstacles = List.copyOf(obstacles);
        schemes = List.copyOf(schemes);
        met = Set.copyOf(met);
    }

    /** @param schemes ids of those that answer it; none where the study has no answer */
    public record Obstacle(String id, Text title, Text text, Text group, List<String> schemes, Basis basis, Citation source) {}

    /**
     * A scheme with what is to be done.
     *
     * @param effects each with whom it is for
     * @param caution what has changed since, and what to check
     */
    public record Scheme(String id, Text title, Text text, List<Text> steps, List<Text> actors, List<Text> effects,
            Optional<Text> caution, Optional<Text> verify, Basis basis, Citation source) {}

    /** The checklist of a theme; empty if there is no such theme. */
    public static Optional<ThemeChecklist> of(Library library, String theme) {
        return library.find(KIND, theme).filter(entry -> is(entry, "theme")).map(entry -> new ThemeChecklist(theme, entry.title(),
                Entry.text(entry.tree().get("text")).orElseThrow(), of(library, "obstacle", theme).map(ThemeChecklist::obstacle).toList(),
                of(library, "scheme", theme).map(ThemeChecklist::scheme).toList(), Set.of()));
    }

    /** The themes, in the order of the study. */
    public static List<Entry> themes(Library library) {
        return library.entries(KIND).stream().filter(entry -> is(entry, "theme")).toList();
    }

    private static boolean is(Entry entry, String type) {
        return entry.tree().path("type").asString("").equals(type);
    }

    private static Stream<Entry> of(Library library, String type, String theme) {
        return library.entries(KIND).stream().filter(entry -> is(entry, type) && entry.tree().path("theme").asString("").equals(theme));
    }

    private static Obstacle obstacle(Entry entry) {
        return new Obstacle(entry.id(), entry.title(), text(entry.tree(), "text").orElseThrow(), text(entry.tree(), "group").orElseThrow(),
                entry.tree().path("schemes").valueStream().map(JsonNode::asString).toList(), entry.basis().orElseThrow(),
                entry.sources().get(0));
    }

    private static Scheme scheme(Entry entry) {
        JsonNode tree = entry.tree();
        return new Scheme(entry.id(), entry.title(), text(tree, "text").orElseThrow(), each(tree, "items", "text"),
                each(tree, "actors", "name"), each(tree, "effects", "text"), text(tree.path("caution"), "text"),
                text(tree.path("caution"), "verify"), entry.basis().orElseThrow(), entry.sources().get(0));
    }

    private static List<Text> each(JsonNode tree, String list, String key) {
        return tree.path(list).valueStream().flatMap(node -> text(node, key).stream()).toList();
    }

    private static Optional<Text> text(JsonNode node, String key) {
        return node.path(key).isMissingNode() ? Optional.empty() : Entry.text(node.get(key));
    }

    /** The same with the obstacles that a municipality meets; others than those of the theme are left out. */
    public ThemeChecklist meeting(Set<String> chosen) {
        return new ThemeChecklist(theme, title, text, obstacles, schemes, Set.copyOf(obstacles.stream().map(Obstacle::id)
                .filter(chosen::contains).toList()));
    }

    /** The schemes that answer an obstacle. */
    public List<Scheme> answers(Obstacle obstacle) {
        return schemes.stream().filter(scheme -> obstacle.schemes().contains(scheme.id())).toList();
    }

    /** The schemes that answer what is met, the one that answers most first; all of them where nothing is chosen. */
    public List<Scheme> called() {
        return schemes.stream().filter(scheme -> met.isEmpty() || answered(scheme) > 0)
                .sorted(java.util.Comparator.comparingLong((Scheme scheme) -> -answered(scheme))).toList();
    }

    private long answered(Scheme scheme) {
        return obstacles.stream().filter(one -> met.contains(one.id()) && one.schemes().contains(scheme.id())).count();
    }

    /** What is told of it: the schemes are those that are called for. */
    public record Told(String theme, Text title, List<Obstacle> obstacles, Set<String> met, List<Scheme> schemes,
            List<Obstacle> unanswered) {}

    public Told told() {
        return new Told(theme, title, obstacles, met, called(), unanswered());
    }

    /** What is met and no scheme of the study answers. */
    public List<Obstacle> unanswered() {
        return obstacles.stream().filter(one -> met.contains(one.id()) && answers(one).isEmpty()).toList();
    }
}
