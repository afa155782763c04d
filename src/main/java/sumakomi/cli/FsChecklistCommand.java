package sumakomi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.document.Templates;
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

    @Override
    public Integer call() {
        PaperFormat format = out.format(List.of(PaperFormat.values()), language.locale(), spec.commandLine());
        WholeFile whole = out.at(Stream.of(options.files(), template.files()).flatMap(List::stream).toList(), language.locale(),
                spec.commandLine());
        Templates templates = template.templates(format, Templates.NONE, language.locale(), spec.commandLine());
        MainJob mainJob = knowledge.mainJob();
        Checklists lists = options.lists(mainJob, knowledge, language.locale(), spec.commandLine());
        PrintWriter told = spec.commandLine().getOut();
        whole.write(FsChecklists.file(mainJob.questionnaire(), lists, WorkDone.NOTHING, language.locale(), format, templates), told);
        told.println(Phrases.of("checklist", language.locale()).say("written", Receipts.shortly(Receipts.hash(lists.said())),
                FsChecklists.name(mainJob.questionnaire(), lists, language.locale(), format)));
        return 0;
    }
}
