package sumakomi.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.ContentHash;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Reads a directory of DRL files into an index. */
public final class RuleFiles {

    private RuleFiles() {}

    /** @throws FaultyInput with the faults of all files */
    public static RuleIndex index(Path directory) {
        List<Fault> faults = new ArrayList<>();
        List<RuleStatement> statements = new ArrayList<>();
        ContentHash hash = new ContentHash();
        for (Path path : drlFiles(directory)) {
            String name = directory.relativize(path).toString().replace('\\', '/');
            byte[] content = bytes(path);
            hash.add(name, content);
            statements.addAll(new RuleFileReader(name, faults).read(new String(content, StandardCharsets.UTF_8)));
        }
        refuseTwins(statements, "id", RuleStatement::id, faults);
        refuseTwins(statements, "name", RuleStatement::name, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new RuleIndex(hash.version(), statements);
    }

    private static void refuseTwins(List<RuleStatement> statements, String kind, Function<RuleStatement, String> of, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        statements.stream().filter(statement -> !seen.add(of.apply(statement)))
                .forEach(twin -> faults.add(Fault.of("rule.twin", twin.file(), twin.line(), kind, of.apply(twin))));
    }

    private static List<Path> drlFiles(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
