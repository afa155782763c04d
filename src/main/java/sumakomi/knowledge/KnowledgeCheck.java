package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole check of a knowledge directory; it tells all faults at once, each with file, key and line.
 *
 * @param faults empty when the knowledge is sound
 * @param files the files that were checked, absent when one of them could not be read
 * @param knowledge what they say, absent when that could not be made out
 */
public record KnowledgeCheck(List<Fault> faults, Optional<KnowledgeFiles> files, Optional<Knowledge> knowledge) {

    public KnowledgeCheck {
        faults = List.copyOf(faults);
    }

    /** Checks the files of a knowledge directory. */
    public static KnowledgeCheck of(FileSnapshot kb) {
        KnowledgeDirectory directory = KnowledgeDirectory.of(kb);
        List<Fault> faults = new ArrayList<>(directory.faults());
        faults.addAll(directory.missing());
        faults.addAll(new SchemaCheck(directory).faults());
        if (!directory.whole() || !directory.missing().isEmpty()) {
            return new KnowledgeCheck(faults, Optional.empty(), Optional.empty());
        }
        faults.addAll(new ContentCheck(directory).faults());
        Optional<KnowledgeFiles> files = Optional.empty();
        Optional<Knowledge> knowledge = Optional.empty();
        try {
            files = Optional.of(KnowledgeFiles.of(directory).withShelf());
            knowledge = files.map(KnowledgeFiles::knowledge);
            if (faults.isEmpty()) {
                knowledge.map(ReferenceCheck::faults).ifPresent(faults::addAll);
            }
        } catch (FaultyInput e) {
            e.faults().stream().filter(fault -> !faults.contains(fault) && !follows(fault, faults)).forEach(faults::add);
        }
        return new KnowledgeCheck(faults, files, knowledge);
    }

    /** Whether an entry could not be read just because of what was found wrong in its file already. */
    private static boolean follows(Fault fault, List<Fault> found) {
        return fault.key().equals("kb.entry") && found.stream().anyMatch(other -> (other.where() + " ").startsWith(fault.where() + " "));
    }
}
