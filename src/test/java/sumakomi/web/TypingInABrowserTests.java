package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;

/** Filling in the questionnaire faster than the server answers: each answer takes it most of a second, the person a tenth
 * of one. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:typing;DB_CLOSE_DELAY=-1")
@Import(TypingInABrowserTests.Slow.class)
class TypingInABrowserTests {

    /** Half of it passes before the server takes up an answer, half before its reply leaves. */
    private static final long LATENCY = 800;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WATCH = """
            window.open_requests = 0; window.last_change = performance.now(); window.answers = [];
            addEventListener('htmx:beforeRequest', () => { open_requests++; last_change = performance.now(); });
            addEventListener('htmx:afterRequest', (event) => {
              open_requests--; last_change = performance.now();
              answers.push(event.detail.xhr.status + ' ' + event.detail.pathInfo.requestPath.replace(/.*[/]/, ''));
            });
            addEventListener('change', () => { last_change = performance.now(); });""";

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Questionnaire questionnaire;

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
    void whatIsClickedFastIsWhatTheScreenShowsAndTheStoreHolds() throws InterruptedException {
        for (Section section : questionnaire.sections()) {
            String id = profiles.create(Map.of());
            Slow.ANSWERS.set(0);
            visit(id, section);
            Map<String, List<String>> clicked = new LinkedHashMap<>();
            Random random = new Random(section.order());
            for (int round = 0; round < 2; round++) {
                for (Question question : section.questions()) {
                    answer(question, random).ifPresent(values -> clicked.put(question.id(), values));
                    Thread.sleep(40 + random.nextInt(101));
                }
            }
            awaitQuiet();
            // A question that is no longer asked goes when it is left; clicks of a script leave nothing.
            browser.executeScript("document.activeElement.blur()");
            awaitQuiet();
            assertThat(Slow.ANSWERS).as("answers that the server was slow with").hasPositiveValue();

            Map<String, GivenAnswer> stored = profiles.find(id).orElseThrow().answers();
            Object sent = browser.executeScript("return answers.join(', ')");
            clicked.forEach((question, values) -> {
                assertThat(stored).as("store of %s; sent: %s", section.id(), sent).containsKey(question);
                assertThat(sorted(stored.get(question).answer().values())).as("store: %s; sent: %s", question, sent)
                        .isEqualTo(sorted(values));
                if (!browser.findElements(By.id("q-" + question)).isEmpty()) {
                    assertThat(sorted(onScreen(question))).as("screen: %s", question).isEqualTo(sorted(values));
                }
            });
            List<String> screen = shown();
            visit(id, section);
            assertThat(screen).as("questions on the screen of %s", section.id()).isEqualTo(shown());
        }
    }

    @Test
    void theFieldBeingTypedInKeepsFocusCaretAndContentWhenALateAnswerArrives() throws InterruptedException {
        String id = profiles.create(aBlockWithDwellings());
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/places");
        browser.executeScript(WATCH);
        click("q.business-district", "none");
        Thread.sleep(120);
        click("q.station-redevelopment", "none");
        WebElement field = browser.findElement(By.id("q.block-dwellings"));
        field.sendKeys("1234");
        browser.executeScript("arguments[0].setSelectionRange(2, 2)", field);
        awaitQuiet();

        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q.block-dwellings");
        assertThat(browser.switchTo().activeElement()).as("the very field, not one like it").isEqualTo(field);
        assertThat(field.getDomProperty("value")).isEqualTo("1234");
        assertThat(field.getDomProperty("selectionStart")).isEqualTo("2");
        assertThat(shown()).doesNotContain("railway-operator", "station-users");
    }

    @Test
    void aPageThatIsSentWhileAReplyIsOnItsWayHoldsWhatWasClickedLast() throws InterruptedException {
        String id = profiles.create(Map.of());
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/aims");
        Slow.EARLY.clear();
        Slow.ANSWERS.set(0);
        Slow.reply = new CountDownLatch(1);
        try {
            click("q.showcase", "yes");
            new WebDriverWait(browser, PATIENCE, Duration.ofMillis(20))
                    .until(driver -> profiles.find(id).orElseThrow().answers().containsKey("showcase"));
            // Its reply is held back: a form that is sent now says of the question what stood there before, and clashes with itself.
            click("q.showcase", "no");
            browser.executeScript("""
                    addEventListener('submit', (event) => { window.held = event.defaultPrevented; });
                    document.querySelector("button.button[name='then'][value='next']").click()""");
            Thread.sleep(LATENCY / 2);
            assertSoftly(soft -> {
                soft.assertThat(browser.executeScript("return window.held")).as("whether the page is held back").isEqualTo(true);
                soft.assertThat(Slow.EARLY).as("pages that reached the server meanwhile").isEmpty();
            });
        } finally {
            Slow.reply.countDown();
        }
        patiently().until(driver -> driver.getCurrentUrl().endsWith("/sections/readiness?saved"));

        assertThat(stored(id, "showcase")).containsExactly("no");
        assertThat(Slow.ANSWERS).as("answers that the server was slow with").hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void anAnswerThatSomebodyElseChangedMeanwhileIsShownBesideMineAndAsked() throws IOException {
        String id = profiles.create(Map.of());
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 740, "deviceScaleFactor", 1,
                "mobile", true));
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/aims");
        profiles.save(id, 1, Map.of("showcase", Optional.of(GivenAnswer.of(new Answer.Choice("no")))));
        click("q.showcase", "yes");

        assertThat(told("showcase")).contains("先に保存された回答");
        assertThat(stored(id, "showcase")).containsExactly("no");
        assertThat(onScreen("showcase")).as("mine stays on the screen").containsExactly("yes");
        assertThat(Chromium.faults(browser)).isEmpty();
        assertThat(((Number) browser.executeScript("return document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(360);

        browser.executeScript("document.querySelector('button[name=mine]').click()");
        patiently().until(driver -> stored(id, "showcase").equals(List.of("yes")));
        patiently().until(driver -> driver.findElement(By.id("e-showcase")).getText().isBlank());
    }

    @Test
    void anAnswerSentOnWithThePageIsAskedWhereSomebodyElseChangedItMeanwhile() {
        String id = profiles.create(aBlockWithDwellings());
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/places");
        profiles.save(id, 1, Map.of("block-dwellings", Optional.of(GivenAnswer.of(new Answer.Amount(new BigDecimal("100"))))));
        browser.findElement(By.id("q.block-dwellings")).sendKeys("200");
        browser.findElement(By.cssSelector("button.button[name='then'][value='next']")).click();

        patiently().until(driver -> driver.findElement(By.cssSelector(".notice.error h2")).isDisplayed());
        assertThat(stored(id, "block-dwellings")).containsExactly("100");
        assertThat(onScreen("block-dwellings")).containsExactly("200");
    }

    @Test
    void anAnswerThatDidNotArriveIsToldAtItsQuestion() {
        String id = profiles.create(Map.of());
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/aims");
        profiles.delete(id);
        click("q.showcase", "yes");

        assertThat(told("showcase")).contains("保存できませんでした");
    }

    /** What is told at a question once something is. */
    private String told(String question) {
        return patiently().until(driver -> Optional.of(driver.findElement(By.id("e-" + question)).getText())
                .filter(text -> !text.isBlank()).orElse(null));
    }

    /** Waits, also where what is looked at is being replaced at that moment. */
    private WebDriverWait patiently() {
        WebDriverWait waiting = new WebDriverWait(browser, PATIENCE);
        waiting.ignoring(StaleElementReferenceException.class);
        return waiting;
    }

    /** What makes the number of dwellings matter, and a redevelopment that others hang on. */
    private static Map<String, GivenAnswer> aBlockWithDwellings() {
        return Map.of("block-development", GivenAnswer.of(new Answer.Choice("planned")), "block-users",
                GivenAnswer.of(new Answer.Choices(List.of("dwellings"))), "station-redevelopment",
                GivenAnswer.of(new Answer.Choice("planned")));
    }

    private List<String> stored(String id, String question) {
        return profiles.find(id).orElseThrow().answers().get(question).answer().values();
    }

    private void visit(String id, Section section) {
        browser.get("http://localhost:" + port + "/profiles/" + id + "/sections/" + section.id());
        browser.executeScript(WATCH);
    }

    /**
     * Answers a question as it stands on the screen; nothing where it is not asked, or goes in this very moment. One that was filled in
     * anew while it was being looked for, since another municipality was chosen, is answered as it stands then.
     */
    private Optional<List<String>> answer(Question question, Random random) {
        for (int tries = 0;; tries++) {
            try {
                return browser.findElements(By.id("q-" + question.id())).isEmpty() ? Optional.empty() : answerShown(question, random);
            } catch (JavascriptException | StaleElementReferenceException | NoSuchElementException | ElementNotInteractableException e) {
                if (browser.findElements(By.id("q-" + question.id())).isEmpty()) {
                    return Optional.empty();
                }
                assertThat(tries).as(e.getMessage()).isLessThan(2);
            }
        }
    }

    private Optional<List<String>> answerShown(Question question, Random random) {
        String name = "q." + question.id();
        return Optional.of(switch (question.kind()) {
            case CHOICE, CHOICES -> {
                String option = question.options().get(random.nextInt(question.options().size())).id();
                browser.executeScript("""
                        document.getElementsByName(arguments[0]).forEach(box => {
                          if (box.checked && box.type === 'checkbox') box.click();
                        })""",
                        name);
                click(name, option);
                yield List.of(option);
            }
            case RANKING -> {
                String option = question.options().get(random.nextInt(question.options().size())).id();
                browser.executeScript("""
                        document.getElementsByName(arguments[0]).forEach(field => { if (field.tagName === 'SELECT') field.value = ''; });
                        const first = document.getElementById(arguments[0] + '-' + arguments[1]);
                        first.value = arguments[1] + ':1';
                        first.dispatchEvent(new Event('change', {bubbles: true}));""", name, option);
                yield List.of(option);
            }
            case NUMBER -> {
                String number = question.min().get().add(BigDecimal.valueOf(random.nextInt(50))).toPlainString();
                WebElement field = browser.findElement(By.id(name));
                field.clear();
                field.sendKeys(number + Keys.TAB);
                yield List.of(number);
            }
            case MUNICIPALITY -> {
                browser.executeScript("""
                        const field = document.getElementById(arguments[0]);
                        field.value = arguments[1];
                        field.dispatchEvent(new Event('change', {bubbles: true}));""", name, "13225");
                yield List.of("13225");
            }
        });
    }

    private void click(String name, String value) {
        browser.executeScript("document.getElementById(arguments[0] + '-' + arguments[1]).click()", name, value);
    }

    /** What is chosen or typed for a question on the screen. */
    @SuppressWarnings("unchecked")
    private List<String> onScreen(String question) {
        return (List<String>) browser.executeScript("""
                return [...document.getElementsByName('q.' + arguments[0])].filter(field => field.checked
                    || field.tagName === 'SELECT' || field.type === 'text')
                    .map(field => field.value.replace(/:.*/, '')).filter(value => value)""",
                question);
    }

    @SuppressWarnings("unchecked")
    private List<String> shown() {
        return (List<String>) browser.executeScript(
                "return [...document.querySelectorAll('.question')].map(field => field.id.substring(2))");
    }

    private static TreeSet<String> sorted(List<String> values) {
        return new TreeSet<>(values);
    }

    private void awaitQuiet() {
        patiently().until(driver -> Boolean.TRUE.equals(
                browser.executeScript("return open_requests === 0 && performance.now() - last_change > 600")));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Slow {

        /** What a reply waits for besides. */
        private static volatile CountDownLatch reply = new CountDownLatch(0);

        /** The pages that were sent while it was held back. */
        private static final List<String> EARLY = new CopyOnWriteArrayList<>();
        private static final AtomicInteger ANSWERS = new AtomicInteger();

        /** Whatever has a body comes to the filters in a second part, once the gate has read it. */
        @Bean
        FilterRegistrationBean<Filter> slowAnswers() {
            FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(slow());
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
            return registration;
        }

        private static Filter slow() {
            return (request, response, chain) -> {
                HttpServletRequest http = (HttpServletRequest) request;
                boolean post = http.getMethod().equals("POST");
                boolean slow = post && http.getRequestURI().matches("/profiles/[^/]+/answers/[^/]+");
                if (slow) {
                    ANSWERS.incrementAndGet();
                } else if (post && reply.getCount() > 0) {
                    EARLY.add(http.getRequestURI());
                }
                pause(slow ? LATENCY / 2 : 0);
                chain.doFilter(request, response);
                pause(slow ? LATENCY / 2 : 0);
                if (slow) {
                    await(reply);
                }
            };
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void pause(long milliseconds) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
