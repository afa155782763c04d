package sumakomi.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Grade.Lack;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.ToBeSolid.Answering;
import sumakomi.advice.ToBeSolid.Missing;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * Finds the answers that would make a recommendation solid: answers to questions that are open, and where its place is a
 * mere idea, the answers by which the place would be there. Whatever is named has been tried.
 */
final class Strengthening {

    private static final int MOST_TOGETHER = 4;
    private static final int MOST_WAYS = 3;

    private final AnswerSpace space;
    private final Grades grades;
    private final Profile profile;
    private final BitSet before;
    private final Scores now;

    Strengthening(AnswerSpace space, Grades grades, Profile profile) {
        this.space = space;
        this.grades = grades;
        this.profile = profile;
        this.before = space.criteria().holding(profile);
        this.now = space.criteria().scores(profile);
    }

    /** Another answer to one question, and what it does to the scores. */
    private record Trial(Question question, Answer answer, Scores change) {
        private Trial by(Answer other) {
            return new Trial(question, other, change);
        }

        /** Whether its answer is among those said. */
        private boolean saidBy(Answering answering) {
            return answering.answers().contains(new Answered(answer.values()));
        }
    }

    /** @param questions those that rules about the archetype read */
    ToBeSolid of(String archetype, List<String> questions) {
        int target = space.criteria().archetypes().indexOf(archetype);
        List<Lack> lacks = lacks(target);
        if (lacks.isEmpty()) {
            return new ToBeSolid(List.of(), Optional.of(missing(target)), List.of(), List.of(), List.of());
        }
        List<Question> open = Stream.of(questions.stream(), placeQuestions(archetype), userQuestions(archetype)).flatMap(one -> one)
                .distinct()
                .filter(question -> answerable(question, target)).map(space.questionnaire()::question).flatMap(Optional::stream).toList();
        List<Answering> alone = open.stream().flatMap(question -> Sufficing.of(question, tried(question),
                answer -> shortfall(target, change(question, answer)) == 0).stream()).toList();
        List<Trial> trials = alone.isEmpty() ? open.stream().flatMap(question -> trials(question, target)).toList() : List.of();
        List<List<Answering>> ways = ways(target, trials);
        return new ToBeSolid(lacks, Optional.of(missing(target)), alone, ways.isEmpty() ? List.of() : ways.get(0),
                ways.stream().skip(1).toList());
    }

    private Missing missing(int target) {
        List<Aspect> aspects = List.copyOf(space.questionnaire().knowledge().aspects().values());
        Map<Boolean, List<String>> speaking = IntStream.range(0, aspects.size()).boxed()
                .filter(at -> aspects.get(at).recommends() && space.criteria().canSpeakFor(target, at))
                .collect(Collectors.partitioningBy(at -> now.strongest(target, at, false) > 0,
                        Collectors.mapping(at -> aspects.get(at).id(), Collectors.toList())));
        return new Missing(grades.aspectsMissing(now.aspectsInFavour(target)), speaking.get(true), speaking.get(false),
                grades.pointsMissing(now.points(target)));
    }

    /** Some ways, each without the answer that helped most in those before, so that none contains another. */
    private List<List<Answering>> ways(int target, List<Trial> trials) {
        List<List<Answering>> ways = new ArrayList<>();
        List<Trial> left = trials;
        List<Trial> way = together(target, left);
        while (!way.isEmpty() && ways.size() < MOST_WAYS) {
            ways.add(named(target, way));
            Question first = way.get(0).question();
            left = left.stream().filter(trial -> !trial.question().equals(first)).toList();
            way = together(target, left);
        }
        return ways;
    }

    private List<Lack> lacks(int target, Scores... changes) {
        return grades.lacks(now.place(target, changes), now.used(target, changes), now.aspectsInFavour(target, changes),
                now.points(target, changes));
    }

    private Stream<String> placeQuestions(String archetype) {
        return space.places().need(archetype).stream().flatMap(need -> need.questions().stream());
    }

    private Stream<String> userQuestions(String archetype) {
        return Stream.ofNullable(space.places().users().get(archetype)).flatMap(need -> need.questions().stream());
    }

    /** Whether it is open, or tells of a place that is a mere idea. */
    private boolean answerable(String question, int target) {
        return profile.isOpen(question) || now.place(target) == Standing.IDEA && profile.counting(question).isPresent()
                && placeQuestions(space.criteria().archetypes().get(target)).anyMatch(question::equals);
    }

    private List<Answer> tried(Question question) {
        return space.otherAnswers().of(question, profile);
    }

    /** Only answers that bring the archetype forward are of use. */
    private Stream<Trial> trials(Question question, int target) {
        return Sufficing.plain(question, tried(question)).stream().map(answer -> new Trial(question, answer, change(question, answer)))
                .filter(trial -> shortfall(target, trial.change()) < shortfall(target));
    }

    private Scores change(Question question, Answer answer) {
        return space.change(List.of(question.id()), before, profile.with(question.id(), answer));
    }

    /** How far an archetype is from being solid; 0 when it is. An exclusion keeps it away for good. */
    private int shortfall(int target, Scores... changes) {
        int exclusions = Stream.of(changes).mapToInt(change -> change.exclusions(target)).sum();
        return exclusions > 0 ? Integer.MAX_VALUE : grades.shortfall(now.place(target, changes), now.used(target, changes),
                now.aspectsInFavour(target, changes), now.points(target, changes));
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
                return solid(target, chosen) ? needed(target, chosen) : List.of();
            }
        }
        return List.of();
    }

    /** Without those that the others can do without. */
    private List<Trial> needed(int target, List<Trial> chosen) {
        List<Trial> needed = chosen;
        for (Trial trial : chosen) {
            List<Trial> without = needed.stream().filter(other -> other != trial).toList();
            needed = shortfall(target, with(without)) == 0 && solid(target, without) ? without : needed;
        }
        return needed;
    }

    private static Scores[] with(List<Trial> chosen, Trial... more) {
        return Stream.concat(chosen.stream(), Stream.of(more)).map(Trial::change).toArray(Scores[]::new);
    }

    private boolean solid(int target, List<Trial> chosen) {
        Profile changed = profile;
        for (Trial trial : chosen) {
            changed = changed.with(trial.question().id(), trial.answer());
        }
        Scores then = space.criteria().scores(changed);
        return then.worth(target) > 0
                && grades.lacks(then.place(target), then.used(target), then.aspectsInFavour(target), then.points(target)).isEmpty();
    }

    /** Each of a few answers as it suffices beside the others: the smallest number, the one option. */
    private List<Answering> named(int target, List<Trial> chosen) {
        List<Trial> trials = chosen;
        List<Answering> named = new ArrayList<>();
        for (Trial trial : chosen) {
            List<Trial> beside = trials;
            List<Answer> tried = tried(trial.question());
            List<Answering> found = Sufficing.of(trial.question(), tried, answer -> solid(target, instead(beside, trial.by(answer))));
            Answering said = found.stream().filter(trial::saidBy).findFirst().orElse(found.get(0));
            Trial plain = trial.saidBy(said) ? trial : trial.by(tried.stream().filter(answer -> trial.by(answer).saidBy(said)).findFirst()
                    .orElseThrow());
            trials = instead(trials, plain);
            named.add(new Answering(trial.question().id(), List.of(new Answered(plain.answer().values())), said.sense()));
        }
        return named;
    }

    private static List<Trial> instead(List<Trial> trials, Trial other) {
        return trials.stream().map(trial -> trial.question().equals(other.question()) ? other : trial).toList();
    }
}
