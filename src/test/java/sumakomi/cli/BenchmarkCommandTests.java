package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkCommandTests {

    @Test
    void everyCaseIsEitherFirstOrAMiss() {
        CommandRun run = CommandRun.of("benchmark", "practice", "--format", "json");

        JsonNode result = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(result.get("counts")).hasSize(4);
        for (JsonNode count : result.get("counts")) {
            long misses = result.get("misses").valueStream().filter(miss -> miss.get("half").equals(count.get("half"))
                    && miss.get("strict").equals(count.get("strict"))).count();
            assertThat(count.get("at1").asLong() + misses).isEqualTo(count.get("cases").asLong());
            assertThat(count.get("at3").asInt()).isBetween(count.get("at1").asInt(), count.get("cases").asInt());
        }
    }

    /** What came first and what speaks for it, and what the choice lacked: computed, whether or not the case has a note. */
    @Test
    void everyMissHasAWordWhy() {
        JsonNode result = JsonMapper.shared().readTree(CommandRun.of("benchmark", "practice", "--format", "json").out());
        String text = CommandRun.of("benchmark", "practice").out();

        assertThat(result.get("misses")).isNotEmpty().allSatisfy(miss -> {
            assertThat(miss.path("why")).hasSameSizeAs(miss.path("chosen")).allSatisfy(why -> {
                assertThat(why.path("how").asString()).isNotEmpty();
                assertThat(why.has("score")).isTrue();
            });
            assertThat(miss.path("ahead")).hasSameSizeAs(miss.path("first"))
                    .allSatisfy(ahead -> assertThat(ahead.path("inFavour")).isNotEmpty());
        });
        long lines = text.lines().filter(line -> line.contains("選ばれた")).count();
        assertThat(lines).isEqualTo(result.get("misses").valueStream().mapToInt(miss -> miss.get("chosen").size()).sum());
    }

    @Test
    void theTextSpeaksBothLanguages() {
        assertThat(CommandRun.of("benchmark", "practice").out()).startsWith("手掛かりにする半分・すべての回答：");
        assertThat(CommandRun.of("benchmark", "practice", "--lang", "en").out()).startsWith("half to guide, with all answers: ");
    }

    @Test
    void sharesCountEveryProfileOnce() {
        CommandRun run = CommandRun.of("benchmark", "shares", "--count", "40", "--format", "json");

        JsonNode result = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(result.get("shares")).hasSize(12);
        int alone = result.get("shares").valueStream().mapToInt(share -> share.get("alone").asInt()).sum();
        int shared = result.get("shares").valueStream().mapToInt(share -> share.get("shared").asInt()).sum();
        assertThat(alone + result.get("nothing").asInt()).isLessThanOrEqualTo(40);
        assertThat(shared).as("a tie has two at least").isGreaterThanOrEqualTo(2 * (40 - alone - result.get("nothing").asInt()));
        assertThat(CommandRun.of("benchmark", "shares", "--count", "0").exit()).isEqualTo(2);
        assertThat(CommandRun.of("benchmark", "shares", "--count", "5", "--lang", "en").out()).startsWith("5 plausible profiles (seed 1)");
    }

    @Test
    void varietyTellsHowManyPairsThereAre() {
        CommandRun run = CommandRun.of("benchmark", "variety", "--count", "60", "--format", "json");

        JsonNode result = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(result.get("all").get("pairs").asInt()).isPositive()
                .isEqualTo(result.get("types").valueStream().mapToInt(type -> type.get("alike").get("pairs").asInt()).sum());
        assertThat(CommandRun.of("benchmark", "variety", "--count", "60").out()).startsWith("ありそうなプロファイル60件（シード1）");
        assertThat(CommandRun.of("benchmark", "variety", "--count", "1", "--lang", "en").out()).contains("There is no such pair.");
        assertThat(CommandRun.of("benchmark", "variety", "--differing", "51").err()).contains("--differing is 51");
    }

    @Test
    void withoutAWordAfterItTheCommandSaysWhatIsMissing() {
        CommandRun run = CommandRun.of("benchmark");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("benchmark practice");
    }
}
