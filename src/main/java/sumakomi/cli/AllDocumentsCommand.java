package sumakomi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.document.DocumentArchive;
import sumakomi.document.DocumentArchive.Wanted;
import sumakomi.document.DocumentFile;
import sumakomi.document.ProfilePapers;
import sumakomi.document.ProfilePapers.Choice;
import sumakomi.document.ProfilePapers.Ready;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.storage.DatabaseSettings;

/** {@code document all}: the documents of all who take part in a fiscal year, as one archive. */
@Command(name = "all", mixinStandardHelpOptions = true,
        description = "Writes documents of all municipalities that take part in a fiscal year into one zip file, from the database.")
final class AllDocumentsCommand implements Callable<Integer> {

    private static final String ENDING = ".zip";
    private static final String PHRASES = "documents";

    @Option(names = "--year", paramLabel = "YEAR", description = "The fiscal year; without it the present one.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--document", split = ",", paramLabel = "KIND.ENDING",
            defaultValue = "fs-checklist.docx,advice-report.docx,budget-request.docx",
            description = "Which documents, such as advice-report.pdf; several with commas. Default: ${DEFAULT-VALUE}.")
    private List<String> documents = List.of();

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
        List<Choice> chosen = documents.stream().distinct().map(this::choice).toList();
        out.called(ENDING, language.locale(), spec.commandLine());
        WholeFile whole = out.at(List.of(), language.locale(), spec.commandLine());
        int of = YearPaperCommand.year(year);
        return KeptYears.documents(DatabaseSettings.of(System.getenv()), knowledge, (portfolio, papers) -> {
            List<Wanted> wanted = papers.wanted(portfolio.of(of), chosen, of, language.locale(), ready -> written(papers, ready));
            if (wanted.isEmpty()) {
                throw new FaultyInput(Fault.of("document.nobody", "", 0, Integer.toString(of)));
            }
            whole.write(file -> said(archived(wanted, file, language.locale(), spec.commandLine().getErr())), spec.commandLine().getOut());
            return 0;
        });
    }

    private Choice choice(String asked) {
        return ProfilePapers.CHOICES.stream().filter(choice -> choice.id().equals(asked)).findFirst().orElseThrow(
                () -> new ParameterException(spec.commandLine(), "Invalid value for option '--document': \"" + asked + "\" is none of "
                        + ProfilePapers.CHOICES.stream().map(Choice::id).collect(Collectors.joining(", ")) + "."));
    }

    private void said(DocumentArchive archive) {
        spec.commandLine().getOut().println(Phrases.of(PHRASES, language.locale()).say("archive.written", archive.documents(), archive
                .missing()));
    }

    static DocumentFile written(ProfilePapers papers, Ready ready) {
        papers.note(ready);
        return new DocumentFile(ready.name(), ready.content().get());
    }

    /** @param aside is told how far it is and what is not in it, so that the answer stays alone */
    static DocumentArchive archived(List<Wanted> wanted, OutputStream file, Locale locale, PrintWriter aside) throws IOException {
        Phrases phrases = Phrases.of(PHRASES, locale);
        DocumentArchive archive = new DocumentArchive(file, locale);
        for (Wanted one : wanted) {
            Optional<String> missing = archive.add(one);
            String key = missing.isEmpty() ? "archive.made" : "archive.missing";
            aside.println(phrases.say(key, archive.documents() + archive.missing(), wanted.size(), one.municipality(), one.document(),
                    missing.orElse("")));
        }
        archive.end();
        return archive;
    }
}
