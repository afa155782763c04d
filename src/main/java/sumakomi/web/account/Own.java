package sumakomi.web.account;

import sumakomi.account.Account;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.web.PageModel;

/** The account of whoever reads the page. */
final class Own {

    private Own() {}

    /** A page that does not exist for who has no account. */
    static Account account() {
        return Acting.person().filter(Person.Member.class::isInstance).map(Person.Member.class::cast).map(Person.Member::account)
                .orElseThrow(PageModel::notFound);
    }
}
