package sumakomi.web.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Source;
import sumakomi.web.CallTest;
import tools.jackson.databind.JsonNode;

/** The pages of the explorer over the whole library. */
@CallTest
class LibraryPagesTests {

    private static final Pattern ID = Pattern.compile("(?<![\\w/.#@-])[a-z]+(-[a-z0-9]+)+(?![\\w/-])");
    private static final Pattern CAMEL = Pattern.compile("(?<![\\w/.-])[a-z]{2,}[A-Z][a-z]+\\w*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern ENGLISH = Pattern.compile("<[a-z]+ (?:[^>]* )?lang=\"en\"[^>]*>[^<]*<");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:library|municipalities)[^\"#?]*)");

    private static final Pattern SAID = Pattern
            .compile("proposal-title\"[^>]*>[^<]*</a>\\s*<span class=\"ground origin\">\\s*<span class=\"basis basis-([a-z-]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Library library;

    @Autowired
    private KnowledgeFiles files;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Coverage coverage;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyEntryOfEveryKindHasAPageInWords(String language) {
        List<String> faults = library.entries().parallelStream().filter(entry -> !entry.kind().equals(LibraryController.UNITS))
                .flatMap(entry -> faults(entry, language).stream()).toList();
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Entry entry, String language) {
        String url = "/library/" + entry.kind() + "/" + UriUtils.encodePathSegment(entry.id(), StandardCharsets.UTF_8);
        MockHttpServletResponse page = page(url, language);
        boolean elsewhere = Referents.elsewhere(entry.kind());
        if (page.getStatus() != (elsewhere ? 302 : 200)) {
            return List.of(url + " answers " + page.getStatus());
        }
        return elsewhere ? List.of() : unworded(url, page, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyListAndTableAndMunicipalityHasAPageInWords(String language) {
        List<String> urls = new ArrayList<>(List.of("/library", "/library/coverage", "/library/tables", "/municipalities"));
        library.kinds().stream().filter(kind -> !Referents.elsewhere(kind)).forEach(kind -> urls.add("/library/" + kind));
        files.trees().keySet().stream().filter(path -> path.matches("(reference|opendata)/.*\\.csv"))
                .forEach(path -> urls.add("/library/tables/" + path.substring(path.indexOf('/') + 1, path.length() - 4)));
        files.file("municipalities.csv").forEach(row -> urls.add("/municipalities/" + row.get("code").asString()));
        assertThat(urls).hasSizeGreaterThan(130);
        assertThat(urls.parallelStream().flatMap(url -> {
            MockHttpServletResponse page = page(url, language);
            return page.getStatus() == 200 ? unworded(url, page, language).stream()
                    : java.util.stream.Stream.of(url + " answers " + page.getStatus());
        }).toList()).isEmpty();
    }

    @Test
    void everyLinkIntoTheLibraryLeadsToAnEntry() throws Exception {
        for (String from : List.of("/library", "/library/coverage", "/library/tables", "/municipalities")) {
            for (MatchResult link : LINK.matcher(page(from, "ja").getContentAsString()).results().toList()) {
                String[] parts = HtmlUtils.htmlUnescape(link.group(1)).split("/");
                boolean entry = parts[1].equals("library") && parts.length == 4 && !parts[2].equals("tables");
                assertThat(!entry || library.find(parts[2], UriUtils.decode(parts[3], StandardCharsets.UTF_8)).isPresent())
                        .as(link.group(1)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"屋根貸し,ja", "コジェネ,ja", "コージェネレーション,ja", "市民債,ja", "cogeneration,en", "roof lease,en"})
    void searchFindsBothLanguages(String query, String language) throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/library/search").param("q", query).param("lang", language)).andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("class=\"results\"").contains("class=\"snippet\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"桧原", "ひのはら", "hinohara", "13307"})
    void searchLeadsToTheMunicipality(String query) throws Exception {
        String page = mvc.perform(get("/library/search").param("q", query).param("lang", "ja")).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("href=\"/municipalities/13307\"", "檜原村（ひのはらむら、Hinohara Village）。コード 13307");
    }

    @Test
    void searchSaysWhatToDoWhenItFindsNothingAndEscapesWhatWasTyped() throws Exception {
        String page = mvc.perform(get("/library/search").param("q", "<b>zzzz</b>").param("lang", "ja")).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("見つかりませんでした").contains("種類の一覧から探す").doesNotContain("<b>zzzz");
        assertThat(mvc.perform(get("/library/search").param("q", " ")).andReturn().getResponse().getContentAsString()).contains("探す語を入れて");
    }

    @Test
    void searchGivesTwentyResultsAPage() throws Exception {
        String page = mvc.perform(get("/library/search").param("q", "エネルギー").param("lang", "ja")).andReturn().getResponse()
                .getContentAsString();
        assertThat(count(page, "class=\"result-title\"")).isEqualTo(20);
        assertThat(page).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commercial", "residential", "station"})
    void aMatrixShowsEveryMarkOfTheDataAndOfThePrintedTable(String district) throws Exception {
        JsonNode tree = library.find("policy-measures", district).orElseThrow().tree();
        int printed = 0;
        for (JsonNode row : tree.get("printedRows")) {
            printed += row.get("filled").asInt() + row.get("open").asInt();
        }
        String page = page("/library/policy-measures/" + district, "ja").getContentAsString();
        String matrix = page.substring(page.indexOf("<table class=\"matrix\">"),
                page.indexOf("</table>", page.indexOf("<table class=\"matrix\">")));
        assertThat(tree.get("rows").size()).isEqualTo(printed);
        assertThat(count(matrix, "class=\"mark mark-")).isEqualTo(printed);
        for (String confidence : List.of("high", "medium", "low")) {
            int marks = 0;
            for (JsonNode row : tree.get("rows")) {
                marks += row.get("confidence").asString().equals(confidence) ? 1 : 0;
            }
            assertThat(count(matrix, "mark mark-" + confidence)).as(confidence).isEqualTo(marks);
        }
        assertThat(count(matrix, "<th scope=\"row\">")).isEqualTo(tree.get("printedRows").size());
    }

    @ParameterizedTest
    @CsvSource({"business-scheme/network-funding, 12, 18", "finance/financing-scheme, 12, 18",
            "zero-carbon/joint-purchase-renewable-power, 3, 4"})
    void aSchemeIsDrawnFromItsPartiesAndFlows(String entry, int parties, int flows) throws Exception {
        String page = page("/library/" + entry, "en").getContentAsString(StandardCharsets.UTF_8);
        String drawing = page.substring(page.indexOf("<svg xmlns"), page.indexOf("</svg>", page.indexOf("<svg xmlns")));
        assertThat(count(drawing, " marker-end=")).isEqualTo(flows);
        assertThat(count(drawing, "stroke=\"#1a1a1a\" stroke-width=") - count(drawing, "fill=\"none\" stroke=\"#1a1a1a\""))
                .isEqualTo(parties);
        assertThat(drawing).contains("stroke-dasharray");
        assertThat(page).contains("Dashed arrows are flows");
    }

    @Test
    void theLedgerShowsTheTotalsOfTheCoverage() throws Exception {
        Coverage coverage = Coverage.of(files.file(Coverage.FILE));
        String page = page("/library/coverage", "en").getContentAsString();
        String totals = page.substring(page.indexOf("<tfoot>"), page.indexOf("</tfoot>"));
        assertThat(totals).contains(">" + coverage.totals().values().stream().mapToInt(Coverage.Totals::carried).sum() + "<")
                .contains(">" + coverage.totals().values().stream().mapToInt(Coverage.Totals::leftOut).sum() + "<");
        assertThat(coverage.items()).allMatch(Coverage.Item::accounted);
    }

    @Test
    void aListIsFilteredByArchetypeCountryAndKind() throws Exception {
        assertThat(list("/library/cases")).isGreaterThan(list("/library/cases?country=DE")).isGreaterThan(0);
        assertThat(list("/library/cases?country=DE&sort=finance")).isPositive().isLessThanOrEqualTo(list("/library/cases?country=DE"));
        assertThat(list("/library/finance?archetype=station-area")).isPositive().isLessThan(list("/library/finance"));
        assertThat(list("/library/cases?country=XX")).isZero();
    }

    @Test
    void aLongListHasPages() throws Exception {
        assertThat(list("/library/programme-facts")).isEqualTo(100);
        assertThat(list("/library/programme-facts?page=2")).isEqualTo(library.entries("programme-facts").size() - 100);
        assertThat(list("/library/programme-facts?page=99")).isEqualTo(list("/library/programme-facts?page=2"));
    }

    @Test
    void aUnitHasItsPlaceWithBothNamesAndWhatUsesIt() throws Exception {
        String units = page("/library/units", "ja").getContentAsString(StandardCharsets.UTF_8);
        assertThat(units).contains("id=\"100-million-yen\"", "億円", "100 million yen");
        assertThat(page("/library/district-systems/commercial", "ja").getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"/library/units#ha\"");
    }

    /** First what stands there, then who cites it, then where the original is to be had. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aPlaceOfASourceSaysWhatStandsThereWhoCitesItAndWhereTheOriginalIs(String language) throws Exception {
        String place = page("/sources/smart-energy-town-2012/figure-4.1.1", language).getContentAsString(StandardCharsets.UTF_8);
        assertThat(place).contains("/library/finance/financing-scheme", "/library/business-scheme/network-funding");
        assertThat(place.indexOf("id=\"says\"")).isBetween(0, place.indexOf("id=\"uses\""));
        assertThat(place.indexOf("id=\"uses\"")).isLessThan(place.indexOf("id=\"original\""));
        assertThat(page("/sources/smart-energy-town-2012", language).getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"figure-4.1.1\"", "/sources/smart-energy-town-2012/figure-4.1.1");
    }

    @Test
    void aPlaceWithAPrintedTableShowsTheRowsOfThatTableAlone() throws Exception {
        String place = page("/sources/smart-energy-town-2012/table-5.2.2", "ja").getContentAsString(StandardCharsets.UTF_8);
        assertThat(place).contains("再開発による建物整備", "1.78", "/library/tables/bc-commercial").doesNotContain("/library/tables/bc-station");
        String panel = page("/sources/smart-energy-town-2012/figure-5.2.3", "ja").getContentAsString(StandardCharsets.UTF_8);
        assertThat(panel).contains("/library/tables/bc-figures").doesNotContain("図5.3.3");
    }

    /** What is stated stands apart from what we read or assumed, and each says what it rests on. */
    @Test
    void ourReadingIsNeverShownAsTheSentenceOfASource() throws Exception {
        for (Source source : knowledge.sources().values()) {
            for (Source.Place at : source.places()) {
                String place = page("/sources/" + source.id() + "/" + at.id(), "ja").getContentAsString(StandardCharsets.UTF_8);
                int stated = place.indexOf("id=\"stated\"");
                String below = stated < 0 ? "" : place.substring(stated, place.indexOf("<h2", stated));
                assertThat(SAID.matcher(below).results().map(said -> said.group(1))).as(source.id() + " " + at.id())
                        .allMatch("stated"::equals).hasSize(below.split("proposal-title", -1).length - 1);
                if (!place.contains("id=\"stated\"") && !place.contains("class=\"place-table\"") && coverage
                        .of(new Citation(source.id(), at.id())).isEmpty()) {
                    assertThat(place).as(source.id() + " " + at.id()).contains("当ツールは要約としても表としても持っていません");
                }
            }
        }
        assertThat(page("/sources/smart-energy-town-2012/nowhere", "ja").getStatus()).isEqualTo(404);
    }

    @Test
    void theMapOfTheMunicipalitiesHasALinkForEachAndNamesItsSource() throws Exception {
        String page = page("/municipalities", "ja").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page.length()).isLessThan(300_000);
        assertThat(page).contains("<a href=\"/municipalities/13421\"><title>小笠原村 (村)</title>", "/sources/n03-boundaries-2021", "国土数値情報");
    }

    @Test
    void aMunicipalityWithoutASourceIsNotSaidToHaveDeclaredNothing() throws Exception {
        String none = page("/municipalities/13362", "ja").getContentAsString();
        assertThat(none).contains("宣言していないという意味ではありません").contains("公表された値は見つかっていません");
        assertThat(page("/municipalities/13204", "ja").getContentAsString()).contains("/examples/mitaka").contains("出典の表示");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library/nothing", "/library/measures/nothing", "/library/tables/nothing", "/municipalities/99999",
            "/library/nothing/nothing"})
    void thereIsNoPageForWhatDoesNotExist(String url) throws Exception {
        assertThat(page(url, "ja").getStatus()).isEqualTo(404);
    }

    private int list(String url) throws Exception {
        String page = mvc.perform(get(URI.create(url))).andReturn().getResponse().getContentAsString();
        String list = page.substring(page.indexOf("<ul class=\"entries\">"), page.indexOf("</ul>", page.indexOf("<ul class=\"entries\">")));
        return count(list, "<li>");
    }

    private MockHttpServletResponse page(String url, String language) {
        try {
            return mvc.perform(get(URI.create(url + "?lang=" + language))).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(url, e);
        }
    }

    private static List<String> unworded(String url, MockHttpServletResponse page, String language) {
        String body = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        String main = ADDRESS.matcher(body.substring(body.indexOf("<main"), body.indexOf("</main>"))).replaceAll(" ");
        String text = HtmlUtils.htmlUnescape(TAG.matcher(ENGLISH.matcher(main).replaceAll("<")).replaceAll(" "));
        List<String> faults = new ArrayList<>();
        if (body.contains("??") || body.contains("style=\"")) {
            faults.add(url + " lacks a text or has an inline style");
        }
        CAMEL.matcher(text).results().forEach(found -> faults.add(url + " shows the key " + found.group()));
        if (language.equals("ja")) {
            ID.matcher(text).results().forEach(found -> faults.add(url + " shows the id " + found.group()));
        }
        return faults;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
