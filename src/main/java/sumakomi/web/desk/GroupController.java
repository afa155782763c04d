package sumakomi.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.GroupPlan;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanDocument.LeadOf;
import sumakomi.programme.groups.PlanDocument.MeetingOf;
import sumakomi.programme.groups.PlanDocument.SeatOf;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Slot;
import sumakomi.web.PageModel;
import sumakomi.web.desk.PlanCases.Case;
import sumakomi.web.desk.PlanCases.GroupRow;

/** One group of the plan of a year, changed by hand: who is in it, who accompanies it, when it meets, and what of that is pinned. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/groups/{number}")
record GroupController(Plans plans, PlanCases cases) {

    private static final String PLACE = "group.";
    private static final String PIN = "pin.";
    private static final String STAFF = "staff";
    private static final String SLOT = "slot.";
    private static final String JOINS = "joins";

    @GetMapping
    ModelAndView one(@PathVariable int year, @PathVariable int number) {
        Case of = cases.of(year);
        GroupRow row = row(of, number);
        Map<String, String> typed = new HashMap<>();
        row.seats().forEach(seat -> {
            typed.put(PLACE + seat.town().code(), Integer.toString(number));
            pin(typed, seat.town().code(), seat.isPinned());
        });
        of.kept().draft().leads().stream().filter(lead -> lead.group() == number).findFirst().flatMap(LeadOf::staff)
                .ifPresent(name -> typed.put(STAFF, name));
        pin(typed, STAFF, row.lead().isPinned());
        of.kept().draft().times(number).forEach((session, slot) -> typed.put(SLOT + session, slot.key()));
        row.meetings().forEach(meeting -> pin(typed, SLOT + meeting.session(), meeting.isPinned()));
        return page(of, row, typed);
    }

    private static void pin(Map<String, String> typed, String what, boolean pinned) {
        if (pinned) {
            typed.put(PIN + what, "on");
        }
    }

    private static GroupRow row(Case of, int number) {
        if (!of.complete()) {
            throw PageModel.notFound();
        }
        GroupPlan plan = of.plan();
        Group group = plan.groups().stream().filter(one -> one.number() == number).findFirst().orElseThrow(PageModel::notFound);
        return PlanCases.row(plan, group);
    }

    /** @param typed what stands in the fields of the form by their names */
    private static ModelAndView page(Case of, GroupRow row, Map<String, String> typed) {
        PlanDocument draft = of.kept().draft();
        Map<String, Group> taken = draft.meetings().stream().filter(one -> one.group() != row.group().number() && one.slot().isPresent())
                .collect(Collectors.toMap(one -> key(one.slot().orElseThrow()), one -> new Group(one.group()), (one, other) -> one));
        return new ModelAndView("desk/group", "year", of.year()).addObject("row", row).addObject("typed", typed)
                .addObject("revision", of.kept().revision()).addObject("groups", of.plan().groups()).addObject("staff", draft.staff())
                .addObject("others", of.seats().stream().filter(seat -> seat.group().isPresent()
                        && !seat.group().equals(Optional.of(row.group().number()))).toList())
                .addObject("slots", draft.slots().stream().sorted().collect(Collectors.groupingBy(Slot::session)))
                .addObject("taken", taken);
    }

    private static String key(Slot slot) {
        return slot.session() + "/" + slot.key();
    }

    /** Takes what was changed; what the form does not name stays as it is. */
    @PostMapping
    ModelAndView change(@PathVariable int year, @PathVariable int number, @RequestParam int revision,
            @RequestParam Map<String, String> form, @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        GroupRow row = row(of, number);
        PlanDocument draft = of.kept().draft();
        if (plans.save(year, draft.with(seats(of, number, form), leads(draft, number, form), meetings(draft, number, form)), revision)) {
            return new ModelAndView("redirect:/desk/" + year + "/groups?saved#plan");
        }
        ModelAndView page = page(of, row, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", List.of(words.say("desk.changed-meanwhile")));
    }

    private static List<SeatOf> seats(Case of, int number, Map<String, String> form) {
        return of.seats().stream().map(seat -> {
            if (seat.group().equals(Optional.of(number))) {
                return new SeatOf(seat.code(), number(form.get(PLACE + seat.code()), of.kept().draft().groups()).or(seat::group),
                        form.containsKey(PIN + seat.code()));
            }
            return seat.code().equals(form.get(JOINS)) ? new SeatOf(seat.code(), Optional.of(number), form.containsKey(PIN + JOINS)) : seat;
        }).toList();
    }

    private static List<LeadOf> leads(PlanDocument draft, int number, Map<String, String> form) {
        return draft.leads().stream().map(lead -> lead.group() != number ? lead
                : new LeadOf(number, Optional.ofNullable(form.get(STAFF)).filter(name -> draft.staff().stream()
                        .anyMatch(one -> one.name().equals(name))).or(lead::staff), form.containsKey(PIN + STAFF)))
                .toList();
    }

    private static List<MeetingOf> meetings(PlanDocument draft, int number, Map<String, String> form) {
        Map<String, Slot> byKey = draft.slots().stream().collect(Collectors.toMap(GroupController::key, Function.identity(),
                (one, same) -> one));
        return draft.meetings().stream().map(one -> one.group() != number ? one
                : new MeetingOf(number, one.session(),
                        Optional.ofNullable(byKey.get(one.session() + "/" + form.get(SLOT + one.session()))).or(one::slot),
                        form.containsKey(PIN + SLOT + one.session())))
                .toList();
    }

    private static Optional<Integer> number(String text, int most) {
        return Optional.ofNullable(text).filter(one -> one.matches("[0-9]{1,2}")).map(Integer::valueOf)
                .filter(one -> one >= 1 && one <= most);
    }
}
