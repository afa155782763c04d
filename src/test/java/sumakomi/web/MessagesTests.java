package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private final Properties japanese = bundle("/messages.properties");
    private final Properties english = bundle("/messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames()).isNotEmpty();
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

    private static Properties bundle(String name) {
        try (Reader reader = new InputStreamReader(MessagesTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
