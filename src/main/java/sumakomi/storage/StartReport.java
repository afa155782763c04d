package sumakomi.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** A start that fails because of the database is told in one line of each language, with what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements SpringBootExceptionReporter {

    private final Optional<ConfigurableApplicationContext> context;

    StartReport(ConfigurableApplicationContext context) {
        this.context = Optional.ofNullable(context);
    }

    @Override
    public boolean reportException(Throwable failure) {
        return StartLines.tell(failure, this::fault);
    }

    private Optional<Fault> fault(Throwable cause) {
        if (cause instanceof FaultyInput faulty && faulty.faults().get(0).key().startsWith(OpeningFaults.KIND)) {
            return Optional.of(faulty.faults().get(0));
        }
        return cause instanceof SQLException sql ? context.map(ConfigurableApplicationContext::getEnvironment).map(StartReport::url)
                .map(DatabasePlace::of).filter(place -> !(place instanceof UnkeptDatabase)).map(place -> OpeningFaults.of(sql, place))
                : Optional.empty();
    }

    private static String url(ConfigurableEnvironment environment) {
        return environment.getProperty("spring.datasource.url", "");
    }
}
