package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.SmallestChange.Reach;
import sumakomi.advice.SmallestChange.Step;
import sumakomi.advice.WhyNot.Ground;
import sumakomi.advice.WhyNot.Situation;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** The search towards one archetype. */
final class Towards {

    /** Of what strengthens most, so many are tried three at a time. */
    private static final int PROMISING = 14;
    private static final int ALTERNATIVES = 3;
    /** So many that seem to do are put to the test; the best stand first. */
    private static final int TESTED = 120;

    private final Ground ground;
    private final Situation situation;
    private final Scores scores;
    private final Questionnaire questionnaire;
    private final Criteria criteria;
    private final int target;
    private final boolean recommended;
    private final List<Candidate> candidates = new ArrayList<>();

    Towards(Ground ground, Situation situation, int target) {
        this.ground = ground;
        this.situation = situation;
        this.scores = situation.scores();
        this.questionnaire = ground.space().questionnaire();
        this.criteria = ground.space().criteria();
        this.target = target;
        this.recommended = scores.recommended(situation.limit()).contains(target);
    }

    /** Up to three changes, the best first. */
    List<SmallestChange> run(int most) {
        List<Change> starts = starts();
        starts.forEach(start -> offer(start.steps(), start.scores()));
        List<List<Single>> singles = most < 1 ? List.of() : starts.stream().map(this::singles).toList();
        singles.forEach(fromOne -> upToTwo(fromOne, most));
        List<SmallestChange> best = best();
        if (most > 2 && (best.isEmpty() || best.get(0).remotest() > 0)) {
            singles.forEach(this::three);
            best = best();
        }
        return best;
    }

    /** From where the place is there: the profile itself, or each way in which its place can come to be. */
    private List<Change> starts() {
        Change none = new Change(situation.base(), List.of(), criteria.none());
        if (firm()) {
            return List.of(none);
        }
        List<Question> place = ground.space().places().need(criteria.archetypes().get(target)).stream().flatMap(need -> need.questions()
                .stream()).map(id -> questionnaire.question(id).orElseThrow()).toList();
        List<Change> starts = new ArrayList<>();
        for (Question question : place) {
            for (Change visible : shown(none, question)) {
                starts.addAll(soonest(changes(visible, List.of(question)).stream().filter(change -> firm(change.scores())).toList()));
            }
        }
        return starts;
    }

    /** A place that is not there comes to be planned; that it be decided at once is no step. What is not told yet may be so. */
    private List<Change> soonest(List<Change> changes) {
        int fewest = changes.stream().filter(change -> last(change).from().known()).mapToInt(change -> stages(last(change))).min()
                .orElse(0);
        return changes.stream().filter(change -> !last(change).from().known() || stages(last(change)) == fewest).toList();
    }

    /** A question that another answer hides is asked only after that. */
    private List<Change> shown(Change from, Question question) {
        if (!questionnaire.isHidden(question, from.profile().answers())) {
            return List.of(from);
        }
        Question parent = questionnaire.question(question.relevantWhen().orElseThrow().question()).orElseThrow();
        return changes(from, List.of(parent)).stream()
                .filter(change -> !questionnaire.isHidden(question, change.profile().answers())).toList();
    }

    private List<Change> changes(Change from, List<Question> questions) {
        List<Change> changes = new ArrayList<>();
        for (Question question : questions) {
            boolean changed = from.steps().stream().anyMatch(step -> step.question().equals(question.id()));
            if (!changed && !questionnaire.isHidden(question, from.profile().answers())) {
                ground.next().of(question, from.profile()).forEach(to -> changes.add(change(from, step(question, to))));
            }
        }
        return changes;
    }

    private void upToTwo(List<Single> singles, int most) {
        singles.forEach(single -> offer(single.change().steps(), single.change().scores()));
        for (int i = 0; most > 1 && i < singles.size(); i++) {
            for (int j = i + 1; j < singles.size(); j++) {
                two(singles.get(i), singles.get(j));
            }
        }
    }

    private List<Single> singles(Change start) {
        int before = strength(start.scores());
        return changes(start, ground.touching().get(target)).stream()
                .map(change -> new Single(change, last(change), strength(change.scores()) > before, change.scores().minus(start.scores())))
                .toList();
    }

    private void two(Single one, Single two) {
        if (one.step().question().equals(two.step().question())) {
            return;
        }
        if (ground.meeting().get(one.step().question()).contains(two.step().question())) {
            Change both = change(one.change(), two.step());
            offer(both.steps(), both.scores());
        } else if (one.strengthens() && two.strengthens()) {
            offer(joined(one.change().steps(), two.step()), one.change().scores(), two.gain());
        }
    }

    private void three(List<Single> singles) {
        List<Single> promising = singles.stream().filter(Single::strengthens)
                .sorted(Comparator.comparingInt(single -> -strength(single.change().scores()))).limit(PROMISING).toList();
        for (int i = 0; i < promising.size(); i++) {
            for (int j = i + 1; j < promising.size(); j++) {
                for (int k = j + 1; k < promising.size(); k++) {
                    List<Step> steps = joined(joined(promising.get(i).change().steps(), promising.get(j).step()),
                            promising.get(k).step());
                    if (steps.stream().map(Step::question).distinct().count() == steps.size()) {
                        offer(steps, promising.get(i).change().scores(), promising.get(j).gain(), promising.get(k).gain());
                    }
                }
            }
        }
    }

    /** What is to be brought forward: no exclusion, the place, something of its own that speaks for it, and points. */
    private int strength(Scores... changes) {
        Standing place = scores.place(target, changes);
        int lacking = scores.exclusions(target, changes) > 0 ? 400 : 0;
        lacking += firm(changes) ? 0 : place == Standing.IDEA ? 100 : 200;
        lacking += scores.recommending(target, changes) > 0 ? 0 : 50;
        return scores.points(target, changes) - lacking;
    }

