package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Knowledge;
import tools.jackson.databind.json.JsonMapper;

/** What other answers, and open ones, would change, as the commands print it. */
class OutlookTextTests {

    private static final String NO_STREET = "profile: 1\nanswers: {shopping-street: none, station-redevelopment: none, vision: none}\n";

    /** What would take another fact is no step: nobody has a shopping street because the advice would then be another. */
    @Test
    void aFactIsNoStep() {
        assertThat(section(text(NO_STREET, "ja"), "■ 順位を上げる最も小さな変更")).contains("駅前や駅周辺の再開発はありますか", "　ない → 計画中")
                .doesNotContain("商店街はありますか。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyWayIsTold(String language) {
        String changes = section(text(NO_STREET, language), language.equals("ja") ? "■ 順位を上げる最も小さな変更" : "== The smallest changes");

        assertThat(changes).contains(language.equals("ja") ? "または、" : "Or: ").doesNotContain("{0}", "{1}");
    }

    /** Types that tie count each as first, which is said; what is under one in a hundred is called so everywhere. */
    @Test
    void chancesSayThatTiesCountAndWhatIsUnderOne() {
        String outlook = section(text("profile: 1\nanswers: {vision: none}\n", "ja"), "■ 確かなことと見込み");

        assertThat(outlook).contains("第1候補になる見込み（同点を含む）").doesNotContain("約0%", "に満たない");
    }

    /** All of a hundred estimated completions are no proof. */
    @Test
    void whatIsNotProvenIsNowhereAHundredPercent() {
        String answers = "profile: 1\nanswers: {municipality: '13222', public-roofs: likely, cross-department: informal, "
                + "adjacent-public-buildings: yes, smart-meter-wish: yes, npo: active, schools: willing, leader: municipality, "
                + "disaster-base-autonomy: yes, roof-lease: no}\n";

        assertThat(section(text(answers, "ja"), "■ 確かなことと見込み")).contains("99%超").doesNotContain("100%");
        assertThat(section(text(answers, "en"), "== What is certain")).contains("more than 99").doesNotContain("about 100");
    }

    /** What counts for or against a type stands there. */
    @Test
    void whatCountsForATypeIsNotNotedAsUnused() {
        String text = text("profile: 1\nanswers: {roof-lease: let, solar: some}\n", "ja");

        assertThat(text).doesNotContain("有利な理由として数えています", "不利な理由として数えています");
        assertThat(JsonMapper.shared().readTree(advised("profile: 1\nanswers: {roof-lease: let}\n", "advise", "--format", "json", "-"))
                .path("noted").valueStream()).isNotEmpty()
                .allSatisfy(noted -> assertThat(text).doesNotContain("  ・" + noted.at("/text/ja").asString()));
    }

    @Test
    void whereEveryTypeIsSetAsideNothingIsAskedNext() {
        String will = Knowledge.packed().archetypes().keySet().stream().map(type -> type + ": 決めた。")
                .collect(Collectors.joining(", "));
        String text = text("profile: 1\nanswers: {vision: none}\nwill: {setAside: {" + will + "}}\n", "ja");

        assertThat(text).contains("推薦に入らない：").doesNotContain("次に答えるとよい質問", "確かめるとよいもの");
    }

    private static String section(String text, String heading) {
        String from = text.substring(text.indexOf(heading));
        int end = from.indexOf(System.lineSeparator().repeat(2));
        return end < 0 ? from : from.substring(0, end);
    }

    private static String text(String profile, String language) {
        return advised(profile, "advise", "--lang", language, "-");
    }

    private static String advised(String profile, String... args) {
        CommandRun run = CommandRun.reading(profile.getBytes(StandardCharsets.UTF_8), args);
        run.succeeded();
        return run.out();
    }
}
