package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import sumakomi.economics.study.Proviso.Kind;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyResults.Project;
import sumakomi.economics.study.StudyResults.Verdict;

/** The headline: yearly and discounted ratios together, and a green light only where the one who pays comes out. */
class WhoComesOutTests {

    private static final List<Study> STUDIES = LongStream.rangeClosed(1, 40)
            .mapToObj(seed -> CaseStudy.BUILDER.build(new StudyGenerator(CaseStudy.KNOWLEDGE, seed).study())).toList();

    @Test
    void aYearlyRatioAboveOneIsNoGreenLight() {
        Project project = CaseStudy.results(CaseStudy.of("savings-fall-short.yaml")).project();
        assertThat(project.ratio().i()).isCloseTo(1.13, within(0.005));
        assertThat(project.discountedRatio().i()).isCloseTo(0.90, within(0.005));
        assertThat(project.discountedRatio().ii()).isCloseTo(1.02, within(0.005));
        assertThat(project.discountedRatio().iii()).isCloseTo(1.01, within(0.005));
        assertThat(project.financialNpvYen()).isCloseTo(-23.3e6, within(0.05e6));
        assertThat(project.internalReturn().rates().get(0)).isCloseTo(0.019, within(0.0005));
        assertThat(project.verdict()).isEqualTo(Verdict.PRIVATE);
        assertThat(project.chances().orElseThrow().ratio().i()).isBetween(0.2, 0.4);
        assertThat(project.chances().orElseThrow().ratio().ii()).isGreaterThan(project.chances().orElseThrow().ratio().i());
    }

    @Test
    void onlyWhereTheSavingCoversTheCostAtBothRatesDoesTheOneWhoPaysComeOut() {
        STUDIES.forEach(study -> {
            Project project = CaseStudy.results(study).project();
            assertThat(project.verdict() == Verdict.ALONE)
                    .isEqualTo(project.discountedRatio().i() >= 1 && project.financialNpvYen() >= 0
                            && project.financialNpvAtEvaluationYen() >= 0 && project.socialNpvAtEvaluationYen() >= 0);
        });
        Study dear = CaseStudy.BUILDER.build(CaseStudy.with(CaseStudy.read("loan-longer-than-period.yaml"), "financial-rate", 0.4));
        assertThat(CaseStudy.results(dear).project().verdict()).isEqualTo(Verdict.ALONE_BUT_NOT_FINANCIALLY);
    }

    /** What loses at once and gains in 34 years covers its cost only as long as each is seen from its own beginning. */
    @Test
    void aNetPresentValueBelowZeroAtTheEvaluationIsNoGreenLight() {
        Project project = CaseStudy.results(CaseStudy.of("loses-now-gains-late.yaml")).project();
        assertThat(project.discountedRatio().i()).isGreaterThan(1);
        assertThat(project.financialNpvYen()).isPositive();
        assertThat(project.socialNpvAtEvaluationYen()).isNegative();
        assertThat(project.verdict()).isEqualTo(Verdict.ALONE_BUT_NOT_AT_EVALUATION);
    }

    /** What is judged is the project before subsidy and tax; an entity that comes to less than nothing is named beside it. */
    @Test
    void anEntityThatLosesStandsBesideAProjectThatComesOut() {
        StudyDocument sound = CaseStudy.read("loan-longer-than-period.yaml");
        StudyResults losing = CaseStudy.results(CaseStudy.BUILDER.build(sound));
        assertThat(losing.project().verdict()).isEqualTo(Verdict.ALONE);
        assertThat(losing.fundings().get(sound.scenario()).holders().get(0).npvYen()).isNegative();
        assertThat(losing.holdersToTell(sound.scenario())).extracting(StudyResults.Holder::npvYen)
                .containsExactly(losing.fundings().get(sound.scenario()).holders().get(0).npvYen());
        STUDIES.forEach(study -> {
            StudyResults results = CaseStudy.results(study);
            boolean alone = results.project().verdict() == Verdict.ALONE;
            assertThat(alone && !results.holdersToTell(study.document().scenario()).isEmpty()).isEqualTo(alone
                    && results.fundings().get(study.document().scenario()).holders().get(0).npvYen() < 0);
            assertThat(alone || !results.holdersToTell(study.document().scenario()).isEmpty()).isTrue();
        });
    }

