package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.FilledWorkbook;
import sumakomi.document.FsChecklists;
import sumakomi.document.Templates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** Work on a whole checklist: what is looked for is found, several items are filled in at once, and a workbook comes back. */
@PageTest
@Tag(TestDatabase.BOTH)
class ChecklistWorkPagesTests {

    private static final String ROOF = "datum/roof-potential";
    private static final String LOAD = "datum/disaster-load";
    private static final String THEME = "public-facilities";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private MainJob mainJob;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String id;
    private String page;
    private String list;

    @BeforeEach
    void openTheListOfATown() {
        browser = new Browser(port);
        id = profiles.create(examples.all().get("inagi").answers());
        page = "/profiles/" + id;
        list = page + "/checklist?theme=" + THEME + "&year=2026";
    }

    private Page fillIn(String item, int seen, String state, String owner, String due, String note) {
        browser.get(list);
        return browser.post(page + "/checklist/item", "theme", THEME, "year", "2026", "item", item, "seen", Integer.toString(seen),
                "state", state, "owner", owner, "due", due, "note", note);
    }

    private Page several(String... fields) {
        browser.get(list);
        return browser.post(page + "/checklist/items", Stream.concat(Stream.of("theme", THEME, "year", "2026"), Stream.of(fields))
                .toArray(String[]::new));
    }

    @Test
    void theListIsNarrowedByStateOwnerTimeAspectAndWhatIsOverdue() {
        fillIn(ROOF, 0, "asked", "施設課", "2016-01-01", "");

        assertThat(shown("&only-state=asked")).containsExactly(ROOF);
        assertThat(shown("&only-owner=施設課".replace("施設課", "%E6%96%BD%E8%A8%AD%E8%AA%B2"))).containsExactly(ROOF);
        assertThat(shown("&only-late=yes")).containsExactly(ROOF);
        assertThat(shown("&only-state=undone")).contains(ROOF, LOAD);
        assertThat(shown("&only-owner=-")).contains(LOAD).doesNotContain(ROOF);
        assertThat(shown("&only-when=1")).isNotEmpty().hasSizeLessThan(shown("").size());
        assertThat(shown("&only-aspect=technical")).isNotEmpty().hasSizeLessThan(shown("").size());
        assertThat(shown("&only-aspect=nonsense")).isEmpty();
        Page late = browser.get(list + "&only-late=yes");
        assertThat(late.text()).contains("件のうち1件を表示しています", "期限を過ぎています");
        assertThat(late.body()).contains("class=\"overdue\"");
    }

    private List<String> shown(String filter) {
        return browser.get(list + filter).all("name=\"shown\" value=\"([^\"@]+)@");
    }

    @Test
    void theListStaysNarrowedWhateverIsSaved() {
        Page narrowed = browser.get(list + "&only-state=undone&only-when=4");
        String item = narrowed.links().stream().filter(link -> link.contains("/item?")).findFirst().orElseThrow();
        assertThat(item).contains("only-state=undone", "only-when=4");
        Page form = browser.get(item.replace("&amp;", "&"));
        assertThat(form.links()).anyMatch(link -> link.startsWith(page + "/checklist?") && link.contains("only-when=4"));

        String step = form.all("name=\"item\" value=\"([^\"]+)\"").get(0);
        String[] asked = {"theme", THEME, "year", "2026", "item", step, "seen", "0", "state", "asked", "owner", "", "due", "", "note", "",
                "only-state", "undone", "only-when", "4"};
        Page back = browser.post(page + "/checklist/item", asked);
        assertThat(back.text()).contains("件のうち3件を表示しています", "保存しました").doesNotContain("絞り込みの条件から外れた");

        asked[7] = "1";
        asked[9] = "got";
        Page away = browser.post(page + "/checklist/item", asked);
        assertThat(away.text()).contains("件のうち2件を表示しています", "を保存しました。絞り込みの条件から外れた");

        browser.get(list + "&only-when=4");
        assertThat(browser.post(page + "/checklist/sessions", "theme", THEME, "year", "2026", "session-4", "2027-01-20", "seen-4", "",
                "only-when", "4").text()).contains("件のうち3件を表示しています");
    }

