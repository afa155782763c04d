package sumakomi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.document.FsChecklists;
import sumakomi.document.Handout;
import sumakomi.document.Templates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.Issues.From;
import sumakomi.storage.DatabaseSettings;

/** Writes a document on a fiscal year of the programme from the application's database. */
abstract class YearPaperCommand implements Callable<Integer> {

    private final String kind;
    private final List<PaperFormat> formats;

    @Option(names = "--year", paramLabel = "YEAR", description = "The fiscal year; without it the present one.")
    private Optional<Integer> year = Optional.empty();

    @Mixin
    private TemplateOption template = new TemplateOption();

    @Mixin
    private OutFile out = new OutFile();

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    YearPaperCommand(String kind, List<PaperFormat> formats) {
        this.kind = kind;
        this.formats = formats;
    }

    /** Of what in the year. */
    abstract From.Year from(CommandLine command);

    @Override
    public Integer call() {
        From.Year from = from(spec.commandLine());
        PaperFormat format = out.format(formats, language.locale(), spec.commandLine());
        WholeFile whole = out.at(template.files(), language.locale(), spec.commandLine());
        int of = year(year);
        Written written = KeptYears.readWithTemplates(DatabaseSettings.of(System.getenv()), knowledge, (papers, kept) -> written(papers.of(
                kind, of, from), format, template.templates(format, kept, language.locale(), spec.commandLine())));
        PrintWriter told = spec.commandLine().getOut();
        whole.write(written.file(), told);
        told.println(Phrases.of("documents", language.locale()).say("written.year", written.number(), written.name(), kind, Integer
                .toString(of)));
        return 0;
    }

    private record Written(byte[] file, String number, String name) {}

    private Written written(Handout handout, PaperFormat format, Templates templates) {
        Handout.Worded worded = handout.in(language.locale());
        return new Written(worded.file(format, templates), handout.number(), worded.name(format));
    }

    /** The year that is asked for, else the present one. */
    static int year(Optional<Integer> asked) {
        return asked.map(FsChecklists::bounded).orElseGet(() -> FiscalYear.of(KnowledgeOption.today()));
    }
}
