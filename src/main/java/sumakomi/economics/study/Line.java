package sumakomi.economics.study;

import sumakomi.knowledge.Characters;

/** The titles and notes that a study holds: one line each, with something to see on it. */
public final class Line {

    /** In characters of a form. */
    public static final int LONGEST = 200;

    private Line() {}

    public static boolean fits(String text) {
        return Characters.line(text, LONGEST);
    }
}
