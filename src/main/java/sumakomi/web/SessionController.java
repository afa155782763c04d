package sumakomi.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
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
    String set(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam Map<String, String> form) {
        Map<Integer, String> left = new LinkedHashMap<>();
        form.keySet().stream().filter(name -> name.matches(DAY + "[1-9]")).sorted().forEach(name -> {
            int session = Integer.parseInt(name.substring(DAY.length()));
            String typed = form.get(name).strip();
            Optional<LocalDate> day = Days.read(typed).filter(one -> Math.abs(one.getYear() - year) <= MOST_YEARS_APART);
            boolean sound = typed.isEmpty() || day.isPresent();
            if (!sound || !profiles.holding(id, () -> sessions.set(id, year, session, day, Days.read(form.getOrDefault(SEEN + session,
                    "")))).orElseThrow(PageModel::notFound)) {
                left.put(session, sound ? "clash" : "wrong");
            }
        });
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/profiles/{id}/checklist").queryParam("theme", "{theme}")
                .queryParam("year", year).fragment("sessions");
        left.forEach((session, why) -> back.queryParam(why, session));
        return "redirect:" + back.encode().buildAndExpand(id, theme);
    }
}
