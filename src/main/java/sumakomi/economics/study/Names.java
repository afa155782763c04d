package sumakomi.economics.study;

import java.util.List;
import java.util.Set;

/** The ids of all cells of a study, found by the name that is used within a scope. */
record Names(Set<String> ids) {

    /** @throws IllegalArgumentException if no cell of this name is in sight: a fault of the knowledge base */
    String resolve(String name, List<String> path) {
        for (String scope : path) {
            String id = scope + "." + name;
            if (ids.contains(id)) {
                return id;
            }
        }
        if (!ids.contains(name)) {
            throw new IllegalArgumentException("No cell " + name + " in sight of " + path);
        }
        return name;
    }
}
