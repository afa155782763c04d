package sumakomi.web.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;

/** Whoever refers to an entry, under whatever key, is told on its page. */
class ReferrersTests {

    private static final Library LIBRARY = WordingTests.REFERENTS.library();

    @ParameterizedTest(name = "{0}: {1} is told on {2}")
    @CsvSource({
            "types, cases/future-city-initiative, smart-community-types/community-vitality",
            "types, archetypes/station-area, smart-community-types/office-efficiency",
            "related, finance/shared-savings-contract, finance/service-company-scheme",
            "policy, promotion-measures/area-promotion-council, national-policies/low-carbon-city-bill",
            "policy, policy-measures/commercial, urban-policies/commercial-1",
            "schemes, zero-carbon/theme-renewable-power, zero-carbon/joint-purchase-renewable-power",
            "schemes, finance/green-lease-pv, business-scheme/business-photovoltaics-lease",
            "scenario, stakeholder-results/base-case-1, funding-scenarios/base",
            "scenarios, stakeholders/public-sector, funding-scenarios/base",
            "rule, benefits/eb, double-counting/bill-base",
            "effects, promotion-measures/depreciation-and-property-tax, promotion-effects/property-value",
            "category, benefits/eb, benefit-categories/energy",
            "stakeholders, benefits/eb, stakeholders/es-entity",
            "from, archetypes/station-area, bodies/energy-supplier",
            "to, archetypes/station-area, bodies/commercial-facility",
            "technology, funding-scenarios/more-subsidy, measures/district-cogeneration",
            "unit, district-systems/commercial, units/ha",
            "measures, policy-measures/commercial, measures/(1)",
    })
    void everyKeyThatHoldsAnIdCounts(String key, String from, String to) {
        assertThat(LIBRARY.referrers(entry(to))).as(key).extracting(Entry::address).contains(from).doesNotHaveDuplicates()
                .doesNotContain(to);
    }

    @Test
    void theEndOfAFlowIsABodyInAnArchetypeAndAPartOfItsOwnElsewhere() {
        assertThat(LIBRARY.referent(entry("archetypes/station-area"), "from", "residents")).contains(entry("bodies/residents"));
        assertThat(LIBRARY.referent(entry("business-scheme/network-funding"), "from", "municipality")).isEmpty();
    }

    @Test
    void aWordThatIsNoIdRefersToNothing() {
        assertThat(LIBRARY.referent(entry("archetypes/station-area"), "kind", "energy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"questions/station-redevelopment", "bodies/railway-operator", "smart-community-types/disaster-preparedness",
            "finance/citizens-fund",
            "strengths/strong", "archetypes/station-area"})
    void aRuleThatReadsProposesOrSpeaksAboutAnEntryIsTold(String entry) {
        assertThat(WordingTests.REFERENTS.referrers(entry(entry)).get(Use.RULE)).isNotEmpty()
                .allMatch(use -> use.url().startsWith("/rules/"));
    }

    @Test
    void whatRefersStandsInTheOrderOfTheSubjectsAndRulesLast() {
        Map<String, List<Use>> referrers = WordingTests.REFERENTS.referrers(entry("finance/citizens-fund"));
        assertThat(referrers.keySet()).containsSubsequence("kind.barriers", "kind.finance", "kind.cases", Use.RULE);
    }

    @Test
    void aPlaceKnowsTheEntriesThatCiteIt() {
        assertThat(WordingTests.REFERENTS.citing(new Citation("smart-energy-town-2012", "figure-4.1.1"))).extracting(Use::url)
                .contains("/library/finance/financing-scheme", "/library/business-scheme/network-funding");
    }

    private static Entry entry(String address) {
        int slash = address.indexOf('/');
        return LIBRARY.find(address.substring(0, slash), address.substring(slash + 1)).orElseThrow();
    }
}
