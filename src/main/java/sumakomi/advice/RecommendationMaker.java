package sumakomi.advice;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.advice.Advice.AlsoCounts;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.Contradiction;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Noted;
import sumakomi.advice.Advice.Offer;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Triage;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.advice.Weighing.Weighed;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.Cautions;
import sumakomi.rules.Effect.Means;
import sumakomi.rules.Effect.Routes;
import sumakomi.rules.Rule;

/** Assembles the entries of one advice from its findings and the knowledge. */
final class RecommendationMaker {

    private final Map<String, List<String>> judgingQuestions;
    private final Ranking ranking;
    private final List<Rule> judged;
    private final List<Rule> elaborated;
    private final List<Rule> fired;
    private final Profile profile;
    private final Reasons reasons;
    private final Budgets budgets;
    private final RecommendationParts parts;
    private final Proposals proposals;
    private final Placing placing;
    private final Grades grades;
    private final Supplier<Strengthening> strengthening;

    /**
     * @param space the answers that can be tried
     * @param printed by archetype, what is said of it whatever the answers are
     * @param judgingQuestions by archetype, the questions that rules about it read
     * @param ranking in which the entries stand
     * @param judged the rules that judge the profile
     * @param elaborated the rules that say what it needs
     * @param fired all rules that fired
     * @param reasons in which rules speak
     * @param budgets of the archetypes
     */
    RecommendationMaker(AnswerSpace space, Map<String, PrintedParts> printed, Map<String, List<String>> judgingQuestions,
            Ranking ranking, List<Rule> judged, List<Rule> elaborated, List<Rule> fired, Profile profile, Reasons reasons,
            Budgets budgets) {
        Knowledge knowledge = space.questionnaire().knowledge();
        this.judgingQuestions = judgingQuestions;
        this.ranking = ranking;
        this.judged = judged;
        this.elaborated = elaborated;
        this.fired = fired;
        this.profile = profile;
        this.reasons = reasons;
        this.budgets = budgets;
        this.parts = new RecommendationParts(knowledge, printed, elaborated, profile, reasons);
        this.proposals = new Proposals(knowledge, elaborated, reasons, profile);
        this.grades = Grades.of(knowledge, profile.asOf());
        this.placing = new Placing(space, grades, profile, knowledge.parameter(Advisor.LIMIT).asOf(profile.asOf()).value()
                .intValueExact());
        this.strengthening = SingletonSupplier.of(() -> new Strengthening(space, grades, profile));
    }

    /** @param routingQuestions those that rules on the way of support read; as long as none is answered nothing is said of it */
    Optional<Triage> triage(List<String> routingQuestions) {
        if (routingQuestions.stream().noneMatch(question -> profile.counting(question).isPresent())) {
            return Optional.empty();
        }
        List<Rule> routing = judged.stream().filter(rule -> rule.effect() instanceof Routes).toList();
        return Optional.of(new Triage(routing.stream().map(rule -> rule.effect().about()).findFirst().orElse(Advice.PROGRAMME),
                routing.stream().map(reasons::of).toList()));
    }

    /** The answers that cannot all hold. */
    List<Contradiction> contradictions(Contradictions contradictions) {
        return contradictions.told(judged, reasons);
    }

    /** What the answers warn of whatever is recommended. */
    List<Reason> warnings() {
        return parts.warnings(new Cautions(Optional.empty()));
    }

    Recommendation recommendation(Ranked ranked) {
        Archetype archetype = ranked.archetype();
        PrintedParts printed = parts.printed(archetype);
        Grade grade = grades.grade(ranked);
        List<Dropped> dropped = parts.dropped(archetype);
        return new Recommendation(ranking.rank(ranked), Optional.of(grade), ranking.tiedWith(ranked), archetype.id(), archetype.number(),
                archetype.title(), ranked.score(),
                printed.types(), reasons(ranked),
                Optional.of(strengthening.get().of(archetype.id(), judgingQuestions.get(archetype.id()))), unknowns(archetype),
                parts.bodies(archetype), parts.roles(archetype),
                budgets.budget(archetype).gathering(data -> dropped.stream().noneMatch(one -> one.isOf(data))),
                parts.emergency(archetype), parts.remarks(archetype), parts.cautions(archetype),
                parts.warnings(new Cautions(Optional.of(archetype.id()))),
                proposed(archetype, Topic.FINANCE), proposed(archetype, Topic.PROMOTION), proposed(archetype, Topic.CASES),
                proposed(archetype, Topic.MEASURES),
                Stream.of(Topic.LESSONS, Topic.OBSTACLES, Topic.EMERGENCY).flatMap(topic -> proposed(archetype, topic).stream()).toList(),
                parts.fsSteps(archetype), dropped);
    }

