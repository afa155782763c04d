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
import sumakomi.document.EstimateJson;
import sumakomi.document.EstimateTables;
import sumakomi.document.EstimateWorkbook;
import sumakomi.estimate.Estimate;
import sumakomi.estimate.EstimateBuilder;
import sumakomi.estimate.EstimateDocument;
import sumakomi.estimate.EstimateKnowledge;
import sumakomi.estimate.EstimateReader;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Sent;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** {@code estimate FILE}: city efficiency, joint purchase of renewable power, or forest cooperation. */
@Command(name = "estimate", mixinStandardHelpOptions = true,
        description = "Works out city efficiency, a joint purchase of renewable power or a forest cooperation.")
final class EstimateCommand implements Callable<Integer> {

    private static final String FILE = "FILE";
    private static final String TABLE = "--table";

    @Parameters(index = "0", paramLabel = FILE,
            description = "What is given, as YAML or JSON; its key \"estimate\" says which one. - reads standard input.")
    private Path file;

    @Option(names = TABLE, paramLabel = "TABLE",
            description = "The municipalities or facilities as CSV or .xlsx, in place of those in the file.")
    private Optional<Path> table = Optional.empty();

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
        Optional<WholeFile> workbook = xlsx.at(List.of(Optional.of(file), table), language.locale(), spec.commandLine());
        KnowledgeFiles files = option.files();
        EstimateKnowledge knowledge = new EstimateKnowledge(files.library());
        Estimated found = new EstimateBuilder(files.version()).build(document(knowledge, files.library()));
        workbook.ifPresent(whole -> whole.write(new EstimateWorkbook(files.knowledge(), files.library()).file(found, language.locale()),
                spec.commandLine().getErr()));
        spec.commandLine().getOut().print(format.json() ? EstimateJson.write(found) + System.lineSeparator()
                : new EstimateText(files.library(), language.locale()).of(found));
        return 0;
    }

    private EstimateDocument document(EstimateKnowledge knowledge, Library library) {
        if (table.isEmpty()) {
            return InputFile.read(file, FILE, language.locale(), spec.commandLine(), bytes -> EstimateReader.read(bytes, knowledge));
        }
        ObjectNode given = InputFile.read(file, FILE, language.locale(), spec.commandLine(), bytes -> {
            ObjectNode tree = (ObjectNode) StrictYaml.read(bytes).root();
            EstimateReader.estimate(tree, knowledge);
            return tree;
        });
        Estimate estimate = EstimateReader.estimate(given, knowledge);
        return InputFile.table(table.get(), TABLE, language.locale(), spec.commandLine(), bytes -> {
            Sent sent = new Sent(estimate, library, given);
            sent.grid(estimate.grids().get(0), EstimateTables.rows(bytes, estimate.grids().get(0)), language.locale());
            return sent.read(knowledge);
        });
    }
}
