package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Quantity;

/** A range that nobody touched follows its value; one that was typed stays as it was typed. */
class TypedQuantityTests {

    private static final Optional<Quantity> PRICE = Optional.of(new Quantity(25, new Spread.Triangular(19, 25, 32), Origin.GIVEN,
            Optional.empty()));

    @ParameterizedTest
    @CsvSource({"30, 19, 32, 22.8, 38.4", "50, 19, 32, 38, 64", "25, 19, 32, 19, 32", "30, 20, 32, 20, 32", "0, 19, 32, 19, 32"})
    void onlyARangeLeftAsItWasMoves(String value, String low, String high, String expectedLow, String expectedHigh) {
        assertThat(new TypedQuantity(value, low, high, "", false).following(PRICE, "yen/kWh"))
                .isEqualTo(new TypedQuantity(value, expectedLow, expectedHigh, "", false));
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 8, 2, 8"})
    void whatIsNewHasTheRangeThatWasTyped(String value, String low, String high, String expectedLow, String expectedHigh) {
        assertThat(new TypedQuantity(value, low, high, "", false).following(Optional.empty(), "yen/kWh"))
                .isEqualTo(new TypedQuantity(value, expectedLow, expectedHigh, "", false));
    }
}
