package sumakomi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
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

/** The profiles kept in the application's database, read by a command. The settings are those of the application. */
final class KeptProfiles {

    private static final String URL = "SUMAKOMI_DATABASE_URL";
    private static final Path FILE = Path.of("data", "sumakomi.mv.db");
    private static final String DEFAULT = "jdbc:h2:file:./data/sumakomi;DB_CLOSE_ON_EXIT=FALSE";

    private KeptProfiles() {}

    /**
     * Empty when there is no database.
     *
     * @throws FaultyInput if there is one that cannot be read
     */
    static Optional<Population> read(Questionnaire questionnaire, LocalDate today) {
        String url = System.getenv().getOrDefault(URL, "");
        if (url.isEmpty() && !Files.exists(FILE)) {
            return Optional.empty();
        }
        return Optional.of(read(url.isEmpty() ? DEFAULT : url, questionnaire, today));
    }

    static Population read(String url, Questionnaire questionnaire, LocalDate today) {
        // A command looks; it never makes a database.
        String looking = url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains("IFEXISTS") ? url + ";IFEXISTS=TRUE" : url;
        DriverManagerDataSource database = new DriverManagerDataSource(looking, System.getenv().getOrDefault("SUMAKOMI_DATABASE_USER", "sa"),
                System.getenv().getOrDefault("SUMAKOMI_DATABASE_PASSWORD", ""));
        try {
            return Population.of(new Profiles(JdbcClient.create(database), questionnaire, Clock.systemUTC()).all(), today);
        } catch (DataAccessException e) {
            String reason = String.valueOf(e.getMostSpecificCause().getMessage());
            throw new FaultyInput(Fault.of("diff.database", "", 0, reason.length() > 160 ? reason.substring(0, 160) + "…" : reason));
        }
    }
}
