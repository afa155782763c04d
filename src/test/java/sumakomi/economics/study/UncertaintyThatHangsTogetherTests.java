package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sumakomi.economics.study.Uncertainty.InputSpread;
import sumakomi.economics.study.Uncertainty.Lift;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** What is one number for all measures is drawn as one, and ranges that nobody gave do not flatter a result unseen. */
class UncertaintyThatHangsTogetherTests {

    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    private static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);
    private static final int DRAWS = 10_000;
    private static final String BOTH = "{value: 27, low: 21, high: 34}";

    private static String lamps() throws IOException {
        return Files.readString(Path.of("src/test/resources/studies/led-esco-15-years.yaml"));
    }

    private static Study build(String yaml) {
        return BUILDER.build(StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Uncertainty uncertainty(Study study) {
        return UncertaintyAnalysis.of(study, KNOWLEDGE, DRAWS, UncertaintyAnalysis.SEED);
    }

    @Test
    void aPriceGivenAlikeByTwoMeasuresIsDrawnAsOne() throws IOException {
        Study study = build(lamps());
        assertThat(uncertainty(study).inputs()).extracting(InputSpread::cell).contains("price.electricity")
                .doesNotContain("led.electricity.price", "bems.electricity.price");
        assertThat(study.value("bems.electricity.price")).isEqualTo(27);
    }

    @Test
    void sharedTheResultIsTheSameAndItsSpreadWider() throws IOException {
        Study shared = build(lamps());
        Study apart = build(lamps().replaceFirst("high: 34", "high: 34.0001"));
        assertThat(shared.value("ratio-ii")).isEqualTo(apart.value("ratio-ii"));
        assertThat(deviation(shared)).isGreaterThan(deviation(apart) * 1.02);
    }

    private static double deviation(Study study) {
        return uncertainty(study).outputs().get(0).spread().orElseThrow().deviation();
    }

    @Test
    void aMeasureThatStatesAnotherPriceKeepsItsOwn() throws IOException {
        Study study = build(lamps().replace("saved: {value: 700000, low: 350000, high: 900000}, price: " + BOTH,
                "saved: {value: 700000, low: 350000, high: 900000}, price: {value: 19, low: 15, high: 20}"));
        assertThat(study.value("bems.electricity.price")).isEqualTo(19);
        assertThat(study.value("led.electricity.price")).isEqualTo(27);
        assertThat(study.has("price.electricity")).isFalse();
    }

    @Test
    void aPriceOfTheWholeStudyCountsWhereAMeasureStatesNone() throws IOException {
        Study study = build(lamps().replaceFirst("price: \\{value: 27, low: 21, high: 34}, ", "")
                .replace("values: {", "values: {price.electricity: {value: 30, low: 25, high: 40}, "));
        assertThat(study.value("led.electricity.price")).isEqualTo(30);
        assertThat(study.value("bems.electricity.price")).isEqualTo(27);
        assertThat(study.fields().get("price.electricity").path()).hasToString("values.price.electricity");
    }

    @Test
    void everyMeasureKeepsTheFieldOfItsPrice() throws IOException {
        assertThat(BUILDER.fields(StudyReader.read(lamps().getBytes(StandardCharsets.UTF_8)))).filteredOn(field -> !field.missing())
                .extracting(field -> field.path().toString())
                .contains("measures.led.energy.electricity.price", "measures.bems.energy.electricity.price");
    }

    @Test
    void meanAndSpreadAreThoseOfTheDraws() throws IOException {
        Uncertainty.Quantiles quantiles = uncertainty(build(lamps())).outputs().get(0).spread().orElseThrow();
        assertThat(quantiles.mean()).isBetween(quantiles.p10(), quantiles.p90());
        assertThat(quantiles.deviation()).isBetween((quantiles.p90() - quantiles.p10()) / 4, quantiles.p90() - quantiles.p10());
    }

    @Test
    void rangesThatTheStudyDidNotGiveAreNamedWhereTheyLiftTheMiddle() throws IOException {
        String land = lamps() + "districtBenefits: [{id: land, benefit: b4, policies: [], land-price: 1000000, land-area: 20000}]\n";
        assertThat(uncertainty(build(land)).lifts()).filteredOn(lift -> lift.cell().equals("ratio-ii")).singleElement()
                .satisfies(lift -> {
                    assertThat(lift.inputs()).startsWith("b4.value-increase");
                    assertThat(lift.median()).isGreaterThan(lift.value());
                });
        String given = land.replace("values: {", "values: {b4.value-increase: 0.5, b4.effect-period: 21, ");
        assertThat(uncertainty(build(given)).lifts()).extracting(Lift::inputs).noneMatch(inputs -> inputs.contains("b4.value-increase"));
    }
}
