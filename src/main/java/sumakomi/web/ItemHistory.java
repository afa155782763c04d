package sumakomi.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import sumakomi.account.Accounts;
import sumakomi.account.Notes;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.programme.Marks;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.TrailWords.Line;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.web.study.StudyFieldWords;

/** Who wrote what about an item of a checklist, and when, in words. */
@EditionScoped
@Component
record ItemHistory(Notes notes, Accounts accounts, Profiles profiles, Studies studies, StudyFieldWords studyFields,
        AutonomyKnowledge autonomyKnowledge) {

    /** As many of the latest changes as a page shows. */
    private static final int MOST = 50;

    /** @param model of the page, with its words */
    List<Line> of(Marks.Of list, String item, Model model) {
        TrailWords told = new TrailWords((Words) Objects.requireNonNull(model.getAttribute("w")), accounts, profiles, studies, studyFields,
                autonomyKnowledge);
        return notes.of(Marks.Of.KIND, list.thing(), list.profile(), item, MOST).stream().map(told::line).toList();
    }
}
