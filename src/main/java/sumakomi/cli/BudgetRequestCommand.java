package sumakomi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sumakomi.document.AdvicePapers;

/** {@code document budget-request}: the draft of a budget request for a theme, as Word or Excel. */
@Command(name = "budget-request", mixinStandardHelpOptions = true,
        description = "Writes the draft of a budget request for a theme that the advice recommends.")
final class BudgetRequestCommand extends AdvicePaperCommand {

    @Mixin
    private final AskedOptions asked;

    @Mixin
    private final TemplateOption template;

    BudgetRequestCommand() {
        this(new AskedOptions(), new TemplateOption());
    }

    private BudgetRequestCommand(AskedOptions asked, TemplateOption template) {
        super(AdvicePapers.BUDGET_REQUEST, asked, template);
        this.asked = asked;
        this.template = template;
    }
}
