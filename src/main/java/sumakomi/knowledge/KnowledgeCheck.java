package sumakomi.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole check of a knowledge directory; it tells all faults at once, each with file, key and line. */
public final class KnowledgeCheck {

    private KnowledgeCheck() {}

    /** @return the faults, empty when the knowledge is sound */
    public static List<Fault> faults(Path kb) {
        KnowledgeDirectory directory = KnowledgeDirectory.read(kb);
        List<Fault> faults = new ArrayList<>(directory.faults());
        faults.addAll(new SchemaCheck(directory).faults());
        faults.addAll(new ContentCheck(directory).faults());
        if (faults.isEmpty()) {
            try {
                faults.addAll(ReferenceCheck.faults(KnowledgeLoader.load(KnowledgeFiles.fromDirectory(kb))));
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        return List.copyOf(faults);
    }
}
