package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.IfThereIs;
import sumakomi.advice.Places.Need;
import sumakomi.knowledge.Archetype.Told;
import sumakomi.knowledge.Question.Kind;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** The answers by which an archetype would have its place and be recommended. Whatever is named has been tried. */
final class Placing {

    private final AnswerSpace space;
    private final Grades grades;
    private final Profile profile;
    private final int limit;

    /** @param limit up to which rank something is recommended */
    Placing(AnswerSpace space, Grades grades, Profile profile, int limit) {
        this.space = space;
        this.grades = grades;
        this.profile = profile;
        this.limit = limit;
    }

    /** The first open question with such answers; empty where the place alone does not make it recommended. */
    Optional<IfThereIs> of(String archetype) {
        Need need = space.places().need(archetype).orElseThrow();
        return need.place().told().stream().filter(told -> profile.isOpen(told.question())).map(told -> answers(archetype, need, told))
                .filter(found -> !found.answers().isEmpty()).findFirst();
    }

    private IfThereIs answers(String archetype, Need need, Told told) {
        List<String> leading = Stream.concat(told.firm().stream(), told.idea().stream())
                .filter(option -> grade(archetype, told.question(), option).isPresent()).toList();
        return new IfThereIs(need.place().title(), told.question(), leading, leading.stream()
                .filter(option -> grade(archetype, told.question(), option).filter(Grade.POSSIBLE::equals).isPresent()).toList(),
                need.place().basis(), need.place().source());
    }

    /** How firmly it would be recommended; empty when it would not be. */
    private Optional<Grade> grade(String archetype, String question, String option) {
        boolean several = space.questionnaire().question(question).orElseThrow().kind() == Kind.CHOICES;
        Answer answer = several ? new Answer.Choices(List.of(option)) : new Answer.Choice(option);
        Scores then = space.criteria().scores(profile.with(question, answer));
        int target = space.criteria().archetypes().indexOf(archetype);
        return then.recommended(limit).contains(target)
                ? Optional.of(grades.grade(then.place(target), then.used(target), then.aspectsInFavour(target), then.points(target)))
                : Optional.empty();
    }
}