    @Test
    void thePageBeginsWithWhatIsLeftUntilTheNextSessionAndLeadsToWhatIsOverdueThoughItIsNotShown() {
        browser.get(list);
        String day = LocalDate.now().plusYears(1).toString();
        Page dated = browser.post(page + "/checklist/sessions", "theme", THEME, "year", Integer.toString(LocalDate.now().getYear()),
                "session-4", day, "seen-4", "");
        assertThat(dated.text()).containsPattern("次の支援は2年目 第[1-4]回、期日は.*それまでに残る最も長い順路：.*判断「");

        fillIn(ROOF, 0, "asked", "施設課", "2016-01-01", "");
        assertThat(browser.get(list + "&only-when=1").links()).anyMatch(link -> link.contains("/item?") && link.contains(ROOF)
                && link.contains("only-when=1"));
    }

    @Test
    void anItemTellsWhoWroteWhatAndWhenAndProposesTheOwnersThatAreNamed() {
        fillIn(ROOF, 0, "asked", "施設課", "", "図面を依頼した。");
        fillIn(ROOF, 1, "got", "施設課", "", "図面を受け取った。");

        Page item = browser.get(page + "/checklist/item?theme=" + THEME + "&year=2026&item=" + ROOF);
        assertThat(item.text()).contains("この項目の記録", "図面を依頼した。", "担当者の作業 5", "わかること");
        assertThat(item.text()).containsPattern("最後の記入 \\S+ \\S+（[^）]+）");
        assertThat(browser.get(page + "/checklist/item?theme=" + THEME + "&year=2026&item=" + LOAD).body())
                .contains("<option value=\"施設課\">");
    }

    @Test
    void whatIsNotAnsweredYetIsAnsweredFromTheListAndLeadsBackToIt() {
        String question = browser.get(list).all("item=question/([a-z-]+)").get(0);
        Page item = browser.get(page + "/checklist/item?theme=" + THEME + "&year=2026&item=question/" + question);
        String answer = item.links().stream().filter(link -> link.contains("/path/" + question)).findFirst().orElseThrow();

        Page path = browser.get(answer);
        assertThat(path.text()).contains("保存してチェックリストへ戻る");
        assertThat(path.links()).anyMatch(link -> link.startsWith(page + "/checklist?theme=" + THEME) && link.endsWith("year=2026"));
    }

    @Test
    void contentsStandBeforeTheListAndLeadIntoIt() {
        Page whole = browser.get(list);
        assertThat(whole.text()).contains("この一覧の目次", "集めるデータ");
        assertThat(whole.links()).contains("#chapter-4");
        assertThat(whole.body()).containsOnlyOnce("技術面</h3>");
    }

    @Test
    void severalItemsAreFilledInAtOnceAndWhatIsLeftEmptyStays() {
        fillIn(ROOF, 0, "asked", "施設課", "", "図面を依頼した。");
        Page saved = several("item", ROOF + "@1", "item", LOAD + "@1", "state", "", "owner", "環境課", "due", "2027-01-15", "note", "",
                "only-owner", "環境課");

        assertThat(saved.text()).contains("2件に記入しました", "件のうち2件を表示しています", "図面を依頼した。");
        assertThat(states()).containsEntry(ROOF, "asked/環境課/2027-01-15").containsEntry(LOAD, "open/環境課/2027-01-15");
    }

    @Test
    void allThatAreShownCanBeMeantWithoutTickingThem() {
        List<String> shown = browser.get(list + "&only-when=1").all("name=\"shown\" value=\"([^\"]+)\"");
        List<String> fields = new ArrayList<>(List.of("all", "yes", "state", "asked", "owner", "", "due", "", "note", ""));
        shown.forEach(one -> fields.addAll(List.of("shown", one)));

        assertThat(several(fields.toArray(String[]::new)).text()).contains(shown.size() + "件に記入しました");
        assertThat(states().values()).filteredOn(state -> state.startsWith("asked")).hasSize(shown.size());
    }

    @Test
    void withAnyFaultOrWhatSomebodyElseWroteMeanwhileNothingIsSavedAndNothingTypedIsLost() {
        Page unticked = several("state", "asked", "owner", "", "due", "", "note", "");
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.text()).contains("項目を選んでいません");
        assertThat(several("item", ROOF + "@0", "state", "", "owner", "", "due", "", "note", "").text()).contains("どれも書かれていません");

        Page reason = several("item", ROOF + "@0", "item", LOAD + "@0", "state", "not-needed", "owner", "施設課", "due", "", "note", "");
        assertThat(reason.status()).isEqualTo(422);
        assertThat(reason.text()).contains("「不要」とする理由", "屋根の太陽光発電の可能量");
        assertThat(reason.body()).contains("value=\"施設課\"").containsPattern("value=\"" + ROOF + "@0\" checked");

