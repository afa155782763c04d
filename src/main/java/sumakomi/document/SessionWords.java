package sumakomi.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Citation;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.sessions.Standing;
import sumakomi.programme.sessions.Standing.Pending;
import sumakomi.questionnaire.Questionnaire;

/** What a session is about, on pages and in documents alike. */
public final class SessionWords extends DocumentWords {

    static final String BUNDLE = "session-pack";

    /** @param cited what a document cites, in the order of its numbers; nothing on a page */
    public SessionWords(Questionnaire questionnaire, List<Citation> cited, Locale locale) {
        super(List.of(BUNDLE, "desk"), questionnaire, cited.stream().map(Citation::document).distinct().toList(), locale);
    }

    String slot(Slot slot) {
        return say("slot", date(slot.day()), say("half." + slot.half().word()), slot.room());
    }

    /** Items that are not done, each with whether it was asked for and how long it takes. */
    String pending(List<Pending> items) {
        return joined(items.stream().map(item -> in(item.title()) + (item.state().word().equals("asked") ? say("asked") : "") + (item
                .weeks() > 0 ? say("weeks", item.weeks()) : "")).toList());
    }

    /** What of a municipality stands beside a point of the agenda. */
    String shown(List<String> what, Standing one, int session) {
        return what.stream().flatMap(each -> shown(each, one, session)).collect(Collectors.joining("\n"));
    }

    /** The same in lines; none where it has nothing to tell. */
    Stream<String> shown(String what, Standing one, int session) {
        return switch (what) {
            case "left-over" -> Stream.concat(one.leftOverBySession(session).entrySet().stream().map(left -> say("left", left.getKey())
                    + pending(left.getValue())), one.openTasks(session).stream().map(
                            task -> task.matter().session().map(
                                    number -> say("left-task", number, task.matter().text()))
                                    .orElseGet(() -> say("task", task.matter().text()))
                                    + task.matter().due().map(day -> say("due", date(day))).orElse("")));
            case "catch-up" -> catching(one.catching(session).stream().map(step -> say("item", in(step.step().title()))).toList());
            case "questions" -> questions(one.questions());
            case "recommendations" -> Stream.of(one.gist().map(gist -> say("recommended") + joined(gist.recommended().stream().map(
                    type -> labels().archetype(type.archetype())).toList())).orElseGet(() -> say("no-advice")));
            case "theme" -> Stream.of(say("theme") + (one.row().themes().isEmpty() ? say("theme-open") : joined(one.row().themes().stream()
                    .map(theme -> labels().archetype(theme.choice().theme())).toList())));
            case "bodies" -> one.bodies().isEmpty() ? Stream.empty() : Stream.of(say("bodies") + pending(one.bodies()));
            case "open-data" -> Optional.of(one).flatMap(Standing::gist).filter(gist -> gist.openData() > 0).stream().map(
                    gist -> say("open-data", gist.openData()));
            case "far-from-open-data" -> one.gist().stream().flatMap(gist -> gist.far().stream()).map(this::in);
            case "data" -> one.data().isEmpty() && !one.lists().isEmpty() ? Stream.of(say("data-all")) : some("data", one.data());
            case "funding" -> one.funding().isEmpty() ? Stream.empty() : Stream.of(say("funding") + pending(one.funding()));
            default -> Stream.empty();
        };
    }

    private Stream<String> catching(List<String> steps) {
        return steps.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(say("catching")), steps.stream());
    }

    /** Whole sentences, which no comma can join. */
    private Stream<String> questions(List<Pending> open) {
        return open.isEmpty() ? Stream.empty()
                : Stream.concat(Stream.of(say("questions", open.size()).strip()), lines(open));
    }

    /** Each on a line of its own. */
    Stream<String> lines(List<Pending> items) {
        return items.stream().map(one -> say("item", pending(List.of(one))));
    }

    private Stream<String> some(String key, List<Pending> items) {
        return items.isEmpty() ? Stream.empty() : Stream.of(say(key, items.size()) + pending(items));
    }
}
