package sumakomi.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.access.VisitCookie;
import sumakomi.account.Account;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts;

/** Somebody's own password. */
@Controller
@RequestMapping("/account/password")
record PasswordController(AccountOffice office, Accounts accounts, VisitCookie visits) {

    private static final String PAGE = "account/password";

    @GetMapping
    ModelAndView page() {
        return new ModelAndView(PAGE, "first", Own.account().mustChange());
    }

    /** The other sessions of the account end; this one goes on. */
    @PostMapping
    ModelAndView change(@RequestParam(defaultValue = "") String present, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeat, HttpServletRequest request, HttpServletResponse response) {
        Account own = Own.account();
        if (!password.equals(repeat)) {
            return refused(own, "repeat");
        }
        try {
            office.changePassword(own, present, password);
        } catch (AccountOffice.Wrong e) {
            return refused(own, e.why());
        }
        accounts.find(own.id()).ifPresent(now -> visits.signIn(now, request, response));
        return new ModelAndView("redirect:" + (own.mustChange() ? "/" : "/account?password"));
    }

    private static ModelAndView refused(Account own, String why) {
        ModelAndView page = new ModelAndView(PAGE, "first", own.mustChange());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("fault", why);
    }
}
