package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FileSnapshot;

/** Makes each slip once in a rule file and sees it told, on its line and with what would be right. */
class RuleFileReaderTests {

    private static final String FILE = "judgements/public-facilities.drl";
    private static final String DRL = FileSnapshot.read(Path.of("rules")).text(FILE);

    static List<Arguments> slips() {
        return List.of(
                Arguments.of("@basis( \"inferred\" )", "", 9, "lacks @basis."),
                Arguments.of("@because(", "@becuase(", 9, "nothing under @becuase; its lines are: id, effect"),
                Arguments.of("@because(", "@becuase(", 9, "lacks @because."),
                Arguments.of("\"excludes\"", "\"exclude\"", 9, "@effect is \"exclude\"; right would be: means, supports"),
                Arguments.of("\"inferred\"", "\"guessed\"", 9, "right would be: stated, inferred, assumed"),
                Arguments.of("#table-5.7", " table-5.7", 9, "table-5.7\"; right would be: document#place."),
                Arguments.of("@aspect( \"place\" )", "", 9, "lacks @aspect; a rule that \"excludes\" needs it."),
                Arguments.of("@strength( \"weak\" )", "", 23, "lacks @strength; a rule that \"supports\" needs it."),
                Arguments.of("@aspect(", "@value( \"x\" ) @aspect(", 9, "A rule that \"excludes\" has no @value"),
                Arguments.of("below( ", "under( ", 9, "There are: is, isOneOf, isNot"),
                Arguments.of("\"public-facilities-minimum-buildings\"", "2", 9, "compared with a parameter, by its id"),
                Arguments.of("too-few-buildings\" )", "too-few-buildings )", 10, "A quotation mark is not closed in this line."),
                Arguments.of("minimum-buildings\" ) )", "minimum-buildings\" )", 19, "a bracket"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldOnItsLineWithWhatWouldBeRight(String find, String replace, int line, String told) {
        String broken = DRL.replaceFirst(Pattern.quote(find), Matcher.quoteReplacement(replace));
        assertThat(broken).isNotEqualTo(DRL);

        List<Fault> faults = new ArrayList<>();
        new RuleFileReader(FILE, faults).read(broken);

        assertThat(faults).hasSizeLessThanOrEqualTo(2).doesNotHaveDuplicates().anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.located(Locale.ENGLISH)).contains(FILE, told).doesNotContain("{0}", "{1}", "{2}");
            assertThat(fault.located(Locale.JAPANESE)).doesNotContain("{0}", "{1}", "{2}");
        });
    }
}
