package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProgrammeChoice;

/** Holds the advice on the twelve municipalities of FY2013 against what the programme in fact chose to support. */
class ExamplesTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Examples EXAMPLES = Examples.packed(MAIN_JOB.profileReader());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The choice of table 3.1, and the place within which it should come: 3 where the document is too thin to tell. */
    @ParameterizedTest
    @CsvSource({
            "shinagawa, public-facilities, 1", // data of the ward's own facilities, autonomy of disaster bases
            "nerima, public-facilities, 1", // the same, on an existing data system
            "sumida, public-facilities, 1", // roof lease on public facilities
            "adachi, apartment-housing, 1", // outline of a smart-apartment guideline
            "musashino, energy-supply-facility, 1", // project around the clean centre
            "inagi, public-facilities, 1", // area energy use of adjoining public facilities
            "katsushika, energy-saving-behaviour, 3", // eco-house and eco-office guideline: no archetype of that name
            "shinjuku, energy-saving-behaviour, 3", // information on smart meters only
            "itabashi, city-block, 3", // support left open until the second session
            "chofu, city-block, 3", // PV with other services, and the wish for a block that stands alone
    })
    void whatTheProgrammeChoseComesFirstOrAmongTheFirstThree(String example, String archetype, int within) {
        ProgrammeChoice choice = document(example).programmeChose().orElseThrow();
        assertThat(choice.archetype()).contains(archetype);
        assertThat(choice.expectRank()).contains(within);

        assertThat(advise(example).recommendations()).filteredOn(entry -> entry.rank() <= within).extracting(Recommendation::archetype)
                .contains(archetype);
    }

    /**
     * Mitaka asked for "energy and other services". That it has a street for them the document does not say, so the street is
     * not recommended; it is the first of what would suit, and the question that decides is asked.
     */
    @Test
    void theStreetOfMitakaWouldSuitIfThereIsOne() {
        assertThat(document("mitaka").programmeChose().orElseThrow().archetype()).contains("shopping-street");

        Advice advice = advise("mitaka");

        assertThat(advice.recommendations()).extracting(Recommendation::archetype).doesNotContain("shopping-street");
        assertThat(advice.conditional().get(0).archetype()).isEqualTo("shopping-street");
        assertThat(advice.conditional().get(0).ifThereIs().question()).isEqualTo("shopping-street");
    }

    /** The same facts speak for several types: a plant whose renewal comes once in decades goes before buildings that stay. */
    @Test
    void thePlantOfMusashinoComesBeforeThePublicBuildingsBesideIt() {
        Profile profile = document("musashino").profile(MAIN_JOB.questionnaire(), TODAY);
        for (String[] answer : new String[][] {{"adjacent-public-buildings", "yes"}, {"disaster-base-autonomy", "yes"},
                {"disaster-bases", "designated"}}) {
            profile = profile.with(answer[0], new Answer.Choice(answer[1]));
        }

        assertThat(MAIN_JOB.advise(profile).advice().recommendations()).extracting(Recommendation::archetype)
                .startsWith("energy-supply-facility", "public-facilities");
    }

    @Test
    void chiyodaGoesToIndividualConsultationAsItDid() {
        Advice.Triage triage = advise("chiyoda").triage().orElseThrow();

        assertThat(triage.route()).isEqualTo("individual-consultation");
        assertThat(triage.reasons()).extracting(reason -> reason.source().toString()).contains("individual-support-2013#table-3.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chiyoda", "shinagawa", "nerima", "sumida", "katsushika", "adachi", "shinjuku", "itabashi", "musashino",
            "mitaka", "chofu", "inagi"})
    void everyExampleAnswersEveryQuestionAndSaysOnWhatBasis(String example) {
        ProfileDocument document = document(example);

        assertThat(document.answers().keySet()).containsExactlyInAnyOrderElementsOf(MAIN_JOB.questionnaire().questions().keySet());
        assertThat(document.answers().values()).filteredOn(given -> given.answer().known())
                .allSatisfy(given -> {
                    assertThat(given.basis()).isIn(Basis.STATED, Basis.INFERRED, Basis.OPEN_DATA);
                    assertThat(given.source()).isPresent();
                });
        assertThat(document.answers().get("population").basis()).isEqualTo(Basis.OPEN_DATA);
    }

    @Test
    void whateverStandsInTheFolderIsAnExampleAndTheyComeInTheOrderOfTheirCodes() {
        FileSnapshot kb = FileSnapshot.read(Path.of("kb"));
        assertThat(EXAMPLES.all().keySet()).startsWith("chiyoda", "shinjuku").endsWith("chofu", "inagi").hasSize(12);

        TreeMap<String, byte[]> files = new TreeMap<>(kb.only(path -> path.matches("examples/(inagi|nerima).yaml")).files());
        files.put("examples/more.yaml", "profile: 1\nanswers: {municipality: '13201'}".getBytes(StandardCharsets.UTF_8));
        assertThat(Examples.of(MAIN_JOB.profileReader(), new FileSnapshot(files)).all()).containsOnlyKeys("nerima", "more", "inagi")
                .satisfies(all -> assertThat(all.keySet()).containsExactly("nerima", "more", "inagi"));
    }

    @Test
    void onlyChiyodaLeavesTheGroups() {
        assertThat(EXAMPLES.all().keySet()).filteredOn(example -> !advise(example).route().equals(Advice.PROGRAMME))
                .containsExactly("chiyoda");
    }

    @Test
    void theSameAnswersGiveTheSameAdviceBitForBit() {
        assertThat(json("inagi")).isEqualTo(json("inagi"));
    }

    private static String json(String example) {
        return AdviceJson.write(MAIN_JOB.advise(document(example).profile(MAIN_JOB.questionnaire(), TODAY)));
    }

    private static Advice advise(String example) {
        return MAIN_JOB.advise(document(example).profile(MAIN_JOB.questionnaire(), TODAY)).advice();
    }

    private static ProfileDocument document(String example) {
        return EXAMPLES.find(example).orElseThrow();
    }
}
