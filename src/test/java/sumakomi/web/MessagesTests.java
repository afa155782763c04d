package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.EffectKind;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

class MessagesTests {

    /** Only names written out; one that is put together at run time is seen when its page is. */
    private static final Pattern NAMED = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[(}]");

    private final Properties japanese = bundle("/messages.properties", "/messages-work.properties", "/messages-desk.properties",
            "/messages-path.properties", "/messages-autonomy.properties", "/messages-estimates.properties");
    private final Properties english = bundle("/messages_en.properties", "/messages-work_en.properties", "/messages-desk_en.properties",
            "/messages-path_en.properties", "/messages-autonomy_en.properties",
            "/messages-estimates_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames()).isNotEmpty();
    }

    /** Of two texts under one key the later one is shown at both places. */
    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            assertThat(files.filter(path -> path.toString().endsWith(".properties"))).isNotEmpty().allSatisfy(path -> assertThat(
                    Files.readAllLines(path).stream().filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .as(path.toString()).doesNotHaveDuplicates());
        }
    }

    /** Else a page shows the key between question marks. What a kind of entry is called stands in the catalogue. */
    @Test
    void everyTextThatAPageNamesIsThere() throws IOException {
        Properties library = bundle("/messages-library.properties");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(path -> path.toString().endsWith(".html")).flatMap(MessagesTests::named)
                    .filter(key -> !key.startsWith("kind.") && !japanese.containsKey(key) && !library.containsKey(key))).isEmpty();
        }
    }

    /** Else a page of rules shows a key, or puts the rules of a file under "Other". */
    @Test
    void everyConditionEveryEffectAndEveryFileOfRulesIsCalledSomething() {
        Rules rules = Rules.packed();
        Set<String> archetypes = Knowledge.packed().archetypes().keySet();

        assertThat(Asking.values()).allSatisfy(asking -> assertThat(japanese).containsKey("condition." + asking.word()));
        assertThat(EffectKind.values()).allSatisfy(effect -> assertThat(japanese).containsKey("effect." + effect));
        assertThat(rules.all().stream().map(Rule::topic).filter(topic -> !archetypes.contains(topic)).distinct())
                .isNotEmpty().allSatisfy(topic -> assertThat(japanese).containsKey("topic." + topic));
    }

    private static Stream<String> named(Path template) {
        try {
            return NAMED.matcher(Files.readString(template)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesUseTheSameParts() {
        assertThat(japanese.stringPropertyNames())
                .allSatisfy(key -> assertThat(parts(english.getProperty(key))).as(key).isEqualTo(parts(japanese.getProperty(key))));
    }

    @Test
    void noTextHasAnApostropheThatWouldSwallowItsParts() {
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static java.util.Set<String> parts(String text) {
        return new java.util.TreeSet<>(Pattern.compile("\\{\\d+}").matcher(text).results().map(found -> found.group()).toList());
    }

    private static Properties bundle(String... names) {
        Properties properties = new Properties();
        for (String name : names) {
            try (Reader reader = new InputStreamReader(MessagesTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
