package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.MeetingOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Slot.Half;
import sumakomi.programme.groups.Staff;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.questionnaire.ProfileYears;

/** The desk in a real browser: the way of a member of the secretariat through a year, by keyboard, and every page of it on two widths. */
@Tag("browser")
@PageTest
class DeskInABrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INAGI = "13225";
    private static final List<String> TOWNS = List.of("13203", "13204", "13208", INAGI);
    private static final Map<Integer, Integer> MONTHS = Map.of(1, 7, 2, 9, 3, 11, 4, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Plans plans;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private ProfileYears years;

    private static ChromeDriver browser;
    private int year;
    private String desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @BeforeEach
    void fourCitiesAreInAGroupThatIsAnnouncedAndOneHasAnAdvice() {
        year = years.current();
        desk = "/desk/" + year;
        Chromium.begin(browser);
        browser.get("http://localhost:" + port + "/?lang=ja");
        if (!participants.of(year).isEmpty()) {
            return;
        }
        TOWNS.forEach(code -> participants.save(Participant.of(year, code), 0));
        plans.save(year, plan(), 0);
        plans.announce(year, 1);
        gatherings.add(Gathering.planned(year, Format.PLENARY, "第1回全体会", "", List.of(), TOWNS));
        Browser sender = new Browser(port);
        sender.get("/?lang=ja");
        String profile = sender.post("/examples/inagi/copy").path();
        sender.get(profile + "/advice");
        sender.post(profile + "/advices");
        sender.get(desk + "/checklists");
        sender.post(desk + "/checklists/begin");
    }

    private PlanDocument plan() {
        List<Slot> slots = new ArrayList<>();
        List<MeetingOf> meetings = new ArrayList<>();
        MONTHS.forEach((session, month) -> {
            LocalDate day = FiscalYear.month(year, month).plusDays(12);
            slots.add(new Slot(session, day, Half.PM, "第一会議室"));
            meetings.add(new MeetingOf(1, session, Optional.of(slots.get(slots.size() - 1)), false));
        });
        return new PlanDocument(List.of(new Staff("担当1", 1, Set.of(), Set.of())), slots, 1, TOWNS.stream().map(code -> new SeatOf(code,
                Optional.of(1), false)).toList(), List.of(new LeadOf(1, Optional.of("担当1"), false)), meetings, 0);
    }

    /** From the year to a participant, its group, a session and its minutes, what all lack, and the report, without a mouse. */
    @Test
    void aYearIsAccompaniedByKeyboard() {
        visit("/desk?year=" + year);
        press("稲城市");
        browser.findElement(By.id("in-charge")).sendKeys("担当1");
        browser.findElement(By.cssSelector("#data button")).sendKeys(Keys.ENTER);
        said("保存しました");
        assertThat(browser.findElement(By.id("in-charge")).getAttribute("value")).isEqualTo("担当1");

        visit("/desk?year=" + year + "&in-charge=担当1");
        assertThat(browser.findElement(By.id("table")).getText()).contains("稲城市", "第").doesNotContain("三鷹市");
        press("グループと日程");
        press("変えるAグループ");
        browser.findElement(By.id("pin-" + INAGI)).sendKeys(Keys.SPACE);
        browser.findElement(By.cssSelector("main form button")).sendKeys(Keys.ENTER);
        said("固定した1件を守って探し直す");

        visit(desk + "/sessions");
        browser.findElement(By.cssSelector("main tbody td a")).sendKeys(Keys.ENTER);
        said("次第と時間割");
        browser.findElement(By.id("came-" + INAGI)).sendKeys(Keys.SPACE);
        browser.findElement(By.id("notes")).sendKeys("進め方を確かめた。");
        browser.findElement(By.cssSelector("#minutes button")).sendKeys(Keys.ENTER);
        said("保存しました");
        visit(desk + "/sessions");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("記録あり");

        visit(desk + "/checklists");
        browser.findElement(By.cssSelector("#lacking input[type=checkbox]")).sendKeys(Keys.SPACE);
        browser.findElement(By.cssSelector("#lacking button")).sendKeys(Keys.ENTER);
        said("自治体への文面");
        visit("/desk?year=" + year);
        press("事業報告");
        said("参加自治体");
    }

    /** Whatever is worked on a page is come to by the Tab key, in its order and in sight, and nothing keeps the focus. */
    @Test
    void everyControlIsComeToByKeyboard() {
        List<String> pages = List.of("/desk?year=" + year, desk + "/documents", "/desk/templates", "/desk/templates/advice-report/ja",
                desk + "/groups", desk + "/groups/1", desk + "/checklists", desk + "/checklists/" + INAGI, desk + "/participants/" + INAGI,
                desk + "/sessions/1/1", desk + "/meetings", desk + "/outcomes/" + INAGI);
        assertThat(pages).allSatisfy(page -> {
            visit(page);
            assertThat(new Keyboard(browser).faults()).isEmpty();
        });
    }

    /** No page moves sideways, nothing of the year lies beyond its frame on a desk, and axe finds nothing. */
    @Test
    void everyPageIsReadOnAScreenAndOnAPhone() {
        String meeting = "/meetings/" + gatherings.of(year).get(0).id();
        List<String> pages = new ArrayList<>(List.of("/desk?year=" + year, "/desk/learning", "/desk/remarks", "/desk/proposals",
                "/desk/templates", "/desk/templates/advice-report/ja"));
        List.of("/participants/" + INAGI, "/groups", "/groups/1", "/groups/towns/" + INAGI, "/sessions", "/sessions/1/1", "/checklists",
                "/checklists/" + INAGI, "/consultations", "/meetings", meeting, "/meetings/suggested", "/outcomes", "/outcomes/" + INAGI,
                "/import", "/report").forEach(page -> pages.add(desk + page));

        assertThat(pages).allSatisfy(page -> {
            visit(page);
            assertReadable(page, 1280);
            assertReadable(page, 360);
        });
        visit("/desk?year=" + year);
        width(1280);
        assertThat((Boolean) browser.executeScript("const box = document.querySelector('#table .scroll');"
                + " return box.scrollWidth <= box.clientWidth")).isTrue();
    }

    private void assertReadable(String page, int wide) {
        width(wide);
        Object needed = browser.executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) needed).intValue()).as(page).isLessThanOrEqualTo(wide);
        assertThat(Chromium.faults(browser)).as(page + " at " + wide).isEmpty();
    }

    private static void width(int pixels) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1,
                "mobile", false));
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }

    /** Follows a link by keyboard, and waits for the page behind it. */
    private static void press(String link) {
        WebElement before = browser.findElement(By.tagName("html"));
        browser.findElements(By.cssSelector("main a")).stream().filter(one -> one.getAttribute("textContent").equals(link)).findFirst()
                .orElseThrow().sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.stalenessOf(before));
    }

    private static void said(String text) {
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
    }
}
