package sumakomi.programme.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.programme.groups.Slot.Half;

/**
 * Who accompanies groups and which days are free, as somebody writes them: a line each, its parts separated by semicolons.
 *
 * @param archetypes by id, so that a theme may be written by its title
 * @param months first day of the month of each session, by its number
 */
public record PlanSetup(Map<String, Archetype> archetypes, Map<Integer, LocalDate> months, Holidays holidays,
        Function<String, Optional<LocalDate>> days) {

    private static final String BETWEEN = ";";
    private static final String AMONG = "[、,，]";
    private static final int STAFF_PARTS = 4;
    private static final int SLOT_PARTS = 4;
    private static final int MOST_LINES = 500;

    /**
     * People of the secretariat: name; groups at the most; themes; days away.
     *
     * @throws FaultyInput with every line that cannot be taken
     */
    public List<Staff> staff(String text) {
        Set<String> names = new HashSet<>();
        return lines(text, "staff", (parts, fault) -> {
            String name = parts.get(0);
            if (!Characters.line(name, Staff.LONGEST_NAME) || !names.add(name)) {
                fault.add("desk.staff-name", name);
            }
            String capacity = parts.get(1);
            boolean number = capacity.matches("[0-9]{1,2}") && Integer.parseInt(capacity) <= Staff.MOST_GROUPS;
            if (!number) {
                fault.add("desk.staff-capacity", capacity, Staff.MOST_GROUPS);
            }
            Set<String> themes = new HashSet<>();
            several(parts.get(2)).forEach(title -> theme(title).ifPresentOrElse(themes::add, () -> fault.add("desk.staff-theme", title)));
            Set<LocalDate> away = new HashSet<>();
            several(parts.get(STAFF_PARTS - 1)).forEach(day -> days.apply(day).ifPresentOrElse(away::add,
                    () -> fault.add("desk.day", day)));
            return new Staff(name, number ? Integer.parseInt(capacity) : 0, themes, away);
        }, STAFF_PARTS);
    }

    /**
     * Free times: session; day; morning or afternoon; room.
     *
     * @throws FaultyInput with every line that cannot be taken
     */
    public List<Slot> slots(String text) {
        Set<String> seen = new HashSet<>();
        return lines(text, "slots", (parts, fault) -> {
            int session = parts.get(0).matches("[0-9]") ? Integer.parseInt(parts.get(0)) : 0;
            LocalDate day = days.apply(parts.get(1)).orElse(LocalDate.EPOCH);
            Half half = half(parts.get(2)).orElse(Half.AM);
            String room = parts.get(SLOT_PARTS - 1);
            if (!months.containsKey(session)) {
                fault.add("desk.slot-session", parts.get(0), months.size());
            } else if (day.equals(LocalDate.EPOCH)) {
                fault.add("desk.day", parts.get(1));
            } else {
                check(session, day, fault);
            }
            if (half(parts.get(2)).isEmpty()) {
                fault.add("desk.slot-half", parts.get(2));
            }
            Slot slot = new Slot(session, day, half, room);
            if (!room.isEmpty() && !Characters.line(room, Slot.LONGEST_ROOM)) {
                fault.add("desk.line", room, Slot.LONGEST_ROOM);
            } else if (!day.equals(LocalDate.EPOCH) && half(parts.get(2)).isPresent() && !seen.add(slot.key())) {
                fault.add("desk.slot-twice", slot.day().toString());
            }
            return slot;
        }, SLOT_PARTS);
    }

    private void check(int session, LocalDate day, FaultsOfLine fault) {
        LocalDate month = months.get(session);
        if (!day.withDayOfMonth(1).equals(month)) {
            fault.add("desk.slot-month", day.toString(), session, month.getYear(), month.getMonthValue());
        } else if (!holidays.known(day)) {
            fault.add("desk.slot-unknown", day.toString());
        } else if (!holidays.isWorkingDay(day)) {
            fault.add("desk.slot-holiday", day.toString(), holidays.on(day).isPresent() ? holidays.on(day).get()
                    : new Text("土曜日か日曜日", "a Saturday or Sunday"));
        }
    }

    /** Every working day of the months of the sessions, mornings and afternoons, in a room. */
    public List<Slot> workingDays(String room) {
        return months.entrySet().stream().flatMap(month -> holidays.workingDays(month.getValue()).stream()
                .flatMap(day -> Stream.of(Half.values()).map(half -> new Slot(month.getKey(), day, half, room)))).toList();
    }

    /** What {@link #staff} reads. */
    public String written(List<Staff> people, Locale locale) {
        return people.stream().map(one -> String.join("; ", one.name(), Integer.toString(one.capacity()),
                one.themes().stream().sorted().map(id -> archetypes.containsKey(id) ? archetypes.get(id).title().in(locale) : id)
                        .collect(Collectors.joining("、")),
                one.absences().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("、"))))
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #slots} reads. */
    public static String writtenSlots(List<Slot> slots, Locale locale) {
        return slots.stream().sorted().map(one -> String.join("; ", Integer.toString(one.session()), one.day().toString(),
                Phrases.of("desk", locale).say("half." + one.half().word()), one.room())).collect(Collectors.joining("\n"));
    }

    private static Optional<Half> half(String text) {
        return Stream.of(Half.values()).filter(half -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .anyMatch(locale -> Phrases.of("desk", locale).say("half." + half.word()).equalsIgnoreCase(text))).findFirst();
    }

    private Optional<String> theme(String title) {
        return archetypes.entrySet().stream().filter(one -> one.getKey().equals(title) || one.getValue().title().ja().equals(title)
                || one.getValue().title().en().equalsIgnoreCase(title)).map(Map.Entry::getKey).findFirst();
    }

    private static List<String> several(String text) {
        return Arrays.stream(text.split(AMONG)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /** Reads the parts of a line. */
    private interface LineReader<T> {
        T read(List<String> parts, FaultsOfLine faults);
    }

    private record FaultsOfLine(String field, int line, List<Fault> faults) {
        private void add(String key, Object... args) {
            faults.add(Fault.of(key, field, line, args));
        }
    }

    private static <T> List<T> lines(String text, String field, LineReader<T> reader, int parts) {
        List<Fault> faults = new ArrayList<>();
        Map<Integer, T> read = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            throw new FaultyInput(Fault.of("desk.rows", field, 0, MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = new ArrayList<>(Arrays.stream(lines.get(i).replace('；', ';').split(BETWEEN, -1)).map(String::strip)
                        .toList());
                FaultsOfLine of = new FaultsOfLine(field, i + 1, faults);
                if (cells.size() > parts) {
                    of.add("desk.parts", cells.size(), parts);
                } else if (cells.size() == 1) {
                    of.add("desk.parts-none", cells.get(0));
                } else {
                    while (cells.size() < parts) {
                        cells.add("");
                    }
                    read.put(i, reader.read(cells, of));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return List.copyOf(read.values());
    }
}
