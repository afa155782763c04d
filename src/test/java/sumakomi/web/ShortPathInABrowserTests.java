package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;

/** An officer of a suburban city, from the sign-in to the first advice, with the keyboard alone. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:short-path;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false"})
class ShortPathInABrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";
    private static final int MOST_QUESTIONS = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private JdbcClient jdbc;

    private static ChromeDriver browser;
    private static Keyboard keyboard;
    private final Set<String> looked = new HashSet<>();

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
        keyboard = new Keyboard(browser);
    }

    @BeforeEach
    void anOfficerOfMitaka() {
        jdbc.sql("delete from profile").update();
        jdbc.sql("delete from account where sign_in <> 'admin'").update();
        office.create("mitaka", new Details("三鷹市 担当", Role.WARD_OFFICER, Optional.of("13204"), true), PASSWORD);
        Chromium.begin(browser);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theKeyboardAloneLeadsFromTheSignInToTheFirstAdvice(String language) {
        signIn("/?lang=" + language);
        lookAt("first page");
        keyboard.press("button[name='then'][value='path']");
        int questions = 0;
        while (address().contains("/path/")) {
            assertThat(++questions).as("questions asked").isLessThanOrEqualTo(MOST_QUESTIONS);
            lookAt("question " + answer());
            keyboard.press(".actions button.button");
        }
        assertThat(address()).matches(".*/profiles/[0-9a-f-]{36}[?]path");
        lookAt("overview");
        keyboard.press(".path-start a[href$='/answers']");
        lookAt("check of the answers");
        keyboard.press("a[href$='?from=answers']");
        lookAt("one answer to change");
        keyboard.press(".actions a.secondary");
        keyboard.press(".actions a[href$='/advice']");
        assertThat(browser.findElement(By.tagName("h1")).getText()).contains(language.equals("ja") ? "三鷹市" : "Mitaka");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).filteredOn(entry -> entry.getLevel() == Level.SEVERE).isEmpty();
    }

    /** What was saved is there again on the way back, and going on asks what was asked. */
    @Test
    void theBackButtonShowsTheAnswerThatWasGiven() {
        signIn("/");
        keyboard.press("button[name='then'][value='path']");
        String first = address();
        answer();
        keyboard.leave(() -> new Actions(browser).sendKeys(Keys.ENTER).perform());
        String second = address();
        browser.navigate().back();
        new WebDriverWait(browser, PATIENCE).until(driver -> address().equals(first));
        assertThat(browser.findElements(By.cssSelector(".question input:checked"))).hasSize(1);
        keyboard.press(".actions button.button");
        assertThat(address()).isEqualTo(second);
    }

    @Test
    void whatWasTypedSurvivesAVisitThatEndedMeanwhile() {
        signIn("/");
        keyboard.press("button[name='then'][value='path']");
        browser.get(address().replaceFirst("/path/.*", "/path/population"));
        WebElement field = browser.findElement(By.id("q.population"));
        field.clear();
        field.sendKeys("約19万6千人");
        jdbc.sql("delete from signed_in").update();
        keyboard.press(".actions button.button");
        typePassword();
        keyboard.press("main button[type='submit']");
        assertThat(jdbc.sql("select answer_values from answer where question_id = 'population'").query(String.class).single())
                .isEqualTo("196000");
    }

    private void signIn(String path) {
        browser.get("http://localhost:" + port + path);
        typePassword();
    }

    private void typePassword() {
        browser.findElement(By.id("name")).sendKeys("mitaka", Keys.TAB);
        keyboard.leave(() -> browser.switchTo().activeElement().sendKeys(PASSWORD, Keys.ENTER));
    }

    /** Answers the question on the page by keys: the first option, a number, or the first rank. */
    private String answer() {
        if (!browser.findElements(By.cssSelector(".question select")).isEmpty()) {
            keyboard.tabTo(".question select");
            browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
            return "to rank";
        }
        if (!browser.findElements(By.cssSelector(".question input[type='text']")).isEmpty()) {
            keyboard.tabTo(".question input[type='text']");
            browser.switchTo().activeElement().sendKeys("12");
            return "for a number";
        }
        String type = browser.findElement(By.cssSelector(".option input")).getDomAttribute("type");
        keyboard.tabTo(".option input[type='" + type + "']");
        browser.switchTo().activeElement().sendKeys(Keys.SPACE);
        return "with " + type;
    }

    private String address() {
        return String.valueOf(browser.getCurrentUrl());
    }

    /** A page of each kind is held to the rules of accessibility and fits, on a desk and on a phone. */
    private void lookAt(String kind) {
        if (!looked.add(kind)) {
            return;
        }
        for (int width : new int[] {1280, 360}) {
            browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
            assertThat(((Number) browser.executeScript("return document.documentElement.scrollWidth")).intValue())
                    .as("width of %s", kind).isLessThanOrEqualTo(width);
            assertThat(Chromium.faults(browser)).as("%s at %d", kind, width).isEmpty();
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}
