package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advice.Advice.Triage;
import sumakomi.advice.Finding.Judgement;
import sumakomi.advice.Finding.Routing;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** Asks the rules about a profile and assembles the advice. Safe for several threads at once. */
public final class Advisor {

    private static final String LIMIT = "recommendation-limit";
    private static final String MUNICIPALITY = "municipality";

    private final Knowledge knowledge;
    private final RuleBase rules;
    private final FindingMaker findingMaker;
    private final RecommendationParts parts;

    public Advisor(Knowledge knowledge, RuleBase rules) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.findingMaker = new FindingMaker(knowledge);
        this.parts = new RecommendationParts(knowledge);
    }

    public RuleIndex ruleIndex() {
        return rules.index();
    }

    public Advice advise(Profile profile) {
        List<Finding> findings = findingMaker.findings(rules.fire(profile));
        Ranking ranking = new Ranking(knowledge, only(findings, Judgement.class).toList());
        int limit = knowledge.parameter(LIMIT).asOf(profile.asOf()).value().intValueExact();
        List<Ranked> chosen = ranking.all().stream().filter(Ranked::supported).limit(limit).toList();
        return new Advice(knowledge.version(), rules.index().version(), profile.asOf(), municipality(profile),
                triage(profile, findings),
                IntStream.range(0, chosen.size()).mapToObj(i -> recommendation(i + 1, chosen.get(i), findings, profile)).toList(),
                ranking.all().stream().filter(ranked -> !chosen.contains(ranked)).map(ranked -> notRecommended(ranked, profile)).toList(),
                new Roadmap(knowledge, profile).steps(chosen.stream().map(Ranked::archetype).toList()));
    }

    private Optional<MunicipalityRef> municipality(Profile profile) {
        return profile.counting(MUNICIPALITY).map(answer -> answer.values().get(0))
                .map(code -> new MunicipalityRef(code, knowledge.municipalities().get(code).name()));
    }

    private Triage triage(Profile profile, List<Finding> findings) {
        List<Routing> routings = only(findings, Routing.class).toList();
        return new Triage(routings.stream().map(Routing::route).findFirst().orElse(Advice.PROGRAMME),
                routings.stream().map(routing -> reason(routing.rule(), 0, profile)).toList());
    }

    private Recommendation recommendation(int rank, Ranked ranked, List<Finding> findings, Profile profile) {
        Archetype archetype = ranked.archetype();
        return new Recommendation(rank, archetype.id(), archetype.number(), archetype.title(), ranked.score(),
                archetype.types().stream().map(Archetype.ServedType::type).toList(), reasons(ranked, profile),
                unknowns(archetype, profile), parts.bodies(archetype), parts.roles(archetype),
                new Budgets(findings, profile, rule -> reason(rule, 0, profile)).budget(archetype), parts.emergency(archetype),
                parts.cautions(archetype), parts.fsSteps(archetype, profile));
    }

    private NotRecommended notRecommended(Ranked ranked, Profile profile) {
        Archetype archetype = ranked.archetype();
        return new NotRecommended(archetype.id(), archetype.number(), archetype.title(), ranked.score(), ranked.excluded(),
                reasons(ranked, profile), unknowns(archetype, profile));
    }

    private List<Reason> reasons(Ranked ranked, Profile profile) {
        return ranked.judgements().stream().map(judgement -> reason(judgement.rule(), judgement.points(), profile)).toList();
    }

    private Reason reason(RuleStatement rule, int points, Profile profile) {
        List<Because> because = rule.questions().stream()
                .map(question -> new Because(question, profile.counting(question).map(Answer::values)
                        .map(values -> String.join(", ", values)).orElse(Answer.WORD)))
                .toList();
        return new Reason(rule.id(), rule.effect(), rule.strength(), points, knowledge.finding(rule.id()), because, rule.basis(),
                rule.source());
    }

    private List<String> unknowns(Archetype archetype, Profile profile) {
        return rules.index().about(archetype).stream().flatMap(rule -> rule.questions().stream()).distinct()
                .filter(profile::isOpen).toList();
    }

    private static <F extends Finding> Stream<F> only(List<Finding> findings, Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }
}
