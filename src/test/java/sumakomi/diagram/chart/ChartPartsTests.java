package sumakomi.diagram.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, scales, labels and colours that the charts share. */
class ChartPartsTests {

    @ParameterizedTest
    @CsvSource({"ja, 690000000, 6.90億円/年", "ja, 1220000000, 12.2億円/年", "ja, 35000, 3.50万円/年", "ja, 999, 999円/年", "ja, 0, 0.00円/年",
            "ja, 2500000000000, 2.50兆円/年", "ja, -80000000, −8|000万円/年", "en, 690000000, 690 million yen/年",
            "en, 1220000000, 1|220 million yen/年",
            "en, 25000000000, 25.0 billion yen/年", "en, 999, 999 yen/年"})
    void moneyIsWrittenAsPeopleOfEachLanguageWriteIt(String language, double yen, String written) {
        assertThat(Unit.yen("/年").upTo(Math.abs(yen), java.util.Locale.forLanguageTag(language)).full(yen))
                .isEqualTo(written.replace('|', ','));
    }

    @Test
    void allNumbersOfAChartHaveTheSameDecimalsExceptThoseThatWouldVanish() {
        Unit.Written oku = Unit.yen("").upTo(12.2e8, Samples.JA);

        assertThat(List.of(oku.number(12.2e8), oku.number(3e8), oku.number(0), oku.number(3e6)))
                .containsExactly("12.2", "3.0", "0.0", "0.030");
    }

