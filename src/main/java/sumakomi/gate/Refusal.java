package sumakomi.gate;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Why a request is not answered with what it asked for.
 *
 * @param reason name of its wording, {@code error.REASON.title} and {@code error.REASON.text} of the bundle {@code messages}
 * @param args what the wording needs
 */
public record Refusal(int status, String reason, List<Object> args) {

    /** Too much work that takes long or much memory is waiting already. */
    public static final Refusal WORK_FULL = new Refusal(503, "work-full", List.of());
    private static final String KEPT = Refusal.class.getName();

    public Refusal {
        args = List.copyOf(args);
    }

    static Refusal of(int status, String reason, Object... args) {
        return new Refusal(status, reason, List.of(args));
    }

    /** Has the error page or the problem document tell it. */
    public void send(ServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(KEPT, this);
        response.sendError(status);
    }

    /** What was refused of this request; the status alone where nothing more is known. */
    public static Refusal of(ServletRequest request, int status) {
        Optional<Refusal> kept = Optional.ofNullable(request.getAttribute(KEPT)).map(Refusal.class::cast);
        Optional<Refusal> ofBody = Optional.ofNullable(request.getAttribute(BodyReading.KEPT)).map(BodyReading.class::cast)
                .flatMap(BodyReading::refusal);
        return kept.or(() -> ofBody).filter(refusal -> refusal.status == status)
                .orElseGet(() -> new Refusal(status, Integer.toString(status), List.of()));
    }
}
