package sumakomi.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.advisor.Population;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.storage.DatabaseSettings;

/** The profiles kept in the application's database, read by a command. The settings are those of the application. */
final class KeptProfiles {

    private KeptProfiles() {}

    /**
     * Empty when there is no database.
     *
     * @throws FaultyInput if there is one that cannot be read
     */
    static Optional<Population> read(Questionnaire questionnaire, LocalDate today) {
        DatabaseSettings settings = DatabaseSettings.of(System.getenv());
        boolean missing = settings.file().filter(file -> !Files.exists(file.path())).isPresent();
        boolean asked = !System.getenv().getOrDefault("SUMAKOMI_DATABASE_URL", "").isEmpty();
        return missing && !asked ? Optional.empty() : Optional.of(read(settings, questionnaire, today));
    }

    static Population read(DatabaseSettings settings, Questionnaire questionnaire, LocalDate today) {
        try {
            return Population.of(new Profiles(JdbcClient.create(KeptDatabase.of(settings)), questionnaire, Clock.systemUTC()).all(),
                    today);
        } catch (DataAccessException e) {
            throw refused(String.valueOf(e.getMostSpecificCause().getMessage()));
        } catch (FaultyInput e) {
            throw refused(e.faults().get(0).in(Locale.ENGLISH));
        }
    }

    private static FaultyInput refused(String reason) {
        return KeptDatabase.refused("diff.database", reason);
    }
}
