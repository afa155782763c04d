package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** Texts put together of several read as if somebody had written them: the advice on plausible profiles, in both languages. */
class RenderedAdviceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final MainJob MAIN_JOB = MainJob.packed();
    /** Full ones, and the same with a part of their answers only: what is open is told in other lines. */
    private static final List<Profile> PROFILES = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(56, DAY).limit(16)
            .flatMap(profile -> Stream.of(profile, partly(profile))).toList();
    /** Marks that meet, brackets with nothing in them, what was not put in, half-width kana. */
    private static final Map<Locale, Pattern> MACHINE = Map.of(
            Locale.JAPANESE, Pattern.compile("[。、？！][。、：]|[：（「『][：。、）」』]|、）|。）。|・・|[ 　][。、）」]|\\{[0-9a-z]"
                    + "|[\\uFF61-\\uFF9F]|\\(\\)|\\bnull\\b|Optional[.\\[]"),
            Locale.ENGLISH,
            Pattern.compile("(?<!\\.)\\.\\.(?!\\.)|[,;:?!][,.;:]|\\.[,;:](?! )|\\( *\\)|\\[\\]|(?<=\\S) [.,;:?!]|\\{[0-9a-z]"
                    + "|\\bnull\\b|Optional[.\\[]"));

    /** Every other answer alone. */
    private static Profile partly(Profile profile) {
        Profile some = profile;
        for (String question : profile.answers().keySet()) {
            some = question.hashCode() % 2 == 0 ? some.with(question, Answer.UNKNOWN) : some;
        }
        return some;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void noLineOfAnAdviceReadsAsIfAMachineHadPutItTogether(String language) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(PROFILES.stream().flatMap(profile -> lines(profile, locale)).filter(MACHINE.get(locale).asPredicate()).distinct())
                .isEmpty();
    }

    /** The guard sees what it is for. */
    @Test
    void whatAMachineWouldWriteIsSeen() {
        assertThat(Stream.of("何棟ですか。、ありますか。", "何棟ですか。：0 棟", "ｺﾐｭﾆﾃｨ", "案（）", "値は{0}です", "ある 。"))
                .allMatch(MACHINE.get(Locale.JAPANESE).asPredicate());
        assertThat(Stream.of("How many?, is there?", "it is so..", "one ()", "value {0}", "so ."))
                .allMatch(MACHINE.get(Locale.ENGLISH).asPredicate());
        assertThat("何棟ですか、ありますか（約3,000人）。").doesNotContainPattern(MACHINE.get(Locale.JAPANESE));
    }

    private static Stream<String> lines(Profile profile, Locale locale) {
        AdvisedProfile advised = MAIN_JOB.advise(profile);
        return AdviceText.of(advised, MAIN_JOB.smallestChanges(profile), locale, true).lines().map(String::strip);
    }
}
