package sumakomi.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import sumakomi.programme.Marks;
import sumakomi.programme.Remarks;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** The page of one item of a checklist: what was done of it, and what is attached. */
@EditionScoped
@Component
record ItemPage(MainJob mainJob, Marks marks, Attachments attachments, ItemHistory history, Remarks remarks) {

    private static final String PAGE = "profiles/checklist-item";
    private static final int KILO = 1024;

    static Item item(Checklist checklist, String item) {
        return Optional.ofNullable(checklist.byId().get(item)).orElseThrow(PageModel::notFound);
    }

    /** The page with what is kept. */
    String kept(StoredProfile stored, Checklist checklist, Item item, ListPlace place, Locale locale, Model model) {
        return show(stored, checklist, item, now(stored, checklist, item), place, locale, model);
    }

    /** The page after somebody else was faster: with what is kept now, and what was typed as another change of that. */
    String clash(StoredProfile stored, Checklist checklist, Item item, MarkForm typed, ListPlace place, Locale locale, Model model) {
        MarkForm now = now(stored, checklist, item);
        model.addAttribute("now", now);
        return show(stored, checklist, item, new MarkForm(typed.state(), typed.owner(), typed.due(), typed.note(), now.seen()), place,
                locale, model);
    }

    MarkForm now(StoredProfile stored, Checklist checklist, Item item) {
        var kept = marks.of(ProfileChecklists.list(stored.id(), checklist));
        return MarkForm.of(Mark.of(item, kept), Optional.ofNullable(kept.get(item.id())).map(Kept::revision).orElse(0));
    }

    /** @param place to which one returns */
    String show(StoredProfile stored, Checklist checklist, Item item, MarkForm form, ListPlace place, Locale locale, Model model) {
        Map<String, Kept> kept = marks.of(ProfileChecklists.list(stored.id(), checklist));
        Optional.ofNullable(kept.get(item.id())).filter(Kept::touched).ifPresent(one -> model.addAttribute("changedAt", one.changedAt()));
        model.addAttribute("remarks", remarks.of(ProfileChecklists.list(stored.id(), checklist)).getOrDefault(item.id(), List.of()))
                .addAttribute("place", place)
                .addAttribute("back", place.list(stored.id(), checklist, "", Map.of()))
                .addAttribute("history", history.of(ProfileChecklists.list(stored.id(), checklist), item.id(), model))
                .addAttribute("owners", ListFilter.Choices.owners(kept.values().stream().map(Kept::mark)));
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
