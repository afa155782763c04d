package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasesTests {

    @Test
    void aTextInAGapReadsInTheLanguageOfTheWording() {
        Text title = new Text("学校の屋根", "A school roof");
        assertThat(Phrases.of("documents", Locale.JAPANESE).say("answer", title, "ある")).isEqualTo("学校の屋根 → ある");
        assertThat(Phrases.of("documents", Locale.ENGLISH).say("answer", title, "yes")).isEqualTo("A school roof → yes");
    }
}
