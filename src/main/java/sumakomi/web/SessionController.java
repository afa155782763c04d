package sumakomi.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.paper.Days;
import sumakomi.programme.Sessions;
import sumakomi.questionnaire.Profiles;

/** The days of the sessions, by which a checklist says when to begin. */
@EditionScoped
@Controller
record SessionController(Sessions sessions, Profiles profiles) {

    private static final String DAY = "session-";
    private static final String SEEN = "seen-";
    private static final int MOST_YEARS_APART = 2;

    /** Keeps each day that is one and that nobody else changed; the others are named on the page. */
    @PostMapping("/profiles/{id}/checklist/sessions")
    String set(@PathVariable String id, @RequestParam String theme, @RequestParam int year,
            @RequestParam MultiValueMap<String, String> form) {
        Map<String, List<Integer>> left = new TreeMap<>();
        form.keySet().stream().filter(name -> name.matches(DAY + "[1-9]")).sorted().forEach(name -> {
            int session = Integer.parseInt(name.substring(DAY.length()));
            String typed = first(form, name).strip();
            Optional<LocalDate> day = Days.read(typed).filter(one -> Math.abs(one.getYear() - year) <= MOST_YEARS_APART);
            boolean sound = typed.isEmpty() || day.isPresent();
            if (!sound || !profiles.holding(id, () -> sessions.set(id, year, session, day, Days.read(first(form, SEEN
                    + session)))).orElseThrow(PageModel::notFound)) {
                left.computeIfAbsent(sound ? "clash" : "wrong", why -> new ArrayList<>()).add(session);
            }
        });
        return "redirect:" + ListPlace.of(form).list(id, theme, year, "sessions", left);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
