/** The pages of accounts: signing in, one's own account, and what administrators see. */
@NullMarked
package sumakomi.web.account;

import org.jspecify.annotations.NullMarked;
