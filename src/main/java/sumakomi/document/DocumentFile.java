package sumakomi.document;

/** A document as a file, and under which name it is stored. */
public record DocumentFile(String name, byte[] content) {}
