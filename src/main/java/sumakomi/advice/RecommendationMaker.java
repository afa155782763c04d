package sumakomi.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advice.Advice.Triage;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.Cautions;
import sumakomi.rules.Effect.Routes;
import sumakomi.rules.Rule;

/** Assembles the entries of one advice from its findings and the knowledge. */
final class RecommendationMaker {

    /** The kinds of the library that make up each list of a recommendation. */
    private static final Set<String> FINANCE = Set.of("finance");
    private static final Set<String> PROMOTION = Set.of("promotion-measures");
    private static final Set<String> CASES = Set.of("cases");
    private static final Set<String> MEASURES = Set.of("measures", "urban-policies");
    private static final Set<String> LESSONS = Set.of("conclusions", "zero-carbon", "insights");

    private final Map<String, List<String>> judgingQuestions;
    private final List<Rule> judged;
    private final List<Rule> elaborated;
    private final Profile profile;
    private final Reasons reasons;
    private final RecommendationParts parts;
    private final Proposals proposals;

    /**
     * @param printed by archetype, what is said of it whatever the answers are
     * @param judgingQuestions by archetype, the questions that rules about it read
     * @param judged the rules that judge the profile
     * @param elaborated the rules that say what it needs
     */
    RecommendationMaker(Knowledge knowledge, Map<String, PrintedParts> printed, Map<String, List<String>> judgingQuestions,
            List<Rule> judged, List<Rule> elaborated, Profile profile) {
        this.judgingQuestions = judgingQuestions;
        this.judged = judged;
        this.elaborated = elaborated;
        this.profile = profile;
        this.reasons = new Reasons(knowledge, profile);
        this.parts = new RecommendationParts(knowledge, printed, elaborated, profile, reasons);
        this.proposals = new Proposals(knowledge, elaborated, reasons);
    }

    Triage triage() {
        List<Rule> routing = judged.stream().filter(rule -> rule.effect() instanceof Routes).toList();
        return new Triage(routing.stream().map(rule -> rule.effect().about()).findFirst().orElse(Advice.PROGRAMME),
                routing.stream().map(reasons::of).toList());
    }

    /** What the answers warn of whatever is recommended. */
    List<Reason> warnings() {
        return parts.warnings(new Cautions(Optional.empty()));
    }

    Recommendation recommendation(int rank, Ranked ranked) {
        Archetype archetype = ranked.archetype();
        PrintedParts printed = parts.printed(archetype);
        return new Recommendation(rank, archetype.id(), archetype.number(), archetype.title(), ranked.score(),
                printed.types(), reasons(ranked), unknowns(archetype),
                parts.bodies(archetype), parts.roles(archetype), new Budgets(elaborated, profile, reasons::of).budget(archetype),
                printed.emergency(), printed.cautions(), parts.warnings(new Cautions(Optional.of(archetype.id()))),
                proposed(archetype, FINANCE), proposed(archetype, PROMOTION),
                proposed(archetype, CASES), proposed(archetype, MEASURES), proposed(archetype, LESSONS),
                parts.fsSteps(archetype), parts.dropped(archetype));
    }

    NotRecommended notRecommended(Ranked ranked) {
        Archetype archetype = ranked.archetype();
        return new NotRecommended(archetype.id(), archetype.number(), archetype.title(), ranked.score(), ranked.excluded(),
                reasons(ranked), unknowns(archetype));
    }

    private List<Proposed> proposed(Archetype archetype, Set<String> kinds) {
        return proposals.of(archetype.id(), kinds);
    }

    private List<Reason> reasons(Ranked ranked) {
        return ranked.judgements().stream().map(judgement -> reasons.of(judgement.rule(), judgement.points())).toList();
    }

    private List<String> unknowns(Archetype archetype) {
        return judgingQuestions.get(archetype.id()).stream().filter(profile::isOpen).toList();
    }
}
