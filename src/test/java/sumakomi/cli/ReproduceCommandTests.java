package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReproduceCommandTests {

    @Test
    void tellsEveryFigureAndEndsWithTotals() {
        CommandRun run = run("reproduce", "--only", "finance");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("印刷「年間3800万円」", "不整合K15", "判定の数（全28件）", "K1　費用の合計23.4", "54個中54個が一致");
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(run("reproduce", "--only", "abatement", "--language", "en").out())
                .contains("[consistent within rounding]", "printed \"-11.346\"", "Anomaly K2", "Leave one district out")
                .doesNotContain("再現");
    }

    @Test
    void jsonHoldsBothLanguagesAndNoFigureThatIsNoNumber() {
        JsonNode report = JsonMapper.shared().readTree(run("reproduce", "--format", "json", "--only", "benefit-cost").out());

        assertThat(report.propertyNames())
                .contains("knowledgeVersion", "figures", "totals", "unexplained", "anomalies", "stakeholders", "predictions");
        JsonNode figure = report.at("/figures/0");
        assertThat(figure.at("/verdict").asString()).isIn("reproduced", "consistent");
        assertThat(figure.at("/reason/ja").asString()).isNotEmpty();
        assertThat(figure.at("/reason/en").asString()).isNotEmpty();
        assertThat(figure.at("/interval/low").isNumber()).isTrue();
        assertThat(report.at("/totals").propertyNames()).containsExactly("reproduced", "consistent", "contradicts", "not-derivable");
    }

    @Test
    void aTopicThatDoesNotExistIsToldWithThoseThatDo() {
        CommandRun run = run("reproduce", "--only", "weather");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("weather", "benefit-cost", "zero-carbon");
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }
}
