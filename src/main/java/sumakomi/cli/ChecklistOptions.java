package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.OrderingStudies;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.OrderingStudy;
import sumakomi.questionnaire.ProfileDocument;

/** Of what a checklist is made. */
final class ChecklistOptions {

    @Option(names = "--profile", required = true, paramLabel = "PROFILE.yaml",
            description = "The profile, as YAML or JSON; - reads standard input.")
    private Path profile = Path.of("-");

    @Option(names = "--theme", paramLabel = "ID", description = "The archetype to prepare; without it the one recommended first."
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
        return List.of(Optional.of(profile), study);
    }

    /** @throws sumakomi.knowledge.FaultyInput if a file is wrong or there is no such checklist */
    Checklists lists(MainJob mainJob, KnowledgeOption knowledge, Locale locale, CommandLine command) {
        ProfileDocument document = InputFile.read(profile, "--profile", locale, command, mainJob.profileReader()::read);
        Optional<OrderingStudy> order = study.map(path -> InputFile.read(path, "--study", locale, command,
                bytes -> order(bytes, knowledge.files())));
        return FsChecklists.of(mainJob, mainJob.advise(document.profile(mainJob.questionnaire(), KnowledgeOption.today())), themes, year,
                Given.study(order));
    }

    private static OrderingStudy order(byte[] bytes, KnowledgeFiles files) {
        StudyKnowledge studies = new StudyKnowledge(files.knowledge(), files.library());
        return OrderingStudies.of(StudyReader.read(bytes, studies), studies);
    }
}
