package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.paper.PaperFormat;
import sumakomi.programme.Checklist;
import sumakomi.questionnaire.ProfileDocument;

/** {@code document fs-checklist}: the FS-preparation checklist of a profile, as Word, Excel or PDF. */
@Command(name = "fs-checklist", mixinStandardHelpOptions = true,
        description = "Writes the checklist with which a municipality prepares the feasibility study of a theme.")
final class FsChecklistCommand implements Callable<Integer> {

    @Option(names = "--profile", required = true, paramLabel = "PROFILE.yaml",
            description = "The profile, as YAML or JSON; - reads standard input.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "The file to write; its ending .docx, .xlsx or .pdf says the format.")
    private Path out;

    @Option(names = "--theme", paramLabel = "ID", description = "The archetype to prepare; without it the one recommended first.")
    private Optional<String> theme = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR",
            description = "The fiscal year of the four sessions; without it the one of the profile's date.")
    private Optional<Integer> year = Optional.empty();

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
        WholeFile whole = WholeFile.at(out, "--out", language.locale(), spec.commandLine(), List.of(Optional.of(file)));
        MainJob mainJob = knowledge.mainJob();
        ProfileDocument document = InputFile.read(file, "--profile", language.locale(), spec.commandLine(),
                mainJob.profileReader()::read);
        Checklist checklist = FsChecklists.of(mainJob,
                mainJob.advise(document.profile(mainJob.questionnaire(), KnowledgeOption.today())), theme, year);
        whole.write(FsChecklists.file(mainJob.questionnaire(), checklist, Map.of(), language.locale(), format));
        return 0;
    }
}
