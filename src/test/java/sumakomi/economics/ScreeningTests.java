package sumakomi.economics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advice.Advisor;
import sumakomi.economics.BenefitCost.Input;
import sumakomi.economics.BenefitCost.ReferenceCase;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

class ScreeningTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Knowledge KNOWLEDGE = QUESTIONNAIRE.knowledge();
    private static final Advisor ADVISOR = new Advisor(KNOWLEDGE, RuleBase.packed());

    /** Tables 5.2.2 and 5.3.2, energy management systems: EB/C 0.57 and 0.49, B/C 1.85 and 1.46; C 0.6 and 0.2, B 1.0 and 0.2. */
    @Test
    void theRatiosOfPublicFacilitiesAreThoseOfTheTwoPrintedRows() {
        BenefitCost found = screen("public-facilities", Map.of("roof-lease", "yes", "public-roofs", "surveyed"));

        assertThat(found.numberOfReferenceCases()).isEqualTo(2);
        assertThat(found.referenceCases()).extracting(ReferenceCase::district).containsExactlyInAnyOrder("commercial", "residential");
        assertThat(found.bOverC()).contains(range("1.46", "1.50", "1.85"));
        assertThat(found.ebOverC()).contains(range("0.49", "0.50", "0.57"));
        assertThat(found.nebOverC()).contains(range("0.97", "1.13", "1.28"));
    }

    /** 20 to 90 million yen over 45 to 15 years; between them the geometric mean, 42,426,407 yen, over 30 years. */
    @Test
    void theCostOfAYearIsTheBudgetOverTheServiceLife() {
        BenefitCost found = screen("public-facilities", Map.of("roof-lease", "yes", "public-roofs", "surveyed"));

        assertThat(found.costYenPerYear()).contains(range("444444", "1414214", "6000000"));
        assertThat(found.ebYenPerYear()).contains(range("217778", "707107", "3420000"));
        assertThat(found.inputs()).extracting(Input::id, Input::value, Input::origin).contains(
                org.assertj.core.groups.Tuple.tuple("budget-low", "20000000", "assumed"),
                org.assertj.core.groups.Tuple.tuple("service-life-high", "45", "default"),
                org.assertj.core.groups.Tuple.tuple("service-life-mid", "30", "assumed"));
    }

    @Test
    void whereNothingIsComparableNoRangeIsPrintedButTheDataNeededAreNamed() {
        BenefitCost found = screen("electric-vehicles", Map.of("ev-policy", "planned", "ev-operator", "candidate", "disaster-bases",
                "designated"));

        assertThat(found.numberOfReferenceCases()).isZero();
        assertThat(found.bOverC()).isEmpty();
        assertThat(found.ebYenPerYear()).isEmpty();
        assertThat(found.costYenPerYear()).isPresent();
        assertThat(found.missingInputs()).isNotEmpty();
    }

    @Test
    void anOpenBudgetGivesNoCostOfAYear() {
        BenefitCost found = screen("study-committee", Map.of("vision", "none", "council", "none", "cross-department", "none"));

        assertThat(found.costYenPerYear()).isEmpty();
        assertThat(found.bOverC()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commercial", "residential", "station"})
    void everyRowOfThePrintedTablesKeepsItsOwnRatios(String district) {
        KNOWLEDGE.districts().get(district).policies().forEach(row -> {
            assertThat(row.ebOkuYenPerYear().add(row.nebOkuYenPerYear()).subtract(row.benefitOkuYenPerYear()).abs())
                    .as("%s %d: EB + NEB = B within rounding", district, row.policy()).isLessThanOrEqualTo(new BigDecimal("0.15"));
            assertThat(row.ebOverC()).isLessThanOrEqualTo(row.bOverC());
        });
    }

    @Test
    void everyArchetypeEitherHasReferenceCasesOrNamesWhatADetailedStudyNeeds() {
        assertThat(KNOWLEDGE.archetypes().values()).allSatisfy(archetype -> assertThat(archetype.dataNeeds()).isNotEmpty());
    }

    private static BenefitCost screen(String archetype, Map<String, String> answers) {
        Map<String, GivenAnswer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> GivenAnswer.of(new Answer.Choice(entry.getValue()))));
        Recommendation recommendation = ADVISOR.advise(new Profile(QUESTIONNAIRE, given, AS_OF)).recommendations().stream()
                .filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow();
        return new Screening(KNOWLEDGE, AS_OF).screen(recommendation);
    }

    private static Range range(String low, String mid, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(mid), new BigDecimal(high));
    }
}
