package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Will;

/** What follows the first advice, with the keyboard alone; the way to it is in {@link ShortPathInABrowserTests}. */
@Tag("browser")
@PageTest
class KeyboardInABrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    private static ChromeDriver browser;
    private static Keyboard keyboard;
    private String profile;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
        keyboard = new Keyboard(browser);
    }

    @BeforeEach
    void begin() {
        Chromium.begin(browser);
        profile = "/profiles/" + profiles.create(examples.all().get("inagi").answers(), Will.NONE);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void anAdviceLeadsToAStudyToItsFirstResultAndToADocument(@TempDir Path downloads) {
        browser.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        visit(profile + "/advice?lang=ja");
        keyboard.press("form[action$='/studies'] button");
        keyboard.tabTo("main input[type='text']");
        browser.switchTo().activeElement().sendKeys(Keys.END, "0");
        keyboard.press("main form button[type='submit']");
        assertThat(browser.findElements(By.cssSelector(".cases .ratio"))).hasSize(3);
        keyboard.tabTo("a[href$='.xlsx']");
        new Actions(browser).sendKeys(Keys.ENTER).perform();
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of(downloads.toFile().list()), names -> names.stream().anyMatch(
                name -> name.endsWith(".xlsx")));
    }

    @Test
    void theFirstStopLeadsPastTheHeader() {
        visit("/?lang=ja");
        new Actions(browser).sendKeys(Keys.TAB, Keys.ENTER).perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat((Boolean) browser.executeScript("return document.querySelector('main').contains(document.activeElement)")).isTrue();
    }

    /** Whatever is worked on a page is come to by the Tab key, in its order and in sight, and nothing keeps the focus. */
    @Test
    void everyControlIsComeToByKeyboard() {
        List<String> pages = List.of("", "/path/aims", "/answers", "/advice", "/advice/proceed", "/advice/figures", "/advice/grounds",
                "/advice/compare", "/summary", "/will", "/checklist", "/sections/readiness");
        assertThat(pages).allSatisfy(page -> {
            visit(profile + page + "?lang=ja");
            assertThat(keyboard.faults()).isEmpty();
        });
        assertThat(List.of("/", "/work", "/autonomy/district", "/autonomy/facility", "/estimates/joint-purchase", "/studies"))
                .allSatisfy(page -> {
                    visit(page);
                    assertThat(keyboard.faults()).isEmpty();
                });
    }

    private void visit(String path) {
        browser.get("http://localhost:" + port + path);
    }
}
