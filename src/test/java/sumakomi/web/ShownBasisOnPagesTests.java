package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Confidence;
import sumakomi.knowledge.Knowledge;
import tools.jackson.databind.JsonNode;

/** The labels on the pages are those of the contract and of the knowledge, field by field, in both languages. */
@PageTest
class ShownBasisOnPagesTests {

    private static final String LABEL = "<span class=\"basis basis-([a-z-]+)\"";
    private static final Pattern LABELS = Pattern.compile(LABEL);
    /** The row of a body: its name with a label, and whatever follows. */
    private static final Pattern BODY = Pattern.compile("<td data-label=\"[^\"]*\"><strong>[^<]*</strong> (<span class=\"basis .*?)</tr>",
            Pattern.DOTALL);
    private static final Pattern CHECKLIST = Pattern.compile("<ul class=\"checklist\">(.*?)</ul>", Pattern.DOTALL);
    /** An amount, for what size it is where it is for one, and its label. */
    private static final Pattern BUDGET = Pattern.compile("<dd><strong>[^<]*</strong>\\s*(?:<span>[^<]*</span>\\s*)?" + LABEL);
    /** A date, and what it is the date of: a caution or what has changed since. */
    private static final Pattern DATED = Pattern.compile("<p class=\"ground\"><span class=\"quiet\">[^<]*</span>\\s*" + LABEL);

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private MainJob mainJob;

    @Autowired
    private Knowledge knowledge;

    private Browser browser;

    @BeforeEach
    void openTheFirstPage() {
        browser = new Browser(port);
        browser.get("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void anAdviceLabelsEachFieldAsTheContractDoes(String language) {
        browser.get("/?lang=" + language);
        examples.all().forEach((id, document) -> {
            String page = browser.get("/examples/" + id + "/advice/whole").body();
            JsonNode advice = AdviceJson.tree(mainJob.advise(document.profile(mainJob.questionnaire(), LocalDate.of(2026, 11, 30))));
            List<JsonNode> entries = advice.path("recommendations").valueStream().toList();

            assertThat(rows(BODY, page)).as("bodies of " + id).isEqualTo(entries.stream()
                    .flatMap(entry -> entry.path("bodies").valueStream())
                    .map(body -> Stream.of(words(body, "basis", "partBasis"), body.path("also").valueStream()
                            .flatMap(reason -> words(reason, "basis").stream()).toList(), words(body, "phaseBasis", "necessityBasis"))
                            .flatMap(List::stream).toList())
                    .toList());
            assertThat(rows(CHECKLIST, page)).as("checklists of " + id).isEqualTo(entries.stream().map(entry -> entry.path("roles"))
                    .flatMap(roles -> Stream.of(roles.path("concept"), roles.path("project")))
                    .map(items -> items.valueStream().flatMap(item -> words(item, "basis").stream()).toList()).toList());
            assertThat(labels(BUDGET, page)).as("budgets of " + id)
                    .isEqualTo(entries.stream().flatMap(entry -> words(entry.path("budget"), "rangeBasis").stream()).toList());
            assertThat(labels(DATED, page)).as("cautions of " + id).isEqualTo(entries.stream()
                    .flatMap(entry -> entry.path("cautions").valueStream())
                    .flatMap(caution -> Stream.concat(words(caution, "basis").stream(), words(caution.path("since"), "basis").stream()))
                    .toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theFlowsOfATypeAreShownAsReadWithHowSureWeAre(String language) {
        browser.get("/?lang=" + language);
        Locale locale = Locale.forLanguageTag(language);
        assertThat(knowledge.archetypes().values()).allSatisfy(type -> {
            assertThat(type.flows()).extracting(Archetype.Flow::basis).containsOnly(Basis.INFERRED);
            String page = browser.get("/archetypes/" + type.id()).body();
            String flows = page.substring(page.indexOf("id=\"flows\""), page.indexOf("</table>", page.indexOf("id=\"flows\"")));
            assertThat(labels(LABELS, flows)).isNotEmpty().containsOnly("inferred");
            assertThat(page).contains(language.equals("ja") ? "線が失われています" : "not its lines");
            for (Confidence sure : Confidence.values()) {
                assertThat(flows.contains(word(sure, locale))).as(type.id() + " " + sure)
                        .isEqualTo(type.flows().stream().anyMatch(flow -> flow.confidence() == sure));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thePageOfATypeLabelsItsFieldsAsTheKnowledgeDoes(String language) {
        browser.get("/?lang=" + language);
        assertThat(knowledge.archetypes().values()).allSatisfy(type -> {
            String page = browser.get("/archetypes/" + type.id()).body();
            assertThat(rows(BODY, page)).isEqualTo(type.actors().stream().map(actor -> Stream
                    .of(actor.basis(), actor.partBasis(), actor.phasesBasis(), actor.necessityBasis()).map(Basis::toString).toList())
                    .toList());
            assertThat(rows(CHECKLIST, page)).isEqualTo(Stream.of(type.roles().concept(), type.roles().project())
                    .map(items -> items.stream().map(item -> item.basis().toString()).toList()).toList());
            assertThat(labels(BUDGET, page)).isEqualTo(type.scale().variants().stream().map(one -> one.basis().toString()).toList());
            assertThat(labels(DATED, page)).isEqualTo(type.cautions().stream().flatMap(caution -> Stream.concat(
                    Stream.of(caution.basis()), caution.since().stream().map(Archetype.Since::basis))).map(Basis::toString).toList());
        });
    }

    private static String word(Confidence sure, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        return switch (sure) {
            case HIGH -> english ? "high confidence" : "確度 高";
            case MEDIUM -> english ? "medium confidence" : "確度 中";
            case LOW -> english ? "low confidence" : "確度 低";
        };
    }

    private static List<String> words(JsonNode node, String... fields) {
        List<String> words = new ArrayList<>();
        for (String field : fields) {
            node.path(field).asStringOpt().ifPresent(words::add);
        }
        return words;
    }

    private static List<List<String>> rows(Pattern row, String page) {
        return row.matcher(page).results().map(found -> labels(LABELS, found.group(1))).toList();
    }

    private static List<String> labels(Pattern pattern, String html) {
        return pattern.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
