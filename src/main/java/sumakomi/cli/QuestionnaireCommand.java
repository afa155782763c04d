package sumakomi.cli;

import picocli.CommandLine.Command;
import sumakomi.document.AdvicePapers;

/** {@code document questionnaire}: the questionnaire with the answers of a profile, as Excel. */
@Command(name = "questionnaire", mixinStandardHelpOptions = true,
        description = "Writes the questionnaire with the answers of a profile as a workbook that several departments fill in.")
final class QuestionnaireCommand extends AdvicePaperCommand {

    QuestionnaireCommand() {
        super(AdvicePapers.QUESTIONNAIRE, new AskedOptions(), new TemplateOption());
    }
}
