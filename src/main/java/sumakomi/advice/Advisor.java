package sumakomi.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.FormerlyAnswered.Now;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.FormerAnswer;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers;
import sumakomi.rules.Drops;
import sumakomi.rules.Effect;
import sumakomi.rules.Known;
import sumakomi.rules.Reasoning;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;
import sumakomi.rules.Rules;

/** Asks the rules about a profile and assembles the advice. Safe for several threads at once. */
public final class Advisor {

    static final String LIMIT = "recommendation-limit";
    static final String MUNICIPALITY = "municipality";

    private final Knowledge knowledge;
    private final RuleBase base;
    private final Map<String, List<Judgement>> judgements;
    private final Map<String, PrintedParts> printed;
    private final Map<String, List<String>> judgingQuestions = new HashMap<>();
    private final List<String> routingQuestions;
    private final AnswerSpace space;
    private final Contradictions contradictions;

    public Advisor(Knowledge knowledge, RuleBase base) {
        this(new AnswerSpace(new Questionnaire(knowledge), base.rules()), base);
    }

    /** @param space of the same rules */
    public Advisor(AnswerSpace space, RuleBase base) {
        this.space = space;
        this.knowledge = space.questionnaire().knowledge();
        this.base = base;
        this.judgements = Judgement.of(base.rules(), knowledge);
        this.printed = PrintedParts.of(knowledge);
        knowledge.archetypes().values().forEach(archetype -> judgingQuestions.put(archetype.id(), judging(archetype)));
        this.routingQuestions = base.rules().all().stream().filter(rule -> rule.effect() instanceof Effect.Routes)
                .flatMap(rule -> rule.questions().stream()).distinct().toList();
        this.contradictions = new Contradictions(knowledge, base.rules());
    }

    /** What it takes to try other answers than those given. */
    public AnswerSpace space() {
        return space;
    }

    /** Which answers contradict each other, without an advice. */
    public Contradictions contradictions() {
        return contradictions;
    }

    public RuleBase ruleBase() {
        return base;
    }

    public Rules rules() {
        return base.rules();
    }

    public Advice advise(Profile profile) {
        Found found = found(profile);
        return advice(profile, found,
                new RecommendationMaker(space, printed, judgingQuestions, found.ranking(), found.judged(), found.elaborated(),
                        found.speaking(), profile, found.reasons(), found.budgets()));
    }

    /** Every rule that speaks in an advice or leads to what it says, in the order of the rules. */
    public List<Rule> firing(Profile profile) {
        return found(profile).speaking();
    }

    /**
     * What the rules found.
     *
     * @param speaking those that have something to say: on a work that does not fall into the three years, on how to begin what is
     *     within reach, or on data that nothing needs, there is nothing to say, and nobody is told of a case of its own
     */
    private record Found(List<Rule> judged, List<Rule> elaborated, List<Rule> speaking, Ranking ranking, List<Ranked> chosen,
            Reasons reasons, Budgets budgets, Roadmap roadmap) {}

    private Found found(Profile profile) {
        try (Reasoning reasoning = base.about(profile)) {
            List<Rule> judged = reasoning.judge();
            Ranking ranking = ranking(judged, profile);
            List<Ranked> chosen = chosen(ranking, profile);
            List<Rule> elaborated = elaborate(reasoning, chosen).stream().filter(rule -> !tellsItsOwn(rule, profile)).toList();
            Reasons reasons = new Reasons(knowledge, profile, known(profile, chosen));
            Budgets budgets = new Budgets(knowledge, elaborated, profile, reasons::of);
            Themes themes = new Themes(knowledge, ranking, chosen, budgets, profile);
            Roadmap roadmap = new Roadmap(knowledge, themes, judged, elaborated, reasons);
            List<Archetype> recommended = chosen.stream().map(Ranked::archetype).toList();
            List<Rule> speaking = reasoning.fired().stream()
                    .filter(rule -> roadmap.lets(rule) && budgets.lets(rule, recommended) && dropsSomething(rule, recommended))
                    .filter(rule -> !tellsItsOwn(rule, profile)).toList();
            return new Found(judged, elaborated, speaking, ranking, chosen, reasons, budgets, roadmap);
        }
    }

    private Known known(Profile profile, List<Ranked> chosen) {
        return rules().known(new Answers(profile), chosen.stream().map(ranked -> ranked.archetype().id()).collect(Collectors.toSet()));
    }

