package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** Write, read, equal: what a study holds comes back as it was given, or is refused before it is kept. */
class KeptStudiesLawTests {

    private static final int ROUNDS = 2000;

    private final Random random = new Random(20261130);

    @Test
    void whateverAStudyHoldsComesBackAsItWasGiven() {
        for (int i = 0; i < ROUNDS; i++) {
            StudyDocument study = study();
            String written = StudyWriter.stored(study);
            assertThat(written).doesNotContainPattern("[0-9]E[-+0-9]");
            assertThat(StudyReader.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(study);
        }
    }

    @Test
    void soDoStudiesThatTheCalculatorTakes() {
        StudyKnowledge knowledge = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
        for (int seed = 0; seed < 200; seed++) {
            StudyDocument study = new StudyGenerator(knowledge, seed).study();
            assertThat(StudyReader.read(StudyWriter.stored(study).getBytes(StandardCharsets.UTF_8))).isEqualTo(study);
        }
    }

    /** Studies that no reader would read back, made past the gate. */
    static Stream<Supplier<StudyDocument>> unkeepable() {
        return Stream
                .of(() -> titled("a\u0000b"), () -> titled("a\uFFFEb"), () -> titled("a\uD800"), () -> titled("\u200B"), () -> titled(" a"),
                        () -> valued(1e16), () -> valued(1e-60), () -> valued(Double.NaN), () -> titled("x".repeat(201)),
                        () -> new StudyDocument("a", LocalDate.of(2026, 4, 1), "b".repeat(60), List.of(), List.of(), List.of(), Map.of()),
                        () -> new StudyDocument("a", LocalDate.of(2026, 4, 1), "base", IntStream.range(0, 9000)
                                .mapToObj(number -> new Policy("p" + number, "あ".repeat(60), 2028)).toList(), List.of(), List.of(),
                                Map.of()));
    }

    @ParameterizedTest
    @MethodSource("unkeepable")
    void whatCouldNotBeReadBackIsRefusedBeforeItIsKept(Supplier<StudyDocument> study) {
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> StudyWriter.stored(study.get()));
        assertThat(refused.faults()).isNotEmpty();
    }

    private static StudyDocument titled(String title) {
        return new StudyDocument(title, LocalDate.of(2026, 4, 1), "base", List.of(), List.of(), List.of(), Map.of());
    }

    private static StudyDocument valued(double value) {
        return new StudyDocument("a", LocalDate.of(2026, 4, 1), "base", List.of(), List.of(), List.of(), Map.of("x", Quantity.of(value)));
    }

    private StudyDocument study() {
        return new StudyDocument(title(), LocalDate.ofEpochDay(random.nextInt(16_000, 45_000)),
                random.nextBoolean() ? "base" : "more-subsidy",
                some(number -> new Policy("p" + number, title(), random.nextInt(2000, 2101),
                        random.nextBoolean() ? Optional.of(title()) : Optional.empty(), some(note -> title()))),
                some(this::measure),
                some(number -> new DistrictBenefit("d-" + number, "b1", List.of("p1"), values())), values(), declared());
    }

    private Declared declared() {
        return new Declared(random.nextBoolean() ? Optional.of(random.nextInt(2000, 2101)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(Declared.Tax.INCLUDED) : Optional.empty(),
                random.nextBoolean() ? Optional.of(Declared.Prices.NOMINAL) : Optional.empty(),
                random.nextBoolean() ? Optional.of(java.time.YearMonth.of(random.nextInt(2000, 2101), random.nextInt(1, 13)))
                        : Optional.empty(),
                random.nextBoolean() ? Optional.of(Declared.CorporateTax.ON_PROFIT) : Optional.empty());
    }

    private Measure measure(int number) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        some(which -> "c" + which).forEach(benefit -> benefits.put(benefit, values()));
        return new Measure("m" + number, title(), random.nextBoolean() ? Optional.of("rooftop-pv") : Optional.empty(), List.of("p1"),
                random.nextBoolean(), "own-use", some(part -> new Component("k" + part, title(), values())),
                some(line -> new Energy("electricity", random.nextBoolean() ? Optional.of("engine") : Optional.empty(), values())),
                benefits, values(), some(note -> title()), terms());
    }

    private Terms terms() {
        return new Terms(random.nextBoolean() ? Optional.of("municipality") : Optional.empty(),
                random.nextBoolean() ? Optional.of(Premises.MUNICIPAL) : Optional.empty(),
                some(number -> new LineItem("l" + number, title(), "fares", values())));
    }

    private Map<String, Quantity> values() {
        Map<String, Quantity> values = new LinkedHashMap<>();
        some(number -> List.of("life", "share.c1.building-user", "a1.co2-price", "上限", "1e5").get(number))
                .forEach(name -> values.put(name, quantity()));
        return values;
    }

    private Quantity quantity() {
        double value = number();
        double low = value - Math.abs(number());
        double high = value + Math.abs(number());
        Spread spread = switch (random.nextInt(4)) {
            case 0 -> low < high ? new Spread.Triangular(low, value, high) : Spread.FIXED;
            case 1 -> low < high ? new Spread.Uniform(low, high) : Spread.FIXED;
            case 2 -> new Spread.Normal(value, Math.abs(number()) + 1e-12);
            default -> Spread.FIXED;
        };
        return new Quantity(value, spread, Origin.values()[random.nextInt(Origin.values().length)],
                random.nextBoolean() ? Optional.of(title()) : Optional.empty());
    }

    /** Whole and broken numbers of every size, sums with their rounding noise, thirds, the smallest and the largest. */
    private double number() {
        // There is one zero, as in every file.
        return signed() + 0.0;
    }

    private double signed() {
        double sign = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(7)) {
            case 0 -> 0;
            case 1 -> sign * random.nextInt(1_000_000);
            case 2 -> sign * random.nextInt(100) / 3.0;
            case 3 -> sign * random.nextDouble() * Math.pow(10, random.nextInt(-29, 15));
            case 4 -> 0.1 + 0.2;
            case 5 -> 1e-30;
            default -> sign * 4e14;
        };
    }

    private String title() {
        List<String> pieces = List.of("駅前", "=1+1", "\"", "\\", "'", "1e5", "null", "~", ": ", " # ", "𠮷", "\uFEFF", "\u2028", "～〜",
                "👩‍👩‍👧", "é", "<b>", "%s", "{0}");
        StringBuilder title = new StringBuilder("x");
        for (int n = random.nextInt(5); n > 0; n--) {
            title.append(pieces.get(random.nextInt(pieces.size())));
        }
        return title.toString().strip();
    }

    private <T> List<T> some(IntFunction<T> made) {
        List<T> some = new ArrayList<>();
        for (int number = 0, most = random.nextInt(5); number < most; number++) {
            some.add(made.apply(number));
        }
        return some;
    }
}
