package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.ReminderCalendar;
import sumakomi.document.ReminderCalendar.Reminder;
import sumakomi.knowledge.Library;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.MarkHistory;
import sumakomi.programme.Marks;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.desk.Portfolio.Theme;
import sumakomi.programme.desk.ThemeChoice;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.sessions.SessionRules;
import sumakomi.programme.overview.YearLists;
import sumakomi.programme.overview.YearLists.Begun;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** What is due on the checklists as calendar files: of all municipalities of a year, and of one. */
@EditionScoped
@Controller
record RemindersController(Portfolio portfolio, YearLists lists, Marks marks, MarkHistory history, Library library, Years years,
        Clock clock) {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    @GetMapping("/desk/{year}/checklists/reminders.ics")
    ResponseEntity<String> all(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        return file(year, portfolio.of(years.known(year)), "reminders-" + year, words.say("desk.reminders.all", words.year(year)), words);
    }

    @GetMapping("/desk/{year}/checklists/{code}/reminders.ics")
    ResponseEntity<String> one(@PathVariable int year, @PathVariable String code, @ModelAttribute("d") DeskWords words) {
        Row row = portfolio.find(years.known(year), code).orElseThrow(PageModel::notFound);
        return file(year, List.of(row), "reminders-" + year + "-" + code,
                words.say("desk.reminders.of", words.town(code), words.year(year)),
                words);
    }

    private ResponseEntity<String> file(int year, List<Row> rows, String name, String title, DeskWords words) {
        var begun = lists.of(year);
        var owned = lists.byMunicipality(year, begun);
        List<Reminder> reminders = rows.stream().flatMap(row -> {
            Set<Marks.Of> stand = standing(row, begun);
            return owned.getOrDefault(row.municipality(), List.of()).stream()
                    .flatMap(list -> reminders(row.municipality(), list.of(), !stand.contains(list.of()), words));
        }).toList();
        return Download.own(name + ".ics", TYPE, ReminderCalendar.ics(title, reminders, SessionRules.of(library).daysBefore(),
                clock.instant()));
    }

    /** The lists on which somebody still works: those that count, without themes that do not go on. */
    private static Set<Marks.Of> standing(Row row, Map<String, List<Begun>> begun) {
        Set<String> over = row.themes().stream().map(Theme::choice).filter(choice -> choice.decision() == Decision.NO_GO)
                .map(ThemeChoice::theme).collect(Collectors.toSet());
        return YearLists.counting(row, begun).stream().map(Begun::of).filter(list -> !over.contains(list.theme()))
                .collect(Collectors.toSet());
    }

    /** @param givenUp whether nobody works on the list any more, so that a calendar takes its reminders out */
    private Stream<Reminder> reminders(String town, Marks.Of list, boolean givenUp, DeskWords words) {
        Map<String, Kept> all = marks.of(list);
        Map<String, LocalDate> before = all.values().stream().anyMatch(RemindersController::mayHaveLostItsDay) ? history.dueBefore(list)
                : Map.of();
        return all.values().stream()
                .flatMap(kept -> kept.mark().due().or(() -> Optional.ofNullable(before.get(kept.mark().item())))
                        .map(day -> new Reminder("due-" + list.profile() + "-"
                                + list.theme() + "-" + list.fiscalYear() + "-" + kept.mark().item().replace('/', '-'), kept.revision(), day,
                                words.say("desk.reminders.title", words.town(town), words.of(kept.mark().title())), text(list, kept, words),
                                givenUp || kept.mark().state().done() || kept.mark().due().isEmpty()))
                        .stream());
    }

    private static boolean mayHaveLostItsDay(Kept kept) {
        return kept.mark().due().isEmpty() && kept.revision() > 1;
    }

    private static String text(Marks.Of list, Kept kept, DeskWords words) {
        return words.say("desk.reminders.text", words.archetype(list.theme()), words.say("checklist.state." + kept.mark().state().word()),
                Optional.of(kept.mark().owner()).filter(owner -> !owner.isEmpty()).orElse(words.say("desk.reminders.nobody")));
    }
}
