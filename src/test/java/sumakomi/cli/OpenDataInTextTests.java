package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenDataInTextTests {

    @TempDir
    Path folder;

    @Test
    void tellsWhichAnswersWereTakenFromOpenDataAndOfWhen() throws IOException {
        String village = written("profile.yaml", "profile: 1\nanswers: {municipality: '13307', public-roofs: surveyed}\n");

        assertThat(CommandRun.of("advise", village)).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString()
                .contains("■ オープンデータから入れた回答（自治体の回答がないもの）",
                        "・人口は何人ですか。 → 2003 人［オープンデータ］（人口（2020年）、2020年10月時点、国勢調査（2020年）")
                .doesNotContain("大きく違います");
        assertThat(CommandRun.of("advise", village, "--lang", "en").out()).contains("Answers taken from open data",
                "2003 persons [open data] (Population 2020, as of October 2020");
    }

    @Test
    void asksAfterAVillageOfTwoMillionAndAdvisesByTheAnswer() throws IOException {
        String village = written("profile.yaml", "profile: 1\nanswers: {municipality: '13307', population: 2000000}\n");

        assertThat(CommandRun.of("advise", village)).satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString()
                .contains("留意：「人口は何人ですか。」の回答は「2,000,000人」ですが", "「2,003人」で、大きく違います");
        assertThat(json(village).at("/answers/population").asInt()).isEqualTo(2_000_000);
    }

    /** The advice keeps what it used, with its mark, and so it comes out the same once more. */
    @Test
    void anAdviceWithOpenDataReplaysIdentically() throws IOException {
        String village = written("profile.yaml", "profile: 1\nasOf: 2026-04-01\nanswers: {municipality: '13307', roof-lease: yes}\n");
        JsonNode advice = json(village);
        assertThat(advice.at("/answers/population/value").asInt()).isEqualTo(2003);
        assertThat(advice.at("/answers/population/basis").asString()).isEqualTo("open-data");

        assertThat(CommandRun.of("replay", written("advice.json", advice.toString()))).satisfies(CommandRun::succeeded);
    }

    /** An advice that was given before anything was filled in must not have it filled in when it is computed again. */
    @Test
    void nothingIsFilledInWhenAnAdviceIsComputedAgain() throws IOException {
        String village = written("profile.yaml", "profile: 1\nasOf: 2026-04-01\nanswers: {roof-lease: yes}\n");
        JsonNode advice = json(village);
        ((ObjectNode) advice.get("answers")).put("municipality", "13307");

        assertThat(CommandRun.of("replay", written("advice.json", advice.toString())).out()).doesNotContain("answers/population",
                "/openData");
    }

    private static JsonNode json(String profile) {
        return JsonMapper.shared().readTree(CommandRun.of("advise", profile, "--format", "json").out());
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
