package sumakomi.plausible;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** What no municipality can be, over many profiles; each law names what must never stand together. */
class PlausibleLawsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final long SEED = 11;
    private static final int MANY = 4_000;
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(KnowledgeFiles.packed().knowledge());
    private static final PlausibleProfiles PROFILES = PlausibleProfiles.builtIn(QUESTIONNAIRE);
    private static final List<Drawn> DRAWN = IntStream.range(0, MANY).mapToObj(Drawn::of).toList();

    private record Drawn(int number, String kind, Profile profile) {

        static Drawn of(int number) {
            return new Drawn(number, PROFILES.drawing(SEED, number).truth(Model.KIND).get(0), PROFILES.profile(SEED, number, DAY));
        }

        /** @param answers {@code name=a/b}, parted by {@code &}; the name "kind" is the kind of municipality */
        boolean has(String answers) {
            return List.of(answers.split("&")).stream().map(one -> one.trim().split("=")).allMatch(one -> {
                List<String> given = one[0].equals("kind") ? List.of(kind)
                        : profile.counting(one[0]).map(Answer::values).orElse(List.of());
                return !Collections.disjoint(given, List.of(one[1].split("/")));
            });
        }
    }

    @ParameterizedTest(name = "{0} never with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # no railway, no station
            geography=island | station-redevelopment=idea/planned/decided/under-construction
            municipality=13307/13305/13223 | station-redevelopment=idea/planned/decided/under-construction
            kind=mountain/rural-town | station-redevelopment=planned/decided/under-construction
            station-redevelopment=under-construction | railway-operator=not-approached
            # a village has no town
            kind=island-village/mountain/island-town | block-development=planned/decided/under-construction
            kind=island-village/mountain/island-town/rural-town/tama-town | large-mixed-area=idea/planned/decided/under-construction
            kind=island-village/mountain/island-town | industrial-area=exists
            kind=island-village/mountain/island-town/rural-town | apartment-stock=many
            kind=island-village | research-institute=other-field/energy-field
            kind=island-village/mountain/island-town/rural-town | sewage-heat=abundant
            kind=island-village/mountain | budget-order=billions
            # a city has neighbours, shelters and people
            kind=central-ward/island-village | small-hydro=abundant
            kind=central-ward/inner-ward/outer-ward | geography=suburban/mountain/island
            kind=tama-residential/tama-works | tourism=major
            # what hangs on another place hangs on its being there
            block-development=idea/planned/decided/under-construction & shopping-street=none | block-users=shopping-street
            block-development=idea/planned/decided/under-construction & industrial-area=none | block-users=factories
            industrial-area=none | ev-industry=yes
            energy-supply-facility=none | data-held=supply-quantity
            energy-supply-facility=none & industrial-area=none | waste-heat=abundant
            data-held=supply-quantity | supply-quantity=not-surveyed
            public-roofs=none | roof-lease=yes
            apartment-stock=none | guideline-wish=smart-apartment
            tourism=none | aims=tourism-vitality
            geography=island | local-power-outside=yes
            # one after the other
            programme-stage=not-joined/year-1 | participation=continuing
            programme-stage=year-3/after-fs | participation=new
            programme-stage=year-1/year-2 | earlier-studies=fs
            programme-stage=after-fs | earlier-studies=none/desk-study/potential-survey
            programme-stage=after-fs | theme=none/candidates
            programme-stage=after-fs | area-narrowed=none/candidates
            earlier-studies=fs | area-narrowed=none
            theme=none | area-narrowed=decided
            data-held=citizens-survey | citizens-wishes=none
            related-plans=none | vision=adopted
            budget-order=none | eco-points=funded
            """)
    void neverTogether(String one, String other) {
        assertThat(DRAWN.stream().filter(drawn -> drawn.has(one))).as("nothing to hold the law against").isNotEmpty();
        assertThat(DRAWN.stream().filter(drawn -> drawn.has(one) && drawn.has(other)).map(Drawn::number)).isEmpty();
    }

    @ParameterizedTest(name = "{0} rather with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            kind=island-village/island-town/mountain | tourism=major                | 0.5
            kind=mountain/rural-town                 | biomass=abundant             | 0.4
            kind=outer-ward/inner-ward               | apartment-stock=some/many    | 0.8
            kind=tama-works/tama-town                | industrial-area=exists       | 0.6
            programme-stage=year-3/after-fs          | vision=drafting/adopted      | 0.4
            programme-stage=not-joined               | vision=none                  | 0.5
            large-mixed-area=none & kind=island-village | budget-order=none/millions   | 0.7
            """)
    void moreOftenTogether(String one, String other, double share) {
        List<Drawn> some = DRAWN.stream().filter(drawn -> drawn.has(one)).toList();
        assertThat(some).hasSizeGreaterThan(50);
        assertThat(some.stream().filter(drawn -> drawn.has(other)).count()).isGreaterThan((long) (share * some.size()));
    }

    @Test
    void everyQuestionInViewIsAnsweredAndNoneThatIsHidden() {
        assertThat(DRAWN).allSatisfy(drawn -> {
            Profile profile = drawn.profile();
            Set<String> inView = QUESTIONNAIRE.questions().values().stream()
                    .filter(question -> !QUESTIONNAIRE.isHidden(question, profile.answers())).map(Question::id).collect(Collectors.toSet());
            if (drawn.kind().equals("regional-city") || drawn.kind().equals("rural-town")) {
                inView.remove("municipality");
            }
            assertThat(profile.answers().keySet()).isEqualTo(inView);
        });
    }

    @Test
    void mostProfilesHaveSixtyAnswersAndMore() {
        assertThat(DRAWN.stream().filter(drawn -> drawn.profile().answers().size() >= 60).count()).isGreaterThan(MANY * 9 / 10);
        assertThat(DRAWN).allSatisfy(drawn -> assertThat(drawn.profile().answers()).hasSizeGreaterThanOrEqualTo(56));
    }

    @Test
    void unknownIsAnsweredNowAndThenMoreOftenByNewcomers() {
        Map<String, Double> shares = IntStream.range(0, MANY).boxed().collect(Collectors.groupingBy(
                number -> PROFILES.drawing(SEED, number).truth("informed").get(0), TreeMap::new,
                Collectors.averagingDouble(number -> unknown(DRAWN.get(number).profile()))));

        assertThat(shares.get("newcomer")).isGreaterThan(shares.get("some")).isBetween(0.1, 0.35);
        assertThat(shares.get("some")).isGreaterThan(shares.get("well"));
        assertThat(shares.get("well")).isBetween(0.01, 0.08);
    }

    private static double unknown(Profile profile) {
        return (double) profile.answers().values().stream().filter(given -> !given.answer().known()).count() / profile.answers().size();
    }

    @Test
    void figuresAreThoseOfTheMunicipalityNamed() {
        assertThat(DRAWN.stream().filter(drawn -> drawn.profile().counting("municipality").isPresent())).allSatisfy(drawn -> {
            Profile profile = drawn.profile();
            Municipality named = QUESTIONNAIRE.knowledge().municipalities().get(profile.counting("municipality").get().values().get(0));
            assertThat(profile.amount("population").orElseThrow()).isEqualByComparingTo(named.population());
            assertThat(profile.amount("area-km2").orElseThrow()).isEqualByComparingTo(named.areaKm2());
            profile.amount("day-night-ratio").ifPresent(ratio -> assertThat(ratio).isEqualByComparingTo(named.dayNightRatio()));
        });
    }

    @ParameterizedTest
    @CsvSource({"central-ward,population,60000,400000", "central-ward,day-night-ratio,200,1400", "inner-ward,day-night-ratio,100,200",
            "outer-ward,day-night-ratio,60,100", "tama-centre,population,140000,600000", "tama-residential,population,70000,250000",
            "tama-works,population,50000,120000", "tama-hills,area-km2,70,110", "tama-town,population,15000,35000",
            "mountain,population,1000,6000", "mountain,area-km2,100,250", "island-town,population,5000,10000",
            "island-village,population,100,3500", "regional-city,population,40000,350000", "rural-town,population,3000,20000",
            "island-village,public-buildings,1,10", "island-village,ev-facilities,1,4", "mountain,apartment-dwellings,10,60"})
    void numbersFitTheKind(String kind, String question, BigDecimal from, BigDecimal to) {
        assertThat(DRAWN.stream().filter(drawn -> drawn.kind().equals(kind)).flatMap(drawn -> drawn.profile().amount(question).stream()))
                .isNotEmpty().allSatisfy(number -> assertThat(number).isBetween(from, to));
    }

    @Test
    void kindsAreAsCommonAsTheirMunicipalities() {
        Map<String, Long> counts = DRAWN.stream().collect(Collectors.groupingBy(Drawn::kind, Collectors.counting()));

        assertThat(counts).hasSize(13);
        assertThat(counts.get("island-village") * 72.0 / MANY).isBetween(6.0, 8.0);
        assertThat(counts.get("tama-residential") * 72.0 / MANY).isBetween(13.0, 15.0);
    }
}
