package sumakomi.resilience.hourly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.resilience.AutonomyKnowledge;

/** A table of bases is taken whole or not at all, with every wrong cell named. */
class BaseReaderTests {

    private static final AutonomyKnowledge KNOWLEDGE = new AutonomyKnowledge(KnowledgeFiles.packedWhole().library());
    private static final List<String> TITLES = List.of("施設名", "用途", "平常時の最大電力（kW）", "続ける負荷の割合（%）", "太陽光発電（kW）", "蓄電池の出力（kW）",
            "蓄電池の容量（kWh）", "発電機・コージェネレーション（kW）", "燃料が続く時間（h）");

    @Test
    void readsWhatPeopleWrite() {
        List<Facility> read = table(List.of("本庁舎", "庁舎", "１，２００ｋＷ", "30%", "", "10", "20.5", "150", "制限なし"),
                List.of("学校", "shelter", "80"), List.of("公民館", "避難所", "40"), List.of("Hall", "Shelter", "40"));

        assertThat(read.get(0)).isEqualTo(new Facility("本庁舎", "municipal-office", 1200, Optional.of(0.3), 0, 10, 20.5, 150,
                Optional.empty()));
        assertThat(read.subList(1, 4)).as("with and without what stands in brackets").extracting(Facility::use).containsOnly("shelter");
        assertThat(read.get(1)).isEqualTo(new Facility("学校", "shelter", 80, Optional.empty(), 0, 0, 0, 0, Optional.of(0.0)));
    }

    @ParameterizedTest
    @CsvSource({"0, '', A2", "1, 宇宙基地, B2", "1, その他の用途, D2", "2, '', C2", "2, 0, C2", "2, -5, C2", "2, 多い, C2", "2, 5MW, C2", "3, 120, D2",
            "4, -1, E2", "5, '', F2", "8, '', I2", "8, いつまでも, I2"})
    void everyWrongCellIsNamed(int column, String text, String place) {
        List<String> row = new ArrayList<>(List.of("本庁舎", "庁舎", "1200", "", "5", "10", "20", "150", "72"));
        row.set(column, text);

        assertThat(faults(row)).extracting(Fault::where).containsExactly(place);
    }

    @Test
    void allFaultsOfAllRowsAreToldAndNothingIsTaken() {
        List<Fault> faults = faults(List.of("A", "庁舎", "x"), List.of("B", "城", "5"), List.of("A", "病院", "-1"));

        assertThat(faults).extracting(Fault::where).containsExactly("C2", "B3", "C4", "A4");
        assertThat(faults.get(3).in(Locale.ENGLISH)).contains("A2");
    }

    @Test
    void columnsThatAreMissingStrangeOrTwiceAreTold() {
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> new BaseReader(KNOWLEDGE, Locale.JAPANESE)
                .table(rows(List.of("施設名", "用途", "用途", "電話"), List.of(List.of("A", "庁舎", "庁舎", "1")))));

        assertThat(refused.faults()).extracting(Fault::key).containsExactly("desk.column-twice", "desk.column", "desk.columns",
                "desk.column-missing");
        assertThat(refused.faults().get(3).in(Locale.JAPANESE)).contains("平常時の最大電力（kW）");
    }

    @Test
    void tooManyRowsAreRefusedWithTheirNumber() {
        List<List<String>> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(List.of("F" + i, "庁舎", "5"));
        }
        assertThatThrownBy(() -> new BaseReader(KNOWLEDGE, Locale.JAPANESE).table(rows(TITLES, many))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("10,000").hasMessageContaining("500");
        assertThatThrownBy(() -> new BaseReader(KNOWLEDGE, Locale.JAPANESE).table(List.of())).isInstanceOf(FaultyInput.class);
    }

    @Test
    void aYearByTheHourIsReadWithItsPeakAndEveryWrongCellIsNamed() {
        List<List<String>> year = new ArrayList<>();
        for (int hour = 0; hour < Series.HOURS; hour++) {
            year.add(List.of("t" + hour, hour == 100 ? "50" : "20"));
        }
        Series typical = new Hourly(KNOWLEDGE).typical("shelter");
        SeriesReader.Measured read = SeriesReader.read(rows(List.of("時刻", "負荷（kW）"), year), typical, Locale.JAPANESE);

        assertThat(read.peakKw()).isEqualTo(50);
        assertThat(read.series().load()[0]).isEqualTo(0.4);
        assertThat(read.series().own()).isTrue();
        year.set(3, List.of("t3", "-1"));
        year.set(9, List.of("t9"));
        assertThat(catchThrowableOfType(FaultyInput.class, () -> SeriesReader.read(rows(List.of("時刻", "負荷（kW）"), year), typical,
                Locale.JAPANESE)).faults()).extracting(Fault::where).containsExactly("B5", "A11");
        year.remove(0);
        assertThatThrownBy(() -> SeriesReader.read(rows(List.of("時刻", "負荷（kW）"), year), typical, Locale.JAPANESE))
                .hasMessageContaining("8759");
    }

    /** Rows in which nothing stands do not come this far; the hour that is missing is known by its row. */
    @Test
    void anHourWithoutAValueIsNamedThoughItsRowIsNotThere() {
        List<List<String>> year = new ArrayList<>();
        for (int hour = 0; hour < Series.HOURS; hour++) {
            year.add(List.of("20"));
        }
        List<List<Typed>> rows = new ArrayList<>(rows(List.of("負荷（kW）"), year));
        rows.remove(31);
        assertThat(catchThrowableOfType(FaultyInput.class, () -> SeriesReader.read(rows, new Hourly(KNOWLEDGE).typical("shelter"),
                Locale.JAPANESE)).faults()).extracting(Fault::where).containsExactly("A32");
    }

    @SafeVarargs
    private static List<Facility> table(List<String>... rows) {
        return new BaseReader(KNOWLEDGE, Locale.JAPANESE).table(rows(TITLES, List.of(rows)));
    }

    @SafeVarargs
    private static List<Fault> faults(List<String>... rows) {
        return catchThrowableOfType(FaultyInput.class, () -> table(rows)).faults();
    }

    private static List<List<Typed>> rows(List<String> titles, List<List<String>> rows) {
        List<List<Typed>> typed = new ArrayList<>();
        for (int row = 0; row <= rows.size(); row++) {
            List<String> texts = row == 0 ? titles : rows.get(row - 1);
            List<Typed> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                cells.add(new Typed(new CellReference(row, column).formatAsString(), texts.get(column)));
            }
            typed.add(cells);
        }
        return typed;
    }
}
