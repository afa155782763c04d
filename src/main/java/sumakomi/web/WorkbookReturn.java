package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.ChecklistReturn;
import sumakomi.document.ChecklistReturn.Filled;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.ExcelReader.Altered;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklists;
import sumakomi.programme.MarkChanges;
import sumakomi.programme.Marks;
import sumakomi.questionnaire.Profiles;

/** Takes a workbook back that was filled in; with any fault nothing of it is taken. */
@EditionScoped
@Component
record WorkbookReturn(Marks marks, Profiles profiles, OneAtATime work) {

    /**
     * What became of it.
     *
     * @param changes by theme
     * @param absent ids of items that the file does not hold any more
     * @param strange places in which something stands that belongs to no item
     * @param altered cells with a text of the product's own that was changed
     */
    record Taken(Map<String, MarkChanges> changes, List<String> absent, List<String> strange, List<Altered> altered) {

        private static final int SHOWN = 30;
        private static final int LONGEST = 60;

        /** As many of the cells that were altered as a page names, and as much of each. */
        public List<Altered> alteredShown() {
            return altered.stream().limit(SHOWN).map(one -> new Altered(one.place(), shortened(one.issued()), shortened(one.now())))
                    .toList();
        }

        private static String shortened(String text) {
            return Characters.shown(text.replace('\n', ' '), LONGEST);
        }

        public int count() {
            return changes.values().stream().mapToInt(one -> one.marks().size()).sum();
        }

        /** What both changed, to be settled one by one. */
        public List<Conflicts.Open> conflicts() {
            return changes.entrySet().stream().flatMap(one -> one.getValue().conflicts().stream()
                    .map(conflict -> new Conflicts.Open(one.getKey(), conflict, ""))).toList();
        }

        /** Places in which something stands that cannot be taken. */
        public List<String> lost() {
            return changes.values().stream().flatMap(one -> one.lost().stream()).map(MarkChanges.Entered::place).toList();
        }
    }

    void take(String id, Checklists lists, MultipartFile file, Locale locale, Model model, HttpServletResponse response)
            throws IOException {
        byte[] sent = SentFile.upTo(file, ExcelReader.MAX_BYTES);
        try {
            Filled filled = work.now(() -> ChecklistReturn.read(sent, lists, id));
            Taken taken = profiles.holding(id, () -> taken(id, lists, filled)).orElseThrow(PageModel::notFound);
            model.addAttribute("taken", taken).addAttribute("conflicts", taken.conflicts());
        } catch (FaultyInput e) {
            response.setStatus(PageModel.refusing(e).value());
            model.addAttribute("refused", e.told().stream().map(fault -> fault.located(locale)).toList());
        }
    }

    private Taken taken(String id, Checklists lists, Filled filled) {
        Map<String, MarkChanges> changes = new LinkedHashMap<>();
        for (Checklist list : lists.lists()) {
            String theme = list.theme().archetype();
            changes.put(theme, marks.take(ProfileChecklists.list(id, list), list, filled.entered().getOrDefault(theme, List.of())));
        }
        Map<String, Checklists.Line> known = lists.byId();
        return new Taken(changes, filled.absent().stream().filter(known::containsKey).toList(), filled.strange(),
                filled.altered());
    }
}
