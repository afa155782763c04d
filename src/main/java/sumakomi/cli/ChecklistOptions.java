package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.FsChecklists;
import sumakomi.document.OrderingStudies;
import sumakomi.document.SessionPack;
import sumakomi.document.YearPapers;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.Issues;
import sumakomi.programme.Issues.From;
import sumakomi.programme.OrderingStudy;
import sumakomi.storage.DatabaseSettings;

/** Of what a checklist is made. */
final class ChecklistOptions {

    @Option(names = "--profile", paramLabel = "PROFILE.yaml",
            description = "The profile, as YAML or JSON; - reads standard input. Needed for all that is made of a profile.")
    private Optional<Path> profile = Optional.empty();

    @Option(names = "--theme", paramLabel = "ID", description = "The type of project to prepare; without it the one recommended first."
            + " Given two or three times, the themes stand side by side.")
    private List<String> themes = List.of();

    @Option(names = "--year", paramLabel = "YEAR",
            description = "The fiscal year of the four sessions; without it the one of the profile's date.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--study", paramLabel = "STUDY.yaml",
            description = "A study of benefit and cost of the theme; the data are then ordered by what each is worth knowing in it.")
    private Optional<Path> study = Optional.empty();

    /** The files that are read. */
    List<Optional<Path>> files() {
        return List.of(profile, study);
    }

    /** @throws sumakomi.knowledge.FaultyInput if a file is wrong or there is no such checklist */
    Checklists lists(MainJob mainJob, KnowledgeOption knowledge, Locale locale, CommandLine command) {
        AdvisedProfile advised = InputFile.advised(profile(command), mainJob, locale, command);
        Optional<OrderingStudy> order = study.map(path -> InputFile.read(path, "--study", locale, command,
                bytes -> order(bytes, knowledge.files())));
        return FsChecklists.of(mainJob, advised, themes, year,
                Given.study(order));
    }

    /**
     * What would be handed out now.
     *
     * @param session for a session pack
     * @throws WrongFile if there is no such kind
     */
    Issues.Handed handed(String kind, SessionOptions session, KnowledgeOption knowledge, Locale locale, CommandLine command) {
        if (YearPapers.KINDS.contains(kind)) {
            From.Year from = kind.equals(SessionPack.KIND) ? session.from(command) : new From.Year("");
            return KeptYears.read(DatabaseSettings.of(System.getenv()), knowledge, papers -> papers.of(kind, YearPaperCommand.year(year),
                    from).handed());
        }
        MainJob mainJob = knowledge.mainJob();
        if (kind.equals(FsChecklists.KIND)) {
            return FsChecklists.handed(lists(mainJob, knowledge, locale, command));
        }
        AdvicePapers asked = AdvicePapers.of(kind).orElseThrow(() -> new WrongFile(command, locale, "no-kind", kind, Stream.of(Stream
                .of(FsChecklists.KIND), Stream.of(AdvicePapers.values()).map(AdvicePapers::kind), YearPapers.KINDS.stream())
                .flatMap(some -> some).collect(Collectors.joining(", "))));
        return asked.of(InputFile.advised(profile(command), mainJob, locale, command), Optional.empty(),
                AskedOptions.of(themes.stream().findFirst(), year, study, knowledge, locale, command)).handed();
    }

    private Path profile(CommandLine command) {
        return profile.orElseThrow(() -> new ParameterException(command, "Missing required option: '--profile=PROFILE.yaml'"));
    }

    private static OrderingStudy order(byte[] bytes, KnowledgeFiles files) {
        StudyKnowledge studies = new StudyKnowledge(files.knowledge(), files.library());
        return OrderingStudies.of(StudyReader.read(bytes, studies), studies);
    }
}
