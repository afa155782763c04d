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
                upkeep: 100000
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

    @Test
    void anEndOfARangeIsAskedBackToo() {
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace("price: 25", "price: {value: 25, low: 20, high: 34000}")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).singleElement().satisfies(question -> assertThat(question.value()).isEqualTo(34000));
    }

    @Test
    void whatWeighsLittleBesideTheRestOfItsMeasureIsNotAskedBack() {
        Study study = BUILDER.build(StudyReader.read(LAMPS.replace("energy: [", "energy: [{carrier: city-gas, saved: -5, price: 110, "
                + "co2-factor: 0.002}, ").getBytes(StandardCharsets.UTF_8)));
        assertThat(study.questions()).isEmpty();
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
