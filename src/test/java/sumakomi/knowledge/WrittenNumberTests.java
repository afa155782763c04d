package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"93,151人|93151|人", "9.3万|93000|''", "９．３万人|93000|人", "17.97km2|17.97|km2", "17.97 ㎢|17.97|km2",
            "1億2000万|120000000|''", "2億00003000|200003000|''", "1万500|10500|''", "12.5億円|1250000000|円", "5千万円|50000000|円", "3百|300|''",
            "1万5千|15000|''", "120百万円|120000000|円",
            "¥230,000,000|230000000|円", "￥25/kWh|25|円/kwh", "一億|100000000|''", "一億二千万円|120000000|円", "三百五|305|''", "百人|100|人",
            "二〇二六年|2026|年", "5.7e-05|0.000057|''", "0.0433333333333|0.0433333333333|''", "△500|-500|''", "＋7|7|''", "５０％|50|%",
            "40ha|40|ha", "007|7|''"})
    void readsNumbersInTheFormsOfAnOffice(String text, BigDecimal value, String unit) {
        assertThat(WrittenNumber.read(text)).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo(value);
            assertThat(number.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2億3000", "2億30,000", "1兆5", "たくさん", "約9万", "1,5", "1,2345", "12,00", "1.2.3", "--5", "NaN", "2000万1億",
            "1e9999", "10-20", "230_000_000", "0x10", "1:30", "(620,000)", "10〜20", "一式", "万年青",
            "9999999999999999999"})
    void refusesWhatIsNoneOrCanBeReadInTwoWays(String text) {
        assertThat(WrittenNumber.read(text).filter(WrittenNumber::isIn)).isEmpty();
    }

    @Test
    void readsWhatIsShown() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = Decimals.canonical(random.nextLong(1_000_000_000_000L) / Math.pow(10, random.nextInt(0, 6)));
            assertThat(WrittenNumber.read(Numbers.plain(number))).hasValueSatisfying(
                    read -> assertThat(read.value()).isEqualByComparingTo(number));
            assertThat(WrittenNumber.read(String.format(Locale.ROOT, "%e", number))).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"2030,2030", "２０３０年度,2030", "令和12年度,2030", "R12,2030", "令和元年,2019", "平成42年度,2030", "h25,2013", "昭和60年,1985"})
    void readsYearsInBothCalendars(String text, int year) {
        assertThat(WrittenYear.read(text)).contains(year);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01", "2026/11/01", "2026.11.1", "2026年11月1日", "令和8年11月1日", "R8.11.1", "２０２６－１１－０１"})
    void readsDaysInBothCalendars(String text) {
        assertThat(WrittenYear.readDay(text)).contains(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11", "2026-13-01", "2026年4月31日", "明日", "2026-11-01-02"})
    void refusesWhatIsNoDay(String text) {
        assertThat(WrittenYear.readDay(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "令和", "令和0年", "大正3年", "令和12年4月", "二〇三〇", "203", "2030.5", "令和100年"})
    void refusesWhatIsNoYear(String text) {
        assertThat(WrittenYear.read(text)).isEmpty();
    }
}
