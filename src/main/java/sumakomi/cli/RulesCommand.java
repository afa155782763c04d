package sumakomi.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.advice.RuleBaseCheck;
import sumakomi.advice.RuleBaseFault;
import sumakomi.advisor.RuleBaseWords;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Phrases;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Rules;

/** {@code rules …}: looks after the rule base as a whole. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks the rule base as a whole.")
final class RulesCommand implements Runnable {

    private static final int SAMPLE = 20_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: rules check.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Looks for rules that never fire, duplicates, contradictions, questions that no rule reads and more; exits with 1 when it finds any.")
    int check(@Option(names = "--sample", defaultValue = "" + SAMPLE, paramLabel = "N", description = "Number of sampled profiles (default: " + SAMPLE + ").") int sample,
            @Option(names = "--lang", defaultValue = "ja", description = "ja (default) or en.") Language language) {
        if (sample < 1 || sample > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--sample: " + sample + " is not a number from 1 to 1000000.");
        }
        Questionnaire questionnaire = new Questionnaire(Knowledge.packed());
        Rules rules = Rules.packed();
        List<RuleBaseFault> faults = RuleBaseCheck.faults(questionnaire, rules, LocalDate.now(ZoneId.of("Asia/Tokyo")), sample);
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(fault -> out.println(RuleBaseWords.told(fault, rules).located(language.locale())));
        out.println(Phrases.of("rules-check", language.locale()).say("summary", rules.all().size(), sample, faults.size()));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
