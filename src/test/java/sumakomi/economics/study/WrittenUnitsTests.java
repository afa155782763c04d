package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** A file may write the unit of a number behind it; another unit than that of the field is refused for that reason. */
class WrittenUnitsTests {

    private static final String FILE = """
            study: 1
            title: 検討
            asOf: 2026-04-01
            measures:
              - id: lamps
                title: 照明
                contract: own-use
                subsidy-share: 0.5
                upkeep: 200000
                components: [{id: led, title: LED, initial-cost: 300000000, life: 15}]
                energy: [{carrier: electricity, saved: 2000000, price: 25, co2-factor: 0.000433}]
                benefits: {b3: {land-area: 2000, land-price: 100000, value-increase: 3}}
            values: {social-rate: 0.04, price.electricity: 25, share.a1.es-entity: 1}
            """;

    private static byte[] with(String find, String by) {
        assertThat(FILE).contains(find);
        return FILE.replace(find, by).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "initial-cost: 300000000|initial-cost: 3億円", "initial-cost: 300000000|initial-cost: ３億円",
            "upkeep: 200000|upkeep: 20万円/年", "upkeep: 200000|upkeep: 20万円", "life: 15|life: 15年", "life: 15|life: \"15 years\"",
            "saved: 2000000|saved: \"2,000,000kWh\"", "saved: 2000000|saved: 200万kWh／年", "price: 25,|price: 25円/kWh,",
            "subsidy-share: 0.5|subsidy-share: 50%", "subsidy-share: 0.5|subsidy-share: ５０％", "social-rate: 0.04|social-rate: \"4%\"",
            "value-increase: 3|value-increase: \"3%\"", "land-area: 2000|land-area: 2000m²", "land-price: 100000|land-price: 10万円/m2",
            "price.electricity: 25|price.electricity: 25円／kWh", "share.a1.es-entity: 1|share.a1.es-entity: 100%"})
    void theUnitOfTheFieldMayStandBehindItsNumber(String find, String by) {
        assertThat(StudyReader.read(with(find, by), CaseStudy.KNOWLEDGE))
                .isEqualTo(StudyReader.read(FILE.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "saved: 2000000|saved: 2000MWh|measures.0.energy.0.saved|MWh", "life: 15|life: 15円|measures.0.components.0.life|円",
            "subsidy-share: 0.5|subsidy-share: 5割|measures.0.subsidy-share|割", "upkeep: 200000|upkeep: 2%|measures.0.upkeep|%",
            "co2-factor: 0.000433|co2-factor: 0.433kg-CO2/kWh|measures.0.energy.0.co2-factor|kg-CO2/kWh"})
    void anotherUnitIsRefusedForThatReason(String find, String by, String field, String unit) {
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> StudyReader.read(with(find, by), CaseStudy.KNOWLEDGE));
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo(field);
            assertThat(fault.in(Locale.JAPANESE)).contains("単位", unit);
            assertThat(fault.in(Locale.ENGLISH)).contains("unit", unit);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.5億円|study.number-unit", "50%|study.number-unit", "many|study.number",
            "1e16|study.number-large"})
    void whereNoUnitsAreKnownTheReasonIsTold(String written, String key) {
        FaultyInput refused = catchThrowableOfType(FaultyInput.class,
                () -> StudyReader.read(with("upkeep: 200000", "upkeep: \"" + written + "\"")));
        assertThat(refused.faults()).extracting(Fault::key).containsExactly(key);
    }
}
