package sumakomi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.gate.Refusal;
import sumakomi.gate.SentForm;
import sumakomi.gate.Wording;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.account.KeptForm;

/** Says in the reader's language what went wrong and what to do; for REST, as a problem document. */
@Controller
class ErrorPages implements ErrorController {

    /** What may have passed when the form is sent once more. A form that is not ours is never offered again. */
    private static final Set<HttpStatus> PASSING = Set.of(HttpStatus.CONFLICT, HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.INSUFFICIENT_STORAGE);

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        Refusal refusal = status == HttpStatus.METHOD_NOT_ALLOWED ? method(request, response) : Refusal.of(request, status.value());
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith(PageErrors.API)) {
            Map<String, Object> problem = Wording.problem(refusal, request);
            problem.put("instance", address);
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            KeptForm kept = new KeptForm(address(request, address), SentForm.of(request).fields());
            return new ModelAndView("account/sign-in", Map.of("to", "/", "kept", kept, "name", "", "outside", Optional.empty()), status);
        }
        Map<String, Object> model = new LinkedHashMap<>(Map.of("says", Wording.of(refusal, locale), "status", status.value()));
        if (request.getAttribute(PageErrors.FAULTS) instanceof FaultyInput faulty) {
            model.put("faults", faulty.told().stream().map(fault -> fault.in(locale)).toList());
        }
        if (PASSING.contains(status)) {
            model.put("again", address(request, address));
            model.put("form", SentForm.of(request));
        }
        return new ModelAndView("error", model, status);
    }

    /** Names the method, and those that the address has, which stand in the answer already. */
    private static Refusal method(HttpServletRequest request, HttpServletResponse response) {
        int status = HttpStatus.METHOD_NOT_ALLOWED.value();
        return new Refusal(status, Integer.toString(status), List.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)),
                String.join(", ", response.getHeaders(HttpHeaders.ALLOW))));
    }

    private static String address(HttpServletRequest request, String path) {
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return query == null ? path : path + "?" + query;
    }

    /** A reader who types the address of the error page itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Optional.ofNullable(code).map(Object::toString).map(Integer::valueOf).map(HttpStatus::resolve).orElse(HttpStatus.NOT_FOUND);
    }
}
