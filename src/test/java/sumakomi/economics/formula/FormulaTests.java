package sumakomi.economics.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Text;

/** One tree for the number, the words and many draws, with units that cannot be mixed. */
class FormulaTests {

    @ParameterizedTest
    @CsvSource({"a + b * c,a + b * c", "(a + b) * c,(a + b) * c", "a - (b - c),a - (b - c)", "a - b - c,a - b - c",
            "a / (b * c),a / (b * c)", "a / b / c,a / b / c", "initial-cost - 1,initial-cost - 1", "sum(a),sum(a)"})
    void aFormulaIsReadAndWrittenWithTheParenthesesThatItNeeds(String typed, String written) {
        assertThat(Written.of(Expression.parse(typed))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "a b", "(a", "a % b", "unknown-function(a)", "max(a)", "if-at-most(a, b, c)", "3 -"})
    void aDamagedFormulaIsRefusedWithWhatShouldStandThere(String damaged) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(damaged)).withMessageContaining("formula");
    }

    @Test
    void everyBenefitOfTheKnowledgeBaseGivesYenAYearByItsOwnUnits() {
        var benefits = KnowledgeFiles.packedWhole().library().entries("benefits");
        assertThat(benefits).hasSize(15).allSatisfy(benefit -> {
            Map<String, Unit> units = new java.util.HashMap<>();
            benefit.tree().path("inputs")
                    .forEach(input -> units.put(input.path("id").asString(), Unit.parse(input.path("unit").asString())));
            Expression formula = Expression.parse(benefit.tree().path("formula").path("expression").asString());
            assertThat(formula.accept(new UnitOf(units::get))).isEqualTo(Unit.parse("yen/year"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"energy + cost", "max(energy, cost)", "if-at-most(energy, cost, cost, cost)", "cost + 1", "annuity(cost, life)"})
    void unitsCannotBeMixed(String mixed) {
        assertThatIllegalArgumentException().isThrownBy(() -> model(formula("mixed", "yen", mixed, false)))
                .withMessageContaining("Units do not fit");
    }

    @Test
    void aFormulaInAnotherUnitThanItsCellIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> model(formula("wrong", "MJ", "cost * share", false)))
                .withMessageContaining("wrong");
    }

    @Test
    void aCircleAndAMissingCellAreRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> model(formula("x", "yen", "y", false), formula("y", "yen", "x", false)))
                .withMessageContaining("circle");
        assertThatIllegalArgumentException().isThrownBy(() -> model(formula("x", "yen", "nowhere", false)))
                .withMessageContaining("nowhere");
    }

    @Test
    void aLoanIsRepaidByLevelPaymentsWhateverTheRate() {
        for (double rate : new double[] {0, 0.025, 0.1}) {
            Values values = Changed.input(model(formula("payment", "yen/year", "cost / annuity(rate, life)", false),
                    formula("balance", "yen",
                            "if-at-most(year, 0 * one-year, cost, previous(balance) * (1 + rate * one-year) - payment * one-year)", true),
                    formula("paid", "yen", "if-at-most(year, 0 * one-year, 0, payment * one-year)", true),
                    formula("worth", "yen", "present-value(paid, rate)", false)), "rate", rate).values();
            assertThat(values.years("balance")[10]).isCloseTo(0, org.assertj.core.api.Assertions.within(1e-3));
            assertThat(values.of("worth")).isCloseTo(1_000_000, org.assertj.core.api.Assertions.within(1e-3));
        }
    }

    @Test
    void whatIsDividedByNothingIsNamedAndNeverBecomesAResult() {
        assertThatThrownBy(() -> Changed.input(model(formula("ratio", "fraction", "cost / cost", false)), "cost", 0).values())
                .isInstanceOf(UndefinedCell.class).hasMessageContaining("ratio");
    }

    @Test
    void manyDrawsGiveWhatEachDrawAloneWouldGive() {
        for (long seed = 1; seed <= 20; seed++) {
            Model model = spread(seed);
            List<String> outputs = List.of("net", "worth", "least");
            Draws draws = Draws.of(model, outputs, 1000, seed);
            for (int i = 0; i < 1000; i += 97) {
                Model one = model;
                for (String input : draws.inputs()) {
                    one = Changed.input(one, input, draws.input(input)[i]);
                }
                Values alone = one.values();
                for (String output : outputs) {
                    assertThat(draws.output(output)[i]).as("seed %d, draw %d, %s", seed, i, output).isEqualTo(alone.of(output));
                }
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherSeedOthers() {
        assertThat(Draws.of(spread(1), List.of("net"), 500, 7).output("net"))
                .isEqualTo(Draws.of(spread(1), List.of("net"), 500, 7).output("net"))
                .isNotEqualTo(Draws.of(spread(1), List.of("net"), 500, 8).output("net"));
    }

    @Test
    void quantilesOfASpreadRiseFromItsLowToItsHighEnd() {
        for (Spread spread : List.of(new Spread.Uniform(2, 5), new Spread.Triangular(2, 2, 5), new Spread.Triangular(2, 4, 5))) {
            assertThat(spread.quantile(0, 3)).isEqualTo(2);
            assertThat(spread.quantile(1, 3)).isEqualTo(5);
            assertThat(spread.quantile(0.3, 3)).isLessThan(spread.quantile(0.6, 3));
        }
        assertThat(new Spread.Normal(3, 2).quantile(0.841344746, 0)).isCloseTo(5, org.assertj.core.api.Assertions.within(1e-6));
    }

    private static Model spread(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Changed.inputs(
                model(formula("flow", "yen", "if-at-most(year, 0 * one-year, 0 - cost, cost * share + previous(flow) * share)", true),
                        formula("net", "yen", "cost * share - cost / (1 + share)", false),
                        formula("worth", "yen", "present-value(flow, rate) + total(flow)", false),
                        formula("least", "yen", "min(cost, max(net, cost * share)) + sum(cost, net, cost)", false)),
                cell -> switch (cell.id()) {
                    case "cost" -> spread(cell, new Spread.Triangular(100, 100 + 900 * random.nextDouble(), 1000));
                    case "share" -> spread(cell, new Spread.Uniform(0, 1));
                    case "rate" -> random.nextBoolean() ? cell : spread(cell, new Spread.Normal(0.04, 0.01));
                    default -> cell;
                });
    }

    private static Cell spread(Cell cell, Spread spread) {
        Cell.Input input = cell.input().orElseThrow();
        return new Cell(cell.id(), cell.named(), cell.unit(), cell.unitName(), cell.yearly(), cell.sheet(),
                new Cell.Input(input.value(), input.origin(), spread, input.note()), cell.source(), cell.basis());
    }

    private static Model model(Cell... formulas) {
        var cells = new java.util.ArrayList<>(
                List.of(input("cost", "yen", 1_000_000), input("energy", "MJ", 5), input("share", "fraction", 0.3),
                        input("rate", "fraction/year", 0.025), input("life", "years", 10)));
        cells.addAll(List.of(formulas));
        return new Model(cells, 10);
    }

    private static Cell input(String id, String unit, double value) {
        return cell(id, unit, false, new Cell.Input(value, Origin.GIVEN, Spread.FIXED, Optional.empty()));
    }

    private static Cell formula(String id, String unit, String expression, boolean yearly) {
        return cell(id, unit, yearly, new Cell.Formula(Expression.parse(expression)));
    }

    private static Cell cell(String id, String unit, boolean yearly, Cell.Content content) {
        return new Cell(id, Title.of(new Text(id, id)), Unit.parse(unit), unit, yearly, "test", content, Optional.empty(), Basis.GIVEN);
    }
}