    @Test
    void aPolicyMovedFrom2028To2045ChangesPresentValuesAtTheEvaluationAndNothingElse() {
        Project now = CaseStudy.results(moved(2028)).project();
        Project later = CaseStudy.results(moved(2045)).project();
        assertThat(now.financialNpvAtEvaluationYen()).isCloseTo(now.financialNpvYen() / Math.pow(1.025, 2), within(1.0));
        assertThat(later.financialNpvAtEvaluationYen()).isCloseTo(now.financialNpvYen() / Math.pow(1.025, 19), within(1.0));
        assertThat(later.socialNpvAtEvaluationYen()).isCloseTo(now.socialNpvYen() / Math.pow(1.04, 19), within(1.0));
        assertThat(later.ratio()).isEqualTo(now.ratio());
        assertThat(later.financialNpvYen()).isEqualTo(now.financialNpvYen());
    }

    private static Study moved(int year) {
        return CaseStudy.BUILDER
                .build(CaseStudy.read("savings-fall-short.yaml").withPolicies(List.of(new Policy("rebuild", "rebuild", year))));
    }

    @Test
    void howLikelyARatioIsIsNotToldWhereNoInputHasARange() {
        assertThat(CaseStudy.results(CaseStudy.of("value-left-is-large.json")).project().chances()).isEmpty();
        assertThat(CaseStudy.results(CaseStudy.of("hospital-cogeneration.yaml")).project().chances()).isPresent();
    }

    @Test
    void aVerdictThatWhatCountsTwiceWouldTurnSaysSo() {
        StudyResults hospital = CaseStudy.results(CaseStudy.of("hospital-cogeneration.yaml"));
        assertThat(hospital.project().discountedRatio().ii()).isGreaterThanOrEqualTo(1);
        assertThat(provisos(hospital, Kind.OVERLAP)).singleElement().satisfies(one -> assertThat(one.figure()).isBetween(0.96, 0.98));
        assertThat(provisos(hospital, Kind.UNLIKELY)).singleElement().satisfies(one -> assertThat(one.figure()).isBetween(0.35, 0.45));
        assertThat(provisos(CaseStudy.results(CaseStudy.of("waste-heat-pool.yaml")), Kind.OVERLAP)).isEmpty();
    }

    private static List<Proviso> provisos(StudyResults results, Kind kind) {
        return results.provisos().stream().filter(one -> one.kind() == kind).toList();
    }

    /** 467 of 1,000 million are book value at the end of a period of 8 years of a life of 15: nobody is ever paid that. */
    @Test
    void aVerdictThatRestsOnTheValueLeftSaysSo() {
        StudyResults results = CaseStudy.results(CaseStudy.of("value-left-is-large.json"));
        assertThat(results.project().discountedRatio().i()).isGreaterThan(1);
        assertThat(provisos(results, Kind.VALUE_LEFT)).singleElement()
                .satisfies(one -> assertThat(one.figure()).isCloseTo(0.67, within(0.01)));
        assertThat(provisos(CaseStudy.results(CaseStudy.of("waste-heat-pool.yaml")), Kind.VALUE_LEFT)).isEmpty();
    }

    @Test
    void aBenefitOfWhichTheKnowledgeBaseWarnsIsNamedWhereItMakesUpMost() {
        assertThat(provisos(CaseStudy.results(CaseStudy.of("waste-heat-pool.yaml")), Kind.CAUTIONED)).singleElement().satisfies(one -> {
            assertThat(one.about()).contains("a2");
            assertThat(one.figure()).isCloseTo(39.6 / 41.6, within(0.01));
        });
        assertThat(provisos(CaseStudy.results(CaseStudy.of("hospital-cogeneration.yaml")), Kind.CAUTIONED)).hasSize(1);
        assertThat(provisos(CaseStudy.results(CaseStudy.of("led-esco-15-years.yaml")), Kind.CAUTIONED))
                .as("the saving alone covers the cost, and carbon is a twentieth of all benefits").isEmpty();
    }

    /** "All benefits" are those that were entered: what such measures may bring besides is named, that of an outage first. */
    @Test
    void benefitsThatAreNotEnteredAreNamedWhereTheSavingDoesNotCoverTheCost() {
        StudyDocument panels = StudyReader.read(TWO.replace("title: 甲,", "title: 甲, measure: \"(9)\", benefits: {a1: {}},")
                .replace("saved: 400000", "saved: 4000").getBytes(StandardCharsets.UTF_8));
        StudyResults results = CaseStudy.results(CaseStudy.BUILDER.build(panels));

        assertThat(provisos(results, Kind.NOT_ENTERED)).singleElement().satisfies(one -> {
            assertThat(one.benefits()).startsWith("c1", "a2").contains("d1").doesNotContain("a1", "eb");
            assertThat(CaseStudy.KNOWLEDGE.provisos(Locale.JAPANESE).say(one, results.project().decides())).contains("c1 ", "a2 ");
        });
        assertThat(provisos(CaseStudy.results(CaseStudy.of("led-esco-15-years.yaml")), Kind.NOT_ENTERED)).isEmpty();
    }

