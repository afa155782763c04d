package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;
import sumakomi.account.Role;

/** The record of changes: who, what, when, from what to what, in words; by whoever may read it. */
@AccessTest
class TrailTests {

    private static final Pattern ID = Pattern.compile("(?<![\\w/.#-])[a-z]+(-[a-z0-9]+)+(?![\\w/-])|[0-9a-f]{8}-[0-9a-f-]{27}");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private JdbcClient jdbc;

    private People people;
    private Visitor mitaka;
    private Visitor secretariat;
    private String profile;

    @BeforeEach
    void anOfficerWithAProfile() {
        people = new People(port, office, jdbc).alone();
        mitaka = people.officerOfMitaka();
        secretariat = people.in("office", Role.SECRETARIAT, "");
        mitaka.get("/examples/mitaka");
        profile = mitaka.post("/examples/mitaka/copy").path();
    }

    private String id() {
        return profile.substring("/profiles/".length());
    }

    private Page answer(String question, String was, String now) {
        mitaka.get(profile);
        return mitaka.post(profile + "/answers/" + question, "shown", question, "was." + question, was, "q." + question, now);
    }

    /** The latest line of the page. */
    private String latest() {
        return secretariat.get("/trail").all("(?s)<tr>(.*?)</tr>").get(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    private List<String> noted(String columns, String where) {
        return jdbc.sql("select " + columns + " from trail where " + where + " order by happened_at").query(String.class).list();
    }

    @Test
    void anAnswerIsOnRecordInWordsWithBothValuesAndWhoGaveIt() {
        answer("showcase", "unknown", "yes");
        assertThat(latest()).contains("mitaka", "三鷹市", "プロファイル", "三鷹市 2026年度", "変更", "わからない", "希望する", "先進的なモデル事業として内外に発信したいですか。");
        assertThat(noted("old_value || ' → ' || new_value", "field = 'answers.showcase' and old_value <> ''"))
                .containsExactly("{\"answer\":\"unknown\",\"basis\":\"given\"} → {\"answer\":\"yes\",\"basis\":\"given\"}");
    }

    @Test
    void thePageShowsNoIdOfAnythingAndSaysEveryKindOfChangeInWords() {
        everyKindOfChange();
        String text = pages("/trail").stream().map(Page::text).collect(Collectors.joining(" "));
        assertThat(ID.matcher(text).results().map(found -> found.group()).distinct()).isEmpty();
        assertThat(text).doesNotContain("??").contains("チェックリスト", "ファイルの添付", "添付ファイルの削除", "検討会の日", "第1回", "チェックリストの並べ方",
                "版を残す", "第1版", "財政課へ", "リンク", "議会事務局", "トークン", "誤りが続いたための一時停止", "自治体の担当者", "図面.pdf", "助言");
        assertThat(secretariat.get("/trail?lang=en").text()).doesNotContain("??");
        secretariat.get("/?lang=ja");
    }

    /** The study, its number and its version are changed too. */
    private void everyKindOfChange() {
        mitaka.get(profile + "/advice");
        mitaka.post(profile + "/advices");
        String theme = mitaka.get(profile + "/advice").all("name=\"archetype\" value=\"([^\"]+)\"").get(0);
        String list = profile + "/checklist";
        String item = URLDecoder.decode(mitaka.get(list + "?theme=" + theme).all("[?&;]item=([^\"&#]+)").get(0), StandardCharsets.UTF_8);
        mitaka.get(list + "/item?theme=" + theme + "&year=2026&item=" + item);
        mitaka.post(list + "/item", "theme", theme, "year", "2026", "item", item, "seen", "0", "state", "asked", "owner", "建築課", "due",
                "2026-10-01", "note", "");
        mitaka.upload(list + "/attached", "図面.pdf", "%PDF-1.7 x", "theme", theme, "year", "2026", "item", item, "seen", "1");
        String attached = jdbc.sql("select id from checklist_attachment").query(String.class).single();
        mitaka.post(list + "/attached/" + attached + "/remove", "theme", theme, "year", "2026", "item", item, "seen", "2");
        mitaka.post(list + "/sessions", "theme", theme, "year", "2026", "session-1", "2026-07-01", "seen-1", "");
        String study = mitaka.post("/studies/example").path();
        mitaka.post(list + "/study", "theme", theme, "year", "2026", "study", study.substring("/studies/".length()), "seen", "");
        mitaka.get(study + "/versions");
        mitaka.post(study + "/versions", "note", "財政課へ");
        mitaka.get(study + "/edit");
        mitaka.post(study + "/edit", "revision", "1", "title", "新しい名前", "v.values.evaluation-years", "25");
        mitaka.get(profile + "/share");
        mitaka.post(profile + "/share", "label", "議会事務局", "days", "3");
        mitaka.get("/account");
        mitaka.post("/account/tokens", "label", "集計", "days", "3");
        Visitor stranger = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            stranger.signIn("mitaka", "wrong password");
        }
        assertThat(noted("kind || ' ' || act", "1 = 1").stream().distinct()).contains("profile made", "profile changed", "advice made",
                "checklist changed", "checklist attached", "checklist detached", "sessions changed", "checklist-study changed",
                "study made",
                "study changed", "study handed-out", "guest-link made", "token made", "account made", "account closed-for-a-time");
    }

    @Test
    void aNumberOfAStudyIsTheNumberOfThatMeasureByItsNameAndInItsUnit() {
        mitaka.get("/studies");
        String study = mitaka.upload("/studies/upload", "s.yaml", STUDY).path();
        jdbc.sql("delete from trail").update();
        mitaka.get(study + "/measures/buses");
        mitaka.post(study + "/measures/buses", "revision", "1", "title", "電気バス3台", "contract", "own-use", "v.measures.buses.upkeep",
                "2,500,000");
        assertThat(noted("field || ': ' || old_value || ' → ' || new_value", "kind = 'study'")).contains(
                "measures.buses.title: 電気バス2台 → 電気バス3台", "measures.buses.upkeep: 2400000 → 2500000");
        assertThat(secretariat.get("/trail").text()).contains("電気バス3台＞名前", "電気バス3台＞維持管理費", "円");
    }

    private static final String STUDY = """
            study: 1
            title: バス
            asOf: 2026-04-01
            policies: []
            measures:
              - id: buses
                title: 電気バス2台
                policies: []
                contract: own-use
                owner: municipality
                upkeep: 2400000
                components:
                  - {id: buses, title: 電気バス, initial-cost: 105000000, life: 12}
                energy:
                  - {carrier: motor-fuel, saved: 42000, price: 150, co2-factor: 0.00262}
                benefits: {a1: {}}
            """;

    @Test
    void whenAProfileIsDeletedWhoDidWhatAndWhenStaysWithoutTheContent() {
        everyKindOfChange();
        int before = noted("id", "profile = '" + id() + "'").size();
        Page asked = mitaka.get(profile + "/delete");
        mitaka.sendFormOf(asked, profile + "/delete");
        assertThat(mitaka.get(profile).status()).isEqualTo(404);
        assertThat(noted("id", "profile = '" + id() + "'")).hasSize(before + 1);
        assertThat(noted("coalesce(old_value, '') || coalesce(new_value, '')", "profile = '" + id() + "'")).containsOnly("");
        assertThat(noted("who_name", "profile = '" + id() + "' and act = 'deleted'")).containsExactly("mitaka");
        assertThat(secretariat.get("/trail").text()).doesNotContain("議会事務局", "建築課", "図面.pdf").contains("削除");
        assertThat(secretariat.get("/trail.csv").body()).doesNotContain("議会事務局", "建築課", "図面.pdf");
    }

    @Test
    void theCsvIsForSpreadsheetsWithTheIdsBesideTheWordsAndNoFormulaOfAnybodys() {
        mitaka.get("/account");
        mitaka.post("/account/tokens", "label", "=HYPERLINK(\"http://evil.example\")", "days", "3");
        answer("showcase", "unknown", "yes");
        Page csv = secretariat.get("/trail.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF\"いつ\",\"誰が\",\"種類\"").contains("何を（記号）");
        assertThat(lines).hasSize(1 + noted("id", "1 = 1").size());
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", id(), "answers.showcase");
        assertThat(Pattern.compile("(?m)(^|,)\"[=+@]").matcher(csv.body()).find()).isFalse();
    }

    @Test
    void aLongRecordIsReadPageByPageWithNothingLeftOut() {
        for (int i = 0; i < 120; i++) {
            jdbc.sql("insert into trail (id, happened_at, who, who_name, owner, kind, thing, act, field) select :id, happened_at, who,"
                    + " who_name, owner, kind, thing, act, 'x' from trail where kind = 'account' and act = 'made'"
                    + " fetch first 1 rows only").param("id", "copy-" + i).update();
        }
        List<Page> pages = pages("/trail");
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().mapToInt(page -> page.all("(<tr>)").size() - 1).sum()).isEqualTo(noted("id", "1 = 1").size());
    }

