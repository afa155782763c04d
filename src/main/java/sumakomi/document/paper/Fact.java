package sumakomi.document.paper;

/** A value under its name. */
public record Fact(String label, String value) {}
