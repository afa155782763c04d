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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profiles;

/** The advice and its sources in a real browser, at a desk and on a telephone, in both languages. */
@Tag("browser")
@PageTest
class AdviceInABrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PAGES = List.of("/examples/inagi/advice", "/examples/shinagawa/advice",
            "/examples/shinagawa/advice/proceed",
            "/examples/shinagawa/advice/figures", "/examples/shinagawa/advice/grounds", "/examples/shinagawa/advice/compare",
            "/examples/shinagawa/summary", "/archetypes/electric-vehicles", "/sources/smart-energy-town-2012",
            "/sources/smart-energy-town-2012/table-5.2.2", "/sources/individual-support-2013/table-5.7",
            "/sources/page-solar-cost/" + "cited", "/library/policy-measures/commercial", "/municipalities");

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Knowledge knowledge;

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

    /** Each page at a desk and then on a telephone. What axe finds hangs on the width or on the language, not on the two together. */
    @ParameterizedTest
    @CsvSource({"ja, 1280", "en, 360"})
    void everyPageFitsAndHasNoFaultThatAxeOrTheConsoleTells(String language, int axe) {
        visit("/?lang=" + language);
        String webPage = knowledge.sources().get("page-solar-cost").places().get(0).id();
        assertThat(PAGES).allSatisfy(path -> {
            wide(1280);
            visit(path.replace("/cited", "/" + webPage));
            assertThat(browser.findElements(By.tagName("h1"))).as(path).hasSize(1);
            for (int width : new int[] {1280, 360}) {
                wide(width);
                assertThat(number("return document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
                if (axe == width) {
                    assertThat(Chromium.faults(browser)).as(path).isEmpty();
                }
            }
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).as(path).isEmpty();
        });
    }

    /** With the keyboard alone, from the conclusion to each part, and to two types side by side. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thePartsOfAnAdviceAreReachedByKeyboard(String language) {
        wide(360);
        visit("/examples/inagi/advice?lang=" + language);
        for (String part : List.of("proceed", "figures", "grounds")) {
            tabTo("/examples/inagi/advice/" + part).sendKeys(Keys.ENTER);
            new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("/advice/" + part));
            assertThat(browser.findElement(By.cssSelector(".tabs a[aria-current=page]")).getAttribute("href")).endsWith("/" + part);
        }
        browser.navigate().back();
        assertThat(browser.getCurrentUrl()).as("a part has an address of its own").endsWith("/figures");
        tabTo("/examples/inagi/advice").sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlMatches("/advice$"));
        tabTo("/examples/inagi/advice/compare").sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("/compare"));
        browser.findElement(By.id("other")).sendKeys(Keys.END, Keys.TAB, Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("other="));
        assertThat(browser.findElements(By.cssSelector(".compare tbody tr"))).hasSize(9);
    }

    private WebElement tabTo(String address) {
        for (int i = 0; i < 60; i++) {
            WebElement at = browser.switchTo().activeElement();
            if (address.equals(at.getDomAttribute("href"))) {
                return at;
            }
            at.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not lead to " + address);
    }

    /** At a desk a scheme is seen whole; on a telephone it moves within its own frame. */
    @Test
    void everySchemeFitsADeskAndScrollsInItsFrameOnATelephone() {
        for (String language : new String[] {"ja", "en"}) {
            assertThat(knowledge.archetypes().keySet()).allSatisfy(id -> {
                wide(1280);
                visit("/archetypes/" + id + "?lang=" + language);
                assertThat(number("const box = document.querySelector('.scheme-box'); return box.scrollWidth - box.clientWidth")).as(id)
                        .isLessThanOrEqualTo(0);
                wide(360);
                assertThat(number("return document.documentElement.scrollWidth")).as(id).isLessThanOrEqualTo(360);
            });
        }
        wide(1280);
        visit("/examples/shinagawa/advice/proceed");
        run("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertThat(
                number("return Math.max(...[...document.querySelectorAll('.scheme-box')].map(box => box.scrollWidth - box.clientWidth))"))
                .isLessThanOrEqualTo(0);
    }

    /** What is folded away fits a telephone too when it is opened, every mark of a basis within its cell. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatIsFoldedFitsATelephone(String language) {
        wide(360);
        visit("/?lang=" + language);
        for (String example : List.of("adachi", "inagi", "musashino", "nerima")) {
            for (String part : List.of("", "/proceed", "/figures", "/grounds")) {
                String page = "/examples/" + example + "/advice" + part;
                visit(page);
                run("document.querySelectorAll('details').forEach(one => one.open = true)");
                assertThat(number("return document.documentElement.scrollWidth")).as(page).isLessThanOrEqualTo(360);
                assertThat(number("return [...document.querySelectorAll('main .basis, main .chip')].filter(mark => {"
                        + " const right = mark.getBoundingClientRect().right;"
                        + " for (let box = mark.parentElement; box.tagName !== 'MAIN'; box = box.parentElement)"
                        + "  if (right > box.getBoundingClientRect().right + 1) return true; return false; }).length"))
                        .as("marks past an edge on " + page).isZero();
            }
        }
    }

    /** What changed since last year, on a page that one can leave by the keyboard. */
    @Test
    void twoYearsAreComparedOnATelephone() {
        wide(360);
        String last = profiles.create(examples.all().get("inagi").answers());
        visit("/profiles/" + last);
        browser.findElement(By.cssSelector("form[action$='/next-year'] button")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.urlContains("?begun"));
        browser.get(browser.getCurrentUrl().replaceAll("[?].*", "/advice/years"));
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        assertThat(Chromium.faults(browser)).isEmpty();
    }

    private void wide(int width) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private int number(String script) {
        return ((Number) run(script)).intValue();
    }

    private Object run(String script) {
        return ((JavascriptExecutor) browser).executeScript(script);
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }
}
