package sumakomi;

import java.net.BindException;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.StartLines;

/** A start that fails because pages and REST cannot be served on the address and port that are set is told in the words of the product. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ListeningReport implements SpringBootExceptionReporter {

    static final String REFUSED = "start.not-listening";

    private final Optional<ConfigurableApplicationContext> context;

    ListeningReport(ConfigurableApplicationContext context) {
        this.context = Optional.ofNullable(context);
    }

    @Override
    public boolean reportException(Throwable failure) {
        return StartLines.tell(failure, this::fault);
    }

    private Optional<Fault> fault(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of(Fault.of("start.port-in-use", "", 0, Integer.toString(taken.getPort())));
        }
        if (cause instanceof FaultyInput faulty && faulty.faults().get(0).key().equals(REFUSED)) {
            return Optional.of(faulty.faults().get(0));
        }
        return cause instanceof BindException refused ? Optional.of(Fault.of(REFUSED, "", 0, setting("server.address"),
                setting("server.port"), String.valueOf(refused.getMessage()))) : Optional.empty();
    }

    private String setting(String name) {
        return context.map(started -> started.getEnvironment().getProperty(name, "")).orElse("");
    }
}
