package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ids of all cells of a study, found by the name that is used within a scope. */
record Names(Set<String> ids) {

    /** @throws IllegalArgumentException if no cell of this name is in sight: a fault of the knowledge base */
    String resolve(String name, List<String> path) {
        return find(name, path).orElseThrow(() -> new IllegalArgumentException("No cell " + name + " in sight of " + path));
    }

    /** The nearest cell of this name; empty where this study has none. */
    Optional<String> find(String name, List<String> path) {
        return Stream.concat(path.stream().map(scope -> scope + "." + name), Stream.of(name)).filter(ids::contains).findFirst();
    }
}
