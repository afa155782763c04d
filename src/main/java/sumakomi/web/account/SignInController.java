package sumakomi.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.access.BrowserCookie;
import sumakomi.access.GuestCookie;
import sumakomi.access.OutsideSignIn;
import sumakomi.access.VisitCookie;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.SignIns;
import sumakomi.account.TooManySignIns;

/** Signing in and out. What was typed before the sign-in goes on from it. */
@Controller
record SignInController(SignIns signIns, VisitCookie visits, GuestCookie guests, BrowserCookie browsers, OutsideSignIn outside) {

    private static final String FAULT = "fault";

    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam(defaultValue = "/") String to) {
        boolean member = Acting.person().filter(Person.Member.class::isInstance).isPresent();
        return member ? new ModelAndView("redirect:/") : page(to, KeptForm.NONE, HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to, @RequestParam(defaultValue = "") String again,
            @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        KeptForm kept = KeptForm.of(again, sent);
        Optional<SignIns.Entered> entered;
        try {
            entered = signIns.enter(name, password, browsers.word(request));
        } catch (TooManySignIns e) {
            return page(to, kept, HttpStatus.SERVICE_UNAVAILABLE).addObject(FAULT, "busy").addObject("name", name);
        }
        if (entered.isEmpty()) {
            return page(to, kept, HttpStatus.UNAUTHORIZED).addObject(FAULT, "wrong").addObject("name", name);
        }
        visits.signIn(entered.get().account(), request, response);
        browsers.keep(entered.get().browser(), response);
        if (kept.isThere()) {
            return new ModelAndView("account/resume", Map.of("kept", kept));
        }
        return new ModelAndView("redirect:" + (KeptForm.isOurs(to) ? to : "/"));
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        visits.signOut(request, response);
        guests.leave(response);
        return "redirect:/sign-in?out";
    }

    private ModelAndView page(String to, KeptForm kept, HttpStatus status) {
        return new ModelAndView("account/sign-in", Map.of("to", to, "kept", kept, "name", "", "outside", outside.address()), status);
    }
}
