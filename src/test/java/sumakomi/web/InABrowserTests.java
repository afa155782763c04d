package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Will;

/** The pages in a real browser, as a newcomer uses them. */
@Tag("browser")
@PageTest
class InABrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from profile").update();
        jdbc.sql("delete from study").update();
    }

    @LocalServerPort
    private int port;

    private static ChromeDriver browser;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
    }

    @BeforeEach
    void begin() {
        Chromium.begin(browser);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void twoClicksLeadFromTheFirstPageToTheAdviceOnAnExample() {
        visit("/");
        browser.findElement(By.linkText("稲城市")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains("稲城市");
        browser.findElement(By.cssSelector("a[href='/examples/inagi/advice']")).click();

        assertThat(browser.findElement(By.tagName("h1")).getText()).contains("稲城市");
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("第1候補", "公共施設開発型");
    }

    @Test
    void anAnswerIsSavedAsOneGoesAndHidesWhatCannotMatterAnyMore() {
        visit("/");
        new Select(browser.findElement(By.cssSelector("select[name='municipality']"))).selectByValue("13225");
        browser.findElement(By.cssSelector("form select[name='municipality'] ~ button, form:has(select[name='municipality']) button"))
                .click();
        new WebDriverWait(browser, PATIENCE).until(driver -> driver.getCurrentUrl().contains("/profiles/"));
        String profilePage = browser.getCurrentUrl().replaceAll("(/profiles/[^/?#]+).*", "$1");
        browser.get(profilePage + "/sections/shopping-streets");
        assertThat(shown("shopping-street-roofs")).isFalse();
        WebElement exists = browser.findElement(By.cssSelector("input[name='q.shopping-street'][value='exists']"));
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", exists);
        new WebDriverWait(browser, PATIENCE).until(driver -> shown("shopping-street-roofs"));

        WebElement none = browser.findElement(By.cssSelector("input[name='q.shopping-street'][value='none']"));
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", none);
        new WebDriverWait(browser, PATIENCE).until(driver -> !shown("shopping-street-roofs"));

        browser.get(profilePage + "/sections/shopping-streets");
        assertThat(browser.findElement(By.cssSelector("input[name='q.shopping-street'][value='none']")).isSelected()).isTrue();
        assertThat(shown("shopping-street-roofs")).isFalse();
    }

    @Test
    void aDoubleClickMakesOneProfileOneAdviceAndOneStudy() {
        visit("/examples/inagi");
        doubleClick("form[action='/examples/inagi/copy'] button", "/profiles/");
        assertThat(rows("profile")).isOne();

        browser.get(browser.getCurrentUrl() + "/advice");
        doubleClick("form[action$='/advices'] button", "/advices/");
        assertThat(rows("advice")).isOne();

        visit("/studies");
        doubleClick("form[action='/studies/example'] button", "/studies/");
        assertThat(rows("study")).isOne();
    }

    private void doubleClick(String button, String leadsTo) {
        new Actions(browser).doubleClick(browser.findElement(By.cssSelector(button))).perform();
        new WebDriverWait(browser, PATIENCE).until(driver -> driver.getCurrentUrl().matches(".*" + leadsTo + "[0-9a-f-]{36}"));
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/examples/inagi", "/archetypes", "/questions"})
    void aPageIsReadableOnAPhoneAndHasNoFaultThatAxeFinds(String path) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        visit(path);

        assertReadableOnAPhone();
    }

    @Test
    void theAnswersCanBeCheckedAndChangedOnAPhone() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        String page = "/profiles/" + profiles.create(examples.all().get("shinagawa").answers(), Will.NONE);
        visit(page + "/answers");
        assertReadableOnAPhone();

        browser.findElement(By.cssSelector("[id='q-municipality'] a[href*='/path/']")).click();
        assertThat(browser.getCurrentUrl()).endsWith("/path/municipality?from=answers");
        assertReadableOnAPhone();
    }

    /** With the keyboard alone: a type is opened, set aside, saved, and the advice names the reason. */
    @Test
    void theWillIsFilledInByKeyboardOnAPhone() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        String page = "/profiles/" + profiles.create(examples.all().get("shinagawa").answers(), Will.of(Map.of("weight.place", "2")));
        visit(page + "/will");
        assertReadableOnAPhone();

        browser.findElement(By.cssSelector("[id='set-aside.public-facilities'] summary")).sendKeys(Keys.ENTER);
        browser.findElement(By.name("p.set-aside.public-facilities")).sendKeys("統廃合計画を待つ。");
        browser.findElement(By.cssSelector("button[value=advice]")).sendKeys(Keys.ENTER);

        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("/advice#will"));
        assertThat(browser.findElement(By.id("will")).getText()).contains("統廃合計画を待つ。", "公共施設開発型を外したため");
        assertReadableOnAPhone();
    }

    /** From the first page to one's own work of a year, with the next year begun beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theOwnWorkIsFoundOnAPhone(String language) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        examples.all().values().forEach(example -> profiles.create(example.answers()));
        visit("/?lang=" + language);
        browser.findElement(By.cssSelector("header a[href='/work']")).click();
        assertReadableOnAPhone();
        assertThat(browser.findElements(By.cssSelector("main tbody tr:has(td)"))).hasSize(12);

        browser.findElement(By.id("q")).sendKeys("いなぎ", Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(driver -> driver.findElements(By.cssSelector("main tbody tr:has(td)")).size() == 1);
        browser.findElement(By.cssSelector("main tbody a")).click();
        browser.findElement(By.cssSelector("form[action$='/next-year'] button")).click();
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("?begun"));
        assertReadableOnAPhone();
        browser.findElement(By.cssSelector("a[href$='/name']")).click();
        assertReadableOnAPhone();
    }

    private void assertReadableOnAPhone() {
        Object width = ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).as("width of the page").isLessThanOrEqualTo(360);
        assertThat(Chromium.faults(browser)).isEmpty();
    }

    /** Neither a figure nor the word on its basis is cut off at the edge of the box. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theKeyFactsOfACandidateStayWithinTheirBoxOnAPhone(String language) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        visit("/examples/inagi/advice?lang=" + language);

        assertThat((List<?>) ((JavascriptExecutor) browser).executeScript("""
                return [...document.querySelectorAll('.key-facts dd, .key-facts dd *')].filter(part =>
                    part.getBoundingClientRect().right > part.closest('.key-facts').getBoundingClientRect().right)
                    .map(part => part.textContent)""")).isEmpty();
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private boolean shown(String question) {
        return !browser.findElements(By.cssSelector("input[name='q." + question + "']")).isEmpty();
    }
}
