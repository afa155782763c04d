package sumakomi.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.learning.Learning;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Outcomes;
import sumakomi.programme.learning.Proportion.Rules;
import sumakomi.programme.learning.ResultRemark;
import sumakomi.programme.learning.ResultRemark.State;
import sumakomi.programme.learning.ResultRemarks;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** What is learned over the years: how recommendations and their ranges held, and what readers find wrong in results. */
@EditionScoped
@Controller
@RequestMapping("/desk")
record LearningController(Outcomes outcomes, ResultRemarks remarks, Knowledge knowledge, Years years, Clock clock) {

    @GetMapping("/learning")
    String learning(Model model) {
        List<Outcome> all = outcomes.all();
        Rules rules = Rules.of(knowledge, LocalDate.now(clock));
        model.addAttribute("all", all).addAttribute("learning", Learning.of(all, rules)).addAttribute("rules", rules)
                .addAttribute("current", years.current()).addAttribute("arrived", remarks.count(State.ARRIVED));
        return "desk/learning";
    }

    /** @param state in its word; those that arrived where there is no such state */
    @GetMapping("/remarks")
    String remarks(@RequestParam(defaultValue = "") String state, Model model) {
        State asked = State.of(state).orElse(State.ARRIVED);
        model.addAttribute("state", asked).addAttribute("states", State.values()).addAttribute("remarks", remarks.in(asked));
        return "desk/remarks";
    }

    @GetMapping("/remarks/{id}")
    String remark(@PathVariable String id, Model model) {
        ResultRemark found = found(id);
        return show(found, found.state().word(), found.reply(), model);
    }

    @PostMapping("/remarks/{id}")
    String answer(@PathVariable String id, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String reply,
            @RequestParam int revision, Model model, HttpServletResponse response) {
        ResultRemark found = found(id);
        Optional<State> asked = State.of(state);
        boolean sound = asked.isPresent() && Characters.within(reply, ResultRemark.LONGEST);
        if (sound && remarks.answer(id, asked.orElseThrow(), reply.strip(), revision)) {
            return "redirect:/desk/remarks/{id}?saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", sound ? "desk.changed-meanwhile" : "remark.reply-fault");
        return show(found, state, reply, model);
    }

    /** The case as it was, in the form in which it is read again. */
    @GetMapping("/remarks/{id}/case.yaml")
    ResponseEntity<String> content(@PathVariable String id) {
        return Download.own("case.yaml", "application/yaml;charset=UTF-8", found(id).about().content());
    }

    private ResultRemark found(String id) {
        return remarks.find(id).orElseThrow(PageModel::notFound);
    }

    private static String show(ResultRemark remark, String state, String reply, Model model) {
        model.addAttribute("remark", remark).addAttribute("typedState", state).addAttribute("typedReply", reply)
                .addAttribute("states", State.values()).addAttribute("longest", ResultRemark.LONGEST);
        return "desk/remark";
    }
}
