package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    @ParameterizedTest
    @ValueSource(strings = {"advice-text", "backup", "changes", "comparison", "faults", "problems", "replay", "reproduction", "rules-check"})
    void bothLanguagesHaveTheSameKeysAndNoEmptyWording(String bundle) throws IOException {
        Properties japanese = bundle(bundle, "ja");
        Properties english = bundle(bundle, "en");

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        assertThat(japanese.values()).noneMatch(text -> text.toString().isEmpty());
        assertThat(english.values()).noneMatch(text -> text.toString().isEmpty());
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/sumakomi", name + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
