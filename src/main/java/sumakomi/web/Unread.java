package sumakomi.web;

import java.util.List;
import java.util.stream.Stream;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.Will;

/** What is kept and cannot be read: an answer or a part of the will, with what is kept and where it is given anew. */
record Unread(Text title, String text, String url) {

    static List<Unread> of(StoredProfile profile, Questionnaire questionnaire) {
        return Stream.concat(profile.unreadable().stream().map(answer -> new Unread(answer.question().text(), answer.text(),
                PathController.address(profile.id(), answer.question().id(), PathController.ANSWERS))),
                profile.unreadableWill().stream().map(part -> new Unread(title(part.part(), questionnaire), part.text(),
                        "/profiles/" + profile.id() + "/will#" + part.part())))
                .toList();
    }

    private static Text title(String part, Questionnaire questionnaire) {
        return questionnaire.knowledge().archetypes().values().stream().filter(type -> Will.settingAside(type.id()).equals(part))
                .map(type -> type.title()).findFirst().orElseGet(() -> questionnaire.knowledge().aspects().values().stream()
                        .filter(aspect -> Will.weighing(aspect.id()).equals(part)).findFirst().orElseThrow().title());
    }
}
