package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of the library an advice proposes, as the commands print it. */
class ProposalsTextTests {

    private static final byte[] CITY = """
            profile: 1
            answers:
              disaster-base-autonomy: 'yes'
              disaster-bases: designated
              solar: some
              energy-supply-facility: exists
              energy-sharing-wish: 'yes'
              barriers: [initial-cost, knowledge, unclear-benefit, staffing]
              vision: none
            """.getBytes(StandardCharsets.UTF_8);

    /** The first of each heading are printed, the others counted; nothing is lost with --all and in the JSON. */
    @Test
    void proposalsBeyondTheFirstOfAHeadingAreCountedAndPrintedOnRequest() {
        String text = whole(advised("advise", "--lang", "en", "-"));
        List<String> few = titles(text);
        List<String> all = titles(whole(advised("advise", "--lang", "en", "--all", "-")));
        JsonNode json = JsonMapper.shared().readTree(advised("advise", "--format", "json", "-"));

        assertThat(all).hasSameSizeAs(json.path("proposals").values()).hasSizeGreaterThan(few.size() + 5);
        assertThat(Pattern.compile("(\\d+) more: --all").matcher(text).results().mapToInt(more -> Integer.parseInt(more.group(1))).sum())
                .isEqualTo(all.size() - few.size());
    }

    /** What is proposed to the municipality as a whole. */
    private static String whole(String text) {
        String whole = text.substring(text.indexOf("== For the municipality as a whole"));
        String section = whole.substring(0, whole.indexOf(System.lineSeparator().repeat(2)));
        int noted = section.indexOf("What else the answers tell");
        return section.substring(0, noted < 0 ? section.length() : noted);
    }

    private static List<String> titles(String whole) {
        return whole.lines().filter(line -> line.startsWith("  - ")).toList();
    }

    /** What rests on two answers stands before what rests on one. */
    @Test
    void whatRestsOnMostAnswersStandsFirst() {
        JsonNode proposals = JsonMapper.shared().readTree(advised("advise", "--format", "json", "-")).path("proposals");

        assertThat(proposals.valueStream().map(one -> one.path("id").asString()).filter(id -> id.startsWith("emergency-")))
                .startsWith("emergency-priorities").endsWith("emergency-levels");
    }

    private static String advised(String... args) {
        CommandRun run = CommandRun.reading(CITY, args);
        run.succeeded();
        return run.out();
    }

    @ParameterizedTest
    @CsvSource({"en, usable entries are reached", "ja, 使える"})
    void reachSaysWhoShowsAnEntryAndWhatShareIsReached(String language, String share) {
        CommandRun run = CommandRun.of("kb", "reach", "--count", "20", "--all", "--lang", language);

        run.succeeded();
        assertThat(run.out()).contains("emergency-supply/rank-01", "finance/roof-lease", "benefits/c1").containsPattern(share);
    }

    @Test
    void reachCountsWhatItsJsonLists() {
        JsonNode json = JsonMapper.shared().readTree(CommandRun.of("kb", "reach", "--count", "20", "--format", "json").out());
        String text = CommandRun.of("kb", "reach", "--count", "20", "--lang", "en").out();

        long reached = json.path("entries").valueStream().filter(entry -> entry.path("reached").asBoolean()).count();
        assertThat(text).contains(reached + " of " + json.path("entries").size() + " usable entries");
        assertThat(text.lines().filter(line -> line.startsWith("  "))).hasSize((int) (json.path("entries").size() - reached));
    }

    @Test
    void oneProfileAloneCannotTellWhatReaches() {
        CommandRun run = CommandRun.of("kb", "reach", "--count", "1");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--count is 1", "between 2 and");
    }
}