    private static final String TWO = """
            study: 1
            title: 二つの年
            asOf: 2026-04-01
            policies: [{id: now, title: 今, year: 2027}, {id: later, title: 後, year: 2045}]
            measures:
              - {id: a, title: 甲, policies: [now], contract: own-use, upkeep: 0,
                 components: [{id: c, title: 設備, initial-cost: 200000000, life: 20}],
                 energy: [{carrier: electricity, saved: 400000, price: 25, co2-factor: 0.0004}]}
              - {id: b, title: 乙, policies: [later], contract: own-use, upkeep: 0,
                 components: [{id: c, title: 設備, initial-cost: 100000000, life: 20}],
                 energy: [{carrier: electricity, saved: 800000, price: 25, co2-factor: 0.0004}]}
            values: {evaluation-years: 20, social-rate: 0.04}
            """;

    /** By calendar the 200 million are not back before another 100 are spent; from one year on all would be back in 10 years. */
    @Test
    void whereWorksBeginInDifferentYearsTheCalendarTellsPaybackRateAndRatio() {
        StudyResults results = CaseStudy.results(CaseStudy.BUILDER.build(StudyReader.read(TWO.getBytes(StandardCharsets.UTF_8))));
        assertThat(results.project().payback().orElseThrow().lasting().orElseThrow()).isCloseTo(10, within(0.01));
        ByCalendar found = results.byCalendar().orElseThrow();
        assertThat(List.of(found.firstYear(), found.lastYear())).containsExactly(2027, 2045);
        assertThat(found.discountedRatio().i()).isCloseTo(1.08, within(0.005));
        assertThat(found.internalReturn().orElseThrow().rates()).singleElement().satisfies(rate -> assertThat(rate).isCloseTo(0.0458,
                within(0.0001)));
        assertThat(found.payback().orElseThrow().lasting().orElseThrow()).isBetween(22.0, 24.0);
        assertThat(CaseStudy.results(CaseStudy.of("waste-heat-pool.yaml")).byCalendar()).isEmpty();
    }

    @Test
    void aPolicyOfAYearBeforeTheEvaluationIsAskedBack() {
        Study study = moved(2019);
        assertThat(study.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.where()).isEqualTo("policies.0.year");
            assertThat(doubt.in(Locale.JAPANESE)).contains("2019年", "評価の年");
            assertThat(doubt.in(Locale.ENGLISH)).contains("2019");
        });
        assertThat(moved(2045).doubts()).isEmpty();
    }

    /** Measure by measure and claim by claim the same is found as from the yearly flows of the whole. */
    @Test
    void whatBeginsInTheYearOfTheEvaluationIsWorthWhatItsFlowsAre() {
        STUDIES.forEach(study -> {
            StudyDocument begun = study.document().withPolicies(study.document().policies().stream()
                    .map(policy -> new Policy(policy.id(), policy.title(), study.document().asOf().getYear() - 3)).toList());
            Declared declared = begun.declared();
            Study other = CaseStudy.BUILDER.build(begun.withDeclared(new Declared(declared.priceYear(), declared.consumptionTax(),
                    declared.prices(), Optional.empty(), declared.corporateTax())));
            double size = 1e-9
                    * (other.value("present-cost") + Math.abs(other.value("present-neb")) + Math.abs(other.value("present-eb")) + 1);
            assertThat(other.value("today-cost")).isCloseTo(other.value("present-cost"), within(size));
            assertThat(other.value("today-eb")).isCloseTo(other.value("present-eb"), within(size));
            assertThat(other.value("today-neb")).isCloseTo(other.value("present-neb"), within(size));
            assertThat(other.value("today-neb-accepted")).isCloseTo(other.value("present-neb-accepted"), within(size));
            assertThat(other.value("today-social-npv")).isCloseTo(other.value("social-npv"), within(3 * size));
            assertThat(other.value("today-financial-npv")).isCloseTo(other.value("financial-npv"), within(3 * size));
        });
    }
}
