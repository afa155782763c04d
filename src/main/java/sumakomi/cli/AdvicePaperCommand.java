package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Handout;
import sumakomi.document.Templates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Phrases;

/** Writes a document that is made of the advice on a profile. */
abstract class AdvicePaperCommand implements Callable<Integer> {

    private final AdvicePapers kind;
    private final AskedOptions asked;
    private final TemplateOption template;

    @Option(names = "--profile", required = true, paramLabel = "PROFILE.yaml",
            description = "The profile, as YAML or JSON; - reads standard input.")
    private Path profile = Path.of("-");

    @Mixin
    private OutFile out = new OutFile();

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    /**
     * @param asked what can be asked for beside the profile
     * @param template in which it stands
     */
    AdvicePaperCommand(AdvicePapers kind, AskedOptions asked, TemplateOption template) {
        this.kind = kind;
        this.asked = asked;
        this.template = template;
    }

    @Override
    public Integer call() {
        PaperFormat format = out.format(kind.formats(), language.locale(), spec.commandLine());
        WholeFile whole = out.at(Stream.of(List.of(Optional.of(profile)), asked.files(), template.files()).flatMap(List::stream).toList(),
                language.locale(),
                spec.commandLine());
        Templates templates = template.templates(format, Templates.NONE, language.locale(), spec.commandLine());
        MainJob mainJob = knowledge.mainJob();
        AdvisedProfile advised = InputFile.advised(profile, mainJob, language.locale(), spec.commandLine());
        Handout handout = kind.of(advised, Optional.empty(), asked.asked(knowledge, language.locale(), spec.commandLine()));
        PrintWriter told = spec.commandLine().getOut();
        Handout.Worded worded = handout.in(language.locale());
        whole.write(worded.file(format, templates), told);
        told.println(Phrases.of("documents", language.locale()).say("written", handout.number(), worded.name(format),
                kind.kind()));
        return 0;
    }
}
