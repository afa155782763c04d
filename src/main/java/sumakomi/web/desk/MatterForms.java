package sumakomi.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import sumakomi.document.paper.Days;
import sumakomi.knowledge.Characters;
import sumakomi.programme.sessions.Matter;
import sumakomi.programme.sessions.Matter.Kind;
import sumakomi.programme.sessions.Matter.Who;
import sumakomi.programme.sessions.Matters;
import sumakomi.web.OneTimeForms;

/** Reads what is entered of decisions and tasks, in a session as in a consultation. */
@Component
record MatterForms(Matters matters, OneTimeForms once) {

    private static final String ALL = "all";
    /** Where a form leads that was sent before: each page leads back to itself. */
    private static final String LED = "/desk";

    /**
     * @param towns of whom it may be
     * @return what is wrong; empty where it was kept
     */
    Optional<String> add(int year, List<String> towns, Optional<Integer> session, MultiValueMap<String, String> form, DeskWords words) {
        String town = field(form, "town");
        Optional<Kind> kind = Kind.of(field(form, "kind"));
        Optional<Who> who = Who.of(field(form, "who"));
        String text = field(form, "text");
        String due = field(form, "due");
        Optional<LocalDate> day = Days.read(due);
        if (!town.equals(ALL) && !towns.contains(town) || kind.isEmpty() || who.isEmpty()) {
            return Optional.of(words.say("desk.matter.choose"));
        }
        if (!Characters.told(text, Matter.LONGEST)) {
            return Optional.of(words.say("desk.matter.text-fault", Matter.LONGEST));
        }
        if (!due.isEmpty() && day.isEmpty()) {
            return Optional.of(words.say("desk.matter.due-fault"));
        }
        Stream<String> whose = town.equals(ALL) ? towns.stream() : Stream.of(town);
        List<Matter> several = whose.map(one -> new Matter(one, kind.orElseThrow(), session, "", text, who.orElseThrow(), day,
                Optional.empty())).toList();
        boolean kept = once.addressIf(field(form, "once"), () -> Optional.of(LED).filter(led -> matters.addAll(year, several)))
                .isPresent();
        return kept ? Optional.empty() : Optional.of(words.say("desk.matter.full", Matters.MOST));
    }

    /**
     * @param to {@code done}, {@code open} or {@code removed}
     * @param seen the revision of the matter that was seen
     * @return what the page that follows is told: whether it was changed, or somebody else changed it meanwhile
     */
    String change(int year, List<String> towns, String town, String id, String to, int seen) {
        boolean kept = towns.contains(town) && switch (to) {
            case "done" -> matters.done(year, town, id, seen, true);
            case "open" -> matters.done(year, town, id, seen, false);
            case "removed" -> matters.remove(year, town, id, seen);
            default -> false;
        };
        return kept ? "saved" : "late";
    }

    /** What was typed into a field, without spaces around it; empty where the form has none. */
    static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
