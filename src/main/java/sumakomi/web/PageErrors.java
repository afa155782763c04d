package sumakomi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.Collision;
import sumakomi.advisor.Full;
import sumakomi.gate.Refusal;
import sumakomi.gate.Refused;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.Trouble;
import sumakomi.storage.Troubles;

/** Sends a faulty request for a page to the error page; calls of REST keep their problem documents. */
record PageErrors(Troubles troubles) implements HandlerExceptionResolver {

    static final String API = "/api/";
    /** Under which the error page finds what is wrong with an input. */
    static final String FAULTS = FaultyInput.class.getName();
    private static final String RETRY_SECONDS = "10";

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception thrown) {
        Optional<Refusal> refusal = refusal(thrown);
        if (refusal.isPresent() && !request.getRequestURI().startsWith(API)) {
            return refused(refusal.get(), request, response);
        }
        HttpStatusCode status = status(thrown);
        if (status == null || request.getRequestURI().startsWith(API)) {
            return null;
        }
        if (thrown instanceof FaultyInput faulty) {
            request.setAttribute(FAULTS, faulty);
        }
        if (thrown instanceof ErrorResponse error) {
            error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private Optional<Refusal> refusal(Exception thrown) {
        Optional<Refusal> trouble = troubles.behind(thrown).map(PageErrors::refusal);
        if (trouble.isPresent()) {
            return trouble;
        }
        if (thrown instanceof Full full) {
            return Optional.of(new Refusal(HttpStatus.CONFLICT.value(), "full-" + full.what(), List.of(full.most())));
        }
        return thrown instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private static Refusal refusal(Trouble trouble) {
        HttpStatus status = trouble == Trouble.NO_ROOM ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        return new Refusal(status.value(), trouble.reason(), List.of());
    }

    private static ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        try {
            refusal.send(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static @Nullable HttpStatusCode status(Exception thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (Collision.behind(thrown)) {
            return HttpStatus.CONFLICT;
        }
        if (thrown instanceof ErrorResponse error) {
            return error.getStatusCode();
        }
        if (thrown instanceof FaultyInput) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return thrown instanceof MultipartException || thrown instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : null;
    }
}
