package sumakomi.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.PlainRules.Outcome;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers;
import sumakomi.rules.Reasoning;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;

/** The project's own rules and knowledge with generated profiles, and the proof that what is compared decides the same. */
final class Situation {

    static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final long SEED = 62;
    private static final int CHECKED = 1000;

    final Knowledge knowledge = Knowledge.packed();
    final Questionnaire questionnaire = new Questionnaire(knowledge);
    final RuleBase rules;
    final Advisor advisor;
    private final Criteria criteria;
    private final boolean[] needsPlace;

    Situation(RuleBase rules) {
        this.rules = rules;
        this.advisor = new Advisor(knowledge, rules);
        this.criteria = new Criteria(rules.rules(), knowledge);
        List<Archetype> archetypes = List.copyOf(knowledge.archetypes().values());
        this.needsPlace = new boolean[archetypes.size()];
        IntStream.range(0, needsPlace.length).forEach(i -> needsPlace[i] = archetypes.get(i).place().isPresent());
    }

    /** Profiles with every question answered. */
    List<Profile> profiles(int number) {
        Sampling sampling = new Sampling(questionnaire, AS_OF, SEED);
        return Stream.generate(sampling::whole).limit(number).toList();
    }

    Outcome decide(PlainRules plain, Profile profile) {
        Outcome outcome = new Outcome(criteria.all().size(), knowledge.aspects().size(), needsPlace);
        plain.decide(new Answers(profile), outcome);
        return outcome;
    }

    /** @throws IllegalStateException when the two differ on one of the profiles, whole and partly unknown ones */
    void refuseUnequal(PlainRules plain) {
        Stream<Profile> partly = new Sampling(questionnaire, AS_OF, SEED).profiles(CHECKED / 2);
        Stream.concat(profiles(CHECKED / 2).stream(), partly).forEach(profile -> {
            Outcome outcome = decide(plain, profile);
            List<String> fired = IntStream.of(outcome.fired).limit(outcome.number).mapToObj(at -> criteria.all().get(at).rule().id())
                    .toList();
            List<String> ranked = IntStream.of(outcome.ranked()).mapToObj(at -> entry(at, outcome)).toList();
            if (!fired.equals(judged(profile)) || !ranked.equals(entries(advisor.ranking(profile)))) {
                throw new IllegalStateException("The rules and what is compared with them decide differently on " + profile.answers());
            }
        });
    }

    private List<String> judged(Profile profile) {
        try (Reasoning reasoning = rules.about(profile)) {
            return reasoning.judge().stream().filter(rule -> rule.judges().isPresent()).map(Rule::id).toList();
        }
    }

    private String entry(int archetype, Outcome outcome) {
        List<Archetype> archetypes = List.copyOf(knowledge.archetypes().values());
        return archetypes.get(archetype).id() + " " + outcome.points(archetype);
    }

    private static List<String> entries(Ranking ranking) {
        return ranking.all().stream().filter(Ranked::recommendable).map(Situation::entry).toList();
    }

    private static String entry(Ranked ranked) {
        return ranked.archetype().id() + " " + ranked.score();
    }
}