    @Test
    void ticksAreRoundHoldTheDataAndAreEvenlyApart() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            double min = random.nextGaussian() * Math.pow(10, random.nextInt(24) - 10);
            double max = min + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(24) - 10);
            Scale scale = Scale.nice(min, max, 5, 300, 0);
            List<Double> ticks = scale.ticks();
            double slack = scale.step() * 1e-6;

            assertThat(scale.from()).isLessThanOrEqualTo(min + slack);
            assertThat(scale.to()).isGreaterThanOrEqualTo(max - slack);
            assertThat(ticks.size()).isBetween(2, 12);
            assertThat(scale.at(scale.from())).isEqualTo(300);
            assertThat(scale.at(scale.to())).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void labelsAreMovedApartInOrderAndNoFurtherThanTheyMust() {
        assertThat(Spread.apart(List.of(10.0, 100.0), List.of(20.0, 20.0), 0, 200)).containsExactly(10.0, 100.0);
        assertThat(Spread.apart(List.of(50.0, 50.0), List.of(20.0, 20.0), 0, 200)).containsExactly(40.0, 60.0);
        assertThat(Spread.apart(List.of(0.0, 0.0, 0.0), List.of(20.0, 20.0, 20.0), 0, 200)).containsExactly(10.0, 30.0, 50.0);
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            List<Double> wishes = random.doubles(8, 0, 300).sorted().boxed().toList();
            List<Double> sizes = random.doubles(8, 5, 35).boxed().toList();
            List<Double> middles = Spread.apart(wishes, sizes, 0, 300);
            for (int i = 0; i < 8; i++) {
                assertThat(middles.get(i) - sizes.get(i) / 2).isGreaterThanOrEqualTo((i == 0 ? 0 : middles.get(i - 1)
                        + sizes.get(i - 1) / 2) - 1e-6);
            }
            assertThat(middles.get(7) + sizes.get(7) / 2).isLessThanOrEqualTo(300 + 1e-6);
        }
    }

    @Test
    void everyBenefitLooksDifferentAndStandsOutAgainstPaper() {
        Set<Fill> fills = new HashSet<>();
        for (String code : List.of("EB", "a1", "a2", "b1", "b2", "b3", "b4", "c1", "c2", "c3", "c4", "d1", "d2", "e1", "e2")) {
            Fill fill = Fill.ofBenefit(code);
            assertThat(fills.add(fill)).as(code).isTrue();
            assertThat(Contrast.between(fill.dark(), Palette.PAPER)).as(code).isGreaterThanOrEqualTo(4.5);
            assertThat(Contrast.between(fill.dark(), fill.pale())).as(code).isGreaterThanOrEqualTo(3);
        }
        assertThat(List.of(Palette.AXIS, Palette.LEADER)).allSatisfy(colour -> assertThat(Contrast.between(colour, Palette.PAPER))
                .isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e16})
    void whatIsNoNumberIsRefusedByName(double bad) {
        Heading heading = new Heading("t", Samples.EN);
        assertThatIllegalArgumentException().isThrownBy(() -> new StackedBars.Pair("A", bad, List.of(1.0)))
                .withMessageContaining("cost of A");
        assertThatIllegalArgumentException().isThrownBy(() -> new StackedBars.Pair("A", 1, List.of(bad)))
                .withMessageContaining("benefit of A");
        assertThatIllegalArgumentException().isThrownBy(() -> new AbatementCurveChart.Step("A", 1, bad)).withMessageContaining("cost of A");
        assertThatIllegalArgumentException().isThrownBy(() -> new AbatementCurveChart.Step("A", bad, 1))
                .withMessageContaining("amount of A");
        assertThatIllegalArgumentException().isThrownBy(() -> new TornadoChart.Input("A", bad, 1, "", ""))
                .withMessageContaining("low result of A");
        assertThatIllegalArgumentException().isThrownBy(() -> new CashFlowChart.Year("1", 0, 0, bad)).withMessageContaining("total of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineChart.Point(0, bad)).withMessageContaining("result");
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold("B/C", bad)).withMessageContaining("threshold");
        assertThatIllegalArgumentException().isThrownBy(() -> new DistributionChart.Bin(0, bad, 0.5)).withMessageContaining("end of bin");
        assertThatIllegalArgumentException().isThrownBy(() -> new DistributionChart.Quantiles(0, 1, bad)).withMessageContaining("P90");
    }

    @Test
    void whatCannotBeAChartIsRefusedWithTheRemedy() {
        Heading heading = new Heading("t", Samples.EN);
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(" ", Samples.EN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Format(100)).withMessageContaining("300");
        assertThatIllegalArgumentException().isThrownBy(() -> new StackedBars(heading, Unit.yen(""),
                List.of(new StackedBars.Part("EB", "EB")),
                List.of(new StackedBars.Pair("A", 1, List.of(1.0, 2.0))))).withMessageContaining("give one for each of the 1 parts");
        assertThatIllegalArgumentException().isThrownBy(() -> new AbatementCurveChart.Step("A", 0, 1))
                .withMessageContaining("leave the measure out");
        assertThatIllegalArgumentException().isThrownBy(() -> new CashFlowChart(heading, Unit.yen(""),
                List.of(new CashFlowChart.Year("1", 0, 0, 0)),
                Optional.of("2"))).withMessageContaining("payback");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineChart.Line("A",
                List.of(new LineChart.Point(1, 1), new LineChart.Point(1, 2))))
                .withMessageContaining("ascending");
    }

    @Test
    void labelsAreEscapedAndFreeOfControlCharacters() {
        Drawn drawn = Drawn.of(Samples.bars(Samples.EN, List.of(Samples.pair("<b>A & \"B\"</b>\u0000\u001f", 1, 1, 0, 0, 0, 0, 0, 0))));

        assertThat(String.join(" ", drawn.texts("label"))).isEqualTo("<b>A & \"B\"</b>");
        assertThat(drawn.svg()).contains("&lt;b&gt;A &amp;");
    }

    @Test
    void theSameChartHasTheSameNamesInsideAndAnotherOneOthers() {
        String one = Samples.tornado(Samples.JA).svg();
        Set<String> ids = ids(one);

        assertThat(one).isEqualTo(Samples.tornado(Samples.JA).svg());
        assertThat(ids).isNotEmpty().doesNotContainAnyElementsOf(ids(Samples.tornado(Samples.EN).svg()))
                .doesNotContainAnyElementsOf(ids(Samples.tornado(Samples.JA).svg(Format.NARROW)));
    }

    private static Set<String> ids(String svg) {
        String[] parts = svg.split(" id=\"");
        return new HashSet<>(IntStream.range(1, parts.length).mapToObj(i -> parts[i].substring(0, parts[i].indexOf('"'))).toList());
    }

    @Test
    void aWordBreaksNeitherBeforeAClosingNorAfterAnOpeningBracket() {
        List<String> lines = Type.PLAIN.wrap("親水空間の整備（日本橋川沿い）に伴う建物整備[業務](1)(2)(3)(4)の導入", 7.5 * 14);

        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> {
            assertThat("（[(").doesNotContain(line.substring(line.length() - 1));
            assertThat("）])、。").doesNotContain(line.substring(0, 1));
            assertThat(Type.PLAIN.width(line)).isLessThanOrEqualTo(9.1 * 14);
        });
    }
}
