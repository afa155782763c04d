package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Quantity;

/** A range that nobody touched follows its value; one that was typed stays as it was typed. */
class TypedQuantityTests {

    private static final Optional<Quantity> PRICE = Optional.of(new Quantity(25, new Spread.Triangular(19, 25, 32), Origin.GIVEN,
            Optional.empty()));

    @ParameterizedTest
    @CsvSource({"30, 19, 32, 22.8, 38.4", "50, 19, 32, 38, 64", "25, 19, 32, 19, 32", "30, 20, 32, 20, 32", "0, 19, 32, '', ''"})
    void onlyARangeLeftAsItWasMoves(String value, String low, String high, String expectedLow, String expectedHigh) {
        assertThat(new TypedQuantity(value, low, high, "", false, "").following(PRICE, Optional.empty(), "yen/kWh"))
                .isEqualTo(new TypedQuantity(value, expectedLow, expectedHigh, "", false, ""));
    }

    /** Law: edited to other values and back, a range is again what it was, to the last digit. */
    @ParameterizedTest
    @CsvSource({"25, 19, 32, yen/kWh", "230000000, 200000000, 300000000, yen", "0.000423, 0.0004, 0.00051, t-CO2/kWh",
            "0.33, 0.2, 0.5, fraction", "-620000, -700000, -500000, m3/year"})
    void editedAndEditedBackARangeIsWhatItWas(double value, double low, double high, String unit) {
        Random random = new Random(15);
        Quantity first = new Quantity(value, new Spread.Triangular(low, value, high), Origin.GIVEN, Optional.empty());
        for (int round = 0; round < 200; round++) {
            Quantity kept = first;
            for (int edit = 0; edit < 8; edit++) {
                kept = edited(kept, value * Math.round(random.nextDouble(0.1, 2) * 1e4) / 1e4, unit);
            }
            assertThat(edited(kept, value, unit)).isEqualTo(first);
        }
    }

    /** What is kept after only the value of a form was changed. */
    private static Quantity edited(Quantity kept, double value, String unit) {
        TypedQuantity shown = TypedQuantity.of(Optional.of(kept), unit);
        return new TypedQuantity(TypedNumber.shown(value, unit), shown.low(), shown.high(), "", false, "")
                .following(Optional.of(kept), Optional.empty(), unit).read(Optional.of(kept), unit).orElseThrow();
    }

    /** A value typed in place of one of the knowledge base is as uncertain: the range stays where it holds the value, else moves. */
    @ParameterizedTest
    @CsvSource({"3, 0, 5", "0, 0, 5", "10, 0, 100", "0.5, 0, 5"})
    void aValueTypedInPlaceOfOneOfTheKnowledgeBaseKeepsItsRange(String value, String expectedLow, String expectedHigh) {
        Input standard = new Input(0.5, Origin.DEFAULT, new Spread.Triangular(0, 0.5, 5), Optional.empty());
        assertThat(new TypedQuantity(value, "", "", "", false, "").following(Optional.empty(), Optional.of(standard), "ratio"))
                .isEqualTo(new TypedQuantity(value, expectedLow, expectedHigh, "", false, ""));
        Input certain = new Input(0.5, Origin.DEFAULT, Spread.FIXED, Optional.empty());
        assertThat(new TypedQuantity(value, "", "", "", false, "").following(Optional.empty(), Optional.of(certain), "ratio").low())
                .isEmpty();
    }

    @Test
    void theUnitOfTheFieldMayStandBehindTheNumber() {
        assertThat(new TypedQuantity("25円/kWh", "19円", "32yen/kWh", "", false, "").inUnit("円／kWh", "円", "yen/kWh"))
                .isEqualTo(new TypedQuantity("25", "19", "32", "", false, ""));
        assertThat(new TypedQuantity("25円/MWh", "", "", "", false, "").inUnit("円／kWh", "円").fault("yen/kWh"))
                .contains("study.form.other-unit");
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 8, 2, 8"})
    void whatIsNewHasTheRangeThatWasTyped(String value, String low, String high, String expectedLow, String expectedHigh) {
        assertThat(new TypedQuantity(value, low, high, "", false, "").following(Optional.empty(), Optional.empty(), "yen/kWh"))
                .isEqualTo(new TypedQuantity(value, expectedLow, expectedHigh, "", false, ""));
    }
}
