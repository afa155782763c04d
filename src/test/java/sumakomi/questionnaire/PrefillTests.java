package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Prefill.Far;

class PrefillTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Prefill PREFILL = QUESTIONNAIRE.prefill();
    private static final GivenAnswer HINOHARA = GivenAnswer.of(new Answer.Choice("13307"));
    private static final GivenAnswer HACHIJO = GivenAnswer.of(new Answer.Choice("13401"));
    private static final GivenAnswer KATSUSHIKA = GivenAnswer.of(new Answer.Choice("13122"));

    @Test
    void aMunicipalityThatSaysNoMoreThanItsNameIsKnownByWhatIsPublishedOfIt() {
        Map<String, GivenAnswer> filled = PREFILL.filled(Map.of("municipality", HINOHARA));

        assertThat(filled).containsOnlyKeys("municipality", "population", "area-km2", "day-night-ratio");
        assertThat(filled.get("population").answer()).isEqualTo(amount("2003"));
        assertThat(filled.get("area-km2").answer()).isEqualTo(amount("105.41"));
        assertThat(filled.get("population").basis()).isEqualTo(Basis.OPEN_DATA);
        assertThat(filled.get("population").source())
                .hasValueSatisfying(source -> assertThat(source).hasToString("census-2020-ssds#table"));
        assertThat(filled.get("population").note()).contains(new Text("人口（2020年）、2020年10月時点", "Population 2020, as of October 2020"));
        assertThat(filled.get("area-km2").note()).contains(new Text("面積、2020年の資料", "Area, from data of 2020"));
    }

    @Test
    void anIslandIsAnIslandAndADeclarationThatWasFoundIsADeclaration() {
        assertThat(PREFILL.filled(Map.of("municipality", HACHIJO)).get("geography").answer()).isEqualTo(new Answer.Choice("island"));
        assertThat(PREFILL.filled(Map.of("municipality", KATSUSHIKA)).get("zero-carbon-goal").answer())
                .isEqualTo(new Answer.Choice("declared"));
        assertThat(PREFILL.filled(Map.of("municipality", KATSUSHIKA))).doesNotContainKey("geography");
    }

    @Test
    void everyMunicipalityHasAValueForEveryFigureThatFitsItsQuestion() {
        QUESTIONNAIRE.knowledge().municipalities().keySet()
                .forEach(code -> assertThat(PREFILL.filled(Map.of("municipality", GivenAnswer.of(new Answer.Choice(code))))).as(code)
                        .containsKeys("population", "area-km2", "day-night-ratio"));
    }

    @Test
    void whatTheMunicipalitySaysStandsAlsoThatItDoesNotKnow() {
        GivenAnswer own = GivenAnswer.of(amount("1900"));
        assertThat(PREFILL.filled(Map.of("municipality", HINOHARA, "population", own)).get("population")).isEqualTo(own);
        GivenAnswer unknown = GivenAnswer.of(Answer.UNKNOWN);
        assertThat(PREFILL.filled(Map.of("municipality", HINOHARA, "population", unknown)).get("population")).isEqualTo(unknown);
    }

    @Test
    void withoutAMunicipalityNothingIsFilledIn() {
        assertThat(PREFILL.filled(Map.of())).isEmpty();
        assertThat(PREFILL.filled(Map.of("municipality", GivenAnswer.of(Answer.UNKNOWN)))).containsOnlyKeys("municipality");
    }

    @Test
    void whatWasFilledInForAnotherMunicipalityGoesAndWhatSomebodyChangedStays() {
        Map<String, GivenAnswer> before = new LinkedHashMap<>(PREFILL.filled(Map.of("municipality", HINOHARA)));
        GivenAnswer published = before.get("area-km2");
        GivenAnswer changed = new GivenAnswer(amount("100"), published.basis(), published.source(), published.note());
        before.put("municipality", HACHIJO);
        before.put("area-km2", changed);

        Map<String, GivenAnswer> now = PREFILL.filled(before);
        assertThat(now.get("population")).isEqualTo(PREFILL.filled(Map.of("municipality", HACHIJO)).get("population"));
        assertThat(now.get("area-km2")).isEqualTo(changed);
    }

    @Test
    void aVillageOfTwoMillionIsAskedAfterWithBothValues() {
        assertThat(PREFILL.far(profile(Map.of("municipality", HINOHARA, "population", GivenAnswer.of(amount("2000000"))))))
                .singleElement().satisfies(far -> {
                    assertThat(far.text().ja()).contains("2,000,000人", "2,003人", "国勢調査", "2020年10月時点");
                    assertThat(far.text().en()).contains("2,000,000 persons", "2,003 persons", "October 2020");
                });
    }

    /** Half as many again, or as few, are far for people; for the area a tenth is. */
    @ParameterizedTest
    @CsvSource({"population,3004.5,false", "population,3005,true", "population,1336,false", "population,1335,true",
            "area-km2,115.9,false", "area-km2,116,true", "area-km2,95.9,false", "area-km2,95.8,true", "day-night-ratio,200,true"})
    void whatIsNearIsNotAskedAfter(String question, String value, boolean far) {
        assertThat(PREFILL.far(profile(Map.of("municipality", HINOHARA, question, GivenAnswer.of(amount(value))))))
                .extracting(Far::question).isEqualTo(far ? List.of(question) : List.of());
    }

    @Test
    void aDeclarationThatIsDeniedIsAskedAfter() {
        assertThat(PREFILL.far(profile(
                Map.of("municipality", KATSUSHIKA, "zero-carbon-goal", GivenAnswer.of(new Answer.Choice("none"))))))
                .singleElement().satisfies(far -> assertThat(far.text().ja()).contains("予定がない", "表明した"));
        assertThat(PREFILL.far(profile(Map.of("municipality", HACHIJO, "geography", GivenAnswer.of(new Answer.Choice("mountain"))))))
                .isEmpty();
    }

    private static Profile profile(Map<String, GivenAnswer> answers) {
        return new Profile(QUESTIONNAIRE, PREFILL.filled(answers), LocalDate.parse("2026-04-01"));
    }

    private static Answer amount(String number) {
        return new Answer.Amount(new BigDecimal(number));
    }
}
