package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Answering;
import sumakomi.advice.Advice.ToBeSolid;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.Grade.Lack;
import sumakomi.advice.Places.Standing;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * Finds the answers that would make a recommendation solid: answers to questions that are open, and where its place is a
 * mere idea, the answers by which the place would be there. Whatever is named has been tried.
 */
final class Strengthening {

    private static final int MOST_TOGETHER = 4;

    private final AnswerSpace space;
    private final Grades grades;
    private final Profile profile;
    private final Scores now;

    Strengthening(AnswerSpace space, Grades grades, Profile profile) {
        this.space = space;
        this.grades = grades;
        this.profile = profile;
        this.now = space.criteria().scores(profile);
    }

    /** Another answer to one question, and what it does to the scores. */
    private record Trial(String question, Answer answer, Scores change) {}

    /** @param questions those that rules about the archetype read */
    ToBeSolid of(String archetype, List<String> questions) {
        int target = space.criteria().archetypes().indexOf(archetype);
        List<Lack> lacks = lacks(target);
        if (lacks.isEmpty()) {
            return new ToBeSolid(List.of(), List.of(), List.of());
        }
        List<Trial> trials = Stream.concat(questions.stream(), placeQuestions(archetype)).distinct()
                .flatMap(question -> trials(question, target)).toList();
        List<Trial> alone = trials.stream().filter(trial -> lacks(target, trial.change()).isEmpty()).toList();
        return new ToBeSolid(lacks, answering(alone), alone.isEmpty() ? answering(together(target, trials)) : List.of());
    }

    private List<Lack> lacks(int target, Scores... changes) {
        return grades.lacks(now.place(target, changes), now.aspectsInFavour(target, changes), now.points(target, changes));
    }

    private Stream<String> placeQuestions(String archetype) {
        return space.places().need(archetype).stream().flatMap(need -> need.questions().stream());
    }

    /** Only answers that bring the archetype forward are of use. */
    private Stream<Trial> trials(String question, int target) {
        boolean idea = now.place(target) == Standing.IDEA && placeQuestions(space.criteria().archetypes().get(target))
                .anyMatch(question::equals);
        if (!profile.isOpen(question) && !(idea && profile.counting(question).isPresent())) {
            return Stream.empty();
        }
        List<Clue> touched = space.touched(question);
        return space.otherAnswers().of(space.questionnaire().question(question).orElseThrow(), profile).stream()
                .map(answer -> new Trial(question, answer, change(question, answer, touched)))
                .filter(trial -> shortfall(target, trial.change()) < shortfall(target));
    }

    private Scores change(String question, Answer answer, List<Clue> touched) {
        Scores change = space.criteria().none();
        change.add(touched, space.criteria().known(profile.with(question, answer)), 1);
        change.add(touched, space.criteria().known(profile), -1);
        return change;
    }

    /** How far an archetype is from being solid; 0 when it is. An exclusion keeps it away for good. */
    private int shortfall(int target, Scores... changes) {
        int exclusions = Stream.of(changes).mapToInt(change -> change.exclusions(target)).sum();
        return exclusions > 0 ? Integer.MAX_VALUE : grades.shortfall(now.place(target, changes), now.aspectsInFavour(target, changes),
                now.points(target, changes));
    }

    /** A few answers that do it together, each time the one that helps most; tried together in the end. */
    private List<Trial> together(int target, List<Trial> trials) {
        List<Trial> chosen = new ArrayList<>();
        List<Trial> left = trials;
        while (!left.isEmpty() && chosen.size() < MOST_TOGETHER) {
            Trial best = left.stream().min(Comparator.comparingInt(trial -> shortfall(target, with(chosen, trial)))).orElseThrow();
            chosen.add(best);
            left = left.stream().filter(trial -> !trial.question().equals(best.question())).toList();
            if (shortfall(target, with(chosen)) == 0) {
                return solid(target, chosen) ? chosen : List.of();
            }
        }
        return List.of();
    }

    private static Scores[] with(List<Trial> chosen, Trial... more) {
        return Stream.concat(chosen.stream(), Stream.of(more)).map(Trial::change).toArray(Scores[]::new);
    }

    private boolean solid(int target, List<Trial> chosen) {
        Profile changed = profile;
        for (Trial trial : chosen) {
            changed = changed.with(trial.question(), trial.answer());
        }
        Scores then = space.criteria().scores(changed);
        return then.worth(target) > 0
                && grades.lacks(then.place(target), then.aspectsInFavour(target), then.points(target)).isEmpty();
    }

    private static List<Answering> answering(List<Trial> trials) {
        Map<String, List<Answered>> byQuestion = trials.stream().collect(Collectors.groupingBy(Trial::question, LinkedHashMap::new,
                Collectors.mapping(trial -> new Answered(trial.answer().values()), Collectors.toList())));
        return byQuestion.entrySet().stream().map(entry -> new Answering(entry.getKey(), entry.getValue())).toList();
    }
}
