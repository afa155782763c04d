package sumakomi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import sumakomi.advisor.EditionSource;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Questionnaire;

/** The option that takes knowledge and rules from a directory in place of the built-in ones. */
final class KnowledgeOption {

    @Option(names = "--knowledge", paramLabel = "DIR",
            description = "Take knowledge and rules from this directory (kb/ and rules/, or one of them) instead of the built-in ones.")
    private @Nullable Path directory;

    /** The directory that was named. */
    Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /** All files of the knowledge. */
    KnowledgeFiles files() {
        return directory == null ? KnowledgeFiles.packedWhole() : EditionSource.edition(directory, today()).files();
    }

    /** Profiles drawn from plausible/ in that directory where there is one. */
    PlausibleProfiles plausible(Questionnaire questionnaire) {
        return directory().flatMap(named -> FileSnapshot.find(named, PlausibleProfiles.FOLDER))
                .map(folder -> PlausibleProfiles.of(folder, questionnaire)).orElseGet(() -> PlausibleProfiles.builtIn(questionnaire));
    }

    MainJob mainJob() {
        return directory == null ? MainJob.packed() : mainJob(directory);
    }

    static MainJob mainJob(Path directory) {
        return EditionSource.edition(directory, today()).mainJob();
    }

    /** @throws WrongFile if there is no such directory */
    static void requireDirectory(Path directory, Locale locale, CommandLine command) {
        if (!Files.isDirectory(directory)) {
            throw new WrongFile(command, locale, "no-directory", WrongFile.shown(directory));
        }
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
