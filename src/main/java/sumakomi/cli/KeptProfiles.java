package sumakomi.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.advisor.Population;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.storage.DatabaseCheck;
import sumakomi.storage.DatabaseSettings;

/** The profiles kept in the application's database, read by a command. The settings are those of the application. */
final class KeptProfiles {

    private static final int LONGEST = 160;

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
        // A command looks; it never makes a database, and leaves a damaged one as it is.
        try {
            settings.file().ifPresent(file -> DatabaseCheck.look(settings, file));
            String url = settings.url();
            boolean h2 = url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains("IFEXISTS");
            DriverManagerDataSource database = new DriverManagerDataSource(h2 ? url + ";IFEXISTS=TRUE" : url, settings.user(),
                    settings.password());
            return Population.of(new Profiles(JdbcClient.create(database), questionnaire, Clock.systemUTC()).all(), today);
        } catch (DataAccessException e) {
            throw refused(String.valueOf(e.getMostSpecificCause().getMessage()));
        } catch (FaultyInput e) {
            throw refused(e.faults().get(0).in(Locale.ENGLISH));
        }
    }

    private static FaultyInput refused(String reason) {
        return new FaultyInput(Fault.of("diff.database", "", 0, reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason));
    }
}
