package sumakomi.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.advice.SmallestChange.Step;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Changeable;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Known;

/**
 * Searches for the smallest change of answers that puts each archetype first, alone or with others. One and two changes are searched whole;
 * three are tried among the most promising ones only. Among changes of one size the easiest to bring about wins.
 *
 * <p>What a single change does is computed once. Two changes whose rules do not meet add up; only where a rule reads both
 * are they evaluated together.
 */
public final class WhyNot {

    private static final int PROMISING = 24;
    private static final int MOST_STEPS = 3;

    private final AnswerSpace space;
    private final Questionnaire questionnaire;
    private final Criteria criteria;
    private final OtherAnswers otherAnswers;
    private final Map<String, Set<String>> meetingQuestions = new LinkedHashMap<>();

    public WhyNot(AnswerSpace space) {
        this.space = space;
        this.questionnaire = space.questionnaire();
        this.criteria = space.criteria();
        this.otherAnswers = space.otherAnswers();
        otherAnswers.questions().forEach(one -> meetingQuestions.put(one.id(), otherAnswers.questions().stream().map(Question::id)
                .filter(two -> meet(one.id(), two)).collect(Collectors.toSet())));
    }

    /** The smallest change for each archetype that is not first, as far as one was found. */
    public Map<String, SmallestChange> smallestChanges(Profile profile) {
        return smallestChanges(profile, MOST_STEPS);
    }

    /** As {@link #smallestChanges(Profile)}, of changes of at most so many answers. */
    Map<String, SmallestChange> smallestChanges(Profile profile, int mostSteps) {
        return new Search(profile).run(mostSteps);
    }

    /** What one or more changes do to the scores. */
    private record Delta(List<Step> steps, Scores scores) {}

    private final class Search {

        private final Profile base;
        private final Known before;
        private final int count = criteria.archetypes().size();
        private final Scores scores;
        private final Map<String, SmallestChange> found = new LinkedHashMap<>();
        private final List<Integer> firsts;

        Search(Profile base) {
            this.base = base;
            this.before = criteria.known(base);
            this.scores = criteria.scores(base);
            this.firsts = scores.firsts();
        }

        Map<String, SmallestChange> run(int mostSteps) {
            List<Delta> singles = singles();
            singles.forEach(single -> offer(single.steps(), scores.firsts(single.scores()), true));
            if (mostSteps > 1 && found.size() < wanted()) {
                pairs(singles);
            }
            if (mostSteps > 2 && found.size() < wanted()) {
                triples(singles);
            }
            return found;
        }

        private int wanted() {
            return count - firsts.size();
        }

        private List<Delta> singles() {
            List<Delta> singles = new ArrayList<>();
            for (Question question : changeableQuestions()) {
                Answer from = base.counting(question.id()).orElse(Answer.UNKNOWN);
                for (Answer to : otherAnswers.of(question, base)) {
                    if (!to.equals(from)) {
                        Changeable changeable = question.changeable().orElse(Changeable.WITH_CONSENT);
                        singles.add(delta(List.of(new Step(question.id(), from, to, changeable))));
                    }
                }
            }
            return singles;
        }

        /** A question that a known answer hides cannot be changed before that answer is. */
        private List<Question> changeableQuestions() {
            return otherAnswers.questions().stream().filter(question -> !questionnaire.isHidden(question, base.answers())).toList();
        }

        private Delta delta(List<Step> steps) {
            Profile changed = base;
            for (Step step : steps) {
                changed = changed.with(step.question(), step.to());
            }
            return new Delta(steps, space.change(steps.stream().map(Step::question).toList(), before, changed));
        }

        /** All pairs of changes of two questions. */
        private void pairs(List<Delta> singles) {
            for (int i = 0; i < singles.size(); i++) {
                for (int j = i + 1; j < singles.size(); j++) {
                    Step one = singles.get(i).steps().get(0);
                    Step two = singles.get(j).steps().get(0);
                    if (!one.question().equals(two.question())) {
                        boolean meeting = meetingQuestions.get(one.question()).contains(two.question());
                        offer(List.of(one, two), meeting ? scores.firsts(delta(List.of(one, two)).scores())
                                : scores.firsts(singles.get(i).scores(), singles.get(j).scores()), true);
                    }
                }
            }
        }

        private void triples(List<Delta> singles) {
            for (int target = 0; target < count; target++) {
                int wantedTarget = target;
                if (firsts.contains(target) || found.containsKey(criteria.archetypes().get(target))) {
                    continue;
                }
                List<Delta> promising = singles.stream().sorted(Comparator.comparingInt(single -> -gain(single, wantedTarget)))
                        .limit(PROMISING).toList();
                for (Delta one : promising) {
                    for (Delta two : promising) {
                        for (Delta three : promising) {
                            List<Step> steps = List.of(one.steps().get(0), two.steps().get(0), three.steps().get(0));
                            if (steps.get(0).question().compareTo(steps.get(1).question()) < 0
                                    && steps.get(1).question().compareTo(steps.get(2).question()) < 0
                                    && scores.firsts(one.scores(), two.scores(), three.scores()).contains(wantedTarget)) {
                                offer(steps, scores.firsts(delta(steps).scores()), false);
                            }
                        }
                    }
                }
            }
        }

        /** How much a change brings a target forward: lifting an exclusion or stating its place counts most. */
        private int gain(Delta delta, int target) {
            int rival = firsts.stream().mapToInt(first -> scores.points(first, delta.scores()) - scores.points(first)).max().orElse(0);
            boolean placed = !scores.place(target).stated() && scores.place(target, delta.scores()).stated();
            return scores.points(target, delta.scores()) - scores.points(target) - rival - 100 * delta.scores().exclusions(target)
                    + (placed ? 100 : 0);
        }

        private void offer(List<Step> steps, List<Integer> winners, boolean exact) {
            for (int winner : winners) {
                if (!firsts.contains(winner)) {
                    String archetype = criteria.archetypes().get(winner);
                    SmallestChange offered = new SmallestChange(archetype, steps, winners.stream().filter(other -> other != winner)
                            .map(criteria.archetypes()::get).toList(), exact);
                    Optional<SmallestChange> known = Optional.ofNullable(found.get(archetype));
                    if (known.isEmpty() || known.get().steps().size() == offered.steps().size()
                            && offered.hardest().compareTo(known.get().hardest()) < 0) {
                        found.put(archetype, offered);
                    }
                }
            }
        }
    }

    /** Whether some clue depends on both questions. */
    private boolean meet(String one, String two) {
        return !Collections.disjoint(space.touched(one), space.touched(two));
    }
}
