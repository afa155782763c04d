/**
 * Who may see and do what: accounts, roles and their rights, passwords, who is signed in, and the trail of who changed what. Knows
 * nothing of HTTP; the rooms that keep something ask it whose it is and tell it what was changed.
 */
@NullMarked
@ApplicationModule(displayName = "Accounts", allowedDependencies = {})
package sumakomi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
