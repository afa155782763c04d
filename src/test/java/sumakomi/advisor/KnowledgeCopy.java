package sumakomi.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the real knowledge and rules, to be edited by a test. */
public record KnowledgeCopy(Path directory) {

    /** Copies {@code kb/} and {@code rules/} below a directory. */
    public static KnowledgeCopy in(Path directory) {
        for (String folder : List.of("kb", "rules")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    Path target = directory.resolve(path.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new KnowledgeCopy(directory);
    }

    /** Replaces the first place where the text stands; the test breaks if it stands nowhere. */
    public void edit(String file, String find, String replace) {
        String content = read(file);
        int at = content.indexOf(find);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold: " + find);
        }
        write(file, content.substring(0, at) + replace + content.substring(at + find.length()));
    }

    public String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String content) {
        try {
            Files.writeString(directory.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a rule another strength. */
    public void strengthen(String file, String rule, String from, String to) {
        String content = read(file);
        int at = content.indexOf("@strength( \"" + from + "\" )", content.indexOf("@id( \"" + rule + "\" )"));
        int end = content.indexOf("\nend", content.indexOf("@id( \"" + rule + "\" )"));
        if (at < 0 || at > end) {
            throw new IllegalArgumentException(rule + " is not " + from);
        }
        write(file, content.substring(0, at) + "@strength( \"" + to + "\" )" + content.substring(content.indexOf('\n', at)));
    }

    /** Deletes a rule with the text of its finding and its line in the ledger. */
    public void removeRule(String file, String texts, String rule) {
        String content = read(file);
        int begin = content.lastIndexOf("\nrule \"", content.indexOf("@id( \"" + rule + "\" )"));
        int end = content.indexOf("\nend", begin) + "\nend".length();
        write(file, content.substring(0, begin) + content.substring(end));
        String findings = read(texts);
        int entry = findings.indexOf("  - id: " + rule + "\n");
        int next = findings.indexOf("  - id: ", entry + 1);
        write(texts, findings.substring(0, entry) + (next < 0 ? "" : findings.substring(next)));
        write("kb/coverage.yaml", read("kb/coverage.yaml").replaceAll(" *- findings/" + rule.replace(".", "\\.") + "\n", ""));
    }
}