    private boolean firm(Scores... changes) {
        Standing place = scores.place(target, changes);
        return place == Standing.FIRM || place == Standing.NEEDLESS;
    }

    private void offer(List<Step> steps, Scores... changes) {
        if (!steps.isEmpty() && firm(changes) && scores.worth(target, changes) > 0) {
            if (scores.firsts(changes).contains(target)) {
                candidates.add(candidate(steps, Reach.FIRST));
            } else if (!recommended && scores.ahead(target, changes) < situation.limit()) {
                candidates.add(candidate(steps, Reach.RECOMMENDED));
            }
        }
    }

    private Candidate candidate(List<Step> steps, Reach reach) {
        return new Candidate(new SmallestChange(criteria.archetypes().get(target), steps, reach, List.of()),
                steps.stream().mapToInt(this::stages).sum());
    }

    /** The best that stand the test, each of other questions than those before it. */
    private List<SmallestChange> best() {
        List<SmallestChange> best = new ArrayList<>();
        List<Set<String>> seen = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(Candidate.BEST_FIRST).limit(TESTED).toList()) {
            if (best.size() < ALTERNATIVES && seen.stream().noneMatch(candidate.questions()::containsAll)) {
                tested(candidate.change()).forEach(change -> {
                    best.add(change);
                    seen.add(candidate.questions());
                });
            }
        }
        return best.stream().sorted(SmallestChange.bestFirst()).toList();
    }

    /** With what it takes to hang together; empty when it cannot, when a step can be spared, or when it is not enough. */
    private List<SmallestChange> tested(SmallestChange change) {
        Change whole = whole(change.steps());
        if (change.steps().stream().anyMatch(step -> idle(whole, step))) {
            return List.of();
        }
        Change together = consistent(whole);
        boolean hidden = together.steps().stream().map(step -> questionnaire.question(step.question()).orElseThrow())
                .anyMatch(question -> questionnaire.isHidden(question, together.profile().answers()));
        if (hidden || !contradicted(together).isEmpty() || !reached(change.reach(), together.scores())) {
            return List.of();
        }
        int worth = scores.worth(target, together.scores());
        List<String> tied = new ArrayList<>(criteria.archetypes());
        tied.removeIf(id -> criteria.archetypes().indexOf(id) == target
                || scores.worth(criteria.archetypes().indexOf(id), together.scores()) != worth);
        return List.of(new SmallestChange(change.archetype(), together.steps().stream()
                .sorted(Comparator.comparingInt(Step::hardness)).toList(), change.reach(), tied));
    }

    private boolean reached(Reach reach, Scores change) {
        return firm(change) && scores.worth(target, change) > 0 && (reach == Reach.FIRST ? scores.firsts(change).contains(target)
                : scores.ahead(target, change) < situation.limit());
    }

    /** A step without which the archetype would stand as well. */
    private boolean idle(Change whole, Step step) {
        Change without = whole(whole.steps().stream().filter(other -> !other.equals(step)).toList());
        return strength(without.scores()) >= strength(whole.scores());
    }

    /** Whatever would contradict is answered so that it does not, by the fewest stages, where one answer can do that. */
    private Change consistent(Change whole) {
        Change together = whole;
        for (String question : contradicted(whole)) {
            Change present = together;
            together = contradicted(present).contains(question)
                    ? changes(present, List.of(questionnaire.question(question).orElseThrow())).stream()
                            .filter(change -> !contradicted(change).contains(question))
                            .min(Comparator.comparingInt(change -> stages(last(change)))).orElse(present)
                    : present;
        }
        return together;
    }

    /** The questions to look at, of contradictions that were not there before. */
    private Set<String> contradicted(Change change) {
        Map<String, String> found = ground.contradictions().contradicting(change.profile());
        return found.keySet().stream().filter(rule -> !situation.contradicting().contains(rule)).map(found::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Change whole(List<Step> steps) {
        Profile changed = situation.base();
        for (Step step : steps) {
            changed = changed.with(step.question(), step.to());
        }
        return changed(changed, steps);
    }

    private Change change(Change from, Step step) {
        return changed(from.profile().with(step.question(), step.to()), joined(from.steps(), step));
    }

    private Change changed(Profile profile, List<Step> steps) {
        return new Change(profile, steps, ground.space().change(steps.stream().map(Step::question).toList(), situation.before(), profile));
    }

    private Step step(Question question, Answer to) {
        return new Step(question.id(), situation.base().counting(question.id()).orElse(Answer.UNKNOWN), to,
                question.changeable().orElse(Changeable.WITH_CONSENT));
    }

    private int stages(Step step) {
        return NextAnswers.distance(questionnaire.question(step.question()).orElseThrow(), step.from(), step.to());
    }

    private static Step last(Change change) {
        return change.steps().get(change.steps().size() - 1);
    }

    private static List<Step> joined(List<Step> steps, Step step) {
        List<Step> joined = new ArrayList<>(steps);
        joined.add(step);
        return joined;
    }

    /** Some answers changed, and what that does to the scores. */
    private record Change(Profile profile, List<Step> steps, Scores scores) {}

    /**
     * A change by one step from where a search begins.
     *
     * @param strengthens whether it brings the archetype forward by itself
     * @param gain what the step does to the scores
     */
    private record Single(Change change, Step step, boolean strengthens, Scores gain) {}

    /** What seems to do. */
    private record Candidate(SmallestChange change, int stages) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::change, SmallestChange.bestFirst())
                .thenComparingInt(Candidate::stages);

        private Set<String> questions() {
            return change.steps().stream().map(Step::question).collect(Collectors.toSet());
        }
    }
}
