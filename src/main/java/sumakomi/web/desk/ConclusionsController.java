package sumakomi.web.desk;

import java.util.List;
import java.util.Optional;
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
import sumakomi.knowledge.Library;
import sumakomi.programme.meetings.Conclusion;
import sumakomi.programme.meetings.Conclusion.Proposal;
import sumakomi.programme.meetings.Conclusions;
import sumakomi.programme.meetings.Cooperation;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.programme.meetings.Proposals;
import sumakomi.programme.meetings.Proposals.Proposed;
import sumakomi.web.Download;
import sumakomi.web.PageModel;

/** What meetings concluded, and what of it is proposed to the knowledge base. */
@EditionScoped
@Controller
@RequestMapping("/desk")
record ConclusionsController(Gatherings gatherings, Conclusions conclusions, Library library) {

    /** Where a conclusion is shown. */
    private static String at(int year, String meeting, String said) {
        return "redirect:/desk/" + year + "/meetings/" + meeting + "?conclusion=" + said + "#conclusions";
    }

    @PostMapping("/{year}/meetings/{id}/conclusions")
    String add(@PathVariable int year, @PathVariable String id, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean propose) {
        gatherings.find(id).filter(kept -> kept.gathering().fiscalYear() == year).orElseThrow(PageModel::notFound);
        boolean sound = Characters.told(text.strip(), Conclusion.LONGEST);
        boolean kept = sound && conclusions.add(id, text.strip(), propose);
        return at(year, id, kept ? "kept" : sound ? "full" : "fault");
    }

    /** @param proposal its word; {@code delete} takes the conclusion back */
    @PostMapping("/{year}/meetings/{id}/conclusions/{conclusion}")
    String change(@PathVariable int year, @PathVariable String id, @PathVariable String conclusion,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String reply, @RequestParam int revision) {
        Conclusion found = conclusions.find(conclusion).filter(one -> one.gathering().equals(id)).orElseThrow(PageModel::notFound);
        if (proposal.equals("delete")) {
            return at(year, id, conclusions.remove(found.id(), revision) ? "kept" : "late");
        }
        Optional<Proposal> asked = Proposal.of(proposal);
        boolean sound = asked.isPresent() && Characters.told(text.strip(), Conclusion.LONGEST)
                && Characters.within(reply, Conclusion.LONGEST_REPLY);
        boolean kept = sound && conclusions.save(conclusion, text.strip(), asked.orElseThrow(), reply.strip(), revision);
        return at(year, id, kept ? "kept" : sound ? "late" : "fault");
    }

    @GetMapping("/proposals")
    String proposals(@RequestParam(defaultValue = "") String state, Model model) {
        Proposal asked = Proposal.of(state).filter(one -> one != Proposal.NONE).orElse(Proposal.PROPOSED);
        model.addAttribute("state", asked).addAttribute("states", List.of(Proposal.PROPOSED, Proposal.TAKEN, Proposal.DECLINED))
                .addAttribute("proposed", proposed(asked));
        return "desk/proposals";
    }

    /** What is proposed, as drafts of entries of the knowledge. */
    @GetMapping("/proposals.yaml")
    ResponseEntity<String> drafts() {
        return Download.own("conclusions.yaml", "application/yaml;charset=UTF-8", Proposals.write(proposed(Proposal.PROPOSED)));
    }

    private List<Proposed> proposed(Proposal state) {
        List<Cooperation> kinds = Cooperation.all(library);
        return conclusions.in(state).stream().flatMap(one -> gatherings.find(one.gathering()).stream()
                .map(kept -> new Proposed(one, kept.gathering(), kinds.stream().filter(kind -> kind.id().equals(kept.gathering().topic()))
                        .findFirst())))
                .toList();
    }
}
