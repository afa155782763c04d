package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.advisor.BuildCheck;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.Reach;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Coverage.Item;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.PlainJson;

/** {@code kb …}: looks after the knowledge base. */
@Command(name = "kb", mixinStandardHelpOptions = true, description = "Checks the knowledge base and shows what it covers.")
final class KbCommand implements Runnable {

    private static final int PROFILES = 400;
    private static final int MOST = 100_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: kb check, kb coverage or kb reach.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Checks a directory of knowledge, its rules and, where there is a folder cases beside these, their cases: "
                    + "all that the build would refuse. Exits with 1 when there are faults, each told with file, key and line.")
    int check(
            @Parameters(index = "0", arity = "0..1", defaultValue = "kb", paramLabel = "DIR",
                    description = "Directory of the knowledge, or one that holds it as kb (default: kb).") Path directory,
            @Option(names = "--rules", paramLabel = "DIR",
                    description = "Directory of the rules (default: rules beside the knowledge).") Path rules,
            @Mixin Language language) {
        Path kb = Files.isDirectory(directory.resolve("kb")) ? directory.resolve("kb") : directory;
        Path ruleFiles = rules != null ? rules : kb.toAbsolutePath().normalize().resolveSibling("rules");
        List.of(kb, ruleFiles).forEach(wanted -> KnowledgeOption.requireDirectory(wanted, language.locale(), spec.commandLine()));
        Path cases = ruleFiles.resolveSibling("cases");
        List<Fault> faults = BuildCheck.faults(FileSnapshot.read(kb), FileSnapshot.read(ruleFiles),
                Files.isDirectory(cases) ? Optional.of(FileSnapshot.read(cases)) : Optional.empty(), KnowledgeOption.today());
        PrintWriter out = spec.commandLine().getOut();
        FaultyInput.told(faults).forEach(fault -> out.println(fault.located(language.locale())));
        out.println(Phrases.of("checks", language.locale()).say("kb", faults.size()));
        return faults.isEmpty() ? 0 : 1;
    }

    @Command(name = "coverage", mixinStandardHelpOptions = true,
            description = "Prints what each source holds and which entries carry it, or why it is left out.")
    int coverage(@Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        Locale locale = language.locale();
        Coverage coverage = Coverage.of(knowledge.files().file(Coverage.FILE));
        PrintWriter out = spec.commandLine().getOut();
        coverage.items().forEach(item -> out.println(line(item, locale)));
        out.println();
        coverage.totals().forEach((document, totals) -> out.println(Phrases.of("checks", locale)
                .say("coverage", document, totals.carried(), totals.leftOut())));
        return coverage.items().stream().allMatch(Item::accounted) ? 0 : 1;
    }

    @Command(name = "reach", mixinStandardHelpOptions = true,
            description = "Advises plausible profiles and says of each usable entry of the library who shows it: the advice on how many of "
                    + "them, the screening, or the calculator. Prints the share that is reached and what is not; measures only.")
    int reach(@Option(names = "--seed", defaultValue = "1", paramLabel = "SEED", description = "A whole number (default: 1).") long seed,
            @Option(names = "--count", defaultValue = "" + PROFILES, paramLabel = "N",
                    description = "How many profiles (default: " + PROFILES + ").") int count,
            @Option(names = "--all", description = "Print the reached entries too.") boolean all,
            @Mixin Format format,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        if (count < 2 || count > MOST) {
            throw new ParameterException(spec.commandLine(), "--count is " + count + "; it must lie between 2 and " + MOST + ".");
        }
        KnowledgeFiles files = knowledge.files();
        MainJob mainJob = knowledge.mainJob();
        Reach reach = Reach.of(mainJob, files, knowledge.plausible(mainJob.questionnaire()), seed, count, KnowledgeOption.today());
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.json() ? PlainJson.write(reach) + System.lineSeparator()
                : new ReachText(files.library(), language.locale()).write(reach, all));
        return 0;
    }

    private static String line(Item item, Locale locale) {
        String where = item.source().document() + " " + item.source().place() + "  " + item.what().in(locale);
        String carried = item.entries().isEmpty() ? "" : "  → " + String.join(", ", item.entries());
        return where + carried + item.leftOut().map(reason -> "  — " + reason.in(locale)).orElse("");
    }
}
