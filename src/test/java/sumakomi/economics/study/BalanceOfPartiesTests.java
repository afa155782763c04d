package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.formula.Changed;
import sumakomi.economics.formula.Model;
import sumakomi.economics.study.PartyBalance.Ask;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;

/** The balance of the parties where corporate tax is on profit, so that amounts bend with the subsidy. */
class BalanceOfPartiesTests {

    private static Study example(String name) throws IOException {
        return CaseStudy.BUILDER
                .build(StudyReader.read(Files.readAllBytes(Path.of("examples/study-" + name + ".yaml")), CaseStudy.KNOWLEDGE));
    }

    /** Whatever the subsidy, the lines of the piece in which it lies give what the model gives for every party. */
    @ParameterizedTest
    @ValueSource(strings = {"hospital-cogeneration", "roof-ppa", "estate-retrofit", "shared-bicycles"})
    void theLinesOfEachPieceGiveTheModelsOwnFigures(String name) throws IOException {
        Study study = example(name);
        List<String> measures = shared(study);
        BalanceQuestions asked = new BalanceQuestions(study, CaseStudy.KNOWLEDGE, new Ask(Case.II, Sums.PLAIN, false), measures,
                Map.of("subsidy", measures.stream().mapToDouble(measure -> 1).toArray()));
        List<Balance> pieces = asked.all();

        for (double share : new double[] {0.03, 0.11, 0.25, 0.4, 0.5, 0.62, 0.77, 0.9}) {
            Balance piece = pieces.stream().filter(one -> one.variables().get(0).least() <= share && share <= one.variables().get(0).most()
                    .orElseThrow()).findFirst().orElseThrow();
            Model model = study.model();
            for (String measure : measures) {
                model = Changed.input(model, measure + ".subsidy-share", share);
            }
            var values = model.values();
            piece.parties().forEach(party -> {
                assertThat(party.cost().at(Map.of("subsidy", share))).as("cost of %s at %s", party.id(), share)
                        .isCloseTo(values.of(party.id() + ".total-cost"), within(100.0));
                assertThat(party.benefit().at(Map.of("subsidy", share))).as("benefit of %s at %s", party.id(), share)
                        .isCloseTo(values.of(party.id() + ".total-benefit-ii"), within(100.0));
            });
        }
    }

    private static List<String> shared(Study study) {
        return study.document().measures().stream().map(StudyDocument.Measure::id).filter(id -> study.has(id + ".subsidy-share")).toList();
    }

    /** What is told of a range lies within it, and no end is finer than a tenth of a percent or three digits of yen. */
    @ParameterizedTest
    @ValueSource(strings = {"hospital-cogeneration", "led-esco", "roof-ppa", "estate-retrofit", "shared-bicycles"})
    void theEndsOfARangeAreToldRoundedInward(String name) throws IOException {
        PartyBalance found = PartyBalance.of(example(name), CaseStudy.KNOWLEDGE, new Ask(Case.II, Sums.PLAIN, false));

        assertThat(found.told()).hasSameSizeAs(found.ranges());
        for (int at = 0; at < found.ranges().size(); at++) {
            Balance.Extent exact = found.ranges().get(at);
            Balance.Extent told = found.told().get(at);
            assertThat(told.least()).as(told.variable()).isGreaterThanOrEqualTo(exact.least() - 0.5);
            assertThat(told.most().isPresent()).isEqualTo(exact.most().isPresent());
            told.most().ifPresent(most -> assertThat(most).isBetween(told.least(), exact.most().orElseThrow() + 0.5));
            if (!told.equals(exact)) {
                assertThat(digits(told)).as(told.variable()).allMatch(digits -> digits <= 3);
            }
        }
    }

    /** How many digits each end has, zeros at the end aside; a share of one and a tenth of a percent has three decimals. */
    private static List<Integer> digits(Balance.Extent told) {
        return Stream.concat(Stream.of(told.least()), told.most().stream())
                .map(end -> java.math.BigDecimal.valueOf(end).stripTrailingZeros().precision()).toList();
    }

    /** A subsidy and fees only move money about: what all have together is the project's, in the answer as in the study. */
    @ParameterizedTest
    @EnumSource(Case.class)
    void inEveryAnswerThePartiesAddUpToTheProject(Case one) throws IOException {
        for (Path file : ExampleStudies.files()) {
            Study study = CaseStudy.BUILDER.build(StudyReader.read(Files.readAllBytes(file), CaseStudy.KNOWLEDGE));
            PartyBalance found = PartyBalance.of(study, CaseStudy.KNOWLEDGE, new Ask(one, Sums.PLAIN, false));
            Balance.Point point = found.answer() instanceof Balance.Feasible feasible ? feasible.centre()
                    : ((Balance.Infeasible) found.answer()).leastBad();
            double project = CaseStudy.KNOWLEDGE.parties().stream().map(party -> new PartyCells(party.id()))
                    .mapToDouble(party -> study.value(party.benefit(one, Sums.PLAIN)) - study.value(party.cost(Sums.PLAIN))).sum();
            double size = Arrays.stream(study.values().years("flow-investment")).map(Math::abs).sum();
            assertThat(point.outcomes().stream().mapToDouble(Balance.Outcome::netYen).sum()).as("%s", file)
                    .isCloseTo(project, within(1e-6 * size));
            if (found.answer() instanceof Balance.Infeasible none) {
                assertThat(none.shortfallYen()).as("%s", file).isGreaterThanOrEqualTo(Math.max(0, -project) - 1e-6 * size);
                found.proof().ifPresent(proof -> assertThat(-proof.atMostYen()).isGreaterThan(0));
            }
        }
    }

    /** Those whom no choice concerns do not hold the surplus of all others at nothing. */
    @Test
    void theAnswerLeavesSomethingToEveryoneConcerned() throws IOException {
        PartyBalance found = PartyBalance.of(example("roof-ppa"), CaseStudy.KNOWLEDGE, new Ask(Case.II, Sums.PLAIN, false));

        assertThat(((Balance.Feasible) found.answer()).centre().outcomes())
                .filteredOn(outcome -> outcome.benefitYen() != 0 || outcome.costYen() != 0).isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.netYen()).as(outcome.party()).isGreaterThan(1e6));
    }

    @Test
    void whereTheMunicipalityOwnsEverythingThereIsNoFeeToChoose() throws IOException {
        PartyBalance found = PartyBalance.of(example("school-roof"), CaseStudy.KNOWLEDGE, new Ask(Case.II, Sums.PLAIN, false));
        assertThat(found.question().variables()).isEmpty();
        assertThat(found.ranges()).isEmpty();
    }
}
