package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sumakomi.document.paper.PaperFormat;

/** The file that a document is written to. */
final class OutFile {

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "The file to write; its ending, such as .docx, says the format.")
    private Path out = Path.of("");

    @Mixin
    private Overwriting overwriting = new Overwriting();

    /**
     * The format that the ending stands for.
     *
     * @throws WrongFile if the document is not written so
     */
    PaperFormat format(List<PaperFormat> formats, Locale locale, CommandLine command) {
        return PaperFormat.of(out.toString()).filter(formats::contains).orElseThrow(() -> new WrongFile(command, locale, "no-format",
                WrongFile.shown(out), PaperFormat.endings(formats)));
    }

    /** @throws WrongFile unless its name ends so */
    void called(String ending, Locale locale, CommandLine command) {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new WrongFile(command, locale, "no-format", WrongFile.shown(out), ending);
        }
    }

    /**
     * Looks at the place before any work is done for it.
     *
     * @param taken files that the command reads
     * @throws WrongFile if it cannot be written, or is there and not to be replaced
     */
    WholeFile at(List<Optional<Path>> taken, Locale locale, CommandLine command) {
        return WholeFile.at(out, "--out", overwriting, locale, command, taken);
    }
}
