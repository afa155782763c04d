package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Grade.Lack;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** A type that supplies somebody is solid only as long as somebody is named whom it would supply. */
class UsersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Advisor ADVISOR = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());
    private static final Map<String, List<String>> USERS = Map.of("station-area", List.of("station-users"), "city-block",
            List.of("block-users"), "energy-supply-facility", List.of("supply-neighbours", "heat-users"));

    private static final Profile PLANT = new Profile(QUESTIONNAIRE, Map.of(), DAY)
            .with("energy-supply-facility", new Answer.Choice("renewal-planned")).with("plant-renewal", new Answer.Choice("decided"))
            .with("supply-quantity", new Answer.Choice("known")).with("waste-heat", new Answer.Choice("abundant"))
            .with("local-power-company", new Answer.Choice("wished")).with("aims", new Answer.Ranking(List.of("disaster-preparedness")))
            .with("energy-company-site", new Answer.Choice("yes")).with("supply-neighbours", new Answer.Choices(List.of("hospital")))
            .with("private-wire", new Answer.Choice("wished")).with("disaster-base-autonomy", new Answer.Choice("yes"));

    @Test
    void onlyWithAUserTheGradeIsSolid() {
        assertThat(plant(PLANT).grade()).contains(Grade.SOLID);
        for (Answer nobody : List.of(Answer.UNKNOWN, new Answer.Choices(List.of("none")))) {
            Recommendation entry = plant(PLANT.with("supply-neighbours", nobody));

            assertThat(entry.grade()).isNotEqualTo(Grade.SOLID);
            assertThat(entry.toBeSolid().orElseThrow().lacks()).contains(Lack.USERS);
        }
    }

    @Test
    void noPlausibleProfileHasASolidTypeWhoseUsersAreAllDroppedOrUnknown() {
        List<Profile> profiles = PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(12, DAY).limit(600).toList();

        assertThat(profiles).allSatisfy(profile -> ADVISOR.advise(profile).recommendations().stream()
                .filter(entry -> USERS.containsKey(entry.archetype())).forEach(entry -> {
                    boolean named = USERS.get(entry.archetype()).stream().flatMap(question -> profile.counting(question).stream())
                            .flatMap(answer -> answer.values().stream()).anyMatch(value -> !value.equals("none"));
                    assertThat(entry.toBeSolid().orElseThrow().lacks().contains(Lack.USERS)).isEqualTo(!named);
                    assertThat(named || entry.grade().orElseThrow() != Grade.SOLID).isTrue();
                }));
    }

    private static Recommendation plant(Profile profile) {
        return ADVISOR.advise(profile).recommendations().stream().filter(entry -> entry.archetype().equals("energy-supply-facility"))
                .findFirst().orElseThrow();
    }
}
