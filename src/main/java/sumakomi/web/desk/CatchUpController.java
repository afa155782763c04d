package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matter.Kind;
import sumakomi.programme.sessions.Matter.Who;
import sumakomi.programme.sessions.Matters;
import sumakomi.programme.sessions.Parties;
import sumakomi.programme.sessions.Parties.Party;
import sumakomi.programme.sessions.SessionRules;
import sumakomi.programme.sessions.SessionRules.CatchUp;
import sumakomi.programme.sessions.Standing;
import sumakomi.programme.sessions.Standing.Catching;
import sumakomi.programme.sessions.Standings;
import sumakomi.web.PageModel;

/** How a municipality catches up that joins in the second or third year: the steps, by when, and what of them is done. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/participants/{code}/catch-up")
record CatchUpController(Portfolio portfolio, Parties parties, Standings standings, Matters matters, MatterForms forms, Knowledge knowledge,
        Library library,
        Years years, Clock clock) {

    @GetMapping
    ModelAndView page(@PathVariable int year, @PathVariable String code) {
        Standing standing = found(year, code);
        return new ModelAndView("desk/catch-up", "year", year).addObject("one", standing).addObject("steps", knowledge.fsSteps())
                .addObject("today", LocalDate.now(clock));
    }

    /** Makes a task of each step, so that each comes back in the sessions until it is done. */
    @PostMapping
    String take(@PathVariable int year, @PathVariable String code, @ModelAttribute("d") DeskWords words) {
        Standing standing = found(year, code);
        Map<Integer, Slot> times = parties.of(year).parties().stream().filter(party -> party.towns().contains(code)).findFirst()
                .map(Party::times).orElse(Map.of());
        standing.path().stream().filter(Catching::untaken)
                .forEach(one -> matters.add(year, new Matter(code, Kind.TASK, Optional.empty(), one.step().id(),
                        words.of(one.step().title()), Who.MUNICIPALITY, due(one.step(), times, year), Optional.empty())));
        return address(year, code, "saved");
    }

    @PostMapping("/{id}")
    String change(@PathVariable int year, @PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "") String to,
            @RequestParam int seen) {
        found(year, code);
        return address(year, code, forms.change(year, List.of(code), code, id, to, seen));
    }

    /** The day of the session before which it is done; as long as none is planned, the first of its month. */
    private Optional<LocalDate> due(CatchUp step, Map<Integer, Slot> times, int year) {
        return Optional.ofNullable(times.get(step.before())).map(Slot::day).or(() -> knowledge.programme().sessions().stream()
                .filter(one -> one.session() == step.before()).findFirst().map(one -> FiscalYear.month(year, one.month())));
    }

    private Standing found(int year, String code) {
        return portfolio.find(years.known(year), code)
                .map(row -> standings.of(List.of(row), knowledge, SessionRules.of(library)).get(0)).filter(one -> !one.path().isEmpty())
                .orElseThrow(PageModel::notFound);
    }

    /** @param code one that takes part */
    private static String address(int year, String code, String told) {
        return "redirect:/desk/" + year + "/participants/" + code + "/catch-up?" + told;
    }
}
