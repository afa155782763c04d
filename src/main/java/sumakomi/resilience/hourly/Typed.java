package sumakomi.resilience.hourly;

/** Something typed, and where: a cell such as {@code B3}, or the title of a field. */
public record Typed(String place, String text) {}
