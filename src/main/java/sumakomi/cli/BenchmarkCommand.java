package sumakomi.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.advisor.FirstShares;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.PracticeBenchmark;
import sumakomi.knowledge.PlainJson;

/** {@code benchmark …}: measures the advice. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Measures the advice.")
final class BenchmarkCommand implements Runnable {

    private static final int MOST = 100_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: benchmark practice or benchmark shares.");
    }

    @Command(name = "practice", mixinStandardHelpOptions = true,
            description = "Counts how often the advice names what municipalities in fact chose, and lists every case where it does not "
                    + "name it first. With --knowledge, cases are taken from practice/ in that directory where there is one.")
    int practice(@Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        MainJob mainJob = knowledge.mainJob();
        LocalDate today = KnowledgeOption.today();
        PracticeBenchmark result = knowledge.directory().map(directory -> PracticeBenchmark.of(directory, mainJob, today))
                .orElseGet(() -> PracticeBenchmark.builtIn(mainJob, today));
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.json() ? PlainJson.write(result) + System.lineSeparator()
                : new PracticeText(language.locale()).write(result));
        return 0;
    }

    @Command(name = "shares", mixinStandardHelpOptions = true,
            description = "Advises plausible profiles and says how often each type of project comes first. It measures only.")
    int shares(@Option(names = "--seed", defaultValue = "1", description = "Seed of the profiles (default 1).") long seed,
            @Option(names = "--count", defaultValue = "2000", description = "How many profiles (default 2000).") int count,
            @Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        if (count < 1 || count > MOST) {
            throw new ParameterException(spec.commandLine(), "--count is " + count + "; it must lie between 1 and " + MOST + ".");
        }
        FirstShares result = FirstShares.of(knowledge.mainJob(), seed, count, KnowledgeOption.today());
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.json() ? PlainJson.write(result) + System.lineSeparator() : new SharesText(language.locale()).write(result));
        return 0;
    }
}
