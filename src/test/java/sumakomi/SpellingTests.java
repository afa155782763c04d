package sumakomi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.StrictYaml;
import tools.jackson.databind.JsonNode;

/**
 * A word that Japanese allows to write in several ways is written in one, which {@code spelling.yaml} settles. What is as printed
 * keeps its writing: the titles of the documents and the remarks of their tables, and what stands in 「」.
 */
class SpellingTests {

    private static final List<Spelling> SPELLINGS = spellings();
    private static final List<String> FOLDERS = List.of("kb", "rules", "cases", "examples", "plausible", "practice", "src/main/resources");
    private static final List<String> AS_PRINTED = List.of("kb/sources/", "kb/reference/");
    /** The keys of texts; everything else in a file of data is an id, a unit or a value as printed. */
    private static final Set<String> TEXTS = Set.of("ja", "en", "name");
    private static final Pattern QUOTED = Pattern.compile("「[^」]*」");

    @Test
    void everyTextIsWrittenAsSettled() {
        List<String> others = texts().flatMap(text -> SPELLINGS.stream().filter(spelling -> spelling.isIn(text.words()))
                .map(spelling -> text.file() + ": write " + spelling.write() + " in: " + text.words())).toList();
        assertThat(others).isEmpty();
    }

    @Test
    void theTextsOfAllFoldersAreLookedAt() {
        assertThat(texts().map(Text::file)).contains("kb/cases/hinohara-wood-biomass.yaml", "kb/findings/elaboration/networks.yaml",
                "rules/elaboration/networks.drl", "cases/elaboration/networks.yaml", "src/main/resources/messages.properties",
                "src/main/resources/sumakomi/advice-text_ja.properties", "src/main/resources/templates/home.html").hasSizeGreaterThan(9000);
    }

    @Test
    void eachPatternFindsTheOtherWaysAndLeavesTheSettledOneAlone() {
        assertThat(SPELLINGS).hasSizeGreaterThan(40).allSatisfy(spelling -> {
            assertThat(spelling.wrong()).isNotEmpty().allMatch(spelling::isIn);
            assertThat(spelling.right()).isNotEmpty().noneMatch(spelling::isIn);
        });
    }

    private record Text(String file, String words) {}

    private record Spelling(String write, Pattern not, List<String> wrong, List<String> right) {
        boolean isIn(String words) {
            return not.matcher(QUOTED.matcher(words).replaceAll("「」")).find();
        }
    }

    private static List<Spelling> spellings() {
        return yaml(Path.of("src/test/resources/spelling.yaml")).get("spellings").valueStream()
                .map(node -> new Spelling(node.get("write").asString(), Pattern.compile(node.get("not").asString()),
                        node.get("wrong").valueStream().map(JsonNode::asString).toList(),
                        node.get("right").valueStream().map(JsonNode::asString).toList()))
                .toList();
    }

    private static Stream<Text> texts() {
        return FOLDERS.stream().flatMap(SpellingTests::files).flatMap(file -> {
            String name = file.toString().replace('\\', '/');
            return AS_PRINTED.stream().anyMatch(name::startsWith) ? Stream.of()
                    : words(file).stream().map(words -> new Text(name, words));
        });
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yaml")) {
            List<String> words = new ArrayList<>();
            gather(yaml(file), words);
            return words;
        }
        return name.matches(".*\\.(drl|properties|html)") ? Stream.of(text(file).split("\n")).filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private static void gather(JsonNode node, List<String> words) {
        node.properties().forEach(field -> {
            if (TEXTS.contains(field.getKey()) && field.getValue().isString()) {
                words.add(field.getValue().asString());
            }
            gather(field.getValue(), words);
        });
        if (node.isArray()) {
            node.forEach(element -> gather(element, words));
        }
    }

    private static JsonNode yaml(Path file) {
        return StrictYaml.read(text(file).getBytes(java.nio.charset.StandardCharsets.UTF_8)).root();
    }

    private static String text(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
