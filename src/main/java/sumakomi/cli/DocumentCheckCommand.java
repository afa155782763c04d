package sumakomi.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.document.FsChecklists;
import sumakomi.document.Receipts;
import sumakomi.knowledge.Phrases;

/** {@code document check}: whether a document with this number is still what would be made of the profile. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Tells whether a document that was handed out is still what the same profile gives.")
final class DocumentCheckCommand implements Callable<Integer> {

    @Option(names = "--number", required = true, paramLabel = "NUMBER", description = "The number or the hash on the document.")
    private String number = "";

    @Option(names = "--kind", paramLabel = "KIND",
            description = "What the document is: fs-checklist, or what else document writes; without it, the"
                    + " checklist.")
    private String kind = FsChecklists.KIND;

    @Mixin
    private ChecklistOptions options = new ChecklistOptions();

    @Mixin
    private SessionOptions session = new SessionOptions();

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String hash = options.handed(kind, session, knowledge, language.locale(), spec.commandLine()).hash();
        boolean same = number.length() >= Receipts.SHORT && hash.startsWith(number.strip().toLowerCase(Locale.ROOT));
        spec.commandLine().getOut().println(Phrases.of("documents", language.locale()).say(same ? "check.same" : "check.changed",
                Receipts.shortly(hash)));
        return same ? 0 : 1;
    }
}
