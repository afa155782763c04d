package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.account.Acting;
import sumakomi.account.Right;
import sumakomi.advisor.EditionState;
import sumakomi.advisor.EditionState.Refusal;
import sumakomi.advisor.EditionWatch;
import sumakomi.advisor.PopulationDiff;
import sumakomi.knowledge.Fault;

/** Which knowledge and rules are in force, what the last change did, and why an attempt was refused. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class KnowledgeStateApi {

    private final EditionWatch watch;

    KnowledgeStateApi(EditionWatch watch) {
        this.watch = watch;
    }

    /**
     * What is in force.
     *
     * @param watched name of the watched directory, absent when none is watched
     * @param knowledgeFrom folder of the knowledge in that directory, absent when it is the built-in one
     * @param rulesFrom folder of the rules in it, absent when they are the built-in ones
     */
    record State(String knowledgeVersion, String rulesVersion, Instant since, Optional<String> watched, Optional<String> knowledgeFrom,
            Optional<String> rulesFrom, Optional<Refused> refused, Optional<PopulationDiff> diff) {}

    record Refused(Instant at, boolean atStart, List<Described> faults) {}

    record Described(String key, String where, int line, String message) {}

    @GetMapping("/knowledge/state")
    State state(HttpServletRequest request) {
        boolean effects = Acting.person().filter(person -> person.may(Right.SEE_EFFECTS)).isPresent();
        EditionState state = effects ? watch.state() : watch.state().withoutEffects();
        Locale locale = request.getHeader("Accept-Language") == null ? Locale.JAPANESE : request.getLocale();
        return new State(state.edition().knowledgeVersion(), state.edition().rulesVersion(), state.since(), state.directory(),
                folder(state.edition().origin().knowledge(), "kb"), folder(state.edition().origin().rules(), "rules"),
                state.refusal().map(refusal -> refused(refusal, locale)), state.diff());
    }

    private static Optional<String> folder(boolean fromDirectory, String folder) {
        return fromDirectory ? Optional.of(folder) : Optional.empty();
    }

    private static Refused refused(Refusal refusal, Locale locale) {
        return new Refused(refusal.at(), refusal.atStart(), refusal.faults().stream().map(fault -> described(fault, locale)).toList());
    }

    private static Described described(Fault fault, Locale locale) {
        return new Described(fault.key(), fault.where(), fault.line(), fault.in(locale));
    }
}
