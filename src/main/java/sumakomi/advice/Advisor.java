package sumakomi.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Reasoning;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;
import sumakomi.rules.Rules;

/** Asks the rules about a profile and assembles the advice. Safe for several threads at once. */
public final class Advisor {

    private static final String LIMIT = "recommendation-limit";
    private static final String MUNICIPALITY = "municipality";

    private final Knowledge knowledge;
    private final RuleBase base;
    private final Map<String, List<Judgement>> judgements;
    private final Map<String, PrintedParts> printed;
    private final Map<String, List<String>> judgingQuestions = new HashMap<>();

    public Advisor(Knowledge knowledge, RuleBase base) {
        this.knowledge = knowledge;
        this.base = base;
        this.judgements = Judgement.of(base.rules(), knowledge);
        this.printed = PrintedParts.of(knowledge);
        knowledge.archetypes().values().forEach(archetype -> judgingQuestions.put(archetype.id(), judging(archetype)));
    }

    public RuleBase ruleBase() {
        return base;
    }

    public Rules rules() {
        return base.rules();
    }

    public Advice advise(Profile profile) {
        try (Reasoning reasoning = base.about(profile)) {
            List<Rule> judged = reasoning.judge();
            List<Ranked> ranked = ranking(judged).all();
            List<Ranked> chosen = chosen(ranked, profile);
            List<Rule> elaborated = elaborate(reasoning, chosen);
            return advice(profile, chosen, ranked.subList(chosen.size(), ranked.size()),
                    new RecommendationMaker(knowledge, printed, judgingQuestions, judged, elaborated, profile));
        }
    }

    /** Every rule that speaks in an advice or leads to what it says, in the order of the rules. */
    public List<Rule> firing(Profile profile) {
        try (Reasoning reasoning = base.about(profile)) {
            elaborate(reasoning, chosen(ranking(reasoning.judge()).all(), profile));
            return reasoning.fired();
        }
    }

    private List<Ranked> chosen(List<Ranked> ranked, Profile profile) {
        int limit = knowledge.parameter(LIMIT).asOf(profile.asOf()).value().intValueExact();
        return ranked.stream().limit(limit).takeWhile(Ranked::supported).toList();
    }

    private static List<Rule> elaborate(Reasoning reasoning, List<Ranked> chosen) {
        return reasoning.elaborate(chosen.stream().map(entry -> entry.archetype().id()).toList());
    }

    private Advice advice(Profile profile, List<Ranked> chosen, List<Ranked> others, RecommendationMaker maker) {
        return new Advice(knowledge.version(), rules().version(), profile.asOf(), municipality(profile), maker.triage(),
                maker.warnings(), IntStream.range(0, chosen.size()).mapToObj(i -> maker.recommendation(i + 1, chosen.get(i))).toList(),
                others.stream().map(maker::notRecommended).toList(), roadmap(chosen, profile));
    }

    /** The order of the archetypes alone. */
    Ranking ranking(Profile profile) {
        try (Reasoning reasoning = base.about(profile)) {
            return ranking(reasoning.judge());
        }
    }

    private Ranking ranking(List<Rule> judged) {
        return new Ranking(knowledge, judged.stream().flatMap(rule -> judgements.getOrDefault(rule.id(), List.of()).stream()).toList());
    }

    private List<Advice.RoadmapStep> roadmap(List<Ranked> chosen, Profile profile) {
        List<Archetype> archetypes = chosen.stream().map(Ranked::archetype).toList();
        return new Roadmap(knowledge, profile).steps(archetypes);
    }

    private Optional<MunicipalityRef> municipality(Profile profile) {
        return profile.counting(MUNICIPALITY).map(answer -> answer.values().get(0))
                .map(code -> new MunicipalityRef(code, knowledge.municipalities().get(code).name()));
    }

    private List<String> judging(Archetype archetype) {
        return rules().all().stream().filter(rule -> rule.judges().filter(judges -> judges.concerns(archetype)).isPresent())
                .flatMap(rule -> rule.questions().stream()).distinct().toList();
    }
}
