package sumakomi.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistWords;
import sumakomi.programme.Attachments;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklists;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;
import sumakomi.programme.MarkHistory;
import sumakomi.programme.MarkHistory.Change;
import sumakomi.programme.Marks;
import sumakomi.programme.Remarks;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The page of one item of a checklist: what was done of it, and what is attached. */
@EditionScoped
@Component
record ItemPage(MainJob mainJob, Marks marks, Attachments attachments, MarkHistory history, Remarks remarks) {

    private static final String PAGE = "profiles/checklist-item";
    private static final int KILO = 1024;

    static Item item(Checklist checklist, String item) {
        return Optional.ofNullable(checklist.byId().get(item)).orElseThrow(PageModel::notFound);
    }

    /** The page with what is kept. */
    String kept(StoredProfile stored, Checklist checklist, Item item, Locale locale, Model model) {
        return show(stored, checklist, item, now(stored, checklist, item), locale, model);
    }

    /** The page after somebody else was faster: with what is kept now, and what was typed as another change of that. */
    String clash(StoredProfile stored, Checklist checklist, Item item, MarkForm typed, Locale locale, Model model) {
        MarkForm now = now(stored, checklist, item);
        model.addAttribute("now", now);
        return show(stored, checklist, item, new MarkForm(typed.state(), typed.owner(), typed.due(), typed.note(), now.seen()), locale,
                model);
    }

    MarkForm now(StoredProfile stored, Checklist checklist, Item item) {
        var kept = marks.of(ProfileChecklists.list(stored.id(), checklist));
        return MarkForm.of(Mark.of(item, kept), Optional.ofNullable(kept.get(item.id())).map(Kept::revision).orElse(0));
    }

    String show(StoredProfile stored, Checklist checklist, Item item, MarkForm form, Locale locale, Model model) {
        Optional.ofNullable(marks.of(ProfileChecklists.list(stored.id(), checklist)).get(item.id())).filter(Kept::touched)
                .ifPresent(kept -> model.addAttribute("changedAt", kept.changedAt()));
        Marks.Of list = ProfileChecklists.list(stored.id(), checklist);
        history.of(list).getOrDefault(item.id(), List.of()).stream().findFirst().flatMap(Change::who)
                .ifPresent(who -> model.addAttribute("changedBy", who));
        model.addAttribute("remarks", remarks.of(list).getOrDefault(item.id(), List.of()));
        model.addAttribute("profileId", stored.id()).addAttribute("municipality", Questionnaire.municipality(stored.answers()))
                .addAttribute("checklist", checklist).addAttribute("item", item).addAttribute("form", form)
                .addAttribute("words", new ChecklistWords(mainJob.questionnaire(), new Checklists(List.of(checklist)), locale))
                .addAttribute("states", List.of(State.values())).addAttribute("longestNote", Mark.LONGEST_NOTE)
                .addAttribute("longestOwner", Mark.LONGEST_OWNER)
                .addAttribute("attached", attachments.of(ProfileChecklists.list(stored.id(), checklist))
                        .getOrDefault(item.id(), List.of()))
                .addAttribute("attachable", attachments.endings()).addAttribute("mostKilobytes", attachments.mostBytes() / KILO);
        return PAGE;
    }
}
