package sumakomi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;
import sumakomi.knowledge.Phrases;

/**
 * A file that a command writes, whole or not at all: next to its place first, then moved there. Only a new file is written, or,
 * where the command was told to, a regular one replaced. A symbolic link that leads to a regular file stays, and the file is replaced;
 * one that leads nowhere is refused.
 */
final class WholeFile {

    private static final int KILO = 1024;

    private final Path place;
    private final String option;
    private final Locale locale;
    private final CommandLine command;

    private WholeFile(Path place, String option, Locale locale, CommandLine command) {
        this.place = place;
        this.option = option;
        this.locale = locale;
        this.command = command;
    }

    /**
     * Looks at the place before any work is done for it.
     *
     * @param taken files that the command reads or writes otherwise
     * @throws WrongFile if a file cannot be written there, or one is there that is not to be replaced
     */
    static WholeFile at(Path file, String option, Overwriting overwriting, Locale locale, CommandLine command,
            List<Optional<Path>> taken) {
        WholeFile whole = new WholeFile(place(file).orElse(file), option, locale, command);
        if (place(file).isEmpty()) {
            throw whole.wrong("unwritable");
        }
        if (taken.stream().flatMap(Optional::stream).map(WholeFile::place).anyMatch(Optional.of(whole.place)::equals)) {
            throw whole.wrong("taken");
        }
        if (!overwriting.allowed() && Files.exists(whole.place)) {
            throw whole.wrong("exists");
        }
        return whole;
    }

    /** Writes what a file holds, bit by bit. */
    interface Content {
        void to(OutputStream file) throws IOException;
    }

    void write(byte[] bytes) {
        write(file -> file.write(bytes));
    }

    private void write(Content content) {
        Path draft = place.resolveSibling("." + UUID.randomUUID() + ".tmp");
        // Whoever stops the command ends no block of it; the draft goes with the process.
        draft.toFile().deleteOnExit();
        try {
            try {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft))) {
                    content.to(file);
                }
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw wrong("unwritable");
        }
    }

    /** Writes the file and says so: where it is and how large. */
    void write(byte[] bytes, PrintWriter told) {
        write(bytes);
        tell(bytes.length, told);
    }

    /** The same for a file too large to be held whole. */
    void write(Content content, PrintWriter told) {
        write(content);
        tell(place.toFile().length(), told);
    }

    private void tell(long bytes, PrintWriter told) {
        told.println(Phrases.of("checks", locale).say("written", WrongFile.shown(place), (bytes + KILO - 1) / KILO));
    }

    /** Where the file really goes; empty where none can be written. */
    private static Optional<Path> place(Path file) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(file.toRealPath()).filter(Files::isRegularFile).filter(found -> Files.isWritable(found.getParent()));
            }
            Path whole = file.toAbsolutePath().normalize();
            Path folder = whole.getParent();
            return folder != null && Files.isDirectory(folder) && Files.isWritable(folder)
                    ? Optional.of(folder.toRealPath().resolve(whole.getFileName())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private WrongFile wrong(String key) {
        return new WrongFile(command, locale, key, option, WrongFile.shown(place));
    }
}
