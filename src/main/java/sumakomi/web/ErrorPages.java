package sumakomi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Says in both languages what went wrong and what to do; for REST, as a problem document. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<HttpStatus> WORDED = Set.of(HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.CONTENT_TOO_LARGE);

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith(PageErrors.API)) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setInstance(UriComponentsBuilder.newInstance().path(address).build().encode().toUri());
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        String key = WORDED.contains(status) ? Integer.toString(status.value()) : status.is4xxClientError() ? "400" : "500";
        return new ModelAndView("error", Map.of("key", "error." + key, "status", status.value()), status);
    }

    /** A reader who types the address of the error page itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Optional.ofNullable(code).map(Object::toString).map(Integer::valueOf).map(HttpStatus::resolve).orElse(HttpStatus.NOT_FOUND);
    }
}
