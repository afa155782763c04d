package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Municipality;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;

/** The contract tells of a type what is true: why it is not recommended, what it lacks, what an answer does, whose case is whose. */
class WhatIsToldOfATypeTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final MainJob MAIN_JOB = Edition.packed().mainJob();
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();

    /** A rule may take such a type out besides: that there is no place is what a town hall is told. */
    @ParameterizedTest
    @CsvSource({"station-redevelopment, station-area", "block-development, city-block", "shopping-street, shopping-street",
            "large-mixed-area, large-area", "research-institute, research-institute", "energy-supply-facility, energy-supply-facility",
            "apartment-stock, apartment-housing"})
    void whereTheDeniedPlaceIsTheReasonItIsTold(String question, String archetype) {
        JsonNode entry = of("notRecommended", archetype,
                tree(Map.of(question, "none", "industrial-area", "none", "new-apartments", "none")));

        assertThat(entry.path("why").asString()).isEqualTo("no-place");
        assertThat(entry.at("/place/ja").asString()).isNotEmpty();
    }

    @Test
    void anEntrySaysHowManyAspectsAndPointsItLacksAndWhichAspectsAreSilent() {
        JsonNode entry = of("recommendations", "public-facilities", tree(Map.of("disaster-base-autonomy", "yes")));

        assertThat(entry.path("score").asInt()).isEqualTo(4);
        JsonNode missing = entry.at("/toBeSolid/missing");
        assertThat(words(missing.path("inFavour"))).containsExactly("wish");
        assertThat(missing.path("aspects").asInt()).isEqualTo(2);
        assertThat(words(missing.path("silent"))).contains("place", "means").doesNotContain("wish", "readiness", "aim");
        assertThat(missing.path("points").asInt()).isEqualTo(2);
    }

    /** What is missing and what is there add up to what is solid. */
    @Test
    void whatIsMissingAddsUp() {
        profiles().map(WhatIsToldOfATypeTests::tree).flatMap(tree -> tree.path("recommendations").valueStream()).forEach(entry -> {
            JsonNode missing = entry.at("/toBeSolid/missing");
            assertThat(missing.isObject()).isTrue();
            assertThat(missing.path("points").asInt()).isEqualTo(Math.max(0, 6 - entry.path("score").asInt()));
            assertThat(missing.path("aspects").asInt()).isEqualTo(Math.max(0, 3 - missing.path("inFavour").size()));
            assertThat(words(missing.path("silent"))).doesNotContainAnyElementsOf(words(missing.path("inFavour")));
        });
    }

    /** Where several answers would do together there is seldom one way only; each way told leads to solid, and none contains another. */
    @Test
    void severalWaysToBeSolidAreToldAndEachDoes() {
        int several = 0;
        Profile oneWish = new Profile(QUESTIONNAIRE, Map.of("disaster-base-autonomy", GivenAnswer.of(new Answer.Choice("yes"))), AS_OF);
        for (Profile profile : Stream.concat(Stream.of(oneWish), profiles()).toList()) {
            for (JsonNode entry : tree(profile).path("recommendations")) {
                JsonNode solid = entry.path("toBeSolid");
                List<JsonNode> ways = Stream.concat(Stream.of(solid.path("together")), solid.path("orTogether").valueStream())
                        .filter(way -> !way.isEmpty()).toList();
                several += ways.size() > 1 ? 1 : 0;
                ways.forEach(way -> assertThat(grade(entry.path("archetype").asString(), with(profile, way))).isEqualTo("solid"));
                assertThat(ways.stream().map(way -> way.findValuesAsString("question"))).allSatisfy(one -> assertThat(
                        ways.stream().map(way -> way.findValuesAsString("question")).filter(other -> other.containsAll(one)))
                        .hasSize(1));
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void theGradesAreExplainedInTheContract() {
        JsonNode grades = tree(Map.of("disaster-base-autonomy", "yes")).path("grades");

        assertThat(grades.propertyNames()).containsExactly("solid", "likely", "possible");
        assertThat(grades.at("/solid/meaning/ja").asString()).contains("3", "6");
        assertThat(grades.at("/likely/meaning/en").asString()).contains("2", "3");
        assertThat(grades.at("/solid/basis").asString()).isEqualTo("assumed");
    }

    /** That no rule builds on a reading does not mean that the answer moves nothing. */
    @ParameterizedTest
    @CsvSource({"roof-lease, let, concepts.roofs-with-lessee, public-facilities, opposes",
            "research-institute, other-field, concepts.institute-known, research-institute, opposes",
            "block-development, idea, concepts.block-place-known, city-block, supports"})
    void whatIsNotedSaysForAndAgainstWhichTypesItsAnswersCount(String question, String answer, String rule, String archetype,
            String effect) {
        JsonNode noted = tree(Map.of(question, answer)).path("noted").valueStream()
                .filter(one -> one.path("rule").asString().equals(rule)).findFirst().orElseThrow();

        assertThat(noted.path("alsoCounts").valueStream()).anySatisfy(one -> {
            assertThat(one.path("archetype").asString()).isEqualTo(archetype);
            assertThat(one.path("effect").asString()).isEqualTo(effect);
        });
    }

    /** Nobody is told to learn from itself. */
    @Test
    void noMunicipalityIsOfferedItsOwnCaseAsAnothers() {
        Map<String, List<String>> own = Map.of("13307", List.of("biomass", "abundant", "cases/hinohara-wood-biomass"),
                "13108", List.of("small-hydro", "some", "cases/koto-micro-hydro"),
                "13201", List.of("theme", "candidates", "cases/hachioji-workshop"));

        own.forEach((code, of) -> {
            assertThat(proposed(tree(Map.of("municipality", code, of.get(0), of.get(1))))).as(code).doesNotContain(of.get(2));
            assertThat(proposed(tree(Map.of("municipality", "13115", of.get(0), of.get(1))))).as(code).contains(of.get(2));
        });
    }

    @Test
    void noCaseOfAMunicipalityReachesItHoweverItAnswers() {
        Map<String, List<String>> cases = Map.of("13307", List.of("hinohara-wood-biomass"), "13204", List.of("mitaka-cycle-share"), "13201",
                List.of("hachioji-workshop"), "13108", List.of("koto-micro-hydro"), "13102",
                List.of("study-residential-district", "study-commercial-district"), "13116", List.of("study-station-district"));
        List<Profile> profiles = profiles().limit(60).toList();

        cases.forEach((code, own) -> {
            assertThat(QUESTIONNAIRE.knowledge().municipalities().get(code)).extracting(Municipality::name).isNotNull();
            profiles.forEach(profile -> assertThat(proposed(tree(profile.with("municipality", new Answer.Choice(code))))).as(code)
                    .doesNotContainAnyElementsOf(own.stream().map("cases/"::concat).toList()));
        });
    }

    private static Stream<Profile> profiles() {
        return Stream.concat(
                LongStream.rangeClosed(1, 40).mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(5, AS_OF).limit(40));
    }

    private static List<String> proposed(JsonNode tree) {
        return tree.findParents("kind").stream().map(one -> one.path("kind").asString() + "/" + one.path("id").asString()).toList();
    }

    private static String grade(String archetype, Profile profile) {
        return of("recommendations", archetype, tree(profile)).path("grade").asString();
    }

    private static Profile with(Profile profile, JsonNode way) {
        Profile changed = profile;
        for (JsonNode answering : way) {
            String question = answering.path("question").asString();
            changed = changed.with(question,
                    new AnswerReader(QUESTIONNAIRE.knowledge()).read(QUESTIONNAIRE.question(question).orElseThrow(),
                            List.of(answering.at("/answers/0").asString().split(", ")), question, 0));
        }
        return changed;
    }

    private static JsonNode of(String group, String archetype, JsonNode tree) {
        return StreamSupport.stream(tree.path(group).spliterator(), false)
                .filter(entry -> entry.path("archetype").asString().equals(archetype)).findFirst().orElseThrow();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode tree(Map<String, String> choices) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        choices.forEach((question, option) -> given.put(question, GivenAnswer.of(new Answer.Choice(option))));
        return tree(new Profile(QUESTIONNAIRE, given, AS_OF));
    }

    private static JsonNode tree(Profile profile) {
        return AdviceJson.tree(MAIN_JOB.advise(profile));
    }
}
