package sumakomi.cli;

import java.util.Locale;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.DatabaseCheck;
import sumakomi.storage.DatabaseSettings;

/** The application's database as a command reads it: a command never makes one, and leaves a damaged one as it is. */
final class KeptDatabase {

    private static final int LONGEST = 160;

    private KeptDatabase() {}

    /** @throws FaultyInput if it is damaged or another process uses it */
    static DriverManagerDataSource of(DatabaseSettings settings) {
        settings.file().ifPresent(file -> DatabaseCheck.look(settings, file));
        String url = settings.url();
        boolean h2 = url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains("IFEXISTS");
        return new DriverManagerDataSource(h2 ? url + ";IFEXISTS=TRUE" : url, settings.user(), settings.password());
    }

    /** @param key of what a command says that cannot read it, with the reason */
    static FaultyInput refused(String key, String reason) {
        return new FaultyInput(Fault.of(key, "", 0, reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason));
    }
}
