package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper must be, and how its days and numbers are written. */
class PaperTests {

    private static final Column STATE = new Column("state", "状態", 1, new Entry.Choice(List.of("未着手", "依頼済み")));

    private static Chapter chapter(Row... rows) {
        return new Chapter("章", Chapter.Turn.UPRIGHT, List.of(new Block.Table("", List.of(STATE), List.of(rows))));
    }

    private static Row row(String key, Cell cell) {
        return new Row(key, List.of(cell));
    }

    @Test
    void aColumnTakesOnlyWhatCanBeFilledInThere() {
        assertThat(chapter(row("a", new Cell.Empty()), row("b", new Cell.Words("未着手"))).blocks()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> chapter(row("a", new Cell.Words("済み")))).withMessageContaining("state");
        assertThat(new Entry.Date().takes(new Cell.Day(LocalDate.EPOCH))).isTrue();
        assertThat(new Entry.Date().takes(new Cell.Words("明日"))).isFalse();
        assertThat(new Entry.Free().takes(new Cell.Words("明日"))).isTrue();
        assertThat(new Entry.Free().takes(new Cell.Amount(BigDecimal.ONE, ""))).isFalse();
    }

    @Test
    void aKeyTellsOneRowOfAChapterFromAllOthers() {
        assertThatIllegalArgumentException().isThrownBy(() -> chapter(row("a", new Cell.Empty()), row("a", new Cell.Empty())))
                .withMessageContaining("two rows a");
        assertThatIllegalArgumentException().isThrownBy(() -> new Row(" ", List.of()));
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> chapter(new Row("a", List.of()))).withMessageContaining("0 cells");
    }

    @Test
    void nothingIsWithoutTheWordsThatStandForIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.Picture("図", " ", "<svg/>"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chapter("", Chapter.Turn.UPRIGHT, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Column("key", "題", 0, new Entry.Printed()));
    }

    /** The first days of eras as the Imperial Household counts them. */
    @ParameterizedTest
    @CsvSource({"2026-12-01, 令和8年12月1日（2026年）", "2019-05-01, 令和元年5月1日（2019年）", "2019-04-30, 平成31年4月30日（2019年）",
            "1989-01-08, 平成元年1月8日（1989年）", "1989-01-07, 昭和64年1月7日（1989年）", "1873-01-01, 明治6年1月1日（1873年）", "1872-12-31, 1872年12月31日"})
    void aDayIsWrittenByEraWithTheWesternYear(LocalDate day, String written) {
        assertThat(Days.written(day, Locale.JAPANESE)).isEqualTo(written);
    }

    @Test
    void aDayIsWrittenInEnglishForAnEnglishPaper() {
        assertThat(Days.written(LocalDate.of(2026, 12, 1), Locale.ENGLISH)).isEqualTo("1 December 2026");
    }

    @Test
    void aNumberKeepsItsDecimalsAndStandsBeforeItsUnit() {
        assertThat(Written.of(new Cell.Amount(new BigDecimal("1234567"), "円"), Locale.JAPANESE)).isEqualTo("1,234,567円");
        assertThat(Written.of(new Cell.Amount(new BigDecimal("0.50"), ""), Locale.JAPANESE)).isEqualTo("0.50");
        assertThat(Written.of(new Cell.Amount(new BigDecimal("1E+3"), "yen"), Locale.ENGLISH)).isEqualTo("1,000\u00a0yen");
        assertThat(Written.of(new Cell.Empty(), Locale.JAPANESE)).isEmpty();
    }

    @Test
    void theEndingOfAFileSaysItsFormat() {
        assertThat(PaperFormat.of("一覧.PDF")).contains(PaperFormat.PDF);
        assertThat(PaperFormat.of("docx")).contains(PaperFormat.WORD);
        assertThat(PaperFormat.of("list.xlsm")).isEmpty();
        assertThat(PaperFormat.of("")).isEmpty();
    }
}
