package sumakomi.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.Thing;
import sumakomi.gate.Refusal;

/**
 * Lets a request through to its handler, or answers that it may not. What a person does not see is answered like what does not exist,
 * so that nobody learns what others have; what a person sees and may not do is refused with the reason.
 */
@Component
final class Doorkeeper implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final String OWN_PASSWORD = "/account/password";
    private static final String NO_RIGHT = "no-right";

    private final Things things;

    Doorkeeper(Things things) {
        this.things = things;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod) || pattern == null) {
            return true;
        }
        Optional<Need> need = Ways.need(request.getMethod(), pattern.toString());
        if (need.isEmpty()) {
            LOG.error("Nobody may go the way {} {}: it is in no line of the table", request.getMethod(), pattern);
            return refused(HttpStatus.FORBIDDEN, NO_RIGHT, request, response);
        }
        return need.get().right().isEmpty() || passes(need.get(), pattern.toString(), request, response);
    }

    private boolean passes(Need need, String pattern, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Person person = Acting.person().orElseThrow();
        boolean mustChange = person instanceof Person.Member member && member.account().mustChange();
        if (mustChange && !pattern.equals(OWN_PASSWORD)) {
            response.sendRedirect(OWN_PASSWORD);
            return false;
        }
        if (person instanceof Person.Guest guest && pattern.equals("/")) {
            response.sendRedirect(Things.address(guest.link().thing()));
            return false;
        }
        if (!need.thing().map(kind -> sees(person, new Thing(kind, named(request)))).orElse(true)) {
            return refused(HttpStatus.NOT_FOUND, "404", request, response);
        }
        return person.may(need.right().orElseThrow()) || refused(HttpStatus.FORBIDDEN, NO_RIGHT, request, response);
    }

    /** Who sees all is let through also to what does not exist: the page itself says so best. */
    private boolean sees(Person person, Thing thing) {
        if (person instanceof Person.Guest guest && !guest.link().thing().equals(thing)) {
            return false;
        }
        return person.only().isEmpty() || things.owner(thing).isPresent();
    }

    private static String named(HttpServletRequest request) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get("id"));
    }

    private static boolean refused(HttpStatus status, String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Refusal(status.value(), reason, List.of()).send(request, response);
        return false;
    }
}
