package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.UriUtils;
import sumakomi.advisor.Collision;
import sumakomi.advisor.Full;
import sumakomi.gate.Refusal;
import sumakomi.gate.Wording;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.storage.Trouble;
import sumakomi.storage.Troubles;

/** Problem documents (RFC 9457) for whatever goes wrong in a call. Faults come in the caller's language. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final String TOO_LARGE = "input.too-large";

    private final Troubles troubles;

    Problems(Troubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> faultyInput(FaultyInput thrown, HttpServletRequest request) {
        boolean tooLarge = thrown.faults().stream().anyMatch(fault -> fault.key().equals(TOO_LARGE));
        return faulty(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, "faulty-input", thrown.told(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(Unreadable thrown, HttpServletRequest request) {
        return faulty(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable", FaultyInput.told(thrown.faults()), request);
    }

    private static ResponseEntity<ProblemDetail> faulty(HttpStatus status, String kind, List<Fault> faults, HttpServletRequest request) {
        Locale locale = locale(request);
        ProblemDetail problem = problem(status, kind, Phrases.of("problems", locale).say(kind + ".title"), faults.get(0).located(locale),
                request);
        problem.setProperty("faults", faults.stream().map(fault -> described(fault, locale)).toList());
        return sent(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound thrown, HttpServletRequest request) {
        return sent(worded(HttpStatus.NOT_FOUND, "not-found", request, thrown.id()));
    }

    /** Nothing more is kept before something is deleted. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> full(Full thrown, HttpServletRequest request) {
        Refusal refusal = new Refusal(HttpStatus.CONFLICT.value(), "full-" + thrown.what(), List.of(thrown.most()));
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Wording.problem(refusal, request));
    }

    /** A type of the body that cannot be read is one that is not taken. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> noMediaType(InvalidMediaTypeException thrown, WebRequest request) {
        HttpMediaTypeNotSupportedException unsupported = new HttpMediaTypeNotSupportedException(thrown.getMessage());
        return handleHttpMediaTypeNotSupported(unsupported, unsupported.getHeaders(), unsupported.getStatusCode(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAsSeen(NotAsSeen thrown, HttpServletRequest request) {
        return sent(worded(HttpStatus.PRECONDITION_FAILED, "not-as-seen", request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> database(DataAccessException thrown, HttpServletRequest request) {
        if (!Collision.behind(thrown)) {
            return unexpected(thrown, request);
        }
        // Never its message: the database names the value that was double.
        logger.warn("Two calls at the same time: " + thrown.getMostSpecificCause().getClass().getSimpleName());
        return sent(worded(HttpStatus.CONFLICT, "conflict", request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception thrown, HttpServletRequest request) {
        Optional<Trouble> trouble = troubles.behind(thrown);
        if (trouble.isPresent()) {
            return sent(trouble(trouble.get(), request));
        }
        logger.error("A call failed", thrown);
        return sent(worded(HttpStatus.INTERNAL_SERVER_ERROR, "internal", request));
    }

    /** What a problem is written as never depends on what the caller says to accept: that may be nothing that can be read. */
    private static ResponseEntity<ProblemDetail> sent(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        if (body instanceof ProblemDetail problem && request instanceof ServletWebRequest servlet) {
            problem.setInstance(address(servlet.getRequest()));
        }
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
    }

    private static ProblemDetail trouble(Trouble trouble, HttpServletRequest request) {
        HttpStatus status = trouble == Trouble.NO_ROOM ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
        Wording words = Wording.of(new Refusal(status.value(), trouble.reason(), List.of()), locale(request));
        return problem(status, trouble.reason(), words.title(), words.text(), request);
    }

    private static ProblemDetail worded(HttpStatus status, String kind, HttpServletRequest request, Object... named) {
        Phrases words = Phrases.of("problems", locale(request));
        return problem(status, kind, words.say(kind + ".title"), words.say(kind + ".text", named), request);
    }

    private static ProblemDetail problem(HttpStatus status, String kind, String title, String detail, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:sumakomi:problem:" + kind));
        problem.setTitle(title);
        problem.setInstance(address(request));
        return problem;
    }

    /** The address of the call, also where it came with signs that no address may hold. */
    private static URI address(HttpServletRequest request) {
        return URI.create(UriUtils.encodePath(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> described(Fault fault, Locale locale) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("key", fault.key());
        described.put("field", fault.place());
        described.put("line", fault.line());
        described.put("message", fault.in(locale));
        return described;
    }

    /** Japanese unless the caller asks for another language. */
    static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.JAPANESE : request.getLocale();
    }
}
