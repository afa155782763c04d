package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.Checklists;
import sumakomi.programme.WorkDone;

/** {@code document fs-checklist}: the FS-preparation checklist of a profile, as Word, Excel or PDF. */
@Command(name = "fs-checklist", mixinStandardHelpOptions = true,
        description = "Writes the checklist with which a municipality prepares the feasibility study of a theme.")
final class FsChecklistCommand implements Callable<Integer> {

    @Mixin
    private ChecklistOptions options = new ChecklistOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "The file to write; its ending .docx, .xlsx or .pdf says the format.")
    private Path out;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PaperFormat format = PaperFormat.of(out.toString()).orElseThrow(() -> new WrongFile(spec.commandLine(), language.locale(),
                "no-format", WrongFile.shown(out), PaperFormat.endings()));
        WholeFile whole = WholeFile.at(out, "--out", overwriting, language.locale(), spec.commandLine(), options.files());
        MainJob mainJob = knowledge.mainJob();
        Checklists lists = options.lists(mainJob, knowledge, language.locale(), spec.commandLine());
        PrintWriter told = spec.commandLine().getOut();
        whole.write(FsChecklists.file(mainJob.questionnaire(), lists, WorkDone.NOTHING, language.locale(), format), told);
        told.println(Phrases.of("checklist", language.locale()).say("written", Receipts.shortly(Receipts.hash(lists.said())),
                FsChecklists.name(mainJob.questionnaire(), lists, language.locale(), format)));
        return 0;
    }
}
