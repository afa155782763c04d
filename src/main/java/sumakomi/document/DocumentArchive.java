package sumakomi.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;

/**
 * Documents of many municipalities in one archive: a folder for each municipality, and a list of all that were wanted with the file of
 * each, or why it is not there. What cannot be made stops nothing.
 */
public final class DocumentArchive {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentArchive.class);

    private final ZipOutputStream zip;
    private final Locale locale;
    private final Phrases phrases;
    private final StringBuilder list = new StringBuilder(CsvCell.BYTE_ORDER);
    private final Set<String> names = new HashSet<>();
    private int documents;
    private int missing;

    /**
     * @param out closed by whoever opened it
     * @param locale of the list
     */
    public DocumentArchive(OutputStream out, Locale locale) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.locale = locale;
        this.phrases = Phrases.of("documents", locale);
        list.append(CsvCell.line(Stream.of("municipality", "document", "file", "reason").map(column -> phrases.say("archive.column."
                + column)).toArray(String[]::new)));
    }

    /**
     * A document that is wanted.
     *
     * @param municipality and {@code document} as the list calls them
     * @param made throws {@link FaultyInput} where it cannot be made of what is there
     */
    public record Wanted(String municipality, String document, Supplier<DocumentFile> made) {}

    /**
     * @return why it could not be made; nothing where it is in the archive
     * @throws IOException if the archive cannot be written
     */
    public Optional<String> add(Wanted wanted) throws IOException {
        String name = "";
        String reason = "";
        try {
            DocumentFile made = wanted.made().get();
            name = put(wanted.municipality() + "/" + made.name(), made.content());
            documents++;
        } catch (FaultyInput e) {
            reason = String.join(" ", e.told().stream().map(fault -> fault.in(locale)).toList());
        } catch (RuntimeException e) {
            LOG.error("A document of {} could not be made", wanted.municipality(), e);
            reason = phrases.say("archive.failed");
        }
        missing += name.isEmpty() ? 1 : 0;
        list.append(CsvCell.line(wanted.municipality(), wanted.document(), name, reason));
        return Optional.of(reason).filter(said -> !said.isEmpty());
    }

    /** Writes the list; nothing is added behind it. */
    public void end() throws IOException {
        put(phrases.say("archive.list"), list.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    /** How many are in it. */
    public int documents() {
        return documents;
    }

    /** How many of those that were wanted are not in it. */
    public int missing() {
        return missing;
    }

    private String put(String name, byte[] content) throws IOException {
        String unique = name;
        for (int at = 2; !names.add(unique); at++) {
            unique = name.replaceFirst("(\\.[a-z]+)$", "_" + at + "$1");
        }
        zip.putNextEntry(new ZipEntry(unique));
        zip.write(content);
        zip.closeEntry();
        return unique;
    }
}