    /** Whether a rule that drops an item of data drops it of something that needs it. */
    private boolean dropsSomething(Rule rule, List<Archetype> recommended) {
        return !(rule.effect() instanceof Drops.DropsData drops) || recommended.stream()
                .anyMatch(archetype -> printed.get(archetype.id()).data(archetype).stream()
                        .anyMatch(data -> drops.drops(data, archetype.id())));
    }

    private List<Ranked> chosen(Ranking ranking, Profile profile) {
        return ranking.recommended(limit(profile));
    }

    private int limit(Profile profile) {
        return knowledge.parameter(LIMIT).asOf(profile.asOf()).value().intValueExact();
    }

    private static List<Rule> elaborate(Reasoning reasoning, List<Ranked> chosen) {
        return reasoning.elaborate(chosen.stream().map(entry -> entry.archetype().id()).toList());
    }

    /** Whether a rule would have a municipality learn from itself. */
    private boolean tellsItsOwn(Rule rule, Profile profile) {
        return rule.effect() instanceof Effect.Proposes proposes && profile.counting(MUNICIPALITY)
                .filter(answer -> knowledge.shelved(proposes.entry().toString()).ownOf(answer.values().get(0))).isPresent();
    }

    private Advice advice(Profile profile, Found found, RecommendationMaker maker) {
        Ranking ranking = found.ranking();
        List<Ranked> chosen = found.chosen();
        boolean answered = profile.answers().keySet().stream().anyMatch(question -> profile.counting(question).isPresent());
        List<Conditional> conditional = ranking.all().stream().filter(Ranked::conditional).map(maker::conditional).flatMap(Optional::stream)
                .toList();
        List<Ranked> offered = chosen.isEmpty() && answered ? ranking.all().stream().filter(Ranked::offered).toList() : List.of();
        return new Advice(knowledge.version(), rules().version(), profile.asOf(), municipality(profile), maker.triage(routingQuestions),
                maker.contradictions(contradictions), maker.warnings(),
                chosen.stream().map(maker::recommendation).toList(),
                conditional, maker.urbanPolicies(chosen.stream().map(entry -> entry.archetype().id()).toList()),
                offered.stream().map(maker::offer).toList(),
                maker.proposals(), maker.dropped(), maker.noted(),
                ranking.all().stream().filter(entry -> answered && conditional.stream().noneMatch(entry::isOf))
                        .filter(entry -> !chosen.contains(entry) && !offered.contains(entry)).map(maker::notRecommended).toList(),
                new WillEffect(knowledge, profile.will(), ranking, limit(profile)).told(), found.roadmap().howFar(),
                found.roadmap().steps(), openData(profile), farFromOpenData(profile),
                formerAnswers(profile));
    }

    private static List<FromOpenData> openData(Profile profile) {
        return profile.answers().entrySet().stream().filter(entry -> entry.getValue().basis() == Basis.OPEN_DATA)
                .flatMap(entry -> profile.counting(entry.getKey()).stream().map(answer -> new FromOpenData(entry.getKey(),
                        new Answered(answer.values()), entry.getValue().note(), Basis.OPEN_DATA, entry.getValue().source())))
                .toList();
    }

    private static List<FarFromOpenData> farFromOpenData(Profile profile) {
        return profile.questionnaire().prefill().far(profile).stream().map(far -> new FarFromOpenData(far.question(),
                new Answered(far.given().values()), new Answered(far.published().values()), far.text(), Basis.OPEN_DATA, far.source()))
                .toList();
    }

    /** The answers of a profile that are in the words of an earlier questionnaire, and as what they are read. */
    public static List<FormerlyAnswered> formerAnswers(Profile profile) {
        return profile.former().readings().stream().map(reading -> {
            FormerAnswer former = reading.entry();
            return new FormerlyAnswered(former.formerQuestion(), former.answer(), former.asked(), former.label(),
                    now(profile, reading.became()), now(profile, reading.against()), former.why(), former.basis(), former.source());
        }).toList();
    }

    private static List<Now> now(Profile profile, List<String> questions) {
        return questions.stream().map(question -> new Now(question, new Answered(profile.answers().get(question).answer().values())))
                .toList();
    }

    /** The order of the archetypes alone. */
    Ranking ranking(Profile profile) {
        try (Reasoning reasoning = base.about(profile)) {
            return ranking(reasoning.judge(), profile);
        }
    }

    private Ranking ranking(List<Rule> judged, Profile profile) {
        return new Ranking(knowledge, judged.stream().flatMap(rule -> judgements.getOrDefault(rule.id(), List.of()).stream()).toList(),
                archetype -> space.places().standing(archetype, profile), archetype -> space.places().used(archetype, profile),
                profile.will());
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
