package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.economics.study.Studies;
import sumakomi.web.Chromium;
import sumakomi.web.PageTest;

/** A study in a real browser, as wide as a telephone. */
@Tag("browser")
@PageTest
class StudyInABrowserTests {

    private static final int PHONE = 360;

    @LocalServerPort
    private int port;

    @Autowired
    private Studies studies;

    private static ChromeDriver browser;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
    }

    @BeforeEach
    void begin() {
        Chromium.begin(browser);
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", PHONE, "height", 740, "deviceScaleFactor", 1,
                "mobile", true));
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void everyPageIsReadableOnAPhoneAndHasNoFaultThatAxeFinds() throws IOException {
        String study = "/studies/" + studies.create(Optional.empty(), StudyFile.example());
        for (String page : List.of("", "/parties", "/uncertainty", "/formulas", "/cells/chp.cost", "/edit", "/measures/chp", "/district",
                "/compare")) {
            visit(study + page);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(width()).as("width of " + page).isLessThanOrEqualTo(PHONE));
            assertThat(Chromium.faults(browser)).as(page).isEmpty();
        }
    }

    @Test
    void aSwitchAnswersWithoutAnotherPage() {
        visit("/studies/" + studies.create(Optional.empty(), StudyFile.example()) + "/parties");
        String before = shownRow();
        browser.findElement(By.id("scenario-1")).click();
        String subsidised = shownRow();
        browser.findElement(By.id("case-i")).click();

        assertThat(subsidised).contains("A エネルギーサービス事業体").isNotEqualTo(before);
        assertThat(shownRow()).isNotEqualTo(subsidised);
        assertThat(browser.getCurrentUrl()).endsWith("/parties");
    }

    /** From an advice to a first result without a spreadsheet: two clicks, and no more than seven numbers that one may type. */
    @Test
    void fromAnAdviceToAFirstResultInTwoClicks() {
        visit("/examples/inagi/advice");
        WebElement begin = browser.findElement(By.cssSelector("form[action$='/studies'] button"));
        ((JavascriptExecutor) browser).executeScript("arguments[0].click()", begin);
        List<WebElement> numbers = browser.findElements(By.cssSelector("main input[type=text]"));
        assertThat(numbers).hasSizeBetween(1, 7).allSatisfy(one -> assertThat(one.getAttribute("value")).isNotEmpty());
        numbers.get(0).clear();
        numbers.get(0).sendKeys("123");
        browser.findElement(By.cssSelector("main form button[type=submit]")).click();

        // A click may return before the page that it leads to is there.
        await().atMost(Duration.ofSeconds(10)).until(browser::getCurrentUrl, url -> url.matches(".*/studies/[0-9a-f-]+"));
        assertThat(browser.findElements(By.cssSelector(".cases .ratio"))).hasSize(3);
        assertThat(browser.manage().logs().get("browser").getAll()).as("errors of scripts and pages").isEmpty();
    }

    private int width() {
        return ((Number) ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth")).intValue();
    }

    /** The entity's row that the switches leave visible, once the page is laid out. */
    private String shownRow() {
        return await().atMost(Duration.ofSeconds(10)).until(this::shownRows, rows -> rows.size() == 1).get(0).getText();
    }

    private List<WebElement> shownRows() {
        return browser.findElements(By.cssSelector(".parties tbody:nth-of-type(1) tr")).stream().filter(WebElement::isDisplayed).toList();
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }
}
