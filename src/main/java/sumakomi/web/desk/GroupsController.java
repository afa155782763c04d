package sumakomi.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import sumakomi.document.paper.Days;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Programme;
import sumakomi.programme.groups.Explanations;
import sumakomi.programme.groups.Figures;
import sumakomi.programme.groups.GroupPlan;
import sumakomi.programme.groups.GroupSolver;
import sumakomi.programme.groups.Holidays;
import sumakomi.programme.groups.Obstacle;
import sumakomi.programme.groups.PlanDocument;
import sumakomi.programme.groups.PlanSetup;
import sumakomi.programme.groups.PlanningRules;
import sumakomi.programme.groups.Plans;
import sumakomi.programme.groups.Seat;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Town;
import sumakomi.web.PageModel;
import sumakomi.web.desk.PlanCases.Case;
import sumakomi.web.desk.PlanCases.GroupRow;

/** Groups and dates of a year: what is given, the search, the plan with its reasons, and the announcement. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/groups")
record GroupsController(Plans plans, PlanCases cases, GroupSolver solver, Knowledge knowledge, Library library) {

    private PlanSetup setup(int year) {
        Map<Integer, LocalDate> months = new LinkedHashMap<>();
        knowledge.programme().sessions().forEach(one -> months.put(one.session(), FiscalYear.month(year, one.month())));
        return new PlanSetup(knowledge.archetypes(), months, Holidays.of(library), Days::read);
    }

    @GetMapping
    ModelAndView page(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        PlanDocument draft = of.kept().draft();
        return page(of, words.locale(), setup(year).written(draft.staff(), words.locale()), PlanSetup.writtenSlots(draft.slots(),
                words.locale()), Integer.toString(draft.groups() > 0 ? draft.groups() : of.rules().groups(of.towns().placed())));
    }

    private ModelAndView page(Case of, Locale locale, String staff, String slots, String groups) {
        ModelAndView page = new ModelAndView("desk/groups", "year", of.year()).addObject("kept", of.kept()).addObject("of", of.towns())
                .addObject("sessions", of.sessions()).addObject("staffText", staff).addObject("slotsText", slots)
                .addObject("groupsText", groups).addObject("outdated", !of.kept().draft().seats().isEmpty() && !of.complete())
                .addObject("mostGroups", PlanDocument.MOST_GROUPS)
                .addObject("months", setup(of.year()).months()).addObject("progress", solver.progress(of.year()))
                .addObject("obstacles", Obstacle.of(of.kept().draft(), of.towns(), of.sessions(), of.rules()))
                .addObject("searchable", Obstacle.searchable(of.kept().draft(), of.towns(), of.sessions()));
        if (of.complete()) {
            GroupPlan plan = of.plan();
            Explanations why = new Explanations(plan, of.rules());
            page.addObject("plan", plan).addObject("rows", PlanCases.rows(plan)).addObject("standings", why.all())
                    .addObject("feasible", why.feasible()).addObject("state", of.state(why.feasible()))
                    .addObject("pins", PlanCases.rows(plan).stream().mapToLong(GroupRow::pins).sum())
                    .addObject("figures", Figures.of(plan)).addObject("historic", historic(of));
        }
        return page;
    }

    private Optional<Figures> historic(Case of) {
        Map<String, Town> byCode = of.towns().placed().stream().collect(Collectors.toMap(Town::code, Function.identity()));
        Map<String, List<Town>> groups = Figures.historic(library, of.year(), byCode);
        return groups.isEmpty() ? Optional.empty() : Optional.of(Figures.ofHistoric(groups));
    }

    @PostMapping("/setup")
    ModelAndView setup(@PathVariable int year, @RequestParam(defaultValue = "") String staff, @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "") String groups, @RequestParam int revision, @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        try {
            boolean number = groups.strip().matches("[0-9]{1,2}") && Integer.parseInt(groups.strip()) <= PlanDocument.MOST_GROUPS;
            PlanSetup setup = setup(year);
            PlanDocument draft = of.kept().draft().withSetup(setup.staff(staff), setup.slots(slots),
                    number ? Integer.parseInt(groups.strip()) : 0);
            return number && plans.save(year, draft, revision) ? back(year, "saved") : refused(page(of, words.locale(), staff, slots,
                    groups), List.of(words.say(number ? "desk.changed-meanwhile" : "desk.groups-number", PlanDocument.MOST_GROUPS)));
        } catch (FaultyInput e) {
            return refused(page(of, words.locale(), staff, slots, groups), e.told().stream()
                    .map(fault -> words.say("desk.line-of", words.say("desk." + fault.where()), Integer.toString(fault.line()),
                            fault.in(words.locale())))
                    .toList());
        }
    }

    /** Keeps all working days of the months of the sessions free, in a room. */
    @PostMapping("/working-days")
    ModelAndView workingDays(@PathVariable int year, @RequestParam(defaultValue = "") String room, @RequestParam int revision,
            @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        PlanDocument draft = of.kept().draft();
        String named = room.strip();
        if (!named.isEmpty() && !Characters.line(named, Slot.LONGEST_ROOM)) {
            return refused(page(year, words), List.of(words.say("desk.room-fault", Slot.LONGEST_ROOM)));
        }
        List<Slot> all = new ArrayList<>(draft.slots());
        setup(year).workingDays(named).stream().filter(slot -> !all.contains(slot)).forEach(all::add);
        int groups = draft.groups() > 0 ? draft.groups() : of.rules().groups(of.towns().placed());
        return plans.save(year, draft.withSetup(draft.staff(), all, groups), revision) ? back(year, "saved")
                : refused(page(year, words), List.of(words.say("desk.changed-meanwhile")));
    }

    @PostMapping("/search")
    ModelAndView search(@PathVariable int year, @RequestParam int revision, @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        boolean searchable = Obstacle.searchable(of.kept().draft(), of.towns(), of.sessions());
        if (!searchable || of.kept().revision() != revision) {
            return refused(page(year, words), List.of(words.say(searchable ? "desk.changed-meanwhile" : "desk.not-searched")));
        }
        solver.begin(year, of.plan(), found -> plans.take(year, found, revision));
        return back(year, "searching");
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable int year) {
        solver.cancel(cases.of(year).year());
        return back(year, "cancelled");
    }

    /** Announces the plan, if all that must be kept is kept. */
    @PostMapping("/announce")
    ModelAndView announce(@PathVariable int year, @RequestParam int revision, @ModelAttribute("d") DeskWords words) {
        Case of = cases.of(year);
        if (!of.complete() || !new Explanations(of.plan(), of.rules()).feasible()) {
            return refused(page(year, words), List.of(words.say("desk.not-announced")));
        }
        return plans.announce(year, revision) ? back(year, "announced")
                : refused(page(year, words), List.of(words.say("desk.changed-meanwhile")));
    }

    /** Why a municipality is in its group, and what another one would cost. */
    @GetMapping("/towns/{code}")
    ModelAndView why(@PathVariable int year, @PathVariable String code) {
        Case of = cases.of(year);
        if (!of.complete()) {
            throw PageModel.notFound();
        }
        GroupPlan plan = of.plan();
        Seat seat = plan.seats().stream().filter(one -> one.town().code().equals(code)).findFirst().orElseThrow(PageModel::notFound);
        Explanations why = new Explanations(plan, of.rules());
        return new ModelAndView("desk/why", "year", year).addObject("seat", seat).addObject("plan", plan)
                .addObject("standings", why.of(seat)).addObject("alternatives", why.alternatives(seat)).addObject("feasible",
                        why.feasible());
    }

    private static ModelAndView refused(ModelAndView page, List<String> faults) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", faults);
    }

    private static ModelAndView back(int year, String what) {
        return new ModelAndView("redirect:/desk/" + year + "/groups?" + what);
    }
}
