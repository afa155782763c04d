package sumakomi.advice;

import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** What of a questionnaire has been put to a municipality, and what may be put to it next. */
final class Asking {

    private final Questionnaire questionnaire;
    private final Profile profile;

    Asking(Profile profile) {
        this.questionnaire = profile.questionnaire();
        this.profile = profile;
    }

    /** Whether it was answered, be it as unknown. */
    boolean asked(String question) {
        return profile.answers().containsKey(question);
    }

    /** Not asked yet, and every question on which it hangs has an answer that makes it matter: parents come before children. */
    boolean mayBeAsked(Question question) {
        return !asked(question.id()) && parentsKnown(question);
    }

    /** Answered as unknown, though it matters: worth finding out once there is nothing else to ask. */
    boolean mayBeFoundOut(Question question) {
        return asked(question.id()) && profile.isOpen(question.id()) && parentsKnown(question);
    }

    private boolean parentsKnown(Question question) {
        return profile.isOpen(question.id())
                && questionnaire.ancestors(question.id()).stream().allMatch(parent -> profile.counting(parent).isPresent());
    }

    /** What may still be answered when whatever is answered as unknown stays so, and with it all that hangs on it. */
    boolean remains(String question) {
        return profile.isOpen(question) && !asked(question)
                && questionnaire.ancestors(question).stream().noneMatch(parent -> asked(parent) && profile.counting(parent).isEmpty());
    }
}
