package sumakomi.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * The first that a request meets. A body is taken in whole before anything else looks at the request, without a thread that
 * waits for it; then the host that the request names must be one of ours.
 */
final class Gate implements Filter {

    private static final int LONGEST_ADDRESS = 6000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final AllowedHosts hosts;
    private final GateSettings settings;
    private final BodyMemory memory;

    Gate(GateSettings settings) {
        this.hosts = new AllowedHosts(settings.hosts());
        this.settings = settings;
        this.memory = new BodyMemory(settings.memoryBytes());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Optional<BodyReading> arrived = Optional.ofNullable(request.getAttribute(BodyReading.KEPT)).map(BodyReading.class::cast);
        if (arrived.isEmpty() && hasBody(request)) {
            takeIn(request, response);
            return;
        }
        Optional<Refusal> refusal = arrived.flatMap(BodyReading::refusal).or(() -> misdirected(request)).or(() -> strange(request))
                .or(() -> unreadable(request, arrived));
        if (refusal.isPresent()) {
            refusal.get().send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    private void takeIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReadRequest whole = new ReadRequest(request);
        AsyncContext async = request.startAsync(whole, response);
        async.setTimeout(settings.bodyTime().toMillis());
        BodyReading reading = new BodyReading(request.getInputStream(), async, memory, (int) settings.body().toBytes());
        request.setAttribute(BodyReading.KEPT, reading);
        request.setAttribute(ReadRequest.class.getName(), whole);
        async.addListener(reading);
        request.getInputStream().setReadListener(reading);
    }

    private Optional<Refusal> misdirected(HttpServletRequest request) {
        boolean ours = hosts.allow(request.getHeader("Host")) && hosts.allow(named(request.getServerName()));
        return ours ? Optional.empty() : Optional.of(Refusal.of(421, "421"));
    }

    /** The server's own reading of the request, which an address with a host in it decides; it may lack the brackets of IPv6. */
    private static String named(String server) {
        return server.contains(":") && !server.startsWith("[") ? "[" + server + "]" : server;
    }

    private static Optional<Refusal> strange(HttpServletRequest request) {
        int length = request.getRequestURI().length() + Optional.ofNullable(request.getQueryString()).map(String::length).orElse(0);
        if (length > LONGEST_ADDRESS) {
            return Optional.of(Refusal.of(414, "414", LONGEST_ADDRESS));
        }
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Refusal.of(501, "501"));
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (InvalidParameterException e) {
            return Optional.of(Refusal.of(e.getErrorCode(), "form-broken"));
        }
    }

    private Optional<Refusal> unreadable(HttpServletRequest request, Optional<BodyReading> arrived) {
        if (arrived.isEmpty()) {
            return Optional.empty();
        }
        try {
            ReadRequest whole = (ReadRequest) request.getAttribute(ReadRequest.class.getName());
            whole.take(arrived.get().body(), settings.fields());
            return Optional.empty();
        } catch (FormFields.Unreadable e) {
            return Optional.of(e.refusal());
        }
    }
}
