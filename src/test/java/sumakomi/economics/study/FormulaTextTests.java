package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.FormulaText;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/** Formulas as a reader sees them, of the example study. */
class FormulaTextTests {

    private static final Library LIBRARY = KnowledgeFiles.packedWhole().library();
    private static final FormulaText TEXT = new FormulaText(LIBRARY);
    private static Study study;

    @BeforeAll
    static void build() throws IOException {
        study = new StudyBuilder(new StudyKnowledge(Knowledge.packed(), LIBRARY))
                .build(StudyReader.read(Files.readAllBytes(Path.of("examples/study-station-area.yaml"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chp.engines.annual-initial-cost | 一体整備後の初期費用 ÷ 耐用年数 | 46.5億円 ÷ 15年 = 3.1億円／年
            chp.saving | 電力：光熱費の削減 ＋ 都市ガス：光熱費の削減 | 13.2億円／年 ＋ -8.55億円／年 = 4.65億円／年
            flow-eb | ［年次 が 0 以下なら 0、そうでなければ 直接の便益（EB） × 1年］ | 1年目：［1年目 が 0 以下なら 0、そうでなければ 5.75億円／年 × 1年］ = 5.75億円
            ratio-ii | (直接の便益（EB） ＋ 間接的便益（NEB）) ÷ 費用C | (5.75億円／年 ＋ 7.274億円／年) ÷ 6.292億円／年 = 2.07
            """)
    void aFormulaIsWrittenInWordsAndFilledWithNumbers(String cell, String words, String filled) {
        assertThat(TEXT.words(study.model(), study.model().cell(cell), Locale.JAPANESE)).contains(words);
        assertThat(TEXT.filled(study.model(), study.values(), study.model().cell(cell), 1, Locale.JAPANESE)).contains(filled);
    }

    /** A break-even found to many digits comes from inputs that nobody knows so exactly; it stays on its side of the value taken. */
    @ParameterizedTest
    @CsvSource({"22.537, 28, 23", "1234567, 900000, 1200000", "224.6, 222, 225", "0.5149, 0.51, 0.515", "-35812, 100, -36000", "0, 5, 0"})
    void aBreakEvenIsToldNoMoreExactlyThanItIsKnown(double found, double taken, double told) {
        assertThat(FigureText.rounded(found, taken)).isEqualTo(told);
    }

    @Test
    void anInputHasNoFormula() {
        assertThat(TEXT.words(study.model(), study.model().cell("chp.upkeep"), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void everyFormulaHasWordsInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            study.model().cells().stream().filter(cell -> cell.expression().isPresent()).forEach(cell -> {
                assertThat(TEXT.words(study.model(), cell, locale).orElseThrow()).isNotBlank();
                assertThat(TEXT.filled(study.model(), study.values(), cell, 1, locale).orElseThrow()).contains(" = ").doesNotContain("NaN");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7170000000 | yen      | 71.7億円    | 7,170 million yen
            16000000   | yen/year | 1,600万円／年 | 16 million yen/year
            0.000004768 | yen     | 0円        | 0 yen
            -0.4       | yen/year | 0円／年     | 0 yen/year
            2345.6     | yen      | 2,346円    | 2,346 yen
            -15.4      | yen/t-CO2 | -15円／t-CO₂ | -15 yen/t CO₂
            12345      | yen      | 12,345円   | 12,345 yen
            0.033      | fraction/year | 3.3%／年 | 3.3%/year
            1.2829     | ratio    | 1.28       | 1.28
            0.99496    | ratio    | 0.99       | 0.99
            0.9981     | ratio    | 0.998      | 0.998
            0.99999999 | ratio    | 0.999999   | 0.999999
            0.9999999999999 | ratio | 1.00     | 1.00
            1.0019     | ratio    | 1.00       | 1.00
            0.00043    | t-CO2/kWh | 0.00043t-CO₂／kWh | 0.00043 t CO₂/kWh
            15         | years    | 15年       | 15 years
            """)
    void aFigureIsWrittenAsItsUnitAsks(double value, String unit, String ja, String en) {
        assertThat(new FigureText(LIBRARY).of(value, unit, Locale.JAPANESE)).isEqualTo(ja);
        assertThat(new FigureText(LIBRARY).of(value, unit, Locale.ENGLISH)).isEqualTo(en);
    }

    /** Rates and paybacks to a tenth, likelihoods to a whole percent: nothing is known more exactly, and no draw proves a certainty. */
    @Test
    void whatIsReckonedIsToldNoMoreExactlyThanItIsKnown() {
        FigureText figures = new FigureText(LIBRARY);
        assertThat(figures.rate(0.044321, Locale.JAPANESE)).isEqualTo("4.4%／年");
        assertThat(figures.rate(-0.3333, Locale.ENGLISH)).isEqualTo("-33.3%/year");
        assertThat(figures.rate(16, Locale.JAPANESE)).isEqualTo("1,600%／年");
        assertThat(figures.payback(12.514, Locale.JAPANESE)).isEqualTo("12.5年");
        assertThat(figures.payback(8, Locale.ENGLISH)).isEqualTo("8 years");
        assertThat(figures.chance(0.05798, Locale.JAPANESE)).isEqualTo("6%");
        assertThat(figures.chance(0.00074, Locale.JAPANESE)).isEqualTo("1%未満");
        assertThat(figures.chance(0, Locale.ENGLISH)).isEqualTo("below 1%");
        assertThat(figures.chance(1, Locale.JAPANESE)).isEqualTo("99%超");
    }
}
