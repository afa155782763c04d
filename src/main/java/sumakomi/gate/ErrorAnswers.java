package sumakomi.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses, such as a request that is no HTTP: our own page or problem document, never the server's. */
public final class ErrorAnswers extends ErrorReportValve {

    private static final String TOO_LARGE = StringManager.getManager("org.apache.coyote.http11")
            .getString("iib.requestheadertoolarge.error");

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (response.getStatus() >= 400 && !request.isAsync() && !request.getCoyoteRequest().isFinished()) {
            // Who is refused may go on sending for ever: nobody waits for the rest.
            response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean told = response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported();
        if (told || !mayWrite(response)) {
            return;
        }
        Refusal refusal = refusal(response.getStatus(), thrown);
        response.setStatus(refusal.status());
        PlainAnswer answer = PlainAnswer.of(refusal, request, thrown == null);
        try {
            response.setContentType(answer.contentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Content-Language", answer.language());
            response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(answer.content());
                response.finishResponse();
            }
        } catch (IOException e) {
            // The caller is gone; there is nobody left to tell.
            container.getLogger().debug("The answer could not be sent", e);
        }
    }

    /** A request that the server cannot read has its reason in an exception: too long a header in its words, too many by its type. */
    private static Refusal refusal(int status, @Nullable Throwable thrown) {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            // What reaches an address has its methods told there; TRACE alone never does.
            return Refusal.of(status, "trace");
        }
        if (status != 400) {
            return Refusal.of(status, Integer.toString(status));
        }
        boolean tooLarge = thrown instanceof IllegalStateException || thrown != null && TOO_LARGE.equals(thrown.getMessage());
        return tooLarge ? Refusal.of(431, "431") : Refusal.of(400, "malformed");
    }

    private static boolean mayWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
