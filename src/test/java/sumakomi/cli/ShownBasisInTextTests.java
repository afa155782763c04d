package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of an advice says of each body, amount and source on what basis it stands, as its JSON does. */
class ShownBasisInTextTests {

    private static final Map<String, String> JAPANESE = Map.of("stated", "明記", "inferred", "推定", "assumed", "想定");
    private static final String BASIS = "(?:［(..)］| \\[([a-z ]+)\\])";
    private static final Pattern BODY = Pattern.compile("^    .*?" + BASIS + "(?:　|: ).*" + BASIS + "(?:　| ).*" + BASIS + "$");
    private static final Pattern BUDGET = Pattern.compile("^  (?:事業費の目安：|Rough project cost: )[^(（]*?" + BASIS);
    private static final Pattern SOURCE = Pattern.compile("(?:出典：|Source: ).*$");

    @ParameterizedTest
    @CsvSource({"musashino, ja", "musashino, en", "shinagawa, ja", "shinagawa, en"})
    void theTextLabelsAsTheJsonDoes(String example, String language) {
        String file = "kb/examples/" + example + ".yaml";
        List<String> text = CommandRun.of("advise", "--lang", language, file).out().lines().toList();
        JsonNode advice = JsonMapper.shared().readTree(CommandRun.of("advise", "--format", "json", file).out());
        List<JsonNode> entries = advice.path("recommendations").valueStream().toList();

        assertThat(found(text, BODY)).isEqualTo(entries.stream().flatMap(entry -> entry.path("bodies").valueStream())
                .flatMap(body -> Stream.of("basis", "partBasis", "necessityBasis").map(field -> body.path(field).asString()))
                .map(basis -> word(basis, language)).toList());
        assertThat(found(text, BUDGET)).isEqualTo(
                entries.stream().map(entry -> word(entry.at("/budget/rangeBasis").asString(), language)).toList());
        // Values that rest on different grounds have a mark each, before the source that they share.
        String basis = ".*" + BASIS + ".*";
        assertThat(IntStream.range(1, text.size()).filter(i -> SOURCE.matcher(text.get(i)).find()).boxed()).isNotEmpty()
                .allMatch(i -> text.get(i).matches(basis) || text.get(i - 1).matches(basis));
    }

    private static List<String> found(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(matcher -> matcher.find())
                .flatMap(matcher -> Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1).map(matcher::group))
                .filter(group -> group != null).toList();
    }

    private static String word(String basis, String language) {
        return language.equals("ja") ? JAPANESE.get(basis) : basis;
    }
}