        fillIn(LOAD, 0, "got", "総務課", "", "");
        Page clash = several("item", ROOF + "@0", "item", LOAD + "@0", "state", "asked", "owner", "", "due", "", "note", "");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("ほかの人が記入した項目があります");
        assertThat(states()).containsEntry(LOAD, "got/総務課/").containsEntry(ROOF, "open//");
    }

    @Test
    void aConflictIsSettledByOneClickForTheFileOrForWhatIsHere() throws IOException {
        Page returned = returned();
        assertThat(returned.text()).contains("ここでもファイルでも変わった欄", "ファイルの値にする", "ここのままにする", "2件すべて");
        assertThat(states().get(ROOF)).isEqualTo("asked/施設課/");

        Page taken = settle(returned, "file", "1");
        assertThat(taken.text()).contains("1件を、ファイルの値にしました");
        assertThat(states().get(ROOF)).isEqualTo("asked/環境課/");
        assertThat(conflicts(taken)).hasSize(1);

        Page kept = settle(taken, "here", "0");
        assertThat(kept.text()).contains("1件を、ここの内容のままにしました").doesNotContain("ファイルの値にする");
        assertThat(states().get(ROOF)).isEqualTo("asked/環境課/");
        assertThat(jdbc.sql("select act from trail where thing = :thing and field like :field and profile = :id")
                .param("thing", THEME + "/2026").param("field", ROOF + "%").param("id", id).query(String.class).list())
                .contains("changed", "kept");
    }

    @Test
    void allConflictsAreSettledAtOnceUnlessWhatIsHereChangedAgain() throws IOException {
        Page returned = returned();
        fillIn(ROOF, 2, "asked", "総務課", "", "");
        Page moved = settle(returned, "file", "all");
        assertThat(moved.text()).contains("ここの内容がまた変わりました");
        assertThat(states().get(ROOF)).isEqualTo("asked/総務課/");

        Page all = settle(moved, "file", "all");
        assertThat(all.text()).contains("2件を、ファイルの値にしました");
        assertThat(states().get(ROOF)).isEqualTo("got/環境課/");
        assertThat(browser.post(page + "/checklist/settled", "theme", THEME, "year", "2026", "file", "all").status()).isEqualTo(400);
    }

    /** The workbook was filled in elsewhere, and here something else was written meanwhile. */
    private Page returned() throws IOException {
        Checklists lists = FsChecklists.of(mainJob, mainJob.advise(profiles.find(id).orElseThrow().profile(mainJob.questionnaire(),
                LocalDate.of(2026, 12, 1))), List.of(THEME), Optional.of(2026), Given.NOTHING);
        byte[] file = FilledWorkbook.edited(FsChecklists.file(mainJob.questionnaire(), lists, new WorkDone(Optional.of(id), Map.of(),
                Map.of()), Locale.JAPANESE, PaperFormat.EXCEL, Templates.NONE), workbook -> {
                    FilledWorkbook.cell(workbook, ROOF, "state").setCellValue("済み");
                    FilledWorkbook.cell(workbook, ROOF, "owner").setCellValue("環境課");
                    FilledWorkbook.cell(workbook, ROOF, "column.datum").setCellValue("屋根の図面");
                });
        fillIn(ROOF, 0, "asked", "施設課", "", "");
        fillIn(ROOF, 1, "asked", "施設課", "", "");
        browser.get(list);
        Page returned = browser.attach(page + "/checklist/returned", "list.xlsx", file, "theme", THEME, "year", "2026");
        assertThat(returned.text()).contains("この製品が書いたものです", "屋根の図面");
        return returned;
    }

    private static List<String> conflicts(Page page) {
        return page.all("name=\"conflict\\.item\" value=\"([^\"]*)\"");
    }

    private Page settle(Page page, String button, String which) {
        List<String> fields = new ArrayList<>(List.of("theme", THEME, "year", "2026", button, which));
        List.of("theme", "item", "field", "here", "there", "place").forEach(part -> page.all("name=\"conflict\\." + part
                + "\" value=\"([^\"]*)\"").forEach(value -> fields.addAll(List.of("conflict." + part, value))));
        return browser.post(this.page + "/checklist/settled", fields.toArray(String[]::new));
    }

    private Map<String, String> states() {
        return jdbc.sql("select item, state, owner, due from checklist_mark where profile_id = :id").param("id", id)
                .query((row, number) -> Map.entry(row.getString("item"), row.getString("state") + "/" + row.getString("owner") + "/"
                        + Optional.ofNullable(row.getString("due")).orElse("")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
