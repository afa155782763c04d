package sumakomi.advisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sumakomi.advice.RuleCheck;
import sumakomi.advice.RuleFiles;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeCheck;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeLoader;

/** Checks a directory of knowledge and one of rules, each by itself and against each other. */
public final class KnowledgeBaseCheck {

    private KnowledgeBaseCheck() {}

    /** @return all faults at once, empty when both are sound */
    public static List<Fault> faults(Path kb, Path rules) {
        List<Fault> faults = new ArrayList<>(KnowledgeCheck.faults(kb));
        try {
            faults.addAll(RuleCheck.faults(RuleFiles.index(rules), KnowledgeLoader.load(KnowledgeFiles.fromDirectory(kb))));
        } catch (FaultyInput e) {
            e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        }
        return List.copyOf(faults);
    }
}
