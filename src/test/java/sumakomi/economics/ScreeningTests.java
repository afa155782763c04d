package sumakomi.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Advisor;
import sumakomi.economics.BenefitCost.Input;
import sumakomi.economics.BenefitCost.ReferenceCase;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.PolicyRow;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

class ScreeningTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Knowledge KNOWLEDGE = QUESTIONNAIRE.knowledge();
    private static final Map<String, String> STATION = Map.of("station-redevelopment", "decided", "railway-operator", "joining");
    private static final Advisor ADVISOR = new Advisor(KNOWLEDGE, RuleBase.packed());

    /** Tables 5.4.2 and 5.2.2: Ikebukuro west 0.45 and 1.11, Higashi-Ikebukuro 0.51 and 1.33, Tokyo Station 0.83 and 1.78. */
    @Test
    void everyColumnIsOneNamedCaseOfThePrintedTables() {
        BenefitCost found = screen("station-area", STATION);

        assertThat(found.referenceCases()).extracting(row -> row.district() + "-" + row.policy(), ReferenceCase::columns)
                .containsExactlyInAnyOrder(tuple("station-3", List.of("low")), tuple("station-4", List.of("mid")),
                        tuple("station-6", List.of()), tuple("commercial-1", List.of("high")));
        assertThat(found.ebOverC()).contains(columns("0.45", "0.51", "0.83"));
        assertThat(found.nebOverC()).contains(columns("0.66", "0.82", "0.95"));
        assertThat(found.bOverC()).contains(range("1.11", "1.33", "1.78"));
    }

    /** The rows are of districts whose buildings are linked; as long as nothing is answered on sharing, the type stands for it. */
    @ParameterizedTest
    @ValueSource(strings = {"station-area", "large-area"})
    void districtsLinkedByHeatAndPowerSayNothingWhereNothingIsToBeShared(String archetype) {
        Map<String, String> place = new HashMap<>(Map.of("station-redevelopment", "decided", "railway-operator", "joining",
                "large-mixed-area", "decided", "council", "existing"));
        assertThat(screen(archetype, place).bOverC()).isPresent();

        place.put("energy-sharing-wish", "no");
        BenefitCost found = screen(archetype, place);

        assertThat(found.bOverC()).isEmpty();
        assertThat(found.notComparable()).extracting(row -> row.why().ja()).anyMatch(why -> why.contains("融通したくないときは比べません"));
    }

    /** 2 to 9 billion yen over 45 to 15 years; between them the geometric mean over 30 years; in whole 10,000 yen. */
    @Test
    void theCostOfAYearIsTheBudgetOverTheServiceLife() {
        BenefitCost found = screen("station-area", STATION);

        assertThat(found.costYenPerYear()).contains(range("44440000", "141420000", "600000000"));
        assertThat(found.ebYenPerYear()).contains(columns("20000000", "72120000", "498000000"));
        assertThat(found.nebYenPerYear()).contains(columns("29330000", "115960000", "570000000"));
        assertThat(found.benefitYenPerYear()).contains(columns("49330000", "188080000", "1068000000"));
        assertThat(found.inputs()).extracting(Input::id, Input::value, Input::origin).contains(
                tuple("budget-low", "2000000000", "assumed"), tuple("service-life-high", "45", "default"),
                tuple("service-life-mid", "30", "assumed"));
    }

    /** A finance officer takes EB and NEB together and arrives at B, whatever is recommended and whichever column is read. */
    @Test
    void energyAndOtherBenefitsAddUpInEveryColumnOverPlausibleProfiles() {
        Set<String> seen = new TreeSet<>();
        Set<String> compared = new TreeSet<>();
        for (Profile profile : PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(6, AS_OF).limit(600).toList()) {
            for (Recommendation entry : ADVISOR.advise(profile).recommendations()) {
                BenefitCost found = new Screening(KNOWLEDGE, AS_OF).screen(entry, profile);
                seen.add(entry.archetype());
                assertThat(found.bOverC().isPresent()).isEqualTo(!found.referenceCases().isEmpty());
                List<String> held = profile.counting(Advice.DATA_HELD).map(Answer::values).orElse(List.of());
                assertThat(found.missingInputs()).isEqualTo(KNOWLEDGE.archetype(entry.archetype()).dataNeeds().stream()
                        .filter(data -> !held.contains(data) && !entry.spares(data)).toList());
                found.bOverC().ifPresent(benefit -> {
                    compared.add(entry.archetype());
                    assertAddsUp(found.ebOverC().orElseThrow(), found.nebOverC().orElseThrow(), Columns.of(benefit));
                    assertEachColumnIsAPrintedRow(found);
                });
                found.benefitYenPerYear().ifPresent(
                        benefit -> assertAddsUp(found.ebYenPerYear().orElseThrow(), found.nebYenPerYear().orElseThrow(), benefit));
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(KNOWLEDGE.archetypes().keySet());
        assertThat(compared).containsExactly("city-block", "energy-supply-facility", "large-area", "station-area");
    }

    private static void assertAddsUp(Columns eb, Columns neb, Columns benefit) {
        assertThat(eb.low().add(neb.low())).isEqualByComparingTo(benefit.low());
        assertThat(eb.mid().add(neb.mid())).isEqualByComparingTo(benefit.mid());
        assertThat(eb.high().add(neb.high())).isEqualByComparingTo(benefit.high());
    }

    private static void assertEachColumnIsAPrintedRow(BenefitCost found) {
        for (String column : Columns.NAMES) {
            ReferenceCase named = found.namedCase(column).orElseThrow();
            PolicyRow printed = KNOWLEDGE.policy(named.district(), named.policy()).orElseThrow();
            assertThat(Columns.of(found.bOverC().orElseThrow()).of(column)).isEqualByComparingTo(printed.bOverC());
            assertThat(found.ebOverC().orElseThrow().of(column)).isEqualByComparingTo(printed.ebOverC());
        }
    }

    /** Energy management alone leaves out renewables and storage; the rows are named, with the reason why they are not used. */
    @Test
    void energyManagementSaysNothingOfAFacilityWithRenewablesAndStorage() {
        BenefitCost found = screen("public-facilities", Map.of("roof-lease", "yes", "public-roofs", "surveyed"));

        assertThat(found.bOverC()).isEmpty();
        assertThat(found.ebYenPerYear()).isEmpty();
        assertThat(found.notComparable()).extracting(row -> row.district() + "-" + row.policy())
                .containsExactlyInAnyOrder("commercial-2", "residential-2");
        assertThat(found.notComparable()).allSatisfy(row -> assertThat(row.why().ja()).contains("蓄"));
    }

    @Test
    void newHousingSaysNothingOfAnOldEstate() {
        BenefitCost found = screen("apartment-housing", Map.of("apartment-stock", "many", "apartment-renovation", "planned",
                "apartment-management", "willing", "bulk-power", "yes"));

        assertThat(found.bOverC()).isEmpty();
        assertThat(found.notComparable()).extracting(row -> row.district() + "-" + row.policy()).contains("residential-4");
    }

    /** Figure 5.3.1 sends the heat of the plant to new homes: compared only where heat is left, homes stand near and new ones come. */
    @Test
    void theHomesHeatedByThePlantAreComparedOnlyWhereHeatIsLeftAndNewHomesCome() {
        Map<String, Answer> plant = Map.of("energy-supply-facility", new Answer.Choice("renewal-planned"), "supply-quantity",
                new Answer.Choice("known"), "supply-neighbours", new Answer.Choices(List.of("housing", "offices")));
        Map<String, Answer> development = Map.of("new-apartments", new Answer.Choice("planned"), "waste-heat",
                new Answer.Choice("abundant"));

        assertThat(used(screened("energy-supply-facility", plant))).isEmpty();
        assertThat(screened("energy-supply-facility", plant).notComparable()).extracting(row -> row.district() + "-" + row.policy())
                .containsExactly("station-6", "residential-4");
        Map<String, Answer> heat = new HashMap<>(plant);
        heat.put("waste-heat", new Answer.Choice("some"));
        assertThat(used(screened("energy-supply-facility", heat))).containsExactly("station-6");
        heat.put("supply-neighbours", new Answer.Choices(List.of("public-facilities")));
        assertThat(used(screened("energy-supply-facility", heat))).isEmpty();
        Map<String, Answer> both = new HashMap<>(plant);
        both.putAll(development);
        assertThat(used(screened("energy-supply-facility", both))).containsExactlyInAnyOrder("station-6", "residential-4");
    }

    /** What the roofs carry is not asked of a municipality without any, nor what an outage needs of one that wants no power then. */
    @Test
    void dataOnWhatIsNotThereOrIsKnownNeedNotBeGathered() {
        Map<String, Answer> buildings = new HashMap<>(Map.of("adjacent-public-buildings", new Answer.Choice("yes"), "disaster-bases",
                new Answer.Choice("designated"), "energy-data-system", new Answer.Choice("existing"), "energy-sharing-wish",
                new Answer.Choice("yes")));
        assertThat(screened("public-facilities", buildings).missingInputs()).contains("roof-potential", "disaster-load");

        for (String roofs : List.of("none", "surveyed")) {
            buildings.put("public-roofs", new Answer.Choice(roofs));
            assertThat(screened("public-facilities", buildings).missingInputs()).as(roofs).doesNotContain("roof-potential")
                    .contains("disaster-load");
        }
        buildings.put("disaster-base-autonomy", new Answer.Choice("no"));
        assertThat(screened("public-facilities", buildings).missingInputs()).doesNotContain("disaster-load").contains("building-register");
    }

    /** 133,296 people are in the Ikebukuro district by day: a mountain village or a small town has nothing like it. */
    @Test
    void aDistrictIsHeldAgainstMunicipalitiesOfItsKindAndSizeAlone() {
        Map<String, Answer> plant = new HashMap<>(Map.of("energy-supply-facility", new Answer.Choice("renewal-planned"), "supply-quantity",
                new Answer.Choice("known"), "supply-neighbours", new Answer.Choices(List.of("offices")), "waste-heat",
                new Answer.Choice("abundant")));
        assertThat(used(screened("energy-supply-facility", plant))).containsExactly("station-6");

        plant.put("geography", new Answer.Choice("mountain"));
        BenefitCost village = screened("energy-supply-facility", plant);
        assertThat(village.bOverC()).isEmpty();
        assertThat(village.notComparable()).filteredOn(row -> row.district().equals("station"))
                .singleElement().satisfies(row -> assertThat(row.why()).isEqualTo(KNOWLEDGE.districts().get("station").likeness().text()));
        assertThat(village.missingInputs()).isNotEmpty();

        plant.put("geography", new Answer.Choice("urban"));
        plant.put("population", new Answer.Amount(new BigDecimal(93_151)));
        assertThat(used(screened("energy-supply-facility", plant))).isEmpty();
        plant.put("day-night-ratio", new Answer.Amount(new BigDecimal(1355)));
        assertThat(used(screened("energy-supply-facility", plant))).containsExactly("station-6");
    }

    private static List<String> used(BenefitCost found) {
        return found.referenceCases().stream().map(row -> row.district() + "-" + row.policy()).toList();
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
        return screened(archetype, answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Answer.Choice(entry.getValue()))));
    }

    private static BenefitCost screened(String archetype, Map<String, Answer> answers) {
        Map<String, GivenAnswer> given = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> GivenAnswer.of(entry.getValue())));
        Profile profile = new Profile(QUESTIONNAIRE, given, AS_OF);
        Recommendation recommendation = ADVISOR.advise(profile).recommendations().stream()
                .filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow();
        return new Screening(KNOWLEDGE, AS_OF).screen(recommendation, profile);
    }

    private static Range range(String low, String mid, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(mid), new BigDecimal(high));
    }

    private static Columns columns(String low, String mid, String high) {
        return new Columns(new BigDecimal(low), new BigDecimal(mid), new BigDecimal(high));
    }
}
