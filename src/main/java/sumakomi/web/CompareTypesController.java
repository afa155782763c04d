package sumakomi.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;

/** Two types of one advice side by side. */
@EditionScoped
@Controller
record CompareTypesController(AdviceDesk desk, MainJob mainJob) {

    @GetMapping("/examples/{id}/advice/compare")
    String ofExample(@PathVariable String id, @RequestParam Optional<String> one, @RequestParam Optional<String> other, Model model) {
        return show(desk.onExample(id), one, other, model);
    }

    @GetMapping("/profiles/{id}/advice/compare")
    String ofProfile(@PathVariable String id, @RequestParam Optional<String> one, @RequestParam Optional<String> other, Model model) {
        return show(desk.onProfile(id), one, other, model);
    }

    @GetMapping("/advices/{id}/compare")
    String ofKept(@PathVariable String id, @RequestParam Optional<String> one, @RequestParam Optional<String> other, Model model) {
        return desk.kept(id).map(kept -> show(kept, one, other, model)).orElse("redirect:/advices/{id}");
    }

    /** As long as none is chosen, the first two in the order of the advice. */
    private String show(AskedAdvice asked, Optional<String> one, Optional<String> other, Model model) {
        List<TypeSide> types = TypeSide.all(asked.document(), mainJob.knowledge());
        List<TypeSide> chosen = List.of(chosen(types, one, 0), chosen(types, other, 1));
        model.addAttribute("types", types).addAttribute("chosen", chosen).addAttribute("here", asked.place()).addAttribute("view",
                new AdviceView(asked.document(), mainJob.knowledge(), asked.questionUrl(), asked.ground()));
        return "advice/compare";
    }

    private static TypeSide chosen(List<TypeSide> types, Optional<String> asked, int usual) {
        return asked.map(id -> types.stream().filter(type -> type.archetype().equals(id)).findFirst().orElseThrow(PageModel::notFound))
                .orElseGet(() -> types.get(usual));
    }
}
