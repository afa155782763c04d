package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.PlainJson;
import tools.jackson.databind.JsonNode;

/** An advice names its documents with date and, where they are pages of the web, with address and the day they were read. */
class SourcesOfAnAdviceTests {

    private static final String SHELTERS = "{public-buildings: 5, disaster-base-autonomy: 'yes', disaster-bases: designated}";
    private static final String PAGE = "https://www.jema-net.or.jp/about/other/251203.html";

    @Test
    void textAndContractTellWhereAPageIsAndWhenItWasRead() {
        assertThat(advise(SHELTERS, "--lang", "ja")).contains(PAGE, "2026-11-30に閲覧");
        assertThat(advise(SHELTERS, "--lang", "en")).contains(PAGE, "read on 2026-11-30");

        JsonNode advice = PlainJson.MAPPER.readTree(advise(SHELTERS, "--format", "json"));
        assertThat(advice.path("sources").valueStream().filter(source -> source.path("id").asString().equals("page-resilience-grant")))
                .singleElement().satisfies(source -> {
                    assertThat(source.path("url").asString()).isEqualTo(PAGE);
                    assertThat(source.path("read").asString()).isEqualTo("2026-11-30");
                    assertThat(source.path("published").asString()).isEqualTo("2025-12-03");
                });
    }

    @Test
    void everyDocumentThatTheContractCitesStandsInItsSources() {
        JsonNode advice = PlainJson.MAPPER.readTree(advise(SHELTERS, "--format", "json"));

        List<String> listed = advice.path("sources").valueStream().map(source -> source.path("id").asString()).toList();
        assertThat(listed).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(advice.findValuesAsString("document").stream().distinct().toList());
    }

    /** The contract holds more than the text prints; what the text lists, a reader finds in it. */
    @Test
    void theListAtTheEndHasJustTheDocumentsThatTheTextCites() {
        String text = advise(SHELTERS, "--lang", "ja");
        String list = text.substring(text.indexOf("■ この助言の資料"));
        String told = text.substring(text.indexOf("■ 第1候補"), text.length() - list.length());

        assertThat(numbers(list)).isNotEmpty().isEqualTo(numbers(told));
    }

    private static SortedSet<Integer> numbers(String text) {
        return Pattern.compile("資料(\\d+)[ 　]").matcher(text).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void contradictingAnswersAreSaidToCountInTextAndContract() {
        String contradicting = "{public-roofs: none, roof-lease: 'yes'}";

        assertThat(advise(contradicting, "--lang", "ja")).contains("どちらも回答のまま数えて");
        assertThat(PlainJson.MAPPER.readTree(advise(contradicting, "--format", "json")).at("/contradictionsCount/ja").asString())
                .contains("どちらも回答のまま数えて");
    }

    @Test
    void aRoadMapWithoutYearsSaysWhy() {
        assertThat(advise("{council: existing}", "--lang", "ja")).contains("3年の進め方は示していません");
    }

    private static String advise(String answers, String... options) {
        String profile = "profile: 1\nasOf: 2026-11-30\nanswers: " + answers;
        String[] args = Stream.concat(Stream.of("advise", "-"), Stream.of(options))
                .toArray(String[]::new);
        CommandRun run = CommandRun.reading(profile.getBytes(StandardCharsets.UTF_8), args);
        run.succeeded();
        return run.out();
    }
}
