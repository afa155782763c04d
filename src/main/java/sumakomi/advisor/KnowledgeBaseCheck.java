package sumakomi.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sumakomi.economics.CalculatorCheck;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeCheck;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.rules.RuleCheck;
import sumakomi.rules.RuleFiles;
import sumakomi.rules.Rules;

/**
 * Knowledge and rules that were checked, each by itself and against each other, and are sound.
 *
 * @param files the files of the knowledge, as they were checked
 */
public record KnowledgeBaseCheck(KnowledgeFiles files, Knowledge knowledge, Rules rules) {

    /**
     * Checks knowledge and rules and hands over what was checked.
     *
     * @throws FaultyInput with all faults at once
     */
    public static KnowledgeBaseCheck sound(FileSnapshot kb, FileSnapshot rules) {
        return sound(kb, () -> RuleFiles.read(rules));
    }

    /** The same with rules that were read before. */
    static KnowledgeBaseCheck sound(FileSnapshot kb, Rules rules) {
        return sound(kb, () -> rules);
    }

    private static KnowledgeBaseCheck sound(FileSnapshot kb, Supplier<Rules> rules) {
        KnowledgeCheck checked = KnowledgeCheck.of(kb);
        List<Fault> faults = new ArrayList<>(checked.faults());
        try {
            Rules read = rules.get();
            checked.knowledge().ifPresent(knowledge -> faults.addAll(RuleCheck.faults(read, knowledge)));
            if (faults.isEmpty()) {
                faults.addAll(CalculatorCheck.faults(checked.knowledge().orElseThrow(), checked.files().orElseThrow().library()));
            }
            if (faults.isEmpty()) {
                return new KnowledgeBaseCheck(checked.files().orElseThrow(), checked.knowledge().orElseThrow(), read);
            }
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
        }
        throw new FaultyInput(faults);
    }

    /** The rules, if they fit the knowledge. */
    static Rules fitting(Rules read, Knowledge knowledge) {
        List<Fault> faults = RuleCheck.faults(read, knowledge);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return read;
    }
}
