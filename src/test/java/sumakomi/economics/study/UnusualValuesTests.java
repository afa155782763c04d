package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.study.Bounds.Slip;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/** What is written in another unit than the one asked for is asked back; nothing usual is, and the value counts as it is. */
class UnusualValuesTests {

    private static final Library LIBRARY = KnowledgeFiles.packedWhole().library();
    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), LIBRARY);
    private static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);
    private static final String LAMPS = """
            study: 1
            title: 検討
            asOf: 2026-04-01
            measures:
              - id: lamps
                title: 照明
                contract: own-use
                upkeep: 200000
                components: [{id: led, title: LED, initial-cost: 300000000, life: 15}]
                energy: [{carrier: electricity, saved: 2000000, price: 25, co2-factor: 0.000433}]
                benefits: {a1: {}}
            values: {social-rate: 0.04}
            """;

    static Study study(String name) throws IOException {
        return BUILDER.build(StudyReader.read(Files.readAllBytes(Path.of("src/test/resources/studies/" + name))));
    }

    @Test
    void kilogramsOfCarbonDioxideForTonnesAreAskedBack() throws IOException {
        Study study = study("factor-in-kilograms.json");
        assertThat(study.questions()).singleElement().satisfies(question -> {
            assertThat(question.field()).hasToString("measures.m1.energy.electricity.co2-factor");
            assertThat(question.meant()).contains(0.000433);
            assertThat(question.asked().in(Locale.JAPANESE)).contains("0.433t-CO₂／kWh", "もしかして0.000433t-CO₂／kWhですか");
            assertThat(question.asked().in(Locale.ENGLISH)).contains("Did you mean 0.000433 t CO₂/kWh?");
        });
    }

    @ParameterizedTest
    @CsvSource({
            "price: 25, price: 25000, measures.lamps.energy.electricity.price, 25",
            "price: 25, price: 0.025, measures.lamps.energy.electricity.price, 25",
            "saved: 2000000, saved: 2000, measures.lamps.energy.electricity.saved, 2000000",
            "life: 15, life: 180, measures.lamps.components.led.life, 15",
            "initial-cost: 300000000, initial-cost: 300, measures.lamps.components.led.initial-cost, 300000",
            "social-rate: 0.04, social-rate: 0.4, values.social-rate, 0.004",
            "'a1: {}', 'c1: {distributed-capacity: 700000}', measures.lamps.benefits.c1.distributed-capacity, 700"})
    void aValueInAnotherUnitIsAskedBackWithWhatWasMeant(String find, String by, String field, double meant) {
        assertThat(LAMPS).contains(find);
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace(find, by).getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).anySatisfy(question -> {
            assertThat(question.field()).hasToString(field);
            assertThat(question.meant().orElseThrow()).isCloseTo(meant, within(meant * 1e-9));
        });
    }

    /** A price per MWh makes the cost, the saving and the upkeep of its measure look wrong too; but the price is what is wrong. */
    @ParameterizedTest
    @CsvSource({"price: 25, price: 25000", "price: 25, price: 250"})
    void whatIsUnusualByItselfMutesWhatIsOnlyUnusualBesideIt(String find, String by) {
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace(find, by).getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).extracting(question -> question.field().toString())
                .containsExactly("measures.lamps.energy.electricity.price");
    }

    @Test
    void anEndOfARangeIsAskedBackToo() {
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace("price: 25", "price: {value: 25, low: 20, high: 34000}")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).singleElement().satisfies(question -> assertThat(question.value()).isEqualTo(34000));
    }

    /** What is small is not hidden by what is large beside it. */
    @ParameterizedTest
    @CsvSource({
            "led-esco-15-years.yaml, 'saved: -15000', 'saved: -15', measures.led.energy.city-gas.saved, -15000",
            "hospital-cogeneration.yaml, 'saved: -620000', 'saved: -620', measures.chp.energy.city-gas.saved, -620000",
            "hospital-cogeneration.yaml, 'price: {value: 110, low: 85, high: 140}', 'price: 110000', "
                    + "measures.chp.energy.city-gas.price, 110",
            "hospital-cogeneration.yaml, 'co2-factor: 0.00205', 'co2-factor: 2.05', measures.chp.energy.city-gas.co2-factor, 0.00205",
            "school-solar-battery.yaml, 'initial-cost: 2500000', 'initial-cost: 2500', measures.pv.components.pcs.initial-cost, 2500000",
            "hospital-cogeneration.yaml, 'common-cost: 36000000', 'common-cost: 36000', measures.chp.components.pipe.common-cost, 36000000",
            "hospital-cogeneration.yaml, 'upkeep: {value: 16000000, low: 14000000, high: 22000000}', 'upkeep: 16000', "
                    + "measures.chp.upkeep, 16000000",
            "led-esco-15-years.yaml, 'initial-cost: 60000000', 'initial-cost: 60000', measures.bems.components.sys.initial-cost, 60000000",
            "led-esco-15-years.yaml, 'upkeep: 6000000', 'upkeep: 6000', measures.bems.upkeep, 6000000"})
    void aSlipInOneItemIsAskedBackHoweverSmallItIsInTheTotal(String file, String find, String by, String field, double meant)
            throws IOException {
        String right = Files.readString(Path.of("src/test/resources/studies/" + file));
        assertThat(right).contains(find);
        assertThat(asked(StudyReader.read(right.replace(find, by).getBytes(StandardCharsets.UTF_8)))).anySatisfy(question -> {
            assertThat(question.field()).hasToString(field);
            assertThat(question.meant().orElseThrow()).isCloseTo(meant, within(Math.abs(meant) * 1e-9));
        });
    }

    @Test
    void oneIsNoPlural() {
        assertThat(asked(StudyReader.read(LAMPS.replace("life: 15", "life: 0.5").getBytes(StandardCharsets.UTF_8)))).singleElement()
                .satisfies(question -> assertThat(question.asked().in(Locale.ENGLISH)).contains("between 1 year and 70 years"));
    }

    @Test
    void noMoreIsSavedThanIsPaid() {
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace("a1: {}", "c2: {energy-bill: 40000000}")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).singleElement()
                .satisfies(question -> assertThat(question.field()).hasToString("measures.lamps.benefits.c2.energy-bill"));
    }

    /** Law: what lies within a thousandfold range leaves it when it is written in a unit a thousand times as large or small. */
    @Test
    void whatIsMeasuredBesideOtherNumbersHasRangesThatNoThousandfoldSlipFitsInto() {
        List<String> inOneItem = List.of("energy.saved", "measure.upkeep", "component.common-cost");
        assertThat(LIBRARY.entries("study").stream().filter(entry -> entry.path().startsWith("usual.")).map(entry -> entry.as(Usual.class))
                .filter(usual -> inOneItem.contains(usual.of()) && !usual.perSum().isEmpty())).hasSize(3)
                .allSatisfy(usual -> assertThat(usual.most() / usual.least()).isLessThanOrEqualTo(1000 * (1 + 1e-9)));
    }

    /** Law: a thousandfold slip in any energy line, price, factor or cost of these studies is asked back, alone as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"hospital-cogeneration.yaml", "waste-heat-pool.yaml", "school-solar-battery.yaml", "led-esco-15-years.yaml"})
    void everyThousandfoldSlipIsAskedBackWhereverItIs(String name) throws IOException {
        StudyDocument right = StudyReader.read(Files.readAllBytes(Path.of("src/test/resources/studies/" + name)));
        List<FieldPath> fields = BUILDER.fields(right).stream().map(InputField::path)
                .filter(path -> Set.of("saved", "price", "co2-factor", "initial-cost", "upkeep").contains(path.name()))
                .filter(path -> path.in(right).filter(given -> given.value() != 0).isPresent()).toList();
        assertThat(fields).isNotEmpty();
        fields.forEach(path -> Stream.of(1e3, 1e-3).filter(times -> times < 1 || !path.name().equals("initial-cost")).forEach(times -> {
            StudyDocument slipped = new StudyEdit(Map.of(path, Optional.of(Quantity.of(path.in(right).orElseThrow().value() * times))))
                    .of(right);
            assertThat(asked(slipped)).as("%s times %s", path, times)
                    .anySatisfy(question -> assertThat(question.field()).isEqualTo(path));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital-cogeneration.yaml", "waste-heat-pool.yaml", "school-solar-battery.yaml", "led-esco-15-years.yaml"})
    void nothingUsualIsAskedBack(String name) throws IOException {
        assertThat(study(name).questions()).isEmpty();
    }

    @Test
    void everyNumberThatAStudyMayGiveHasAUsualRangeUnlessItIsAShare() {
        Stream<Usual> all = LIBRARY.entries("study").stream().filter(entry -> entry.path().startsWith("usual."))
                .map(entry -> entry.as(Usual.class));
        List<String> known = all.map(Usual::of).toList();
        Stream<String> cells = KNOWLEDGE.templates().stream().filter(Template::isInput)
                .filter(template -> template.input().least().isEmpty() || template.input().most().filter(most -> most == 1).isEmpty()
                        || template.unit().endsWith("/year"))
                .map(template -> template.scope() + "." + template.cell());
        Stream<String> benefits = KNOWLEDGE.claims().stream().flatMap(benefit -> benefit.inputs().stream()
                .filter(input -> input.kind() != StudyKnowledge.Role.CONSTANT).map(input -> benefit.id() + "." + input.id()));
        assertThat(known).containsAll(Stream.concat(cells, benefits).toList());
    }

    /** Law: whatever usual value is written in another unit of the list is asked back, unless that is usual as well. */
    @Test
    void everySlipOfTheKnowledgeBaseIsFoundFromAnyUsualValue() {
        SplittableRandom random = new SplittableRandom(15);
        LIBRARY.entries("study").stream().filter(entry -> entry.path().startsWith("usual.")).map(entry -> entry.as(Usual.class))
                .filter(usual -> usual.of().startsWith("energy.") && usual.carrier().isPresent()).forEach(usual -> {
                    for (Slip slip : usual.slips()) {
                        for (int i = 0; i < 20; i++) {
                            double value = usual.least() * Math.pow(usual.most() / usual.least(), random.nextDouble(0.01, 0.99));
                            double written = value / slip.times();
                            Optional<Question> asked = asked(usual, written);
                            assertThat(asked.isPresent()).as("%s written as %s", value, written).isNotEqualTo(usual.holds(written));
                            asked.ifPresent(question -> assertThat(usual.holds(question.meant().orElseThrow())).isTrue());
                        }
                    }
                });
    }

    /** What is asked, also of a study that is refused for something else. */
    private static List<Question> asked(StudyDocument document) {
        return KNOWLEDGE.questions(document, BUILDER.fields(document));
    }

    private static Optional<Question> asked(Usual usual, double written) {
        String cell = usual.of().substring(usual.of().indexOf('.') + 1);
        StudyDocument lamps = StudyReader.read(LAMPS.getBytes(StandardCharsets.UTF_8));
        Map<String, Quantity> values = new HashMap<>(Map.of("saved", Quantity.of(0), "price", Quantity.of(0), "co2-factor",
                Quantity.of(0)));
        values.put(cell, Quantity.of(written));
        StudyDocument document = lamps.withMeasure("lamps", measure -> measure.withParts(measure.components(),
                List.of(new StudyDocument.Energy(usual.carrier().orElseThrow(), values))));
        return BUILDER.build(document).questions().stream().filter(question -> question.field().name().equals(cell)).findFirst();
    }
}
