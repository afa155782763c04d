package sumakomi.web;

import sumakomi.advice.QuestionPath;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/**
 * How far the short path has come.
 *
 * @param answered questions that are asked and that somebody answered, be it with "unknown"; what published data filled in was not asked
 *        for
 * @param of about as many as the short path has
 */
record PathProgress(int answered, int of) {

    static PathProgress of(StoredProfile profile, Questionnaire questionnaire) {
        long answered = profile.own().keySet().stream().filter(question -> questionnaire.isAsked(question, profile.answers())).count();
        return new PathProgress((int) answered, QuestionPath.SHORT);
    }

    /** The place of the question that is asked now; beyond the short path it goes on counting. */
    public int at() {
        return answered + 1;
    }

    /** As much of the way as is behind, for a bar. */
    public int behind() {
        return Math.min(answered, of);
    }

    public boolean isWhole() {
        return answered >= of;
    }
}
