package sumakomi.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;

/** Asks the rules about a profile and assembles the advice. Safe for several threads at once. */
public final class Advisor {

    private static final String LIMIT = "recommendation-limit";
    private static final String MUNICIPALITY = "municipality";

    private final Knowledge knowledge;
    private final RuleBase rules;
    private final FindingMaker findingMaker;
    private final Map<String, PrintedParts> printed;
    private final Map<String, List<String>> judgingQuestions = new HashMap<>();

    public Advisor(Knowledge knowledge, RuleBase rules) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.findingMaker = new FindingMaker(rules.index(), knowledge);
        this.printed = PrintedParts.of(knowledge);
        knowledge.archetypes().values().forEach(archetype -> judgingQuestions.put(archetype.id(), judging(archetype)));
    }

    public RuleIndex ruleIndex() {
        return rules.index();
    }

    public Advice advise(Profile profile) {
        List<Finding> findings = findings(profile);
        Ranking ranking = new Ranking(knowledge, findings);
        int limit = knowledge.parameter(LIMIT).asOf(profile.asOf()).value().intValueExact();
        List<Ranked> chosen = ranking.all().stream().limit(limit).takeWhile(Ranked::supported).toList();
        Stream<Ranked> others = ranking.all().stream().skip(chosen.size());
        RecommendationMaker maker = new RecommendationMaker(knowledge, printed, judgingQuestions, findings, profile);
        return new Advice(knowledge.version(), rules.index().version(), profile.asOf(), municipality(profile), maker.triage(),
                maker.warnings(), IntStream.range(0, chosen.size()).mapToObj(i -> maker.recommendation(i + 1, chosen.get(i))).toList(),
                others.map(maker::notRecommended).toList(), roadmap(chosen, profile));
    }

    /** What the rules find in a profile, in their order. */
    List<Finding> findings(Profile profile) {
        return findingMaker.findings(rules.firing(profile));
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
        return rules.index().about(archetype).stream().filter(rule -> rule.effect().judges())
                .flatMap(rule -> rule.questions().stream()).distinct().toList();
    }
}
