package sumakomi.programme.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.meetings.Gathering.Hours;
import sumakomi.programme.meetings.Gathering.Part;

/**
 * A meeting as somebody typed it; a field that a form does not send is empty.
 *
 * @param topic id of a cooperation; empty for none
 * @param municipalities and {@code persons}: counts in digits of any width
 */
public record GatheringEntry(String title, String day, String begins, String ends, String place, String topic, String municipalities,
        String persons, String note) {

    private static final String HOUR = "([01]?[0-9]|2[0-3]):[0-5][0-9]";
    private static final int MOST_PEOPLE = 9999;

    public GatheringEntry {
        title = Objects.requireNonNullElse(title, "").strip();
        day = Objects.requireNonNullElse(day, "");
        begins = Objects.requireNonNullElse(begins, "");
        ends = Objects.requireNonNullElse(ends, "");
        place = Objects.requireNonNullElse(place, "").strip();
        topic = Objects.requireNonNullElse(topic, "");
        municipalities = Objects.requireNonNullElse(municipalities, "");
        persons = Objects.requireNonNullElse(persons, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /** What is kept as it is typed again. */
    public static GatheringEntry of(Gathering one) {
        return new GatheringEntry(one.title(), one.heldOn().map(LocalDate::toString).orElse(""), one.hours().begins(), one.hours().ends(),
                one.place(), one.topic(), one.municipalities().map(Object::toString).orElse(""),
                one.persons().map(Object::toString).orElse(""), one.note());
    }

    /**
     * The meeting as it is to be kept.
     *
     * @param before the same before it was changed
     * @param cases ids of cases that the knowledge has
     * @param members the words of the parts by code
     * @param days reads a day as people write it
     * @throws FaultyInput with every field that cannot be taken
     */
    public Gathering read(Gathering before, List<String> cases, Map<String, String> members, Function<String, Optional<LocalDate>> days) {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> held = day.isBlank() ? Optional.empty() : days.apply(day);
        check(Characters.line(title, Gathering.LONGEST_TITLE), "meeting.title", faults, Gathering.LONGEST_TITLE);
        check(day.isBlank() || held.filter(one -> inYear(one, before.fiscalYear())).isPresent(), "meeting.day", faults, day,
                Integer.toString(before.fiscalYear()));
        String from = hour(begins, faults);
        String to = hour(ends, faults);
        check(from.isEmpty() || to.isEmpty() || from.compareTo(to) < 0, "meeting.hours", faults, from, to);
        check(place.isEmpty() || Characters.line(place, Gathering.LONGEST_PLACE), "meeting.place", faults, Gathering.LONGEST_PLACE);
        check(Characters.within(note, Gathering.LONGEST_NOTE), "meeting.note", faults, Gathering.LONGEST_NOTE);
        check(cases.size() <= Gathering.MOST_CASES, "meeting.cases", faults, Gathering.MOST_CASES);
        Map<String, Part> parts = new TreeMap<>();
        members.forEach((code, word) -> Part.of(word).ifPresent(part -> parts.put(code, part)));
        Optional<Integer> counted = count(municipalities, faults);
        int named = (int) parts.values().stream().filter(part -> part == Part.ATTENDED).count();
        check(counted.isEmpty() || counted.get() >= named, "meeting.counted", faults, municipalities, named);
        Optional<Integer> people = count(persons, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Gathering(before.fiscalYear(), before.format(), title, held, new Hours(from, to), place, topic, cases, parts, counted,
                people, note.strip(), before.entry());
    }

    private static boolean inYear(LocalDate day, int fiscalYear) {
        return sumakomi.knowledge.FiscalYear.of(day) == fiscalYear;
    }

    private static String hour(String typed, List<Fault> faults) {
        String hour = Characters.plain(typed);
        check(hour.isEmpty() || hour.matches(HOUR), "meeting.hour", faults, typed);
        return hour.length() == "9:00".length() ? "0" + hour : hour;
    }

    private static Optional<Integer> count(String typed, List<Fault> faults) {
        String digits = Characters.plain(typed);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) <= MOST_PEOPLE;
        check(sound, "meeting.count", faults, typed, MOST_PEOPLE);
        return sound ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static void check(boolean sound, String key, List<Fault> faults, Object... args) {
        if (!sound) {
            faults.add(Fault.of(key, "", 0, args));
        }
    }
}
