package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import sumakomi.web.Browser.Page;

/** What holds on every page: languages, links, headers, errors. */
@PageTest
class FrameTests {

    private static final Pattern INLINE = Pattern.compile("\\s(style|on[a-z]+)=\"");

    /** In a Japanese text an id stands out; the English one has hyphens of its own. */
    private static final Pattern ID = Pattern.compile("(?<![\\w/.#-])[a-z]+(-[a-z0-9]+)+(?![\\w/-])");

    /** Pages of one folder look alike: so many of each are read, but every kind of the library. */
    private static final int OF_ONE_FOLDER = 2;

    @LocalServerPort
    private int port;

    @Autowired
    private ResourceUrlProvider files;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyPageIsWholeAndEveryLinkLeadsSomewhere(String language) {
        browser.get("/?lang=" + language);
        Map<String, Page> pages = pagesFrom("/");
        Map<String, Set<String>> anchors = new LinkedHashMap<>();
        pages.forEach((path, page) -> anchors.put(path, Set.copyOf(new HashSet<>(page.all("id=\"([^\"]+)\"")))));
        List<String> faults = new ArrayList<>();
        pages.forEach((path, page) -> {
            boolean spreadsheet = page.header("Content-Type").contains("spreadsheet");
            if (page.status() != 200 || !spreadsheet && (INLINE.matcher(page.body()).find() || page.body().contains("??"))) {
                faults.add(path + " " + page.status() + " fails, lacks a text or has an inline style or script");
            }
            // The printed tables keep the English remarks of their transcription, hyphens and all; what programs and auditors read is
            // full of ids.
            if (language.equals("ja") && !spreadsheet
                    && Stream.of("/library/tables/", "/api/", "/trail.csv").noneMatch(path::startsWith)) {
                ID.matcher(inJapanese(page)).results().forEach(found -> faults.add(path + " shows the id " + found.group()));
            }
            page.links().stream().distinct().filter(link -> link.contains("#")).forEach(link -> {
                String at = link.startsWith("#") ? path : link.substring(0, link.indexOf('#'));
                if (anchors.containsKey(at) && !anchors.get(at).contains(decoded(link.substring(link.indexOf('#') + 1)))) {
                    faults.add(path + " leads to nothing at " + link);
                }
            });
        });
        pages.entrySet().stream().filter(page -> page.getValue().header("Content-Type").startsWith("text/html"))
                .collect(Collectors.groupingBy(page -> page.getValue().all("<title>([^<]*)</title>"),
                        Collectors.mapping(page -> page.getValue().path(), Collectors.toSet())))
                .forEach((title, paths) -> {
                    if (paths.size() > 1) {
                        faults.add(paths + " are all called " + title);
                    }
                });
        assertThat(pages.keySet()).contains("/archetypes", "/questions", "/glossary", "/rules", "/reference", "/sources")
                .anyMatch(path -> path.matches("/examples/[a-z]+/advice")).hasSizeGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    /** Spring asks for every link on a page whether a file is meant; where files may stand anywhere, that is a search in the jar. */
    @Test
    void noLinkToAPageIsSoughtAmongFiles() {
        assertThat(files.getHandlerMap().keySet()).containsExactlyInAnyOrder("/assets/**", "/webjars/**");
    }

    @Test
    void theLanguageSwitchIsRemembered() {
        assertThat(browser.get("/archetypes").body()).contains("lang=\"ja\"").contains("12の類型");
        assertThat(browser.get("/archetypes?lang=en").text()).contains("Twelve types of project");
        assertThat(browser.get("/sources").body()).contains("<html lang=\"en\"").contains("Terms of use".toLowerCase());
        assertThat(browser.get("/nowhere").text()).contains("Page not found");
        assertThat(browser.get("/archetypes?lang=xx").text()).contains("12の類型");
    }

    @Test
    void sendsTheHeadersThatProtectAReader() {
        Page page = browser.get("/");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        String profile = browser.post("/profiles", "municipality", "13225").path();
        assertThat(browser.get(profile).header("Cache-Control")).contains("no-store");
        assertThat(browser.get(profile + "/advice").header("Cache-Control")).contains("no-store");
    }

    @Test
    void stylesAndScriptsAreThereAndMayBeKept() {
        Page page = browser.get("/");
        List<String> files = new ArrayList<>(page.all("<link rel=\"[a-z]+\"[^>]* href=\"([^\"]+)\""));
        files.addAll(page.all("src=\"([^\"]+)\""));
        assertThat(files).hasSizeGreaterThanOrEqualTo(5).allSatisfy(file -> {
            assertThat(browser.get(file).status()).as(file).isEqualTo(200);
            assertThat(browser.get(file).header("Cache-Control")).as(file).contains("max-age");
        });
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Page refused = browser.postWithoutToken("/profiles", "municipality", "13225");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("この操作は受け付けられません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/profiles/none", "/profiles/none/advice", "/profiles/none/sections/aims", "/advices/none",
            "/examples/none",
            "/examples/none/profile.yaml", "/archetypes/none", "/rules/none", "/sources/none", "/error"})
    void saysWhenThereIsNoSuchPage(String path) {
        Page page = browser.get(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("ページが見つかりません").doesNotContain("Exception");
    }

    @Test
    void saysWhatAnAddressDoesNotDo() {
        assertThat(browser.post("/archetypes").status()).isEqualTo(405);
        assertThat(browser.get("/examples/mitaka/copy").status()).isEqualTo(405);
        assertThat(browser.get("//archetypes").status()).isEqualTo(400);
    }

    @Test
    void answersACallOfRestWithAProblemDocument() {
        Page problem = browser.get("/api/v1/nowhere");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
    }

    /** A fragment as a browser looks it up. */
    private static String decoded(String fragment) {
        return URLDecoder.decode(fragment, StandardCharsets.UTF_8);
    }

    /** The text without what is marked as English, such as a remark quoted from a table. */
    private static String inJapanese(Page page) {
        return new Page(page.status(), page.path(), page.headers(), page.body().replaceAll("<[^>]* lang=\"en\"[^>]*>[^<]*<", "<")).text();
    }

    private Map<String, Page> pagesFrom(String start) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.poll();
            Page page = browser.get(path);
            pages.put(path, page);
            page.links().stream().map(link -> link.replaceAll("#.*", ""))
                    .filter(link -> link.startsWith("/") && !link.startsWith("/profiles"))
                    .filter(link -> !link.contains("lang=") && !link.matches(".*\\.(css|svg|yaml|txt)"))
                    .filter(link -> !seen.contains(link) && representative(link, seen)).forEach(link -> {
                        seen.add(link);
                        open.add(link);
                    });
        }
        return pages;
    }

    private static boolean representative(String link, Set<String> seen) {
        String folder = link.substring(0, link.lastIndexOf('/') + 1);
        return folder.equals("/") || folder.equals("/library/")
                || seen.stream().filter(path -> path.substring(0, path.lastIndexOf('/') + 1).equals(folder)).count() < OF_ONE_FOLDER;
    }
}
