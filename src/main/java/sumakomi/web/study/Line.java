package sumakomi.web.study;

/** Texts of one line that a study holds. */
final class Line {

    private static final int LONGEST = 200;

    private Line() {}

    static boolean fits(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
