package sumakomi.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.programme.Attachments;
import sumakomi.programme.Attachments.Attachment;
import sumakomi.programme.Checklist;
import sumakomi.programme.ChecklistStudies;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Marks;
import sumakomi.programme.Sessions;
import sumakomi.programme.StudyOrder;
import sumakomi.programme.WorkDone;

/** The checklists of profiles that are kept, with the study chosen for each, the days of their sessions and what was done of them. */
@EditionScoped
@Component
public record KeptChecklists(MainJob mainJob, Marks marks, Attachments attachments, ChecklistStudies studies, Sessions sessions,
        StudyOrder order) {

    /**
     * @param profile its id
     * @throws sumakomi.knowledge.FaultyInput as {@link FsChecklists#of}
     */
    public Checklists of(String profile, AdvisedProfile advised, List<String> themes, Optional<Integer> year) {
        return FsChecklists.of(mainJob, advised, themes, year, new Given(
                chosen -> studies.of(profile, chosen).flatMap(order::of), fiscalYear -> sessions.of(profile, fiscalYear)));
    }

    /** What was done of the lists. */
    public WorkDone done(String profile, Checklists lists) {
        Map<String, Map<String, Kept>> kept = new LinkedHashMap<>();
        Map<String, Map<String, List<Attachment>>> attached = new LinkedHashMap<>();
        lists.lists().forEach(list -> {
            kept.put(list.theme().archetype(), marks.of(list(profile, list)));
            attached.put(list.theme().archetype(), attachments.of(list(profile, list)));
        });
        return new WorkDone(Optional.of(profile), kept, attached);
    }

    /** The list as the stores know it. */
    public static Marks.Of list(String profile, Checklist checklist) {
        return new Marks.Of(profile, checklist.theme().archetype(), checklist.fiscalYear());
    }
}
