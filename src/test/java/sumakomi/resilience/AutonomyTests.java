package sumakomi.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.formula.FormulaText;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;

/** Degrees of autonomy and self-sufficiency against what the source prints, and against hand-made districts. */
class AutonomyTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final AutonomyKnowledge KNOWLEDGE = new AutonomyKnowledge(FILES.library());

    /** Tables 6.2.2, 6.2.7 and 6.2.11 in percent; 405.2 is printed for what is 405.1 with the printed figures. */
    @ParameterizedTest
    @CsvSource({"commercial, 80.2, 18.9, 405.1, 43.6", "residential, 74.1, 47.1, 590.3, 52.4", "station, 289.3, 65.6, 261.4, 79.5"})
    void theDegreesOfTheThreeDistrictsComeOutAsPrinted(String district, double power1, double power2, double heat1, double heat2) {
        Autonomy found = example(district);

        assertThat(percent(found, "electric-autonomy-1")).isEqualTo(power1);
        assertThat(percent(found, "electric-autonomy-2")).isEqualTo(power2);
        assertThat(percent(found, "heat-autonomy-1")).isEqualTo(heat1);
        assertThat(percent(found, "heat-autonomy-2")).isEqualTo(heat2);
    }

    /** The last rows of tables 6.2.1, 6.2.6, 6.2.10 in kW, and of 6.2.3, 6.2.8, 6.2.12 in GJ. */
    @ParameterizedTest
    @CsvSource({"commercial, 11698, 11698, 12538, 12538, 144206, 133086", "residential, 6985, 6985, 15761, 7875, 107376, 195915",
            "station, 64683, 56883, 78201, 72561, 717979, 746469"})
    void supplyAddsUpAsPrinted(String district, double power1, double power2, double heat1, double heat2, double power, double heat) {
        Autonomy found = example(district);

        // Each system is printed as a whole number, so that sums may be a unit or two off.
        assertThat(found.supply(Carrier.POWER, 1)).isCloseTo(power1, within(1.0));
        assertThat(found.supply(Carrier.POWER, 2)).isCloseTo(power2, within(1.0));
        assertThat(found.supply(Carrier.HEAT, 1)).isCloseTo(heat1, within(2.0));
        assertThat(found.supply(Carrier.HEAT, 2)).isCloseTo(heat2, within(2.0));
        assertThat(found.values().of("annual-power-supply")).isCloseTo(power, within(2.0));
        assertThat(found.values().of("annual-heat-supply")).isCloseTo(heat, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"commercial, 12.5, 9.7", "residential, 41.2, 36.6", "station, 29.2, 30.9"})
    void selfSufficiencyComesOutAsPrinted(String district, double power, double heat) {
        assertThat(percent(example(district), "electric-self-sufficiency")).isEqualTo(power);
        assertThat(percent(example(district), "heat-self-sufficiency")).isEqualTo(heat);
    }

    /** Figure 6.1.4: of an office's peak power 5.9 percent is class 1 at level 1, and 27.0 percent at level 2. */
    @Test
    void anOfficeTakesTheSharesOfTheFigure() {
        Autonomy found = build("{id: a, title: A, use: office, normal-peak-power: 1000, normal-peak-heat: 1000}", "[1]", "", "");

        assertThat(found.load(Carrier.POWER, 1)).isCloseTo(59, within(1e-9));
        assertThat(found.load(Carrier.POWER, 2)).isCloseTo(270, within(1e-9));
        assertThat(found.load(Carrier.HEAT, 1)).isCloseTo(4, within(1e-9));
        assertThat(found.byClass(Carrier.POWER, 1)).usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(59.0, 383.0, 500.0, 14.0, 44.0);
    }

    @Test
    void moreClassesAreMoreLoad() {
        String office = "{id: a, title: A, use: office, normal-peak-power: 1000}";

        assertThat(build(office, "[1, 2]", "", "").load(Carrier.POWER, 1)).isCloseTo(442, within(1e-9));
        assertThat(build(office, "[1, 2, 3, 4, 5]", "", "").load(Carrier.POWER, 2)).isCloseTo(1000, within(1e-9));
    }

    /** Lighting of the disaster response hub is 2.9 percent of the peak; the figure tells of offices alone. */
    @Test
    void whatAnOfficeNeedsIsToldByActivityAndEndUse() {
        Autonomy found = build("{id: a, title: A, use: office, normal-peak-power: 1000}", "[1]", "", "");

        assertThat(found.loads()).filteredOn(load -> load.level() == 1 && load.activity().en().equals("Disaster response hub"))
                .anySatisfy(load -> {
                    assertThat(load.endUse().en()).isEqualTo("Lighting");
                    assertThat(load.kw()).isCloseTo(29, within(1e-9));
                    assertThat(load.priorityClass()).isEqualTo(1);
                });
        assertThat(build("{id: a, title: A, use: hospital, normal-peak-power: 1000}", "[1]", "", "").loads()).isEmpty();
    }

    /** Table 6.1.1: the sun counts 12 percent, waste heat of a plant at level 1 alone, cogeneration in full. */
    @Test
    void whatRemainsOfASourceIsThatOfItsSystemUnlessGiven() {
        Autonomy found = build("{id: a, title: A, use: office, normal-peak-power: 1000}", "[1]",
                "{id: sun, title: S, system: photovoltaics, rated-power: 100}, "
                        + "{id: plant, title: P, system: incinerator-heat, rated-power: 40},"
                        + " {id: engine, title: E, system: business-cogeneration, rated-power: 10, availability-2: 0.5}",
                "");

        assertThat(found.supply(Carrier.POWER, 1)).isCloseTo(12 + 40 + 10, within(1e-9));
        assertThat(found.supply(Carrier.POWER, 2)).isCloseTo(12 + 5, within(1e-9));
    }

    /** At level 2 270 kW are needed and 170 are there: 100 kW are short, which 250 kWh bridge for two hours and a half. */
    @Test
    void storageBridgesWhatIsShortAsLongAsItLasts() {
        String engine = "{id: engine, title: E, system: business-cogeneration, rated-power: 170}";
        String office = "{id: a, title: A, use: office, normal-peak-power: 1000}";
        Autonomy found = build(office, "[1]", engine, "{id: b, title: B, storage-power: 120, storage-energy: 250}");

        assertThat(found.shortOf(Carrier.POWER, 2)).isCloseTo(100, within(1e-9));
        assertThat(found.bridged(2)).hasValueCloseTo(2.5, within(1e-9));
        assertThat(found.bridged(1)).as("nothing is short").isEmpty();
        assertThat(build(office, "[1]", engine, "{id: b, title: B, storage-power: 60, storage-energy: 250}").bridged(2))
                .as("too little power").hasValueCloseTo(0.0, within(1e-9));
    }

    @Test
    void aRangeOfAnInputIsARangeOfTheDegree() {
        Autonomy found = build("{id: a, title: A, use: office, normal-peak-power: 1000}", "[1]",
                "{id: e, title: E, system: business-cogeneration, rated-power: {value: 27, low: 13.5, high: 40.5, shape: uniform}}", "");

        Autonomy.Spread spread = found.ranges().get("electric-autonomy-2");
        assertThat(spread.p10()).isCloseTo(0.06, within(0.002));
        assertThat(spread.p50()).isCloseTo(0.1, within(0.002));
        assertThat(spread.p90()).isCloseTo(0.14, within(0.002));
        assertThat(found.ranges()).doesNotContainKey("heat-autonomy-2");
    }

    @Test
    void theFormulaIsWrittenWithItsNumbers() {
        Autonomy found = example("commercial");
        FormulaText text = new FormulaText(FILES.library());

        assertThat(text.filled(found.model(), found.values(), found.model().cell("electric-autonomy-1"), 0, Locale.JAPANESE))
                .hasValue("11,698kW ÷ 14,582kW = 80.22%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal-peak-power: 0", "normal-peak-power: -5", "normal-peak-heat: 10", "normal-peak-power: much",
            "normal-peak-power: 5, shares: {power-1: [0.5, 0.2]}", "normal-peak-power: 5, shares: {power-1: [0.5, 0.5, 0.5, 0, 0]}",
            "normal-peak-power: 5, peak: 4", "emergency: {power-1: 5}", "normal-peak-power: 5 MW"})
    void aBuildingThatCannotBeIsRefusedWithItsField(String wrong) {
        assertThat(faults("{id: a, title: A, use: office, " + wrong + "}", "")).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.where()).startsWith("buildings.0."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system: wind, rated-power: 5", "system: photovoltaics", "system: photovoltaics, rated-power: -1",
            "system: photovoltaics, rated-power: 5, availability-1: 1.2", "system: photovoltaics, rated-power: 5, annual-power: -1",
            "system: photovoltaics, rated-power: 5, id: a"})
    void aSourceThatCannotBeIsRefusedWithItsField(String wrong) {
        String source = wrong.contains("id: a") ? "{title: S, " + wrong + "}" : "{id: s, title: S, " + wrong + "}";
        assertThat(faults("{id: a, title: A, use: office, normal-peak-power: 5}", source)).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.where()).startsWith("sources.0"));
    }

    @Test
    void aUseWithoutSharesAsksForThem() {
        assertThat(faults("{id: a, title: A, use: other, normal-peak-power: 5}", "")).extracting(Fault::where)
                .containsExactly("buildings.0.shares.power-1", "buildings.0.shares.power-2");
        assertThat(build("{id: a, title: A, use: other, normal-peak-power: 100, shares: {power-1: [0.2, 0.8, 0, 0, 0], "
                + "power-2: [0.3, 0.7, 0, 0, 0]}}", "[1]", "", "").load(Carrier.POWER, 2)).isCloseTo(30, within(1e-9));
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnceInBothLanguages() {
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> read("autonomy: 2\ntitle: ''\nclasses: [0, 1, 1]\n"
                + "buildings: []\nsources: [{id: s, title: S, system: photovoltaics, rated-power: 1}]\nsun: 5\n"));

        assertThat(refused.faults()).extracting(Fault::where).contains("autonomy", "title", "classes.0", "classes.2", "buildings", "sun");
        assertThat(refused.faults()).allSatisfy(fault -> assertThat(fault.in(Locale.JAPANESE)).isNotEqualTo(fault.in(Locale.ENGLISH)));
    }

    private static double percent(Autonomy found, String cell) {
        return Math.round(found.values().of(cell) * 1000) / 10.0;
    }

    private static List<Fault> faults(String building, String source) {
        return catchThrowableOfType(FaultyInput.class, () -> build(building, "[1]", source, "")).faults();
    }

    private static Autonomy build(String building, String classes, String sources, String storage) {
        return read(String.join("\n", Arrays.asList("autonomy: 1", "title: T", "classes: " + classes, "buildings: [" + building + "]",
                "sources: [" + sources + "]", "storage: [" + storage + "]")) + "\n");
    }

    private static Autonomy example(String district) {
        try {
            return read(Files.readString(Path.of("examples/autonomy-" + district + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Autonomy read(String yaml) {
        return new AutonomyBuilder(KNOWLEDGE, FILES.version()).build(AutonomyReader.read(yaml.getBytes(StandardCharsets.UTF_8), KNOWLEDGE));
    }
}
