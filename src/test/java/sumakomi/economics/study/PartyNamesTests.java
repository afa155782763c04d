package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parties are those of the source; who owns equipment under another name is told with them. */
class PartyNamesTests {

    @ParameterizedTest
    @CsvSource({"roof-lease,es-entity,エネルギーサービス事業体（設備の持ち主：特別目的会社（SPC））",
            "roof-lease,residents-public,地域住民・公共", "roof-ppa,es-entity,エネルギーサービス事業体",
            "school-roof,residents-public,地域住民・公共（設備の持ち主：区市町村）", "school-roof,es-entity,エネルギーサービス事業体",
            "estate-retrofit,building-owner,建物所有者"})
    void anOwnerOfAnotherNameStandsBesideItsParty(String example, String party, String name) throws IOException {
        assertThat(named(example, party, Locale.JAPANESE)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"roof-lease,es-entity,Energy-service entity (equipment owned by: Special-purpose company)"})
    void theSameInEnglish(String example, String party, String name) throws IOException {
        assertThat(named(example, party, Locale.ENGLISH)).isEqualTo(name);
    }

    private static String named(String example, String party, Locale locale) throws IOException {
        StudyDocument document = StudyReader.read(Files.readAllBytes(Path.of("examples/study-" + example + ".yaml")));
        return new PartyNames(CaseStudy.KNOWLEDGE, document).of(CaseStudy.KNOWLEDGE.parties().stream().filter(one -> one.id().equals(party))
                .findFirst().orElseThrow()).in(locale);
    }
}
