package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person without a mouse in front of a browser. */
public final class Keyboard {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TABS = 600;
    private static final int TABS_AT_ONCE = 15;

    /** What is worked with the keyboard on a page, in its order: of a group of radio buttons the one that Tab comes to. */
    private static final String BEGIN = """
            const first = one => {
              const group = [...document.getElementsByName(one.name)].filter(other => other.form === one.form);
              return (group.find(other => other.checked) || group[0]) === one;
            };
            window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(one =>
              !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden'
              && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && (one.type !== 'radio' || first(one)));
            window.visits = [];
            const width = (one, sort) => parseFloat(getComputedStyle(one)[sort]);
            const ringed = one => one.ownerSVGElement ? width(one.querySelector('path'), 'strokeWidth') >= 3
              : getComputedStyle(one).outlineStyle !== 'none' && width(one, 'outlineWidth') >= 2;
            const seen = one => {
              const box = one.getClientRects()[0];
              const at = document.elementFromPoint(Math.max(0, box.left + Math.min(box.width / 2, 20)), box.top + box.height / 2);
              return at && (one.contains(at) || at.contains(one) || at.closest('label')?.control === one);
            };
            addEventListener('focusin', event => {
              const one = event.target;
              window.visits.push([window.stops.indexOf(one), ringed(one), one.ownerSVGElement || seen(one)]);
            });
            document.activeElement.blur();
            return window.stops.length""";

    /** A ring is looked for where each control was first come to; where a frame scrolls by itself, it is a stop of no control. */
    private static final String TOLD = """
            const named = place => window.stops[place].outerHTML.slice(0, 120);
            const places = window.visits.map(visit => visit[0]).filter(place => place >= 0);
            const round = places.slice(0, 1 + places.findIndex((place, at) => at > 0 && place < places[at - 1]) || places.length);
            const order = round.length > 1 && round[round.length - 1] < round[round.length - 2] ? round.slice(0, -1) : round;
            return [
              ...window.stops.map((one, place) => place).filter(place => !order.includes(place))
                .map(place => 'not come to in order: ' + named(place)),
              ...window.visits.filter(visit => visit[0] >= 0 && !visit[1]).map(visit => 'without a ring: ' + named(visit[0])),
              ...window.visits.filter(visit => visit[0] >= 0 && !visit[2]).map(visit => 'hidden with the focus: ' + named(visit[0]))]""";

    private final ChromeDriver browser;

    public Keyboard(ChromeDriver browser) {
        this.browser = browser;
    }

    /** What somebody without a mouse cannot come to on this page, in the order in which it stands, or cannot see the focus on. */
    public List<?> faults() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 1280, "height", 900, "deviceScaleFactor", 1,
                "mobile", false));
        int stops = ((Number) browser.executeScript(BEGIN)).intValue();
        for (int tabs = 0; tabs < MOST_TABS && visits() <= stops; tabs += TABS_AT_ONCE) {
            new Actions(browser).sendKeys(Keys.TAB.toString().repeat(TABS_AT_ONCE)).perform();
        }
        return (List<?>) browser.executeScript(TOLD);
    }

    private int visits() {
        return ((Number) browser.executeScript("return window.visits.filter(visit => visit[0] >= 0).length")).intValue();
    }

    /** Goes to what a selector names by the Tab key and presses Enter there, and waits for the page that follows. */
    public void press(String selector) {
        tabTo(selector);
        leave(() -> new Actions(browser).sendKeys(Keys.ENTER).perform());
    }

    /** Several presses at a time; those that come after what was looked for is reached do nothing. */
    public void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs += TABS_AT_ONCE) {
            if (Boolean.TRUE.equals(browser.executeScript("""
                    if (!window.stopAt) {
                      addEventListener('keydown', event => {
                        if (event.key === 'Tab' && document.activeElement.matches(window.stopAt)) event.preventDefault();
                      }, true);
                    }
                    window.stopAt = arguments[0];
                    return document.activeElement.matches(arguments[0])""", selector))) {
                return;
            }
            new Actions(browser).sendKeys(Keys.TAB.toString().repeat(TABS_AT_ONCE)).perform();
        }
        assertThat(false).as("the keyboard comes to %s on %s", selector, browser.getCurrentUrl()).isTrue();
    }

    /** Waits for the page after this one. */
    public void leave(Runnable deed) {
        browser.executeScript("window.stillHere = true");
        deed.run();
        new WebDriverWait(browser, PATIENCE).until(driver -> Boolean.TRUE
                .equals(browser.executeScript("return !window.stillHere && document.readyState === 'complete'")));
    }
}
