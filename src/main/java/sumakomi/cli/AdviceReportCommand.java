package sumakomi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sumakomi.document.AdvicePapers;

/** {@code document advice-report}: the advice on a profile as a report, as Word or PDF. */
@Command(name = "advice-report", mixinStandardHelpOptions = true,
        description = "Writes the advice as a report: a page for who decides, reasons, figures, cautions, next steps, answers.")
final class AdviceReportCommand extends AdvicePaperCommand {

    @Mixin
    private final TemplateOption template;

    AdviceReportCommand() {
        this(new TemplateOption());
    }

    private AdviceReportCommand(TemplateOption template) {
        super(AdvicePapers.ADVICE_REPORT, new AskedOptions(), template);
        this.template = template;
    }
}
