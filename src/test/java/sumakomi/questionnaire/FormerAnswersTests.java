package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Former.Reading;

/** Profiles in the words of an earlier questionnaire: read as what they said, told to the reader, and kept as they were given. */
class FormerAnswersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());

    @Test
    void noLargeDevelopmentIsNoneAtAStationAndNoneOfALargeArea() {
        ProfileDocument read = read("large-development: none, station-redevelopment: unknown");

        assertThat(read.answers()).containsOnly(Map.entry("station-redevelopment", choice("none")),
                Map.entry("large-mixed-area", choice("none")));
        assertThat(read.former().readings()).extracting(reading -> reading.entry().id()).containsExactly("large-development-none");
        assertThat(read.former().readings()).extracting(Reading::became)
                .containsExactly(List.of("station-redevelopment", "large-mixed-area"));
    }

    @Test
    void anAnswerInTheWordsOfTodayComesFirst() {
        ProfileDocument read = read("large-development: none, station-redevelopment: idea, large-mixed-area: none");

        assertThat(read.answers()).containsEntry("station-redevelopment", choice("idea"));
        assertThat(read.former().readings()).as("nothing to report").isEmpty();
    }

    /** An old file that says that there is no large development and a new answer that one is decided cannot both be right. */
    @Test
    void whatContradictsAnAnswerOfTodayIsReportedAndDoesNotCount() {
        ProfileDocument read = read("large-development: none, station-redevelopment: decided, large-mixed-area: none");

        assertThat(read.answers()).containsEntry("station-redevelopment", choice("decided"));
        assertThat(read.former().readings()).extracting(Reading::against).containsExactly(List.of("station-redevelopment"));
        assertThat(read.former().readings()).extracting(Reading::became).containsExactly(List.of());
        assertThat(read("large-development: none, station-redevelopment: decided").former().readings())
                .containsExactly(new Reading(QUESTIONNAIRE.knowledge().formerAnswers().get("large-development-none"),
                        List.of("large-mixed-area"), List.of("station-redevelopment")));
    }

    @Test
    void aPlantThatExistsWithoutRenewalIsTwoAnswers() {
        ProfileDocument read = read("energy-supply-facility: existing");

        assertThat(read.answers()).containsOnly(Map.entry("energy-supply-facility", choice("exists")),
                Map.entry("plant-renewal", choice("none")));
        assertThat(read("energy-supply-facility: existing, plant-renewal: unknown").answers())
                .containsEntry("plant-renewal", GivenAnswer.of(Answer.UNKNOWN));
    }

    @Test
    void whatCannotBeToldIsReportedUnlessAnotherAnswerSaysAsMuch() {
        assertThat(read("large-development: planned").former().readings())
                .containsExactly(
                        new Reading(QUESTIONNAIRE.knowledge().formerAnswers().get("large-development-planned"), List.of(), List.of()));
        assertThat(read("large-development: planned, block-development: decided").former().readings()).isEmpty();
        assertThat(read("large-development: unknown").former()).isEqualTo(Former.NONE);
    }

    @Test
    void whatItRestsOnGoesAlong() {
        ProfileDocument read = read("large-development: {value: none, basis: stated, "
                + "source: {document: individual-support-2013, place: table-2.1}}");

        assertThat(read.answers().get("large-mixed-area").basis()).isEqualTo(Basis.STATED);
        assertThat(read.answers().get("large-mixed-area").source()).isPresent();
    }

    @Test
    void anAnswerThatWasNeverOfferedIsRefused() {
        assertThatThrownBy(() -> read("large-development: perhaps")).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("answers.large-development").hasMessageContaining("under-way");
        assertThatThrownBy(() -> read("energy-supply-facility: standing")).isInstanceOf(FaultyInput.class);
    }

    @Test
    void aFileIsWrittenAsItWasGivenAndReadTheSame() {
        Profile profile = read("energy-supply-facility: existing, large-development: none").profile(QUESTIONNAIRE, DAY);
        String written = ProfileWriter.write(profile);

        assertThat(written).contains("large-development: none", "energy-supply-facility: existing").doesNotContain("plant-renewal");
        assertThat(new ProfileReader(QUESTIONNAIRE).read(written.getBytes(StandardCharsets.UTF_8)).former()).isEqualTo(profile.former());
    }

    @Test
    void aKeptProfileKeepsItsWordsUntilSomebodyChangesIt() {
        Profiles profiles = new Profiles(JdbcClient.create(TestDatabase.migrated()), QUESTIONNAIRE,
                Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));
        String id = profiles.create(Map.of("energy-supply-facility", choice("existing"), "large-development", choice("none"),
                "station-redevelopment", GivenAnswer.of(Answer.UNKNOWN)));

        StoredProfile kept = profiles.find(id).orElseThrow();
        assertThat(kept.own()).containsEntry("plant-renewal", choice("none")).containsEntry("station-redevelopment", choice("none"));
        assertThat(kept.former().readings()).hasSize(2);
        assertThat(kept.unreadable()).isEmpty();

        assertThat(profiles.save(id, kept.revision(), Map.of("station-redevelopment", Optional.of(GivenAnswer.of(Answer.UNKNOWN)))))
                .isTrue();
        StoredProfile changed = profiles.find(id).orElseThrow();
        assertThat(changed.former()).isEqualTo(Former.NONE);
        assertThat(changed.own()).containsEntry("station-redevelopment", GivenAnswer.of(Answer.UNKNOWN))
                .containsEntry("large-mixed-area", choice("none")).containsEntry("plant-renewal", choice("none"))
                .containsEntry("energy-supply-facility", choice("exists")).doesNotContainKey("large-development");
    }

    private static ProfileDocument read(String answers) {
        return new ProfileReader(QUESTIONNAIRE).read(("profile: 1\nanswers: {" + answers + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static GivenAnswer choice(String option) {
        return GivenAnswer.of(new Answer.Choice(option));
    }
}
