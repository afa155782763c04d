package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    private static final Path FOLDER = Path.of("src/main/resources/sumakomi");

    /** Every bundle there is, so that a new one cannot be forgotten. */
    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceAll("_(ja|en)\\.properties$", "")).distinct().sorted().toList();
            assertThat(names).hasSizeGreaterThan(8);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void englishHasNoSignsOfJapaneseWriting(String bundle) throws IOException {
        assertThat(bundle(bundle, "en").values()).noneMatch(text -> Pattern.compile("[■・＞！※（）［］、。：]").matcher(text.toString()).find());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysWithTheSamePartsAndNoEmptyWording(String bundle) throws IOException {
        Properties japanese = bundle(bundle, "ja");
        Properties english = bundle(bundle, "en");

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        assertThat(japanese.values()).noneMatch(text -> text.toString().isEmpty());
        assertThat(english.values()).noneMatch(text -> text.toString().isEmpty());
        assertThat(japanese.stringPropertyNames())
                .allSatisfy(key -> assertThat(parts(english.getProperty(key))).as(key).isEqualTo(parts(japanese.getProperty(key))));
    }

    private static Set<String> parts(String text) {
        return new TreeSet<>(Pattern.compile("\\{(\\d+)").matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(name + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
