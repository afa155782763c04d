package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0円|¥0", "9999|9,999円|¥9,999", "9999.96|1万円|¥10,000", "99999999|1億円|¥100 million",
            "99994999|9,999万円|¥100 million", "99995000|1億円|¥100 million", "-99999999|-1億円|¥-100 million",
            "999999999|10億円|¥1 billion", "123456789012|1,235億円|¥123 billion"})
    void yenAreSpokenOfInTheUnitThatTheyAreRoundedTo(BigDecimal yen, String japanese, String english) {
        assertThat(new Numbers(Locale.JAPANESE).yen(yen)).isEqualTo(japanese);
        assertThat(new Numbers(Locale.ENGLISH).yen(yen)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"999999|100万|1 million", "1000000|100万|1 million", "99999999.9|1億|100 million",
            "7170000000|71.7億|7,170 million", "400000|40万|400,000", "123456|12.35万|123,500", "9876|9,876|9,876",
            "-12345|-12,345|-12,345", "1234567890123|12,350億|1,235,000 million"})
    void soAreAmountsOfAStudy(BigDecimal amount, String japanese, String english) {
        assertThat(new Numbers(Locale.JAPANESE).account(amount)).isEqualTo(japanese);
        assertThat(new Numbers(Locale.ENGLISH).account(amount)).isEqualTo(english);
    }

    /** What is added up in a table must not change its unit from line to line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"123456|7170000000|0.1235 million|12.35万", "-400|1000000|-0.0004 million|-400", "0|1000000|0|0",
            "123456|999949|123,500|12.35万", "123456|999960|0.1235 million|12.35万"})
    void inATableEnglishAmountsAreInTheUnitOfTheGreatest(BigDecimal amount, BigDecimal greatest, String english, String japanese) {
        assertThat(new Numbers(Locale.ENGLISH).account(amount, greatest)).isEqualTo(english);
        assertThat(new Numbers(Locale.JAPANESE).account(amount, greatest)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4444000|444.4万円|¥4,444,000", "600000000|6億円|¥600,000,000", "188080000|1億8,808万円|¥188,080,000",
            "-1414210000|-14億1,421万円|¥-1,414,210,000"})
    void amountsThatAddUpStandInFull(BigDecimal yen, String ja, String en) {
        assertThat(new Numbers(Locale.JAPANESE).addable(yen)).isEqualTo(ja);
        assertThat(new Numbers(Locale.ENGLISH).addable(yen)).isEqualTo(en);
    }
}
