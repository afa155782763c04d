package sumakomi.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sumakomi.account.Acting;
import sumakomi.account.Right;
import sumakomi.advisor.EditionState;
import sumakomi.advisor.EditionWatch;

/** Which knowledge and rules are in force, what the last change did to the advice, and why an attempt was refused. */
@Controller
record KnowledgeStateController(EditionWatch watch) {

    @GetMapping("/knowledge/state")
    String state(Locale locale, Model model) {
        boolean effects = Acting.person().filter(person -> person.may(Right.SEE_EFFECTS)).isPresent();
        EditionState state = effects ? watch.state() : watch.state().withoutEffects();
        model.addAttribute("state", state).addAttribute("view", new KnowledgeStateView(state, locale));
        return "knowledge/state";
    }
}
