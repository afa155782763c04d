package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Changed;
import sumakomi.economics.formula.Draws;
import sumakomi.economics.formula.Response;
import sumakomi.economics.formula.Values;
import sumakomi.economics.study.PartyBalance.Ask;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every study; each failure names the seed of the study that breaks the law. */
class StudyLawsTests {

    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    private static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);
    private static final Map<Long, Study> STUDIES = generated(60);

    /** Of each study: drawn from often, so reckoned once. */
    private static final Map<Long, StudyResults> RESULTS = STUDIES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            one -> new ResultsMaker(KNOWLEDGE).results(one.getValue())));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Map<Long, Study> generated(int number) {
        Map<Long, Study> studies = new LinkedHashMap<>();
        LongStream.rangeClosed(1, number).forEach(seed -> studies.put(seed, BUILDER.build(document(seed))));
        return studies;
    }

    private static StudyDocument document(long seed) {
        return new StudyGenerator(KNOWLEDGE, seed).study();
    }

    @Test
    void countingAllMoneyInAnotherCurrencyChangesNoRatio() {
        STUDIES.forEach((seed, study) -> {
            Values scaled = Changed.inputs(study.model(), cell -> cell.unit().powers().getOrDefault("yen", 0) == 1
                    ? Changed.value(cell, cell.input().orElseThrow().value() * 0.0068) : cell).values();
            study.model().cells().stream().filter(cell -> cell.unitName().equals("ratio")).map(Cell::id)
                    .forEach(ratio -> {
                        double[] before = study.values().years(ratio);
                        IntStream.range(0, before.length).forEach(year -> assertThat(scaled.years(ratio)[year])
                                .as("seed %d, %s, year %d", seed, ratio, year).isCloseTo(before[year], near(before[year])));
                    });
        });
    }

    @Test
    void caseThreeLiesBetweenCasesOneAndTwoWhereNoBenefitIsNegative() {
        STUDIES.forEach((seed, study) -> {
            if (study.model().cells().stream().filter(cell -> cell.id().startsWith("neb.")).allMatch(cell -> study.value(cell.id()) >= 0)) {
                assertThat(study.value("ratio-iii")).as("seed %d", seed).isBetween(study.value("ratio-i"), study.value("ratio-ii"));
                assertThat(study.value("discounted-ratio-iii")).as("seed %d", seed)
                        .isBetween(study.value("discounted-ratio-i"), study.value("discounted-ratio-ii"));
            }
        });
    }

    @Test
    void theBookedSharesOfWhatPoliciesCarrySumToOne() {
        STUDIES.forEach((seed, study) -> study.document().measures().stream().filter(measure -> !measure.policies().isEmpty())
                .forEach(measure -> assertThat(overPolicies(study, policy -> study.value(policy.id() + ".share." + measure.id())))
                        .as("seed %d", seed)
                        .isCloseTo(1, within(1e-12))));
    }

    @Test
    void theSharesOfEachBenefitSumToOneOverTheParties() {
        STUDIES.forEach((seed, study) -> study.model().cells().stream().map(Cell::id).filter(id -> id.startsWith("neb."))
                .forEach(benefit -> {
                    String prefix = "share." + benefit.substring("neb.".length()) + ".";
                    double sum = study.model().cells().stream().filter(cell -> cell.id().startsWith(prefix))
                            .mapToDouble(cell -> study.value(cell.id())).sum();
                    assertThat(sum).as("seed %d, %s", seed, benefit).isCloseTo(1, within(1e-9));
                }));
    }

    @Test
    void whatIsBookedToPoliciesAddsUpToTheProjectWhereEverythingIsCarriedByOne() {
        assertThat(STUDIES.entrySet().stream().filter(entry -> carried(entry.getValue().document())).peek(entry -> {
            Study study = entry.getValue();
            Map.of("cost", "project-cost", "eb", "project-eb", "neb", "project-neb", "co2-reduction", "project-co2-reduction")
                    .forEach((part, whole) -> assertThat(overPolicies(study, policy -> study.value(policy.id() + "." + part)))
                            .as("seed %d, %s", entry.getKey(), part)
                            .isCloseTo(study.value(whole), near(study.value("project-cost") + study.value("project-neb"))));
        }).count()).isPositive();
    }

    private static boolean carried(StudyDocument document) {
        return document.measures().stream().noneMatch(measure -> measure.policies().isEmpty())
                && document.districtBenefits().stream().noneMatch(benefit -> benefit.policies().isEmpty());
    }

    @Test
    void splittingAPolicyIntoTwoOfTheSameYearChangesNothingInTotal() {
        STUDIES.forEach((seed, study) -> study.document().policies().stream().findFirst().ifPresent(policy -> {
            Study split = BUILDER.build(split(study.document(), policy));
            for (String part : List.of("cost", "eb", "neb", "co2-reduction")) {
                double before = overPolicies(study, one -> study.value(one.id() + "." + part));
                double after = overPolicies(split, one -> split.value(one.id() + "." + part));
                assertThat(after).as("seed %d, %s", seed, part).isCloseTo(before, near(study.value("project-cost") + before));
            }
            assertThat(split.value("ratio-ii")).as("seed %d", seed).isEqualTo(study.value("ratio-ii"));
        }));
    }

    private static StudyDocument split(StudyDocument document, Policy policy) {
        List<Policy> policies = new ArrayList<>(document.policies());
        policies.add(new Policy("second-half", "second half", policy.year()));
        List<Measure> measures = document.measures().stream().map(measure -> new Measure(measure.id(), measure.title(), measure.measure(),
                both(measure.policies(), policy), measure.integratedWorks(), measure.contract(), measure.components(), measure.energy(),
                measure.benefits(), measure.values(), measure.notes(), measure.terms())).toList();
        List<DistrictBenefit> benefits = document.districtBenefits().stream().map(benefit -> new DistrictBenefit(benefit.id(),
                benefit.benefit(),
                both(benefit.policies(), policy), benefit.values())).toList();
        return new StudyDocument(document.title(), document.asOf(), document.scenario(), policies, measures, benefits, document.values(),
                document.declared());
    }

    private static List<String> both(List<String> policies, Policy policy) {
        List<String> both = new ArrayList<>(policies);
        if (policies.contains(policy.id())) {
            both.add("second-half");
        }
        return both;
    }

    @Test
    void theNetPresentValueFallsWithTheRateWhereOnlyTheFirstYearCosts() {
        assertThat(STUDIES.entrySet().stream().filter(entry -> conventional(entry.getValue())).peek(entry -> {
            double before = Double.POSITIVE_INFINITY;
            for (double rate = 0; rate <= 0.2; rate += 0.01) {
                double now = Changed.input(entry.getValue().model(), "social-rate", rate).values().of("social-npv");
                assertThat(now).as("seed %d at %s", entry.getKey(), rate).isLessThanOrEqualTo(before);
                before = now;
            }
        }).count()).isPositive();
    }

    private static boolean conventional(Study study) {
        double[] flow = study.values().years("flow-net-ii");
        return flow[0] < 0 && java.util.Arrays.stream(flow).skip(1).allMatch(yen -> yen >= 0);
    }

    @Test
    void theInternalRateZeroesTheNetPresentValue() {
        STUDIES.forEach((seed, study) -> {
            CashFlow flow = new CashFlow(study.values().years("flow-net-ii"));
            RESULTS.get(seed).project().socialReturn().rates().stream().filter(rate -> rate > -0.5)
                    .forEach(rate -> {
                        double size = new CashFlow(java.util.Arrays.stream(study.values().years("flow-net-ii")).map(Math::abs).toArray())
                                .netPresentValueYen(rate);
                        assertThat(flow.netPresentValueYen(rate)).as("seed %d", seed).isCloseTo(0, within(1e-9 * size));
                    });
        });
    }

    @Test
    void withoutSubsidyAndLoanTheBankHasNoCostAndNoRatio() {
        STUDIES.forEach((seed, study) -> {
            Map<String, Quantity> values = new LinkedHashMap<>(study.document().values());
            values.put("equity-share", Quantity.of(1));
            StudyDocument given = study.document();
            List<Measure> measures = given.measures().stream().map(measure -> {
                Map<String, Quantity> own = new LinkedHashMap<>(measure.values());
                if (!measure.owner().equals("municipality")) {
                    own.put("subsidy-share", Quantity.of(0));
                }
                return measure.withValues(own);
            }).toList();
            if (measures.stream().anyMatch(measure -> measure.owner().equals("municipality"))) {
                values.put("bond-share", Quantity.of(0));
            }
            Study own = BUILDER.build(given.withMeasures(measures).withValues(values));
            assertThat(own.value("financial-institution.total-cost")).as("seed %d", seed).isZero();
            assertThat(own.has("financial-institution.ratio-i")).as("seed %d", seed).isFalse();
            assertThat(own.undefined()).as("seed %d", seed).containsKeys("financial-institution.ratio-i",
                    "financial-institution.discounted-ratio-ii");
        });
    }

    @Test
    void manyDrawsGiveToTheLastBitWhatEachDrawAloneGives() {
        List<String> outputs = List.of("ratio-ii", "discounted-ratio-iii", "social-npv", "es-entity.total-cost",
                "residents-public.total-benefit-ii");
        LongStream.rangeClosed(1, 20).forEach(seed -> {
            Study study = STUDIES.get(seed);
            Draws draws = Draws.of(study.model(), outputs, 500, seed);
            List<String> inputs = List.copyOf(draws.inputs());
            Map<String, double[]> drawn = inputs.stream().collect(Collectors.toMap(input -> input, draws::input));
            Response alone = new Response(study.model(), inputs, outputs);
            for (int draw = 0; draw < 500; draw += 83) {
                int at = draw;
                double[] one = alone.at(inputs.stream().mapToDouble(input -> drawn.get(input)[at]).toArray());
                for (int i = 0; i < outputs.size(); i++) {
                    assertThat(draws.output(outputs.get(i))[at]).as("seed %d, draw %d, %s", seed, at, outputs.get(i)).isEqualTo(one[i]);
                }
            }
            double[] taken = alone.at(inputs.stream().mapToDouble(input -> study.model().cell(input).input().orElseThrow().value())
                    .toArray());
            assertThat(taken).as("seed %d", seed).containsExactly(outputs.stream().mapToDouble(study::value).toArray());
        });
    }

    /** What one party pays another receives, whoever owns the equipment, on whatever contract and however taxed. */
    @Test
    void thePartiesTogetherAreTheProject() {
        STUDIES.forEach((seed, study) -> {
            double parties = KNOWLEDGE.parties().stream().mapToDouble(party -> study.value(party.id() + ".total-benefit-i")
                    - study.value(party.id() + ".total-cost")).sum();
            double project = java.util.Arrays.stream(study.values().years("flow-net-i")).sum();
            assertThat(parties).as("seed %d", seed).isCloseTo(project, near(study.value("project-net-initial-cost") + Math.abs(project)));
        });
    }

    /** A loan is seen at the financial rate, bonds at their own interest: a lender has what each of its debtors pays, and no more. */
    @Test
    void theLenderSeesWhatIsRepaidAtTheRateOfEachDebtor() {
        STUDIES.forEach((seed, study) -> {
            double repaid = KNOWLEDGE.owners().values().stream().filter(owner -> study.has(owner.id() + ".loan-payment"))
                    .mapToDouble(owner -> new CashFlow(study.values().years(owner.id() + ".loan-payment"))
                            .netPresentValueYen(study.value(owner.finance().equals("bonds") ? "bond-interest" : "financial-rate")))
                    .sum();
            assertThat(study.value("financial-institution.present-benefit-i")).as("seed %d", seed).isCloseTo(repaid, near(repaid));
        });
    }

    @Test
    void moneyIsBackWhenTheFlowWithoutTheValueLeftIs() {
        STUDIES.forEach((seed, study) -> {
            double[] flow = study.values().years("flow-net-i");
            double[] left = study.values().years("flow-residual");
            CashFlow running = new CashFlow(IntStream.range(0, flow.length).mapToDouble(year -> flow[year] - left[year]).toArray());
            StudyResults.Project project = RESULTS.get(seed).project();
            same(seed, project.payback(), running.payback());
            same(seed, project.discountedPayback(), running.payback(study.value("financial-rate")));
        });
    }

    private static void same(long seed, Optional<CashFlow.Payback> found, Optional<CashFlow.Payback> expected) {
        assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(expected.isPresent());
        expected.ifPresent(years -> {
            assertThat(found.orElseThrow().first()).as("seed %d", seed).isCloseTo(years.first(), within(1e-6));
            assertThat(found.orElseThrow().lasting().isPresent()).as("seed %d", seed).isEqualTo(years.lasting().isPresent());
            years.lasting().ifPresent(lasting -> assertThat(found.orElseThrow().lasting().orElseThrow()).as("seed %d", seed).isCloseTo(
                    lasting, within(1e-6)));
        });
    }

    /** General funds are what is left to pay, so that expenditure and sources of every fiscal year agree. */
    @Test
    void theBudgetOfTheMunicipalityBalancesEveryYear() {
        STUDIES.values().stream().filter(study -> study.has("budget-general")).forEach(study -> {
            double[] expenditure = study.values().years("budget-expenditure");
            for (int year = 0; year < expenditure.length; year++) {
                int at = year;
                double sources = java.util.stream.Stream.of("state", "metropolis", "bonds", "allocation", "other", "general")
                        .mapToDouble(source -> study.values().years("budget-" + source)[at]).sum();
                assertThat(sources).isCloseTo(expenditure[year], near(1e6 + Math.abs(expenditure[year])));
            }
        });
    }

    @Test
    void everyResultIsAFiniteNumberAndCanBeWrittenAsJson() {
        STUDIES.forEach((seed, study) -> {
            finite(seed, RESULTS.get(seed));
            boolean straight = study.document().declared().corporateTax().filter(Declared.CorporateTax.ON_PROFIT::equals).isEmpty();
            for (PartyCells.Case benefits : straight ? PartyCells.Case.values() : new PartyCells.Case[0]) {
                finite(seed, PartyBalance.of(study, KNOWLEDGE, new Ask(benefits, PartyCells.Sums.PRESENT, seed % 2 == 0)));
            }
        });
        LongStream.rangeClosed(1, 6).forEach(seed -> finite(seed, UncertaintyAnalysis.of(STUDIES.get(seed), KNOWLEDGE, 500, seed)));
    }

    private static void finite(long seed, Object results) {
        String json = JSON.writeValueAsString(results);
        assertThat(json).as("seed %d", seed).doesNotContain("NaN", "Infinity");
        finite(seed, JSON.readTree(json));
    }

    private static void finite(long seed, JsonNode node) {
        if (node.isNumber()) {
            assertThat(node.asDouble()).as("seed %d", seed).isFinite();
        }
        node.forEach(part -> finite(seed, part));
    }

    private static double overPolicies(Study study, ToDoubleFunction<Policy> figure) {
        return study.document().policies().stream().mapToDouble(figure).sum();
    }

    private static org.assertj.core.data.Offset<Double> near(double size) {
        return within(1e-9 * Math.max(1, Math.abs(size)));
    }
}
