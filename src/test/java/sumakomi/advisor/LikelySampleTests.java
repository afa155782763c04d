package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.ProfileTable;
import sumakomi.advisor.LikelySample.Packed;
import sumakomi.advisor.LikelySample.PackedColumn;
import sumakomi.advisor.LikelySample.PackedKind;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.json.JsonMapper;

class LikelySampleTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Packed PACKED = packed();

    private static Packed packed() {
        String written = JsonMapper.shared().writeValueAsString(LikelySample.drawn(PlausibleProfiles.builtIn(QUESTIONNAIRE)));
        return JsonMapper.shared().readValue(written, Packed.class);
    }

    @Test
    void whatIsReadIsWhatWasDrawn() {
        List<Profile> drawn = PlausibleProfiles.builtIn(QUESTIONNAIRE).byKind(LikelySample.SEED, LikelySample.EACH, LocalDate.EPOCH)
                .stream().flatMap(kind -> kind.profiles().stream()).toList();

        ProfileTable read = LikelySample.table(PACKED, QUESTIONNAIRE);

        assertThat(Stream.iterate(0, number -> number + 1).limit(drawn.size()).map(number -> read.profile(number).answers()).toList())
                .isEqualTo(drawn.stream().map(Profile::answers).toList());
    }

    @Test
    void whatOtherKnowledgeDoesNotAskOrOfferIsLeftOut() {
        List<PackedColumn> columns = List.of(new PackedColumn("no-such-question", List.of(List.of("yes")), "0"),
                new PackedColumn("shopping-street", List.of(List.of("no-such-option")), "0"),
                new PackedColumn("industrial-area", List.of(List.of("no-such-option"), List.of("none")), "1"));

        ProfileTable read = LikelySample.table(new Packed(List.of(new PackedKind("any", 1, List.of(), 1)), columns), QUESTIONNAIRE);

        assertThat(read.profile(0).answers()).containsOnlyKeys("industrial-area");
    }
}
