package sumakomi.cli;

import java.time.LocalDate;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.advisor.AdviceVariety;
import sumakomi.advisor.FirstShares;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.PracticeBenchmark;
import sumakomi.advisor.QuestionBenchmark;
import sumakomi.knowledge.PlainJson;

/** {@code benchmark …}: measures the advice. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Measures the advice.")
final class BenchmarkCommand implements Runnable {

    private static final int MOST = 100_000;
    private static final int MOST_DIFFERING = 50;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: benchmark practice, benchmark questions, benchmark "
                + "shares or benchmark variety.");
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
        return print(format, result, () -> new PracticeText(language.locale()).write(result));
    }

    @Command(name = "shares", mixinStandardHelpOptions = true,
            description = "Advises plausible profiles and says how often each type of project comes first. It measures only.")
    int shares(@Option(names = "--seed", defaultValue = "1", description = "Seed of the profiles (default 1).") long seed,
            @Option(names = "--count", defaultValue = "2000", description = "How many profiles (default 2000).") int count,
            @Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        within("--count", count, MOST);
        FirstShares result = FirstShares.of(knowledge.mainJob(), seed, count, KnowledgeOption.today());
        return print(format, result, () -> new SharesText(language.locale()).write(result));
    }

    @Command(name = "questions", mixinStandardHelpOptions = true,
            description = "Asks plausible profiles and the cases of practice in the order proposed, and says after how many answers the "
                    + "first recommendation is the one of all answers. It measures only.")
    int questions(@Option(names = "--seed", defaultValue = "1", description = "Seed of the profiles (default 1).") long seed,
            @Option(names = "--count", defaultValue = "200", description = "How many profiles (default 200).") int count,
            @Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        within("--count", count, MOST);
        QuestionBenchmark result = QuestionBenchmark.of(knowledge.mainJob(), seed, count, KnowledgeOption.today());
        return print(format, result, () -> new QuestionsText(language.locale()).write(result));
    }

    @Command(name = "variety", mixinStandardHelpOptions = true,
            description = "Advises plausible profiles and says how alike the advice is on two with the same first type and several "
                    + "different answers (Jaccard similarity of its entries). It measures only.")
    int variety(@Option(names = "--seed", defaultValue = "1", description = "Seed of the profiles (default 1).") long seed,
            @Option(names = "--count", defaultValue = "2000", description = "How many profiles (default 2000).") int count,
            @Option(names = "--differing", defaultValue = "10",
                    description = "How many of the answers that rules read differ at least (default 10).") int differing,
            @Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        within("--count", count, MOST);
        within("--differing", differing, MOST_DIFFERING);
        AdviceVariety result = AdviceVariety.of(knowledge.mainJob(), seed, count, differing, KnowledgeOption.today());
        return print(format, result, () -> new VarietyText(language.locale()).write(result));
    }

    private int print(Format format, Object result, Supplier<String> text) {
        spec.commandLine().getOut().print(format.json() ? PlainJson.write(result) + System.lineSeparator() : text.get());
        return 0;
    }

    private void within(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new ParameterException(spec.commandLine(), option + " is " + given + "; it must lie between 1 and " + most + ".");
        }
    }
}
