package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Study.Overlap;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.OverlapRule;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** What counts is in the hand of the study's author: each benefit, what overlaps, what would count twice, what no policy carries. */
class BenefitsUnderControlTests {

    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    private static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);
    private static final ResultsMaker RESULTS = new ResultsMaker(KNOWLEDGE);

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/studies/" + name));
    }

    private static StudyDocument read(String yaml) {
        return StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** The same claims, each of its land and people once. */
    private static StudyDocument once() throws IOException {
        return read(file("counted-twice.yaml")
                .replace("  - {id: land2, benefit: b4, policies: [q], land-price: 1000000, land-area: 20000}\n", "")
                .replace("benefit: b4, policies: [p]", "benefit: b4, policies: [p, q]")
                .replace("  - {id: eff, benefit: e1, policies: [p], affected-persons: 100, personnel-cost: 5000000}\n", "")
                .replace("  - {id: d1b, benefit: d1, policies: [z], population: 10000}\n", "")
                .replace("benefits: {a1: {}, e1: {affected-persons: 100, personnel-cost: 5000000}}", "benefits: {a1: {}}"));
    }

    @Test
    void theSameLandAndTheSamePeopleAreRefusedWhereverTheyAreClaimedAgain() throws IOException {
        StudyDocument twice = read(file("counted-twice.yaml"));
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> BUILDER.build(twice));
        assertThat(refused.faults()).extracting(Fault::where).containsExactlyInAnyOrder("districtBenefits.land2.land-area",
                "districtBenefits.d1b.population", "measures.m.benefits.e1.affected-persons", "measures.n.benefits.e1.affected-persons");
        assertThat(refused.faults().get(0).in(Locale.JAPANESE)).contains("20,000", "land1", "land2", "按分");
        assertThat(refused.faults().get(0).in(Locale.ENGLISH)).contains("20,000", "land1", "land2", "split");
    }

    /** One person more, or a number rounded, does not make other people of them. */
    @ParameterizedTest
    @CsvSource({"population: 10001", "population: 9876", "population: 10000.4"})
    void theSamePeopleRoundedAreRefusedUntilItIsSaidWhyTheyAreOthers(String nearly) throws IOException {
        String twice = file("counted-twice.yaml").replace("policies: [z], population: 10000", "policies: [z], " + nearly);
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> BUILDER.build(read(twice)));
        assertThat(refused.faults()).filteredOn(fault -> fault.where().equals("districtBenefits.d1b.population")).singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("study.twice-nearly");
                    assertThat(fault.in(Locale.JAPANESE)).contains("別のものである理由");
                });
        String number = nearly.substring("population: ".length());
        FaultyInput others = catchThrowableOfType(FaultyInput.class, () -> BUILDER.build(read(twice.replace(nearly,
                "population: {value: " + number + ", distinct: 対岸の地区の住民}"))));
        assertThat(others.faults()).extracting(Fault::where).doesNotContain("districtBenefits.d1b.population");
    }

    @Test
    void peopleWhoAreOthersCountWithTheReasonShown() throws IOException {
        Map<String, Quantity> people = Map.of("population", Quantity.of(10000));
        Map<String, Quantity> across = Map.of("population",
                new Quantity(10000, Spread.FIXED, Origin.GIVEN, Optional.empty(), Optional.of("across the river")));
        StudyDocument both = read(file("led-esco-15-years.yaml")).withDistrictBenefits(List.of(
                new StudyDocument.DistrictBenefit("here", "d1", List.of(), people),
                new StudyDocument.DistrictBenefit("there", "d1", List.of(), across)));
        assertThat(BUILDER.build(both).distinct()).singleElement().satisfies(one -> {
            assertThat(one.field()).hasToString("districtBenefits.there.population");
            assertThat(one.why()).isEqualTo("across the river");
        });
        assertThat(read(StudyWriter.write(both))).isEqualTo(both);
    }

    @Test
    void aReasonWhereNothingCountsOnceIsRefused() throws IOException {
        StudyDocument odd = read(file("led-esco-15-years.yaml").replace("upkeep: 6000000", "upkeep: {value: 6000000, distinct: other}"));
        assertThat(catchThrowableOfType(FaultyInput.class, () -> BUILDER.build(odd)).faults()).extracting(Fault::where)
                .containsExactly("measures.bems.upkeep");
    }

    @Test
    void claimedOnceByBothPoliciesTheLandIsSplitBetweenThem() throws IOException {
        Study study = BUILDER.build(once());
        assertThat(study.value("p.share.land1")).isEqualTo(0.5);
        assertThat(study.value("q.share.land1")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"c1, distributed-capacity: 700", "a2, green-energy: 2640000"})
    void theSameCapacityAndTheSameGreenEnergyAreRefusedInASecondMeasure(String benefit, String number) {
        assertThatThrownBy(() -> CaseStudy.BUILDER.build(read(TWO_MEASURES.formatted(benefit, number, benefit, number))))
                .isInstanceOfSatisfying(FaultyInput.class, faulty -> assertThat(faulty.faults()).singleElement()
                        .satisfies(fault -> assertThat(fault.key()).isEqualTo("study.twice")));
        assertThat(CaseStudy.BUILDER.build(read(TWO_MEASURES.formatted(benefit, number, benefit, number + "1"))).doubts()).isEmpty();
    }

    /** People of a block are people of its district; land at two prices may be the same land. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"d1|population: 30000|population: 15000",
            "b4|land-area: 20000, land-price: 900000|land-area: 20000, land-price: 1000000"})
    void aPartOfWhatIsClaimedAlreadyIsAskedBack(String benefit, String whole, String part) {
        Study study = CaseStudy.BUILDER.build(read(TWO_MEASURES.formatted(benefit, whole, benefit, part)));
        assertThat(study.doubts()).singleElement().satisfies(doubt -> assertThat(doubt.in(Locale.JAPANESE)).contains("甲", "乙", "含まれるなら"));
        String said = part.replaceFirst("(: )(\\d+)", "$1{value: $2, distinct: 川の向こう側}");
        assertThat(CaseStudy.BUILDER.build(read(TWO_MEASURES.formatted(benefit, whole, benefit, said))).doubts()).isEmpty();
    }

    private static final String TWO_MEASURES = """
            study: 1
            title: 検討
            asOf: 2026-04-01
            measures:
              - {id: m1, title: 甲, contract: own-use, upkeep: 0, components: [{id: c, title: 設備, initial-cost: 100000000, life: 15}],
                 energy: [{carrier: electricity, saved: 400000, price: 25, co2-factor: 0.0004}], benefits: {%s: {%s}}}
              - {id: m2, title: 乙, contract: own-use, upkeep: 0, components: [{id: c, title: 設備, initial-cost: 100000000, life: 15}],
                 energy: [{carrier: electricity, saved: 400000, price: 25, co2-factor: 0.0004}], benefits: {%s: {%s}}}
            """;

    @Test
    void whatNoPolicyCarriesStandsAmongThePolicies() throws IOException {
        Study study = BUILDER.build(once());
        StudyResults results = RESULTS.results(study);
        assertThat(results.policies()).extracting(StudyResults.PolicyResult::id).containsExactly("p", "q", "z", "no-policy");
        assertThat(results.policies().get(3).costYenPerYear()).isCloseTo(50e6 / 10, within(1e-6));
    }

    /** Law: over all policies, and what none carries, everything adds up to the project. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thePoliciesAddUpToTheProject(int seed) {
        Study study = BUILDER.build(new StudyGenerator(KNOWLEDGE, seed).study());
        StudyResults results = RESULTS.results(study);
        if (!results.policies().isEmpty()) {
            double cost = results.policies().stream().mapToDouble(StudyResults.PolicyResult::costYenPerYear).sum();
            double neb = results.policies().stream().mapToDouble(StudyResults.PolicyResult::nebYenPerYear).sum();
            assertThat(cost).isCloseTo(study.value("project-cost"), within(1e-9 * study.value("project-cost")));
            assertThat(neb).isCloseTo(study.value("project-neb"), within(1e-9 * Math.max(1, Math.abs(study.value("project-neb")))));
        }
    }

    /** Law: a benefit that is switched off leaves what the study would be without it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aBenefitSwitchedOffIsAsIfItHadNotBeenClaimed(int seed) {
        StudyDocument whole = new StudyGenerator(KNOWLEDGE, seed).study();
        Study counted = BUILDER.build(whole);
        KNOWLEDGE.claims().stream().map(StudyKnowledge.Benefit::id).filter(id -> counted.has("counted." + id)).forEach(benefit -> {
            Map<String, Quantity> values = new LinkedHashMap<>(whole.values());
            values.put("counted." + benefit, Quantity.of(0));
            Study off = BUILDER.build(whole.withValues(values));
            Study without = BUILDER.build(without(whole, benefit));
            for (String cell : Stream.of("ratio-ii", "ratio-iii", "discounted-ratio-ii", "discounted-ratio-iii", "social-npv",
                    "building-owner.total-benefit-ii").toList()) {
                assertThat(off.value(cell)).as(benefit + " " + cell).isCloseTo(without.value(cell),
                        within(1e-9 * Math.max(1, Math.abs(without.value("project-neb")) + without.value("project-net-initial-cost"))));
            }
        });
    }

    @Test
    void whatGrowsWithTheCostIsShownApart() throws IOException {
        StudyDocument document = read(file("led-esco-15-years.yaml"));
        StudyResults results = RESULTS.results(BUILDER.build(document));
        StudyResults without = RESULTS.results(BUILDER.build(without(document, "d2")));
        StudyResults.Apart apart = results.apart().orElseThrow();
        assertThat(apart.benefits()).containsExactly("d2");
        assertThat(apart.ratio().ii()).isCloseTo(without.project().ratio().ii(), within(1e-12));
        assertThat(apart.discountedRatio().ii()).isCloseTo(without.project().discountedRatio().ii(), within(1e-12));
        assertThat(apart.socialNpvYen()).isCloseTo(without.project().socialNpvYen(), within(1e-3));
        assertThat(BUILDER.build(document).value("ratio-ii-apart")).isCloseTo(apart.ratio().ii(), within(1e-12));
    }

    @Test
    void whatIsSoldIsALineBesideWhatIsSaved() throws IOException {
        String roof = file("school-solar-battery.yaml").replace("      - {carrier: electricity, saved: {value: 40000,",
                "      - {carrier: electricity-sold, saved: 12000, price: 8.9, co2-factor: 0.000423}\n"
                        + "      - {carrier: electricity, saved: {value: 40000,");
        assertThat(BUILDER.build(read(roof)).value("pv.eb")).isCloseTo(40000 * 26 + 12000 * 8.9, within(1e-6));
    }

    @Test
    void whatOverlapsIsReckoned() throws IOException {
        Study study = BUILDER.build(once());
        Overlap values = study.overlaps().stream().filter(one -> one.rule().equals("co2-and-green-value")).findFirst().orElseThrow();
        assertThat(values.where()).isEqualTo("m");
        assertThat(values.yenPerYear().orElseThrow()).isCloseTo(Math.min(40 * 4000, 360000 / 3.6 * 15), within(1e-6));
        StudyResults.Overlapping all = RESULTS.results(study).overlapping().orElseThrow();
        assertThat(all.yenPerYear()).isBetween(values.yenPerYear().orElseThrow(), study.value("project-neb"));
        assertThat(all.ratioII()).isLessThan(study.value("ratio-ii"));
        assertThat(all.discountedRatioII()).isLessThan(study.value("discounted-ratio-ii"));
        double annuity = (1 - Math.pow(1.04, -30)) / 0.04;
        assertThat(values.presentTwiceByCell().values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(values.yenPerYear().orElseThrow() * annuity, within(1e-3));
    }

    /** The hospital claims no land, and the pool sells no electricity: such rules are not about them. */
    @ParameterizedTest
    @CsvSource({"hospital-cogeneration.yaml, '', property-capitalises",
            "waste-heat-pool.yaml, co2-and-green-value, feed-in-tariff-green-value"})
    void aRuleSpeaksOnlyWhereWhatItLeavesOutIsClaimedAndItsEnergyIsConcerned(String file, String holds, String not) {
        Study study = CaseStudy.of(file);
        assertThat(study.overlaps()).extracting(Overlap::rule).doesNotContain(not)
                .containsAll(holds.isEmpty() ? List.of() : List.of(holds));
        Map<String, List<String>> leftOut = KNOWLEDGE.overlapRules().stream()
                .collect(Collectors.toMap(OverlapRule::id, OverlapRule::leaveOut));
        assertThat(study.overlaps()).filteredOn(overlap -> !leftOut.get(overlap.rule()).isEmpty())
                .allSatisfy(overlap -> assertThat(overlap.benefits()).containsAnyElementsOf(leftOut.get(overlap.rule())));
    }

    @Test
    void whereElectricityIsSoldTheGreenValueMayBeInItsPrice() throws IOException {
        String sold = "{carrier: electricity-sold, saved: 90000, price: 22, co2-factor: 0.000423}";
        StudyDocument selling = read(file("waste-heat-pool.yaml")
                .replace("{carrier: electricity, saved: -90000, price: 22, co2-factor: 0.000423}", sold));
        assertThat(BUILDER.build(selling).overlaps()).extracting(Overlap::rule).contains("feed-in-tariff-green-value");
    }

    /** Land alone repeats nothing: its value counts twice only beside a reason for which it rises. */
    @Test
    void landBesideLandIsNotLeftOut() {
        OverlapRule rule = KNOWLEDGE.overlapRules().stream().filter(one -> one.id().equals("property-capitalises")).findFirst()
                .orElseThrow();
        assertThat(rule.concerns(List.of("b3", "b4"))).isFalse();
        assertThat(rule.concerns(List.of("eb", "c1"))).isFalse();
        assertThat(rule.concerns(List.of("b3", "eb"))).isTrue();
    }

    /** Law: never more is taken off than there is, and a benefit that is switched off overlaps with nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noMoreCountsTwiceThanCounts(int seed) {
        Study study = BUILDER.build(new StudyGenerator(KNOWLEDGE, seed).study());
        double claimed = KNOWLEDGE.claims().stream().filter(benefit -> study.has("neb." + benefit.id()))
                .mapToDouble(benefit -> Math.max(0, study.value("neb." + benefit.id()))).sum();
        assertThat(RESULTS.results(study).overlapping().map(StudyResults.Overlapping::yenPerYear).orElse(0.0))
                .isLessThanOrEqualTo(claimed * (1 + 1e-9) + 1e-6);
        assertThat(RESULTS.results(study).overlapping().map(StudyResults.Overlapping::presentYen).orElse(0.0))
                .isLessThanOrEqualTo(KNOWLEDGE.claims().stream().filter(benefit -> study.has("neb-flow." + benefit.id()))
                        .mapToDouble(benefit -> Math.max(0, new CashFlow(study.values().years("neb-flow." + benefit.id()))
                                .netPresentValueYen(study.value("social-rate"))))
                        .sum() * (1 + 1e-9) + 1e-3);
        study.overlaps().forEach(overlap -> overlap.twiceByCell()
                .forEach((cell, yen) -> assertThat(yen).isLessThanOrEqualTo(Math.max(0, study.value(cell)) + 1e-6)));
    }

    @Test
    void theKnowledgesCautionStandsBesideTheValueItTaught() throws IOException {
        Study study = BUILDER.build(read(file("waste-heat-pool.yaml")));
        assertThat(study.cautions()).containsKeys("a2.green-price", "a1.co2-price", "neb.a2", "project-eb", "loan-interest");
        assertThat(study.cautions().get("a2.green-price").text().ja()).contains("15円");
        Study own = BUILDER.build(read(file("waste-heat-pool.yaml").replace("values: {", "values: {a2.green-price: 0.6, ")));
        assertThat(own.cautions()).doesNotContainKey("a2.green-price").containsKey("neb.a2");
        Study same = BUILDER.build(read(file("waste-heat-pool.yaml").replace("values: {", "values: {a2.green-price: 15, ")));
        assertThat(same.cautions()).containsKey("a2.green-price");
    }

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    private static StudyDocument without(StudyDocument document, String benefit) {
        return document.withMeasures(document.measures().stream().map(measure -> without(measure, benefit)).toList())
                .withDistrictBenefits(document.districtBenefits().stream().filter(one -> !one.benefit().equals(benefit)).toList());
    }

    private static Measure without(Measure measure, String benefit) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>(measure.benefits());
        benefits.remove(benefit);
        return measure.withBenefits(benefits);
    }
}
