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
        starts.forEach(start -> upToTwo(start, most));
        List<SmallestChange> best = best();
        if (most > 2 && (best.isEmpty() || best.get(0).remotest() > 0)) {
            starts.forEach(this::three);
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
                changes(visible, List.of(question)).stream().filter(change -> firm(change.scores())).forEach(starts::add);
            }
        }
        return starts;
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

    private void upToTwo(Change start, int most) {
        if (most < 1) {
            return;
        }
        List<Change> singles = changes(start, ground.touching().get(target));
        singles.forEach(single -> offer(single.steps(), single.scores()));
        for (int i = 0; most > 1 && i < singles.size(); i++) {
            for (int j = i + 1; j < singles.size(); j++) {
                two(start, singles.get(i), singles.get(j));
            }
        }
    }

    private void two(Change start, Change one, Change two) {
        Step first = last(one);
        Step second = last(two);
        if (first.question().equals(second.question())) {
            return;
        }
        List<Step> steps = joined(one.steps(), second);
        if (ground.meeting().get(first.question()).contains(second.question())) {
            offer(steps, change(one, second).scores());
        } else if (strengthens(start, one) && strengthens(start, two)) {
            offer(steps, one.scores(), two.scores().minus(start.scores()));
        }
    }

    private void three(Change start) {
        List<Change> promising = changes(start, ground.touching().get(target)).stream().filter(single -> strengthens(start, single))
                .sorted(Comparator.comparingInt(single -> -strength(single.scores()))).limit(PROMISING).toList();
        for (int i = 0; i < promising.size(); i++) {
            for (int j = i + 1; j < promising.size(); j++) {
                for (int k = j + 1; k < promising.size(); k++) {
                    List<Step> steps = joined(joined(promising.get(i).steps(), last(promising.get(j))), last(promising.get(k)));
                    if (steps.stream().map(Step::question).distinct().count() == steps.size()) {
                        offer(steps, promising.get(i).scores(), promising.get(j).scores().minus(start.scores()),
                                promising.get(k).scores().minus(start.scores()));
                    }
                }
            }
        }
    }

    private boolean strengthens(Change start, Change single) {
        return strength(single.scores()) > strength(start.scores());
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
        return new Change(changed, steps, ground.space().change(steps.stream().map(Step::question).toList(), situation.before(), changed));
    }

    private Change change(Change from, Step step) {
        return whole(joined(from.steps(), step));
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

    /** What seems to do. */
    private record Candidate(SmallestChange change, int stages) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::change, SmallestChange.bestFirst())
                .thenComparingInt(Candidate::stages);

        private Set<String> questions() {
            return change.steps().stream().map(Step::question).collect(Collectors.toSet());
        }
    }
}
