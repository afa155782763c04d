package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advice.RuleBaseFault;
import sumakomi.advice.RuleBaseFault.Kind;

class RuleBaseWordsTests {

    private static final MainJob MAIN_JOB = MainJob.packed();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NEVER_FIRST|city-block|20000|(city-block) first (seen on 20,000 sampled profiles)|（city-block）が第1候補になる回答がありません（標本 20,000件）",
            "NEVER_FIRST|city-block|1|(seen on 1 sampled profile)|標本 1件",
            "UNREAD_QUESTION|vision||(vision)|（vision）」を参照するルールがありません",
            "NO_RECOMMENDATION||3;3500|3 of 3,500|3,500件のうち3件"})
    void whatIsUnsoundIsNamedByItsWordsAndCountedAsTheLanguageCounts(Kind kind, String subject, String profiles, String english,
            String japanese) {
        List<Long> counts = profiles == null ? List.of() : List.of(profiles.split(";")).stream().map(Long::valueOf).toList();
        var fault = RuleBaseWords.told(new RuleBaseFault(kind, subject == null ? List.of() : List.of(subject), counts),
                MAIN_JOB.advisor().rules(), MAIN_JOB.questionnaire());

        assertThat(fault.in(Locale.ENGLISH)).contains(english);
        assertThat(fault.in(Locale.JAPANESE)).contains(japanese);
    }
}
