package sumakomi.web.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.account.Tokens;

/** Somebody's own account: who one is here, and the tokens of one's scripts. */
@Controller
@RequestMapping("/account")
record AccountController(Tokens tokens) {

    private static final int MOST_DAYS = 366;

    @GetMapping
    ModelAndView page() {
        return new ModelAndView("account/account", "account", Own.account()).addObject("tokens", tokens.of(Own.account()))
                .addObject("label", "").addObject("days", 90).addObject("mostTokens", Tokens.MOST).addObject("mostDays", MOST_DAYS);
    }

    /** The word of the token is on this page and nowhere else. */
    @PostMapping("/tokens")
    ModelAndView make(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "0") int days) {
        boolean sound = Labels.sound(label);
        if (!sound || days < 1 || days > MOST_DAYS) {
            return refused(sound ? "days" : "label", label, days);
        }
        Optional<String> made = tokens.make(Own.account(), label.strip(), Duration.ofDays(days));
        return made.map(word -> page().addObject("made", word)).orElseGet(() -> refused("full", label, days));
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable String id) {
        tokens.revoke(Own.account(), id);
        return "redirect:/account";
    }

    private ModelAndView refused(String why, String label, int days) {
        ModelAndView page = page().addObject("fault", why).addObject("label", label).addObject("days", days);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
