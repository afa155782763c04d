package sumakomi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.ExcelReader.Altered;
import sumakomi.document.paper.ExcelReader.FilledIn;
import sumakomi.document.paper.ExcelReader.Returned;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklists;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.State;
import sumakomi.programme.MarkChanges.Entered;
import sumakomi.programme.MarkChanges.Field;

/** A checklist that comes back as the workbook in which it was handed out, in whichever language. */
public final class ChecklistReturn {

    private static final Map<String, Field> FIELDS = Map.of("state", Field.STATE, "owner", Field.OWNER, "due", Field.DUE, "note",
            Field.NOTE);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Map<String, State> states = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChecklistReturn() {
        Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(locale -> Phrases.of("checklist", locale))
                .forEach(words -> List.of(State.values()).forEach(state -> states.put(words.say("state." + state.word()), state)));
    }

    /**
     * What came back.
     *
     * @param entered what was changed, by theme
     * @param absent ids of items that are not in the file any more
     * @param strange places in which something stands that belongs to no item
     * @param altered cells with a text of the product's own that was changed; none of it is taken
     */
    public record Filled(Map<String, List<Entered>> entered, List<String> absent, List<String> strange, List<Altered> altered) {}

    /**
     * What was changed in the workbook.
     *
     * @param profile the id of the profile whose list it should be
     * @throws FaultyInput if it is no workbook of this checklist, or with every cell that cannot be taken
     */
    public static Filled read(byte[] file, Checklists lists, String profile) {
        Returned returned = ExcelReader.read(file);
        ChecklistSubject.read(returned.subject()).requireSame(ChecklistSubject.of(lists, Optional.of(profile)), lists);
        return new ChecklistReturn().filled(returned, lists.first().theme().archetype());
    }

    /** @param only the theme of columns that name none */
    private Filled filled(Returned returned, String only) {
        Map<String, List<Entered>> entered = new LinkedHashMap<>();
        Map<String, List<Fault>> known = returned.faults().stream().collect(Collectors.groupingBy(Fault::where, LinkedHashMap::new,
                Collectors.toList()));
        returned.cells().stream().filter(cell -> FIELDS.containsKey(field(cell))).forEach(cell -> {
            List<Fault> unreadable = Optional.ofNullable(known.remove(cell.place())).orElse(List.of());
            faults.addAll(unreadable);
            if (unreadable.isEmpty() && cell.changed()) {
                entered(cell).ifPresent(one -> entered.computeIfAbsent(theme(cell, only), absent -> new ArrayList<>()).add(one));
            }
        });
        known.values().forEach(faults::addAll);
        if (!faults.isEmpty()) {
            faults.addAll(reasons(returned, entered.values().stream().flatMap(List::stream).toList()));
            throw new FaultyInput(faults);
        }
        return new Filled(entered, returned.absent(), returned.strange(), returned.altered());
    }

    /** Where a reason is missing by the file alone; told with other faults, so that all are mended at once. */
    private static List<Fault> reasons(Returned returned, List<Entered> entered) {
        Set<String> noted = returned.cells().stream().filter(cell -> field(cell).equals("note") && !cell.value().isBlank())
                .map(FilledIn::row).collect(Collectors.toSet());
        return entered.stream().filter(one -> one.field() == Field.STATE && one.there().equals(State.NOT_NEEDED.word()))
                .filter(one -> !noted.contains(one.item())).map(one -> Fault.of("checklist.reason", one.place(), 0)).toList();
    }

    private static String field(FilledIn cell) {
        return cell.column().startsWith(MarkColumns.STATE_OF) ? "state" : cell.column();
    }

    private static String theme(FilledIn cell, String only) {
        return cell.column().startsWith(MarkColumns.STATE_OF) ? cell.column().substring(MarkColumns.STATE_OF.length()) : only;
    }

    private Optional<Entered> entered(FilledIn cell) {
        Field field = FIELDS.get(field(cell));
        Optional<String> there = switch (field) {
            case STATE -> cell.value().isEmpty() ? cleared(cell) : state(cell, cell.value());
            case DUE -> day(cell);
            case OWNER -> text(cell, Mark.LONGEST_OWNER);
            case NOTE -> text(cell, Mark.LONGEST_NOTE);
        };
        String issued = field == Field.STATE ? Optional.ofNullable(states.get(cell.issued())).map(State::word).orElse("") : cell.issued();
        return there.map(value -> new Entered(cell.row(), field, issued, value, cell.place()));
    }

    private Optional<String> state(FilledIn cell, String value) {
        if (!states.containsKey(cell.issued()) && !cell.issued().isEmpty()) {
            faults.add(Fault.of("checklist.not-of-theme", cell.place(), 0, value));
            return Optional.empty();
        }
        Optional<String> word = Optional.ofNullable(states.get(value)).map(State::word);
        if (word.isEmpty()) {
            faults.add(
                    Fault.of("checklist.state", cell.place(), 0, value, stateWords()));
        }
        return word;
    }

    /** Whoever cleared a state may mean that nothing was done, or nothing at all; a theme that has not the item has no state to clear. */
    private Optional<String> cleared(FilledIn cell) {
        if (states.containsKey(cell.issued())) {
            faults.add(
                    Fault.of("checklist.state-empty", cell.place(), 0, stateWords()));
        }
        return Optional.empty();
    }

    private static Text stateWords() {
        return new Text(stateWords(Locale.JAPANESE), stateWords(Locale.ENGLISH));
    }

    private static String stateWords(Locale locale) {
        Phrases words = Phrases.of("checklist", locale);
        return Fault.oneOf(Stream.of(State.values()).map(state -> words.say("state." + state.word())).toList());
    }

    private Optional<String> day(FilledIn cell) {
        Optional<String> day = cell.value().isEmpty() ? Optional.of("") : Days.read(cell.value())
                .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR).map(LocalDate::toString);
        if (day.isEmpty()) {
            faults.add(Fault.of("checklist.due", cell.place(), 0, cell.value()));
        }
        return day;
    }

    private Optional<String> text(FilledIn cell, int longest) {
        if (Characters.within(cell.value(), longest)) {
            return Optional.of(cell.value());
        }
        faults.add(Fault.of("checklist.text", cell.place(), 0, longest));
        return Optional.empty();
    }
}
