package sumakomi.estimate;

/** What was typed into a cell of a table or a field of a form, with its place such as {@code B3}. */
public record TypedCell(String place, String text) {}
