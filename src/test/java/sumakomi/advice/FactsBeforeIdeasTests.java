package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** What rests on facts comes before what rests on the mere idea of a place, however many points the idea has. */
class FactsBeforeIdeasTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());

    /** A village that talks of its station, and has a school that would join. */
    private static final Map<String, String> VILLAGE = Map.of("geography", "mountain", "station-redevelopment", "idea",
            "energy-sharing-wish", "yes", "showcase", "yes", "railway-operator", "joining", "schools", "willing");

    @Test
    void noIdeaStandsBeforeAFact() {
        Stream.concat(LongStream.rangeClosed(1, 200).mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(3, AS_OF).limit(200)).forEach(profile -> {
                    List<Boolean> ideas = ADVISOR.advise(profile).recommendations().stream().map(FactsBeforeIdeasTests::isIdea).toList();
                    assertThat(ideas).isSorted();
                });
    }

    @Test
    void aVillageBeginsWithWhatIsThere() {
        List<Recommendation> recommendations = ADVISOR.advise(profile(VILLAGE)).recommendations();

        Recommendation station = of("station-area", recommendations);
        Recommendation behaviour = of("energy-saving-behaviour", recommendations);
        assertThat(station.score()).isGreaterThan(behaviour.score());
        assertThat(station.rank()).isGreaterThan(behaviour.rank());
        assertThat(recommendations.get(0).archetype()).isNotEqualTo("station-area");
    }

    @Test
    void onceItsPlaceIsPlannedItStandsWhereItsPointsPutIt() {
        Map<String, String> planned = new LinkedHashMap<>(VILLAGE);
        planned.put("station-redevelopment", "planned");

        assertThat(of("station-area", ADVISOR.advise(profile(planned)).recommendations()).rank()).isEqualTo(1);
    }

    @Test
    void anIdeaAndAFactOfEqualPointsAreNoTie() {
        Stream.concat(LongStream.rangeClosed(1, 400).mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)),
                Stream.of(profile(VILLAGE))).map(profile -> ADVISOR.advise(profile).recommendations())
                .forEach(recommendations -> recommendations.forEach(one -> assertThat(one.tiedWith()).allSatisfy(tied -> assertThat(
                        isIdea(of(tied, recommendations))).isEqualTo(isIdea(one)))));
    }

    /** What can be studied now leads the road map as well. */
    @Test
    void theRoadMapDoesNotBeginWithAnIdeaEither() {
        Map<String, String> ready = new LinkedHashMap<>(VILLAGE);
        ready.put("vision", "adopted");
        ready.put("council", "existing");
        ready.put("theme", "candidates");

        assertThat(ADVISOR.advise(profile(ready)).roadmap()).first()
                .satisfies(step -> assertThat(step.archetype()).isNotEmpty().get().isNotEqualTo("station-area"));
    }

    private static boolean isIdea(Recommendation entry) {
        return entry.toBeSolid().orElseThrow().lacks().contains(Grade.Lack.FIRM_PLACE);
    }

    private static Recommendation of(String archetype, List<Recommendation> recommendations) {
        return recommendations.stream().filter(entry -> entry.archetype().equals(archetype)).findFirst().orElseThrow();
    }

    private static Profile profile(Map<String, String> choices) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        choices.forEach((question, option) -> given.put(question, GivenAnswer.of(new Answer.Choice(option))));
        return new Profile(QUESTIONNAIRE, given, AS_OF);
    }
}
