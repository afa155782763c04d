package sumakomi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.Collision;

/** Sends a faulty request for a page to the error page; calls of REST keep their problem documents. */
final class PageErrors implements HandlerExceptionResolver {

    static final String API = "/api/";

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception thrown) {
        HttpStatusCode status = status(thrown);
        if (status == null || request.getRequestURI().startsWith(API)) {
            return null;
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
        return thrown instanceof MultipartException || thrown instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : null;
    }
}
