package sumakomi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import sumakomi.document.ProgrammeReportPaper;
import sumakomi.programme.Issues.From;

/** {@code document programme-report}: what the programme did in a fiscal year, as Word or PDF. */
@Command(name = "programme-report", mixinStandardHelpOptions = true,
        description = "Writes the report on a fiscal year of the programme from the application's database.")
final class ProgrammeReportCommand extends YearPaperCommand {

    ProgrammeReportCommand() {
        super(ProgrammeReportPaper.KIND, ProgrammeReportPaper.FORMATS);
    }

    @Override
    From.Year from(CommandLine command) {
        return new From.Year("");
    }
}
