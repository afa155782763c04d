package sumakomi.storage;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Before the application opens its database: a look at the file, and its permissions. A file that must not be opened ends the start. */
public final class DatabaseAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAtStart.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        DatabaseSettings settings = new DatabaseSettings(environment.getProperty("spring.datasource.url", ""),
                environment.getProperty("spring.datasource.username", ""), environment.getProperty("spring.datasource.password", ""));
        settings.file().ifPresent(file -> prepare(settings, file));
    }

    private static void prepare(DatabaseSettings settings, DatabaseFile file) {
        UnfinishedWork unfinished = DatabaseCheck.look(settings, file);
        try {
            OwnerOnly.prepare(file);
        } catch (IOException e) {
            throw OpeningFaults.fault("storage.folder", file, file.folder());
        }
        if (unfinished.any()) {
            LOG.warn("The database was not closed properly. It goes back to the last confirmed state: {} changes that nobody confirmed are "
                    + "undone, {} writes that were cut off are left out", unfinished.transactions(), unfinished.writes());
        }
    }
}
