package sumakomi.web.account;

/** What people call a token or a link. */
final class Labels {

    private static final int LONGEST = 100;

    private Labels() {}

    static boolean sound(String label) {
        return !label.isBlank() && label.length() <= LONGEST && label.chars().noneMatch(Character::isISOControl);
    }
}