    /** Empty where it would not be recommended even with its place. */
    Optional<Conditional> conditional(Ranked ranked) {
        Archetype archetype = ranked.archetype();
        return placing.of(archetype.id()).map(ifThereIs -> new Conditional(archetype.id(), archetype.number(), archetype.title(),
                ranked.score(), ifThereIs, reasons(ranked), parts.printed(archetype).remarks()));
    }

    NotRecommended notRecommended(Ranked ranked) {
        Archetype archetype = ranked.archetype();
        WhyNotRecommended why = WhyNotRecommended.of(ranked);
        Optional<Text> place = archetype.place().map(Archetype.Place::title).filter(title -> ranked.place() == Standing.NONE);
        return new NotRecommended(archetype.id(), archetype.number(), archetype.title(), ranked.score(), ranked.excluded(),
                Optional.of(why), place, ranked.setAside(), reasons(ranked),
                ranked.setAside().isPresent() ? List.of() : unknowns(archetype));
    }

    Offer offer(Ranked ranked) {
        Archetype archetype = ranked.archetype();
        return new Offer(archetype.id(), archetype.number(), archetype.title(), archetype.aim(), ranked.score(),
                Optional.of(WhyNotRecommended.of(ranked)), reasons(ranked), unknowns(archetype), archetype.basis(), archetype.source());
    }

    /** What the answers call for whatever is recommended. */
    List<Proposed> proposals() {
        return proposals.whole();
    }

    /**
     * The urban policies planned, with their measures.
     *
     * @param recommended ids of archetypes
     */
    List<PlannedPolicy> urbanPolicies(List<String> recommended) {
        return new UrbanPolicies(profile.questionnaire().knowledge(), profile, recommended, reasons).planned(elaborated);
    }

    /** Steps of the study that fall away whatever is recommended. */
    List<Dropped> dropped() {
        return parts.dropped();
    }

    /** What the answers mean though no rule that fired rests on it. */
    List<Noted> noted() {
        Set<String> used = fired.stream().flatMap(rule -> rule.concepts().stream()).collect(Collectors.toSet());
        return fired.stream().filter(rule -> rule.effect() instanceof Means means && !used.contains(means.concept()))
                .map(rule -> new Noted(reasons.of(rule), alsoCounts(rule))).toList();
    }

    /** Where rules weigh the answers that a reading rests on. */
    private List<AlsoCounts> alsoCounts(Rule reading) {
        List<String> answered = reading.questions().stream().filter(question -> profile.counting(question).isPresent()).toList();
        return ranking.all().stream().sorted(Comparator.comparingInt(ranked -> ranked.archetype().number()))
                .flatMap(ranked -> ranked.weighing().judgements().stream().map(Weighed::judgement).map(Judgement::rule)
                        .filter(rule -> !Collections.disjoint(rule.questions(), answered)).map(rule -> rule.effect().kind()).distinct()
                        .map(kind -> new AlsoCounts(ranked.archetype().id(), ranked.archetype().title(), kind)))
                .toList();
    }

    private List<Proposed> proposed(Archetype archetype, Topic topic) {
        return proposals.of(archetype.id()).getOrDefault(topic, List.of());
    }

    private List<Reason> reasons(Ranked ranked) {
        return ranked.weighing().judgements().stream().map(reasons::of).toList();
    }

    private List<String> unknowns(Archetype archetype) {
        return judgingQuestions.get(archetype.id()).stream().filter(profile::isOpen).toList();
    }
}
