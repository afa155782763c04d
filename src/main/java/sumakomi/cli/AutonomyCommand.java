package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.document.AutonomyJson;
import sumakomi.document.AutonomyWorkbook;
import sumakomi.document.BaseTables;
import sumakomi.document.FacilityJson;
import sumakomi.document.FacilityWorkbook;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyBuilder;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.FacilityCase;
import sumakomi.resilience.hourly.FacilityFile;
import sumakomi.resilience.hourly.FacilityReader;
import sumakomi.resilience.hourly.FacilityResult;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Wishes;

/** {@code autonomy FILE}: how far a district or one facility gets along in a disaster; with {@code --bases} many in their order. */
@Command(name = "autonomy", mixinStandardHelpOptions = true,
        description = "Works out how far a district or a facility gets along with its own energy in a disaster, and what is a district's "
                + "own in normal times.")
final class AutonomyCommand implements Callable<Integer> {

    private static final String FILE = "FILE";
    private static final String YEAR = "--year";

    @Parameters(index = "0", paramLabel = FILE,
            description = "The district, or the facility (with the key \"facility\"), as YAML or JSON; with --bases a table of "
                    + "facilities as CSV or .xlsx. - reads standard input.")
    private Path file;

    @ArgGroup
    private @Nullable Kind kind;

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

    /** What stands beside the file, or what else it is. */
    private static final class Kind {

        @Option(names = YEAR, paramLabel = "TABLE",
                description = "The year of the facility hour by hour as CSV or .xlsx, in place of one in the file.")
        private Optional<Path> year = Optional.empty();

        @ArgGroup(exclusive = false)
        private @Nullable BasesOptions bases;
    }

    @Override
    public Integer call() {
        Optional<Kind> given = Optional.ofNullable(kind);
        Optional<Path> year = given.flatMap(one -> one.year);
        Optional<WholeFile> workbook = xlsx.at(List.of(Optional.of(file), year), language.locale(), spec.commandLine());
        KnowledgeFiles files = option.files();
        AutonomyKnowledge knowledge = new AutonomyKnowledge(files.library());
        Told told = given.flatMap(one -> Optional.ofNullable(one.bases)).map(wishes -> bases(knowledge, files, wishes.wishes()))
                .orElseGet(() -> file(knowledge, files, year));
        workbook.ifPresent(whole -> whole.write(told.workbook().get(), spec.commandLine().getErr()));
        spec.commandLine().getOut().print(told.text());
        return 0;
    }

    /** What is printed, and the workbook where one is wanted. */
    private record Told(String text, Supplier<byte[]> workbook) {}

    /** Which kind of file it is stands in it. Its own faults are told with its name; those of the table beside it with that one's. */
    private Told file(AutonomyKnowledge knowledge, KnowledgeFiles files, Optional<Path> year) {
        return InputFile.<Supplier<Told>>read(file, FILE, language.locale(), spec.commandLine(), bytes -> {
            if (year.isEmpty() && !FacilityFile.isOne(StrictYaml.read(bytes).root())) {
                Autonomy found = new AutonomyBuilder(knowledge, files.version()).build(AutonomyReader.read(bytes, knowledge));
                return () -> district(found, knowledge, files);
            }
            FacilityReader reader = new FacilityReader(knowledge, new Hourly(knowledge), language.locale());
            FacilityCase plain = reader.file(bytes, year.isPresent());
            return () -> facility(reader, plain, year, files);
        }).get();
    }

    private Told district(Autonomy found, AutonomyKnowledge knowledge, KnowledgeFiles files) {
        String text = format.json() ? AutonomyJson.write(found) + System.lineSeparator()
                : new AutonomyText(knowledge, files.library(), language.locale()).district(found);
        return new Told(text, () -> new AutonomyWorkbook(files.knowledge(), files.library()).file(found, language.locale()));
    }

    private Told facility(FacilityReader reader, FacilityCase plain, Optional<Path> year, KnowledgeFiles files) {
        FacilityCase asked = year.map(table -> InputFile.table(table, YEAR, language.locale(), spec.commandLine(),
                sent -> reader.with(plain, BaseTables.year(sent)))).orElse(plain);
        FacilityResult found = asked.workedOut(reader.hourly());
        String text = format.json() ? FacilityJson.write(found, files.version()) + System.lineSeparator()
                : new FacilityText(reader.knowledge(), files.library(), language.locale()).of(found);
        return new Told(text, () -> FacilityWorkbook.file(found, asked.year(reader.hourly()), reader.knowledge(), language.locale()));
    }

    private Told bases(AutonomyKnowledge knowledge, KnowledgeFiles files, Wishes wishes) {
        Terms terms = wishes.terms(knowledge);
        double nextYen = wishes.nextYen(knowledge);
        List<Ranked> ranked = InputFile.table(file, FILE, language.locale(), spec.commandLine(), bytes -> new Hourly(knowledge)
                .rank(new BaseReader(knowledge, language.locale()).table(BaseTables.rows(bytes)), terms, nextYen));
        String text = format.json() ? PlainJson.write(ranked) + System.lineSeparator()
                : new AutonomyText(knowledge, files.library(), language.locale()).bases(ranked, terms, nextYen);
        return new Told(text, () -> BaseTables.ranked(ranked, knowledge, language.locale()).xlsx(language.locale()));
    }
}
