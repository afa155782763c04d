package sumakomi.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;

/** Makes the people of a test and signs them in as people do. */
record People(int port, AccountOffice office, JdbcClient jdbc) {

    static final String PASSWORD = "correct horse battery";
    static final String MITAKA = "13204";
    static final String CHOFU = "13208";

    /** Nobody is left of the tests before, and nothing that they kept. */
    People alone() {
        for (String table : new String[] {"study", "profile", "trail", "guest_link", "sign_in_failed"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from account where sign_in <> 'admin'").update();
        return this;
    }

    /** @param municipality empty for a role of none */
    Visitor in(String name, Role role, String municipality) {
        account(name, role, municipality);
        return signedIn(name);
    }

    String account(String name, Role role, String municipality) {
        return office.create(name, new Details(name, role, Optional.of(municipality).filter(code -> !code.isEmpty()), true), PASSWORD);
    }

    Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    Visitor officerOfMitaka() {
        return in("mitaka", Role.WARD_OFFICER, MITAKA);
    }

    Visitor officerOfChofu() {
        return in("chofu", Role.WARD_OFFICER, CHOFU);
    }
}
