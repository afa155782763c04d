package sumakomi.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sumakomi.advisor.EditionState;
import sumakomi.advisor.EditionWatch;

/** Which knowledge and rules are in force, what the last change did to the advice, and why an attempt was refused. */
@Controller
record KnowledgeStateController(EditionWatch watch) {

    @GetMapping("/knowledge/state")
    String state(Locale locale, Model model) {
        EditionState state = watch.state();
        model.addAttribute("state", state).addAttribute("view", new KnowledgeStateView(state, locale));
        return "knowledge/state";
    }
}
