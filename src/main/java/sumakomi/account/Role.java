package sumakomi.account;

import static sumakomi.account.Right.DESK;
import static sumakomi.account.Right.MANAGE_ACCOUNTS;
import static sumakomi.account.Right.OWN_ACCOUNT;
import static sumakomi.account.Right.READ_KNOWLEDGE;
import static sumakomi.account.Right.READ_TRAIL;
import static sumakomi.account.Right.READ_WORK;
import static sumakomi.account.Right.SEE_EFFECTS;
import static sumakomi.account.Right.SHARE;
import static sumakomi.account.Right.TRY;
import static sumakomi.account.Right.WORK;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody is here for. */
public enum Role {
    /** Works for one municipality and sees nothing of the others. */
    WARD_OFFICER(READ_KNOWLEDGE, TRY, READ_WORK, WORK, SHARE, OWN_ACCOUNT),
    /** Works for all municipalities. */
    SECRETARIAT(READ_KNOWLEDGE, TRY, READ_WORK, WORK, DESK, SHARE, SEE_EFFECTS, READ_TRAIL, OWN_ACCOUNT),
    /** Keeps the knowledge; needs no municipality's plans for that. */
    KNOWLEDGE_EDITOR(READ_KNOWLEDGE, TRY, SEE_EFFECTS, OWN_ACCOUNT),
    /** May do everything: who can make accounts could give themselves any right. */
    ADMINISTRATOR(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    boolean may(Right right) {
        return rights.contains(right);
    }

    /** Whether it is for one municipality. */
    public boolean ofAMunicipality() {
        return this == WARD_OFFICER;
    }

    /** As the database, forms and messages name it, such as {@code ward-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
