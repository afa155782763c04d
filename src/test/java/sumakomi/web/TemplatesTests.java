package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the template engine would do without a word. */
class TemplatesTests {

    private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

    /** A fragment takes the place of its element before the condition on it is read, and so stands whether or not it holds. */
    @Test
    void noConditionStandsOnTheElementThatAFragmentReplaces() throws IOException {
        List<String> elements;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            elements = files.filter(file -> file.toString().endsWith(".html")).flatMap(TemplatesTests::elements).toList();
        }

        assertThat(elements).hasSizeGreaterThan(500).anyMatch(element -> element.contains("th:replace="))
                .noneMatch(element -> element.contains("th:replace=") && (element.contains("th:if=") || element.contains("th:unless=")));
    }

    /** A bare word in brackets behind a map is taken for the key itself, not for the variable of that name. */
    @Test
    void noMapIsAskedByTheNameOfAVariable() throws IOException {
        Pattern asked = Pattern.compile("\\$\\{[^}]*[A-Za-z)]\\[[A-Za-z]\\w*]");
        assertThat("${typed[field]}").containsPattern(asked);
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")).flatMap(TemplatesTests::elements))
                    .noneMatch(element -> asked.matcher(element).find());
        }
    }

    private static Stream<String> elements(Path template) {
        try {
            return ELEMENT.matcher(Files.readString(template)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
