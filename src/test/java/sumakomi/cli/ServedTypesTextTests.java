package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type that an archetype serves under a condition alone is not told as if it were served anyhow. */
class ServedTypesTextTests {

    private static final byte[] VEHICLES = """
            profile: 1
            answers: {e-mobility: planned, tourism: major, tourism-partners: 'yes', ev-industry: 'no'}
            """.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"ja, 産業振興型（電動の乗り物を開発する基盤が区域内にある場合）",
            "en, (When there is a base for developing electric vehicles in the area)"})
    void aConditionStandsBesideTheTypeThatItConcerns(String language, String told) {
        CommandRun run = CommandRun.reading(VEHICLES, "advise", "--lang", language, "-");
        run.succeeded();

        assertThat(run.out()).contains(told);
    }
}
