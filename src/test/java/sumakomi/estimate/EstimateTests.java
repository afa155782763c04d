package sumakomi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.FormulaText;
import sumakomi.economics.formula.Origin;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;

/** City efficiency, joint purchase and forest cooperation against what the sources print, and against sums by hand. */
class EstimateTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final EstimateKnowledge KNOWLEDGE = new EstimateKnowledge(FILES.library());

    private static final String OFFICE = """
            estimate: joint-purchase
            title: T
            as-of: 2023-03
            values: {emission-factor: 0.00043295, household-emissions: 2.878}
            municipalities:
              - {id: ward, title: W, facilities: [{id: office, title: O, electricity-use: 391.5万kWh}]}
            """;

    /** The 2023 study: about 1,695 t and 589 households for 3,915,000 kWh, with the factors that follow from them. */
    @Test
    void theExampleOfTheStudyComesOutWithTheFactorsThatItImplies() {
        Estimated found = read(OFFICE);

        assertThat(of(found, "co2-saved")).isCloseTo(1695, within(0.5));
        assertThat(of(found, "households")).isCloseTo(589, within(0.5));
        assertThat(of(found, "ward.office.facility-co2-saved")).isCloseTo(1695, within(0.5));
    }

    /** Without a factor the typical one is taken, which is assumed and has a range; without emissions of a household none are told. */
    @Test
    void theFactorIsAnInputAndWhatIsMissingIsTold() {
        Estimated found = read(OFFICE.replace("as-of: 2023-03\n", "").replace("emission-factor: 0.00043295, household-emissions: 2.878",
                ""));
        Cell factor = found.model().cell("emission-factor");

        assertThat(factor.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(factor.input().orElseThrow().origin()).isEqualTo(Origin.ASSUMED);
        assertThat(factor.input().orElseThrow().note().orElseThrow().en()).contains("as from 2024-04-01");
        assertThat(of(found, "co2-saved")).isCloseTo(3_915_000 * 0.00044, within(1e-6));
        assertThat(found.ranges().get("co2-saved").p10()).isLessThan(1700);
        assertThat(found.model().has("households")).isFalse();
        assertThat(found.undone()).anySatisfy(one -> {
            assertThat(one.title().en()).isEqualTo("Households of equal emissions");
            assertThat(one.missing()).extracting(text -> text.en()).containsExactly("Emissions of one household a year");
        });
    }

    @ParameterizedTest
    @CsvSource({"'as-of: 2023-03\n', '', as-of", "emission-factor: 0.00043295, 'price-now: 20', as-of", "'2023-03', '2023-13', as-of"})
    void aFactorIsOfADay(String out, String in, String where) {
        assertThat(faults(OFFICE.replace(out, in))).extracting(Fault::where).contains(where);
    }

    /** By hand: 6,515,000 + 1,800,000 + 450,000 kWh; 0.5 yen each; 900,000, 900,000 and 500,000 yen of procurement. */
    @Test
    void goingTogetherIsWorthThePriceAndTheProcurement() {
        Estimated found = example("joint-purchase");

        assertThat(of(found, "electricity-switched")).isCloseTo(8_765_000, within(1e-6));
        assertThat(of(found, "joint-gain")).isCloseTo(8_765_000 * 0.5 + 2_300_000, within(1e-6));
        assertThat(of(found, "east.joint-gain")).isCloseTo(6_515_000 * 0.5 + 900_000, within(1e-6));
        assertThat(of(found, "south.joint-gain")).isCloseTo(450_000 * 0.5 + 500_000, within(1e-6));
        assertThat(of(found, "highest-price")).isCloseTo(24 + 2_300_000 / 8_765_000.0, within(1e-9));
        assertThat(of(found, "highest-premium")).isCloseTo(30_000 * 0.00044, within(1e-9));
        assertThat(of(found, "premium-together")).isCloseTo(3.5 * 6_165_000 + 2.5 * 2_600_000, within(1e-6));
        assertThat(of(found, "south.co2-now")).isCloseTo(396, within(1e-9));
        assertThat(of(found, "south.co2-then")).isCloseTo(198, within(1e-9));
        assertThat(found.ranges()).containsKeys("joint-gain", "co2-saved");
    }

    /** By hand: (400 + 100) t of 100 ha and 150 t of 30 ha, of which 80 % count; who pays goes by 600,000 to 400,000. */
    @Test
    void aForestIsSharedByWhoPays() {
        Estimated found = example("forest");

        assertThat(of(found, "ward-offset")).isCloseTo(0.8 * 650, within(1e-9));
        assertThat(of(found, "east.ward-offset")).isCloseTo(0.6 * 0.8 * 650, within(1e-9));
        assertThat(of(found, "valley.cost-total")).isCloseTo(100 * 400_000 + 100 * 10_000 * 10, within(1e-6));
        assertThat(of(found, "hill.paid-by-wards")).isCloseTo(0.5 * 15_000_000, within(1e-6));
        assertThat(of(found, "hill.west.payment-amount")).isCloseTo(0.4 * 7_500_000, within(1e-6));
        assertThat(of(found, "east.ward-payment")).isCloseTo(0.6 * 57_500_000, within(1e-6));
        assertThat(of(found, "east.ward-from-tax")).as("34.5 million yen are less than 40 of the tax").isCloseTo(34_500_000, within(1e-6));
        assertThat(of(found, "west.ward-offset-share")).isCloseTo(0.4 * 520 / 7000, within(1e-12));
        assertThat(of(found, "ward-cost-per-tonne")).isCloseTo(57_500_000 / 5200.0, within(1e-6));
    }

    /** The formulas of section 7.1: by people for households, by people of the day for the rest, by land for forests. */
    @Test
    void theLoadOfADenseDistrictIsApportioned() {
        Estimated found = example("city-efficiency");

        assertThat(of(found, "sparse.area-household-before")).isCloseTo(600_000 * 250 / 400.0, within(1e-6));
        assertThat(of(found, "sparse.area-other-before")).isCloseTo(1_500_000 * 300 / 420.0, within(1e-6));
        assertThat(of(found, "sparse.area-absorption-before")).isCloseTo(4_000, within(1e-6));
        assertThat(of(found, "sparse.load-per-person-before"))
                .isCloseTo((375_000 + 1_500_000 * 300 / 420.0 - 4_000) / 275_000, within(1e-9));
        assertThat(of(found, "dense.household-emissions-before")).as("a third of the way from 2005 to 2020")
                .isCloseTo(410_000, within(1e-6));
        assertThat(of(found, "dense.load-score-before")).isCloseTo(50 * of(found, "dense.load-per-person-before") / 8, within(1e-9));
    }

    @Test
    void efficiencyIsQualityOverLoadAndItsChangeOverTheCostOfAPerson() {
        Estimated found = example("city-efficiency");

        for (String city : List.of("dense", "sparse")) {
            double before = of(found, city + ".quality-score-before") / of(found, city + ".load-score-before");
            double after = of(found, city + ".quality-score-after") / of(found, city + ".load-score-after");
            assertThat(of(found, city + ".bee-before")).isCloseTo(before, within(1e-12));
            assertThat(of(found, city + ".efficiency-per-million"))
                    .isCloseTo((after - before) / of(found, city + ".cost-per-person") * 1e6, within(1e-9));
        }
        assertThat(of(found, "dense.cost-per-person")).isCloseTo(120_000, within(1e-9));
        assertThat(found.ranges()).containsKeys("dense.efficiency-per-million").doesNotContainKey("sparse.bee-before");
    }

    @Test
    void municipalitiesAreComparedTheBestFirstAndThoseWithoutAFigureLast() {
        String one = "household-emissions-before: 1000, household-emissions-after: 1000, other-emissions-before: 1000, "
                + "other-emissions-after: 1000, area-population-before: 1000, city-population-before: 2000, "
                + "area-daytime-population-before: 1000, city-daytime-population-before: 2000, quality-score-before: 50, "
                + "load-score-before: 40, load-score-after: 30";
        Estimated found = read("estimate: city-efficiency\ntitle: T\nmunicipalities:\n- {id: none, title: N, " + one + "}\n- {id: low, "
                + "title: L, " + one + ", quality-score-after: 50, measure-cost: 1000000}\n- {id: high, title: H, " + one
                + ", quality-score-after: 60, measure-cost: 1000000}\n- {id: same, title: S, " + one
                + ", quality-score-after: 50, measure-cost: 1000000}\n");

        assertThat(found.order()).extracting(place -> place.owner().path()).containsExactly("high", "low", "same", "none");
        assertThat(found.order()).extracting(place -> place.rank().orElse(0)).containsExactly(1, 2, 2, 0);
        assertThat(city("quality-score-before: 50").order()).as("one alone is not compared").isEmpty();
    }

    /** Drawn together with others a result has the range that it has alone. */
    @Test
    void aRangeDoesNotHangOnWhatElseIsWorkedOut() {
        String facilities = java.util.stream.IntStream.range(0, 90)
                .mapToObj(at -> "{id: f" + at + ", title: F, electricity-use: {value: 2000, low: 1000, high: " + (3000 + at) + "}}")
                .collect(java.util.stream.Collectors.joining(", "));
        String head = "estimate: joint-purchase\ntitle: T\nvalues: {price-now: 20, price-alone: 24}\nmunicipalities:\n- {id: w, title: W, ";
        Estimated many = read(head + "facilities: [" + facilities + "]}\n");
        Estimated alone = read(head + "facilities: [{id: f89, title: F, electricity-use: {value: 2000, low: 1000, high: 3089}}]}\n");

        assertThat(alone.ranges()).containsKey("w.f89.facility-co2-saved");
        assertThat(many.ranges().get("w.f89.facility-co2-saved")).isEqualTo(alone.ranges().get("w.f89.facility-co2-saved"));
        assertThat(many.ranges()).hasSizeGreaterThan(90);
    }

    /** Figure 7.2.1: what is below level 3 rises to it through city policies; what has a level of its own has that. */
    @Test
    void whatIsBelowLevelThreeReachesIt() {
        Estimated found = city("indicators: {q1-3: {level-before: 2}, q1-4: {level-before: 2, level-after: 5}, q2-1-1: {level-before: 4}}");

        assertThat(of(found, "m.environment.q1-3.level-after")).isEqualTo(3);
        assertThat(of(found, "m.environment.q1-4.level-after")).isEqualTo(5);
        assertThat(of(found, "m.society.q2-1-1.level-after")).isEqualTo(4);
        assertThat(of(found, "m.quality-level-before")).as("fields of which nothing is known do not count").isEqualTo(3);
        assertThat(of(found, "m.quality-score-after")).isCloseTo(25 * 3, within(1e-9));
    }

    @Test
    void scoresThatAreKnownTakeThePlaceOfLevels() {
        Estimated found = city("quality-score-before: 50, quality-score-after: 60, load-score-before: 40, load-score-after: 30");

        assertThat(of(found, "m.bee-change")).isCloseTo(60 / 30.0 - 50 / 40.0, within(1e-12));
        assertThat(found.undone()).extracting(one -> one.title().en()).contains("Cost of low-carbon measures per person");
    }

    @Test
    void theFormulaIsWrittenWithItsNumbers() {
        Estimated found = city("quality-score-before: 50, quality-score-after: 60, load-score-before: 40, load-score-after: 30");

        assertThat(new FormulaText(FILES.library()).filled(found.model(), found.values(), found.model().cell("m.bee-before"), 0,
                Locale.JAPANESE)).hasValueSatisfying(text -> assertThat(text).contains("50点 ÷ 40点"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"household-emissions-after: -1", "area-population-before: 0", "area-population-before: 3000",
            "indicators: {q1-3: {level-before: 6}}", "indicators: {q9: {level-before: 1}}", "indicators: {q1-3: {level-after: 3}}",
            "measure-cost: 0", "load-score-before: much", "sun: 4"})
    void aCityThatCannotBeIsRefusedWithItsField(String wrong) {
        String key = wrong.substring(0, wrong.indexOf(':'));
        assertThat(catchThrowableOfType(FaultyInput.class, () -> city(wrong)).faults()).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.where()).startsWith("municipalities.0." + key));
    }

    @Test
    void allFaultsAreToldAtOnceInBothLanguages() {
        List<Fault> faults = faults("estimate: joint-purchase\ntitle: ''\nvalues: {price-now: -1, emission-factor: 0.44}\nsun: 4\n"
                + "municipalities:\n- {id: a, title: A, facilities: []}\n- {id: a, title: B, facilities: [{id: c, title: C}]}\n");

        assertThat(faults).extracting(Fault::where).contains("title", "values.price-now", "values.emission-factor", "sun",
                "municipalities.0.facilities", "municipalities.1.id", "municipalities.1.facilities.0.electricity-use", "as-of");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.in(Locale.JAPANESE)).isNotEqualTo(fault.in(Locale.ENGLISH)));
        assertThat(faults("estimate: castle\n")).extracting(Fault::where).containsExactly("estimate");
    }

    /** A table of facilities: the rows of one municipality are put together, and each fault stands at its cell. */
    @Test
    void aTableIsReadByItsTitlesAndItsFaultsStandAtTheirCells() {
        EstimateDocument read = sent(List.of("自治体", "施設", "年間使用電力量（kWh／年）", "再エネ電力に切り替える割合（%）"),
                List.of("東区", "庁舎", "1,000", "50"), List.of("東区", "学校", "2000", ""), List.of("西区", "庁舎", "3000", "")).read(KNOWLEDGE);
        assertThat(read.whole().parts()).extracting(part -> part.parts().size()).containsExactly(2, 1);
        assertThat(read.whole().parts().get(0).parts().get(0).values().get("renewable-share").value()).isEqualTo(0.5);

        Sent wrong = sent(List.of("自治体", "施設", "年間使用電力量（kWh／年）"), List.of("東区", "", "0"), List.of("東区", "学校", "x"));
        assertThat(catchThrowableOfType(FaultyInput.class, () -> wrong.read(KNOWLEDGE)).faults()).extracting(Fault::where)
                .containsExactlyInAnyOrder("B2", "C2", "C3");
        assertThat(catchThrowableOfType(FaultyInput.class, () -> sent(List.of("自治体", "太陽"), List.of("a", "b"))).faults())
                .extracting(Fault::key).containsExactly("desk.column", "desk.columns", "desk.column-missing", "desk.column-missing");
    }

    @SafeVarargs
    private static Sent sent(List<String>... rows) {
        Estimate estimate = KNOWLEDGE.estimates().get("joint-purchase");
        Sent sent = new Sent(estimate, FILES.library(), new TypedCell("title", "T"), new TypedCell("as-of", ""));
        sent.whole(Map.of());
        List<List<TypedCell>> cells = new java.util.ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            List<TypedCell> line = new java.util.ArrayList<>();
            for (int column = 0; column < rows[row].size(); column++) {
                line.add(new TypedCell((char) ('A' + column) + "" + (row + 1), rows[row].get(column)));
            }
            cells.add(line);
        }
        sent.grid(estimate.grids().get(0), cells, Locale.JAPANESE);
        return sent;
    }

    private static Estimated city(String more) {
        StringBuilder given = new StringBuilder();
        for (String line : List.of("household-emissions-before: 1000", "household-emissions-after: 1000", "other-emissions-before: 1000",
                "other-emissions-after: 1000", "area-population-before: 1000", "city-population-before: 2000",
                "area-daytime-population-before: 1000", "city-daytime-population-before: 2000")) {
            if (!more.startsWith(line.substring(0, line.indexOf(':') + 1))) {
                given.append(line).append(", ");
            }
        }
        return read("estimate: city-efficiency\ntitle: T\nmunicipalities: [{id: m, title: M, " + given + more + "}]\n");
    }

    private static double of(Estimated found, String cell) {
        return found.values().of(cell);
    }

    private static List<Fault> faults(String yaml) {
        return catchThrowableOfType(FaultyInput.class, () -> read(yaml)).faults();
    }

    private static Estimated example(String name) {
        try {
            return read(Files.readString(Path.of("examples/estimate-" + name + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Estimated read(String yaml) {
        return new EstimateBuilder(FILES.version()).build(EstimateReader.read(yaml.getBytes(StandardCharsets.UTF_8), KNOWLEDGE));
    }
}
