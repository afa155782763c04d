package sumakomi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code document}: writes what the product finds out as a document that can be handed in, and checks one later. */
@Command(name = "document", mixinStandardHelpOptions = true, description = "Writes a document as Word, Excel or PDF, or checks one.",
        subcommands = {FsChecklistCommand.class, AdviceReportCommand.class, BudgetRequestCommand.class, QuestionnaireCommand.class,
                QuestionnaireReturnCommand.class, ProgrammeReportCommand.class, SessionPackCommand.class, AllDocumentsCommand.class,
                DocumentCheckCommand.class})
final class DocumentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A kind of document is missing; see document --help.");
    }
}
