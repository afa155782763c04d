package sumakomi.advisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sumakomi.advice.RuleCheck;
import sumakomi.advice.RuleFiles;
import sumakomi.advice.RuleIndex;
import sumakomi.economics.CalculatorCheck;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeCheck;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/**
 * Knowledge and rules that were checked, each by itself and against each other, and are sound.
 *
 * @param files the files of the knowledge, as they were checked
 */
public record KnowledgeBaseCheck(KnowledgeFiles files, Knowledge knowledge, RuleIndex rules) {

    /** @return all faults at once, empty when both are sound */
    public static List<Fault> faults(Path kb, Path rules) {
        try {
            sound(FileSnapshot.read(kb), FileSnapshot.read(rules));
            return List.of();
        } catch (FaultyInput e) {
            return e.faults();
        }
    }

    /**
     * Checks knowledge and rules and hands over what was checked.
     *
     * @throws FaultyInput with all faults at once
     */
    public static KnowledgeBaseCheck sound(FileSnapshot kb, FileSnapshot rules) {
        return sound(kb, () -> RuleFiles.index(rules));
    }

    /** The same with rules that were read before. */
    static KnowledgeBaseCheck sound(FileSnapshot kb, RuleIndex rules) {
        return sound(kb, () -> rules);
    }

    private static KnowledgeBaseCheck sound(FileSnapshot kb, Supplier<RuleIndex> rules) {
        KnowledgeCheck checked = KnowledgeCheck.of(kb);
        List<Fault> faults = new ArrayList<>(checked.faults());
        try {
            RuleIndex index = rules.get();
            checked.knowledge().ifPresent(knowledge -> faults.addAll(RuleCheck.faults(index, knowledge)));
            if (faults.isEmpty()) {
                faults.addAll(CalculatorCheck.faults(checked.knowledge().orElseThrow(), checked.files().orElseThrow().library()));
            }
            if (faults.isEmpty()) {
                return new KnowledgeBaseCheck(checked.files().orElseThrow(), checked.knowledge().orElseThrow(), index);
            }
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
        }
        throw new FaultyInput(faults);
    }

    /** The rules, if they fit the knowledge. */
    static RuleIndex fitting(RuleIndex index, Knowledge knowledge) {
        List<Fault> faults = RuleCheck.faults(index, knowledge);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return index;
    }
}
