package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;

/** Reads a directory of DRL files into an index. */
public final class RuleFiles {

    private RuleFiles() {}

    /** @throws FaultyInput with the faults of all files */
    public static RuleIndex index(FileSnapshot directory) {
        FileSnapshot drl = directory.only(path -> path.endsWith(".drl"));
        List<Fault> faults = new ArrayList<>();
        List<RuleStatement> statements = new ArrayList<>();
        drl.files().keySet().forEach(file -> statements.addAll(new RuleFileReader(file, faults).read(drl.text(file))));
        if (drl.files().isEmpty()) {
            faults.add(Fault.of("rule.no-files", "", 0));
        }
        refuseTwins(statements, "id", RuleStatement::id, faults);
        refuseTwins(statements, "name", RuleStatement::name, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new RuleIndex(drl.version(), statements);
    }

    private static void refuseTwins(List<RuleStatement> statements, String kind, Function<RuleStatement, String> of, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        statements.stream().filter(statement -> !seen.add(of.apply(statement)))
                .forEach(twin -> faults.add(Fault.of("rule.twin", twin.file(), twin.line(), kind, of.apply(twin))));
    }
}
