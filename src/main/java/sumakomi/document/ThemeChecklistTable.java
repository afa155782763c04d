package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.estimate.ThemeChecklist;
import sumakomi.estimate.ThemeChecklist.Scheme;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** The checklist of a theme of the zero-carbon study as a table to tick off. */
public final class ThemeChecklistTable {

    private ThemeChecklistTable() {}

    /** Obstacles first, each with what answers it, then what is to be done. */
    public static PlainTable of(ThemeChecklist checklist, Locale locale) {
        Phrases phrases = Phrases.of("estimates", locale);
        List<List<Object>> rows = new ArrayList<>();
        checklist.obstacles().forEach(one -> rows.add(List.of(checklist.met().contains(one.id()) ? phrases.say("checklist.met") : "",
                phrases.say("checklist.obstacle"), one.group().in(locale), one.title().in(locale), one.text().in(locale),
                checklist.answers(one).stream().map(scheme -> scheme.title().in(locale))
                        .collect(Collectors.joining(phrases.say("comma"))))));
        checklist.called().forEach(scheme -> steps(scheme)
                .forEach(step -> rows.add(List.of("", phrases.say("checklist.step"), scheme.title().in(locale), step.in(locale), "", ""))));
        return new PlainTable(phrases.say("checklist.sheet"), List.of(phrases.say("checklist.check"), phrases.say("checklist.kind"),
                phrases.say("checklist.group"), phrases.say("item"), phrases.say("checklist.text"), phrases.say("checklist.answers")),
                rows);
    }

    /** What is to be done; the scheme itself where it has no steps. */
    private static List<Text> steps(Scheme scheme) {
        return scheme.steps().isEmpty() ? List.of(scheme.text()) : scheme.steps();
    }
}
