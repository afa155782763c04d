package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Quantity;

class TypedNumberTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"5,000,000,000|5000000000", "１２，０００|12000", "１２．５|12.5", "50億|5000000000", "3,000万円|30000000",
            "120百万円|120000000", "△500|-500", "−9,000,000|-9000000", " 7 |7", ".5|0.5", "1億2000万|120000000", "12.5億円|1250000000",
            "5.7e-05|0.000057"})
    void readsWhatPeopleInAnOfficeType(String typed, double value) {
        assertThat(TypedNumber.read(typed, "yen")).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"5,0.05", "５％,0.05", "0.5%,0.005", "120,1.2"})
    void readsSharesInPercent(String typed, double value) {
        assertThat(TypedNumber.read(typed, "fraction/year")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"たくさん", "1,5", "1,2345", "12,00", "NaN", "Infinity", "3億km", "5%", "--5", "9999999999999999999", ""})
    void refusesWhatIsNoNumberOrCouldBeReadInTwoWays(String typed) {
        assertThat(TypedNumber.read(typed, "yen")).isEmpty();
    }

    @Test
    void anotherUnitIsNotTakenForThatOfTheField() {
        assertThat(TypedNumber.read("15円", "years")).isEmpty();
        assertThat(TypedNumber.inAnotherUnit("15円", "years")).isTrue();
        assertThat(TypedNumber.inAnotherUnit("たくさん", "years")).isFalse();
        assertThat(new TypedQuantity("15円", "", "", "", false, "").fault("years")).contains("study.form.other-unit");
    }

    @ParameterizedTest
    @CsvSource({"5000000000,yen,'5,000,000,000'", "0.00043,t-CO2/kWh,0.00043", "0.033,fraction,3.3", "-9000000,m3/year,'-9,000,000'"})
    void whatIsShownReadsBackToTheSameNumber(double value, String unit, String shown) {
        assertThat(TypedNumber.shown(value, unit)).isEqualTo(shown);
        assertThat(TypedNumber.read(shown, unit)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yen", "fraction"})
    void soDoesWhateverAStudyCanHold(String unit) {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 15));
            assertThat(TypedNumber.read(TypedNumber.shown(value, unit), unit)).contains(value);
        }
        assertThat(TypedNumber.read(TypedNumber.shown(22.3333333333333, unit), unit)).contains(22.3333333333333);
    }

    @Test
    void aNumberTooSmallToBeKeptIsRefused() {
        assertThat(TypedNumber.read("0." + "0".repeat(29) + "1", "yen")).contains(1e-30);
        assertThat(TypedNumber.read("0." + "0".repeat(60) + "1", "yen")).isEmpty();
    }

    @Test
    void aNumberThatIsNotTouchedKeepsItsOriginAndRange() {
        Quantity derived = new Quantity(4e8, new Spread.Uniform(2e8, 9e8), Origin.DERIVED, Optional.of("数億円"));
        TypedQuantity shown = TypedQuantity.of(Optional.of(derived), "yen");

        assertThat(shown.read(Optional.of(derived), "yen")).contains(derived);
        assertThat(new TypedQuantity("5億", "", "", "", false, "").read(Optional.of(derived), "yen")).contains(Quantity.of(5e8));
    }

    @Test
    void aRangeMustHoldItsValue() {
        assertThat(new TypedQuantity("5", "1", "4", "", false, "").fault("yen")).contains("study.form.range-fault");
        assertThat(new TypedQuantity("", "1", "4", "", false, "").fault("yen")).contains("study.form.value-too");
        assertThat(new TypedQuantity("3", "1", "4", "", true, "").fault("yen")).isEmpty();
    }
}
