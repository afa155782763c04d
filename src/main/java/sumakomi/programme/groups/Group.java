package sumakomi.programme.groups;

/** A group, by its number from 1. */
public record Group(int number) {

    private static final int LETTERS = 26;

    /** A, B, C … as the programme calls its groups; A2 follows Z. */
    public String letter() {
        String letter = String.valueOf((char) ('A' + (number - 1) % LETTERS));
        return number <= LETTERS ? letter : letter + ((number - 1) / LETTERS + 1);
    }

    @Override
    public String toString() {
        return letter();
    }
}
