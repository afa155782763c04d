package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sumakomi.economics.study.Declared.Prices;
import sumakomi.economics.study.Declared.Tax;
import sumakomi.economics.study.StudyKnowledge.Convention;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** In what money amounts stand: declared by the study, or taken and shown as taken. */
class DeclaredMoneyTests {

    private static final StudyDocument SILENT = CaseStudy.read("waste-heat-pool.yaml");

    /** What holds, by its id, and on what it rests. */
    private static Map<String, Basis> holding(StudyDocument document) {
        return CaseStudy.KNOWLEDGE.conventions(document).stream().collect(Collectors.toMap(Convention::id, Convention::basis));
    }

    private static StudyDocument read(String declared) {
        return StudyReader.read(("study: 1\ntitle: a\nasOf: 2026-04-01\n" + declared + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotDeclaredIsTakenAndShownAsTaken() {
        assertThat(SILENT.priceYear()).isEqualTo(2026);
        assertThat(holding(SILENT)).containsEntry("convention-price-year", Basis.ASSUMED).containsEntry("convention-prices", Basis.ASSUMED)
                .containsEntry("convention-consumption-tax-excluded", Basis.ASSUMED)
                .doesNotContainKeys("convention-prices-nominal", "convention-consumption-tax-included", "convention-other-price-year");
    }

    @Test
    void whatIsDeclaredTakesItsPlaceAndIsTheAuthorsWord() {
        StudyDocument declared = SILENT
                .withDeclared(new Declared(Optional.of(2023), Optional.of(Tax.INCLUDED), Optional.of(Prices.REAL), Optional.empty(),
                        Optional.empty()));
        assertThat(declared.priceYear()).isEqualTo(2023);
        assertThat(holding(declared)).containsEntry("convention-other-price-year", Basis.GIVEN)
                .containsEntry("convention-prices", Basis.GIVEN).containsEntry("convention-consumption-tax-included", Basis.GIVEN)
                .doesNotContainKeys("convention-price-year", "convention-consumption-tax-excluded");
    }

    @Test
    void nominalAmountsAtARealRateAreNamedUntilASocialRateIsGiven() {
        StudyDocument nominal = SILENT.withDeclared(
                new Declared(Optional.empty(), Optional.empty(), Optional.of(Prices.NOMINAL), Optional.empty(), Optional.empty()));
        assertThat(holding(nominal)).containsKeys("convention-prices-nominal", "convention-nominal-at-real-rate");
        assertThat(holding(CaseStudy.with(nominal, "social-rate", 0.06))).containsKey("convention-prices-nominal")
                .doesNotContainKey("convention-nominal-at-real-rate");
    }

    @Test
    void filesDeclareItInWordsAndYearsAsPeopleWriteThem() {
        assertThat(read("priceYear: 令和5年度\nconsumptionTax: included\nprices: nominal").declared())
                .isEqualTo(new Declared(Optional.of(2023), Optional.of(Tax.INCLUDED), Optional.of(Prices.NOMINAL), Optional.empty(),
                        Optional.empty()));
        assertThat(read("").declared()).isEqualTo(Declared.NOTHING);
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> read("priceYear: soon\nconsumptionTax: half\nprices: 3"));
        assertThat(refused.faults()).extracting(Fault::where).containsExactlyInAnyOrder("priceYear", "consumptionTax", "prices");
    }
}
