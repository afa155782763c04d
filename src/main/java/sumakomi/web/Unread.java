package sumakomi.web;

import java.util.List;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** A kept answer that cannot be read, with what is kept and where the question is answered anew. */
record Unread(Question question, String text, String url) {

    static List<Unread> of(StoredProfile profile, Questionnaire questionnaire) {
        return profile.unreadable().stream().map(answer -> new Unread(answer.question(), answer.text(),
                SectionController.url(profile.id(), questionnaire, answer.question().id()))).toList();
    }
}
