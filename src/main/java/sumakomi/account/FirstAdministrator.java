package sumakomi.account;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import sumakomi.account.Accounts.Details;

/**
 * Whoever starts the application for the first time becomes its administrator: the console shows a name and a password for one use. It
 * is shown anew at each start until somebody has signed in with it and chosen another. It goes to the console alone, never to a log.
 */
@Component
class FirstAdministrator {

    private static final String SIGN_IN = "admin";

    private final Accounts accounts;
    private final AccountOffice office;
    private final AccountSettings settings;
    private final PrintStream console = System.out;

    FirstAdministrator(Accounts accounts, AccountOffice office, AccountSettings settings) {
        this.accounts = accounts;
        this.office = office;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        List<Account> all = accounts.all();
        Optional<Account> unused = all.stream().filter(account -> all.size() == 1 && account.mustChange()).findFirst();
        Optional<Account> lost = accounts.named(settings.resetAdministrator()).filter(account -> account.role() == Role.ADMINISTRATOR);
        if (all.isEmpty()) {
            make();
        } else {
            lost.or(() -> unused).ifPresent(account -> tell(account.signIn(), office.reset(account)));
        }
    }

    private void make() {
        try {
            tell(SIGN_IN, office.create(SIGN_IN, new Details("Administrator", Role.ADMINISTRATOR, Optional.empty(), true)).password());
        } catch (AccountOffice.Wrong | DuplicateKeyException e) {
            // Another instance on this database was faster and has told it on its console.
            console.println("sumakomi: " + SIGN_IN + " ← " + e.getMessage());
        }
    }

    private void tell(String signIn, String password) {
        console.println();
        console.println("sumakomi: 管理者としてログインできます。ログイン名：" + signIn + " ／一度だけ使えるパスワード：" + password);
        console.println("sumakomi: Sign in as the administrator. Name: " + signIn + " / password for one use: " + password);
        console.println();
    }
}
