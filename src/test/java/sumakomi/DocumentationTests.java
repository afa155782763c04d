package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.EffectKind;

/** What the documents name is there, and what an author of rules can write is told to him. */
class DocumentationTests {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("@?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*)(?:\\.([A-Z]?[a-zA-Z]+))?(?:\\(.*\\))?");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)|^import [\\w.]+\\.([A-Z]\\w*);",
            Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s:]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern QUOTED = Pattern.compile("(?ms)^(?:From|A part of) \\[[^]]*]\\(([^)]*)\\)[^\n]*:\n\n```\\w*\n(.*?)^```");
    /** A key of a keyboard, the head of a request, and the engine's own. */
    private static final Set<String> OF_OTHERS = Set.of("Ctrl", "Forwarded", "KieSession", "KieBaseBuilder");
    /** With this begins a decision that holds no more; it may name what is gone. */
    private static final String SUPERSEDED = "\n> Superseded by ";

    private static final Set<String> TYPES = sources().flatMap(source -> TYPE.matcher(source).results())
            .map(found -> Stream.of(found.group(1), found.group(2)).filter(java.util.Objects::nonNull).findFirst().orElseThrow())
            .collect(Collectors.toSet());

    private static Stream<String> sources() {
        return Stream.of("src/main/java", "src/test/java", "src/bench/java").flatMap(root -> under(root, ".java"))
                .map(DocumentationTests::read);
    }

    static List<Path> documents() {
        return Stream.concat(Stream.of("README.md", "README.ja.md").map(Path::of), under("docs", ".md")).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatIsNamedIsThere(Path document) {
        String text = read(document);
        if (text.contains(SUPERSEDED)) {
            return;
        }
        assertThat(results(CODE, prose(text)).map(code -> CLASS.matcher(code.group(1))).filter(java.util.regex.Matcher::matches)
                .map(code -> code.group(1)).filter(name -> !TYPES.contains(name) && !OF_OTHERS.contains(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(results(LINK, prose(read(document))).map(link -> link.group(1)).filter(link -> !leads(document, link))).isEmpty();
    }

    private static boolean leads(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1
                || results(HEADING, read(target)).anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsQuotedFromAFileStandsInIt(Path document) {
        results(QUOTED, read(document)).forEach(quoted -> assertThat(read(document.resolveSibling(quoted.group(1))).lines())
                .as(quoted.group(1)).containsAll(quoted.group(2).lines().toList()));
    }

    @Test
    void everyLineEveryEffectAndEveryConditionOfARuleIsExplained() {
        String text = read(Path.of("docs/authoring-rules.md"));
        Set<String> lines = under("rules", ".drl").map(DocumentationTests::read)
                .flatMap(drl -> results(Pattern.compile("(?m)^ +(@\\w+)"), drl))
                .map(line -> line.group(1)).collect(Collectors.toSet());

        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(text).contains("| `" + line + "` |"));
        assertThat(EffectKind.values()).allSatisfy(effect -> assertThat(text).contains("| `" + effect + "` |"));
        assertThat(Asking.values()).allSatisfy(condition -> assertThat(text).contains("| `" + condition.word() + "( "));
    }

    /** Those named after an archetype are told of together. */
    @Test
    void everyRuleFileIsToldOf() {
        String text = read(Path.of("docs/authoring-rules.md"));
        Set<String> archetypes = under("kb/archetypes", ".yaml").map(DocumentationTests::name).collect(Collectors.toSet());

        assertThat(under("rules", ".drl").map(DocumentationTests::name).filter(name -> !archetypes.contains(name)))
                .isNotEmpty().allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
    }

    @Test
    void everyRoomIsToldOf() throws IOException {
        String text = read(Path.of("docs/architecture.md"));
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/sumakomi"))) {
            assertThat(rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(room -> assertThat(text).contains("| [" + room + "](../src/main/java/sumakomi/" + room + ") |"));
        }
    }

    private static String prose(String text) {
        return FENCED.matcher(text).replaceAll("");
    }

    private static Stream<MatchResult> results(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static Stream<Path> under(String root, String ending) {
        return read(Path.of(root), folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
            }
        });
    }

    private static String read(Path file) {
        return read(file, Files::readString);
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try {
            return reading.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
