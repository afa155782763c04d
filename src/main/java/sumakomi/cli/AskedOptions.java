package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import sumakomi.document.Asked;
import sumakomi.document.BudgetStudies;
import sumakomi.document.FsChecklists;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.programme.BudgetStudy;

/** What a document is asked to be of, beside the profile. */
final class AskedOptions {

    @Option(names = "--theme", paramLabel = "ID",
            description = "The type of project that it is for; without it that of the study, else the one that the road map begins with.")
    private Optional<String> theme = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR", description = "The fiscal year that it is for; without it the next one.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--study", paramLabel = "STUDY.yaml",
            description = "A study of benefit and cost from which figures are taken; without it, the screening is shown.")
    private Optional<Path> study = Optional.empty();

    /** The files that are read. */
    List<Optional<Path>> files() {
        return List.of(study);
    }

    /** @throws sumakomi.knowledge.FaultyInput if the study is wrong or the year out of bounds */
    Asked asked(KnowledgeOption knowledge, Locale locale, CommandLine command) {
        return of(theme, year, study, knowledge, locale, command);
    }

    static Asked of(Optional<String> theme, Optional<Integer> year, Optional<Path> study, KnowledgeOption knowledge, Locale locale,
            CommandLine command) {
        return new Asked(theme, year.map(FsChecklists::bounded), study.map(path -> InputFile.read(path, "--study", locale, command,
                bytes -> read(bytes, knowledge.files()))));
    }

    private static BudgetStudy read(byte[] bytes, KnowledgeFiles files) {
        StudyKnowledge studies = new StudyKnowledge(files.knowledge(), files.library());
        return BudgetStudies.of(StudyReader.read(bytes, studies), studies);
    }
}
