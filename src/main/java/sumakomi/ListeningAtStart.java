package sumakomi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Before anything is opened: whether pages can be served on the address and port that are set. Nobody waits for a start in vain. */
final class ListeningAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 0);
        String address = environment.getProperty("server.address", "");
        if (port > 0) {
            tryOut(address, port);
        }
    }

    private static void tryOut(String address, int port) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.bind(address.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port);
            throw new FaultyInput(
                    Fault.of(ListeningReport.REFUSED, "", 0, address, Integer.toString(port), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
