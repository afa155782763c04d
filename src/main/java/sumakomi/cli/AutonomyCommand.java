package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.document.AutonomyJson;
import sumakomi.document.AutonomyWorkbook;
import sumakomi.document.BaseTables;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.PlainJson;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyBuilder;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;

/** {@code autonomy FILE}: how far a district gets along in a disaster; with {@code --bases} many facilities in their order. */
@Command(name = "autonomy", mixinStandardHelpOptions = true,
        description = "Works out how far a district gets along with its own energy in a disaster, and what is its own in normal times.")
final class AutonomyCommand implements Callable<Integer> {

    private static final String FILE = "FILE";

    @Parameters(index = "0", paramLabel = FILE,
            description = "The district, as YAML or JSON; with --bases a table of facilities as CSV or .xlsx. - reads standard input.")
    private Path file;

    @Option(names = "--bases", description = "The file is a table of facilities, which are ranked by what the next yen buys.")
    private boolean bases;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Mixin
    private WorkbookFile xlsx = new WorkbookFile();

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<WholeFile> workbook = xlsx.at(List.of(Optional.of(file)), language.locale(), spec.commandLine());
        KnowledgeFiles files = option.files();
        AutonomyKnowledge knowledge = new AutonomyKnowledge(files.library());
        Told told = bases ? bases(knowledge, files) : district(knowledge, files);
        workbook.ifPresent(whole -> whole.write(told.workbook().get(), spec.commandLine().getErr()));
        spec.commandLine().getOut().print(told.text());
        return 0;
    }

    /** What is printed, and the workbook where one is wanted. */
    private record Told(String text, java.util.function.Supplier<byte[]> workbook) {}

    private Told district(AutonomyKnowledge knowledge, KnowledgeFiles files) {
        Autonomy found = InputFile.read(file, FILE, language.locale(), spec.commandLine(), bytes -> new AutonomyBuilder(knowledge,
                files.version()).build(AutonomyReader.read(bytes, knowledge)));
        String text = format.json() ? AutonomyJson.write(found) + System.lineSeparator()
                : new AutonomyText(knowledge, files.library(), language.locale()).district(found);
        return new Told(text, () -> new AutonomyWorkbook(files.knowledge(), files.library()).file(found, language.locale()));
    }

    private Told bases(AutonomyKnowledge knowledge, KnowledgeFiles files) {
        Terms terms = Terms.of(knowledge);
        double nextYen = knowledge.assumption("next-yen").value();
        List<Ranked> ranked = InputFile.table(file, FILE, language.locale(), spec.commandLine(), bytes -> new Hourly(knowledge)
                .rank(new BaseReader(knowledge, language.locale()).table(BaseTables.rows(bytes)), terms, nextYen));
        String text = format.json() ? PlainJson.write(ranked) + System.lineSeparator()
                : new AutonomyText(knowledge, files.library(), language.locale()).bases(ranked, terms, nextYen);
        return new Told(text, () -> BaseTables.ranked(ranked, knowledge, language.locale()).xlsx(language.locale()));
    }
}
