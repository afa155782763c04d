package sumakomi.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** Takes in what was typed on a page of questions: reads it against what is stored by now, and saves what it changes. */
@EditionScoped
@Component
class AnswerDesk {

    private static final String CLEAR = "clear";
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";
    private static final Set<String> OF_ONE_QUESTION = Set.of(CLEAR, MINE, THEIRS);

    private final Profiles profiles;
    private final Questionnaire questionnaire;

    AnswerDesk(Profiles profiles, Questionnaire questionnaire) {
        this.profiles = profiles;
        this.questionnaire = questionnaire;
    }

    /** Saves what a form changes, unless something stands in the way. */
    SectionForm save(String id, Section section, TypedAnswers typed, Set<String> questions) {
        while (true) {
            StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
            SectionForm filled = new SectionForm(section, questionnaire, stored, typed, questions);
            if (!filled.sound() || filled.changes().isEmpty() || profiles.save(id, stored.revision(), filled.changes())) {
                return filled;
            }
            // Somebody else saved between the two; read the form again, against what is stored now.
        }
    }

    /** Whether a button of a single question was pressed: back to unanswered, keep mine, take the stored one. */
    static boolean ofOneQuestion(MultiValueMap<String, String> form) {
        return form.keySet().stream().anyMatch(OF_ONE_QUESTION::contains);
    }

    /** Does what that button says. Whatever else was typed stays typed. */
    void press(String id, Section section, TypedAnswers typed, MultiValueMap<String, String> form) {
        Optional.ofNullable(form.getFirst(CLEAR)).ifPresent(typed::clear);
        Optional.ofNullable(form.getFirst(THEIRS)).ifPresent(typed::forget);
        Optional.ofNullable(form.getFirst(MINE))
                .ifPresent(mine -> typed.keep(mine, Optional.ofNullable(form.getFirst("now." + mine)).orElse("")));
        OF_ONE_QUESTION.stream().filter(form::containsKey).map(form::getFirst)
                .forEach(question -> save(id, section, typed, Set.of(question)));
    }

    /** How a form is answered. */
    static HttpStatus status(SectionForm filled) {
        return filled.clashing() ? HttpStatus.CONFLICT : filled.faulty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }
}
