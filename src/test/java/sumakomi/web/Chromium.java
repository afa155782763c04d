package sumakomi.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The browser of this machine, without a window and without anything that it would ask of the network. */
public final class Chromium {

    private Chromium() {}

    /** @param profile an empty folder for its own files */
    public static ChromeDriver open(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).build();
        ChromeDriver browser = new ChromeDriver(service, options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2)).scriptTimeout(Duration.ofMinutes(2));
        return browser;
    }

    /** As if it had just been opened: nobody signed in, an empty page at a desk, nothing in its log. */
    public static void begin(ChromeDriver browser) {
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().logs().get(LogType.BROWSER);
    }

    /** What axe finds against WCAG 2.1 A and AA: the rule, what it asks, and the first place; nothing is worked out of what passes. */
    public static List<String> faults(ChromeDriver browser) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return new AxeBuilder().withOptions(options).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze(browser)
                .getViolations().stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getTarget())
                .toList();
    }
}
