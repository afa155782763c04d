package sumakomi.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Way;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Ways;

/** What is left to be done until the next session, and by when it has to begin. */
public final class NextSession {

    private NextSession() {}

    /** A sentence or two; absent where all sessions are past. */
    public static Optional<String> told(Knowledge knowledge, Checklist checklist, Map<String, Kept> marks, ChecklistWords words,
            LocalDate today) {
        return Ways.left(knowledge, checklist, marks).stream()
                .filter(way -> way.to().session().isPresent() && way.due().filter(day -> !day.isBefore(today)).isPresent()).findFirst()
                .map(way -> told(way, words, today));
    }

    private static String told(Way way, ChecklistWords words, LocalDate today) {
        String session = words.when(way.to()).replace('\n', ' ');
        String day = words.date(way.due().orElseThrow());
        String due = way.settled() ? day : words.say("way.provisional", day);
        return way.begin().map(begin -> words.say("next", session, due, WayTable.items(way, words), words.say("weeks", way.weeks()),
                begin.isBefore(today) ? words.say("way.past", words.date(begin)) : words.date(begin)))
                .orElseGet(() -> words.say("next.done", session, due));
    }
}
