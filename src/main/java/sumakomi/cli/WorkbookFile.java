package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The workbook that a command also writes, where one is asked for. */
final class WorkbookFile {

    private static final String OPTION = "--xlsx";

    @Option(names = OPTION, paramLabel = "OUT.xlsx", description = "Also write a workbook to this file.")
    private Optional<Path> xlsx = Optional.empty();

    @Mixin
    private Overwriting overwriting = new Overwriting();

    /**
     * Looks at the place before any work is done for it; empty where none is asked for.
     *
     * @param taken files that the command reads
     * @throws WrongFile if it cannot be written, or is there and not to be replaced
     */
    Optional<WholeFile> at(List<Optional<Path>> taken, Locale locale, CommandLine command) {
        return xlsx.map(path -> WholeFile.at(path, OPTION, overwriting, locale, command, taken));
    }
}