    /** The page and all that it leads back to. */
    private List<Page> pages(String address) {
        Page page = secretariat.get(address);
        assertThat(page.status()).isEqualTo(200);
        List<Page> all = new ArrayList<>(List.of(page));
        page.all("href=\"(/trail\\?before=[^\"&]+)\"").stream().findFirst().ifPresent(older -> all.addAll(pages(older)));
        return all;
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(mitaka.get("/trail").status()).isEqualTo(403);
        assertThat(mitaka.get("/trail.csv").status()).isEqualTo(403);
        assertThat(people.in("editor", Role.KNOWLEDGE_EDITOR, "").get("/trail").status()).isEqualTo(403);
        assertThat(new Visitor(port).get("/trail.csv").path()).isEqualTo("/sign-in");
    }

    @Test
    void whatIsChangedOfABaseIsTold() {
        mitaka.get("/bases/13204/2026");
        mitaka.post("/bases/13204/2026/facilities/new", "revision", "0", "name", "公民館", "use", "shelter", "peak", "40");
        mitaka.post("/bases/13204/2026/facilities/1", "revision", "1", "name", "公民館", "use", "shelter", "peak", "55");
        assertThat(mitaka.get("/bases/13204/2026/facilities/1").body()).contains("value=\"55\"");

        assertThat(latest()).contains("災害時の拠点", "三鷹市 2026年度", "公民館", "平常時の最大電力（kW） 40", "平常時の最大電力（kW） 55");
        assertThat(secretariat.get("/trail").body()).contains("/bases/13204/2026", "用途 避難所").doesNotContain("用途 shelter");
    }
}
