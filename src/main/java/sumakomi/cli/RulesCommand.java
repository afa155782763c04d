package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.advice.RuleBaseCheck;
import sumakomi.advice.RuleBaseFault;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.RuleBaseWords;
import sumakomi.advisor.RuleTest;
import sumakomi.knowledge.Phrases;
import sumakomi.rules.Rules;

/** {@code rules …}: looks after the rule base as a whole. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks and tries the rules.")
final class RulesCommand implements Runnable {

    private static final int SAMPLE = 20_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: rules check or rules test.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Looks for rules that never fire, duplicates, contradictions, questions that no rule reads and more; "
                    + "exits with 1 when it finds any.")
    int check(@Option(names = "--sample", defaultValue = "" + SAMPLE, paramLabel = "N",
            description = "Number of sampled profiles (default: " + SAMPLE + ").") int sample,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        if (sample < 1 || sample > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--sample: " + sample + " is not a number from 1 to 1000000.");
        }
        MainJob mainJob = knowledge.mainJob();
        Rules rules = mainJob.advisor().rules();
        List<RuleBaseFault> faults = RuleBaseCheck.faults(mainJob.questionnaire(), rules, KnowledgeOption.today(), sample);
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(fault -> out.println(RuleBaseWords.told(fault, rules, mainJob.questionnaire()).located(language.locale())));
        out.println(Phrases.of("checks", language.locale()).say("rules", rules.all().size(), sample, faults.size()));
        return faults.isEmpty() ? 0 : 1;
    }

    @Command(name = "test", mixinStandardHelpOptions = true,
            description = "Tries the rules on their cases and on the examples as a whole; exits with 1 when one does not come out "
                    + "as it should.")
    int test(@Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Directory with kb/, rules/ and cases/, or "
            + "some of these; what is missing is taken from the built-in ones. "
            + "Without it the built-in rules are tried.") @Nullable Path directory,
            @Mixin Language language) {
        if (directory != null) {
            KnowledgeOption.requireDirectory(directory, language.locale(), spec.commandLine());
        }
        RuleTest tried = directory == null ? RuleTest.builtIn(KnowledgeOption.today()) : RuleTest.of(directory, KnowledgeOption.today());
        PrintWriter out = spec.commandLine().getOut();
        tried.failures().forEach(fault -> out.println(fault.located(language.locale())));
        out.println(Phrases.of("checks", language.locale()).say("cases", tried.cases(), tried.pictures(), tried.failures().size()));
        return tried.failures().isEmpty() ? 0 : 1;
    }
}
