package sumakomi.web.account;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.account.Account;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;
import sumakomi.account.SignIns;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Knowledge;
import sumakomi.web.PageModel;

/** Where administrators make accounts, change, close and open them, and give new passwords. */
@EditionScoped
@Controller
@RequestMapping("/accounts")
record AccountsController(Accounts accounts, AccountOffice office, SignIns signIns, Knowledge knowledge) {

    private static final String PASSWORD = "password";

    /** What stands in the fields of a form. */
    record Typed(String signIn, String name, String role, String municipality, boolean active) {

        static final Typed NOTHING = new Typed("", "", Role.WARD_OFFICER.word(), "", true);

        static Typed of(Account account) {
            return new Typed(account.signIn(), account.name(), account.role().word(), account.municipality().orElse(""), account.active());
        }

        /** @throws Wrong naming the field */
        private Details details(Knowledge knowledge) {
            Role of = Role.of(role).orElseThrow(() -> new Wrong("role-form"));
            boolean known = municipality.isEmpty() || knowledge.municipalities().containsKey(municipality);
            if (!known) {
                throw new Wrong("municipality-missing");
            }
            return new Details(name.strip(), of, Optional.of(municipality).filter(code -> !code.isEmpty()), active);
        }
    }

    private static final class Wrong extends RuntimeException {
        Wrong(String why) {
            super(why);
        }
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @ModelAttribute("municipalities")
    Object municipalities() {
        return knowledge.municipalities().values();
    }

    /** @param of code of a municipality whose accounts are shown; empty for all */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String of) {
        List<Account> shown = accounts.all().stream().filter(one -> of.isEmpty() || one.municipality().equals(Optional.of(of))).toList();
        return new ModelAndView("account/accounts", "list", shown).addObject("of", of).addObject("typed", Typed.NOTHING);
    }

    @PostMapping
    ModelAndView make(@RequestParam(defaultValue = "") String signIn, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String municipality) {
        Typed typed = new Typed(signIn, name, role, municipality, true);
        try {
            AccountOffice.Made made = office.create(signIn, typed.details(knowledge));
            return list("").addObject(PASSWORD, made.password());
        } catch (Wrong | AccountOffice.Wrong e) {
            return refused(list(""), e).addObject("typed", typed);
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id) {
        Account account = found(id);
        return new ModelAndView("account/one", "account", account).addObject("typed", Typed.of(account)).addObject("closed",
                signIns.closed(account));
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, @RequestParam int revision, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "false") boolean active) {
        Account seen = found(id);
        Typed typed = new Typed(seen.signIn(), name, role, municipality, active);
        try {
            if (seen.revision() == revision && office.change(seen, typed.details(knowledge))) {
                return new ModelAndView("redirect:/accounts/" + seen.id() + "?saved");
            }
            return refused(one(id), new Wrong("changed")).addObject("typed", typed);
        } catch (Wrong | AccountOffice.Wrong e) {
            return refused(one(id), e).addObject("typed", typed);
        }
    }

    @PostMapping("/{id}/reset")
    ModelAndView reset(@PathVariable String id) {
        String password = office.reset(found(id));
        return one(id).addObject(PASSWORD, password);
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable String id) {
        Account account = found(id);
        signIns.open(account);
        return "redirect:/accounts/" + account.id() + "?saved";
    }

    private Account found(String id) {
        return accounts.find(id).orElseThrow(PageModel::notFound);
    }

    private static ModelAndView refused(ModelAndView page, RuntimeException why) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("fault", why instanceof AccountOffice.Wrong wrong ? wrong.field() + "-" + wrong.why() : why.getMessage());
    }
}
