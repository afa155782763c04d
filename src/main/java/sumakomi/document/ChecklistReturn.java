package sumakomi.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.ExcelReader.FilledIn;
import sumakomi.document.paper.ExcelReader.Returned;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.Checklist;
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
     * What was changed in the workbook.
     *
     * @throws FaultyInput if it is no workbook of this checklist, or with every cell that cannot be taken
     */
    public static List<Entered> read(byte[] file, Checklist checklist) {
        Returned returned = ExcelReader.read(file);
        if (!returned.subject().equals(subject(checklist))) {
            throw new FaultyInput(Fault.of("checklist.other", "", 0, returned.subject(), subject(checklist)));
        }
        return new ChecklistReturn().entered(returned);
    }

    /** What the document is of, for programs. */
    static String subject(Checklist checklist) {
        return "fs-checklist/" + checklist.theme().archetype() + "/" + checklist.fiscalYear();
    }

    private List<Entered> entered(Returned returned) {
        List<Entered> entered = returned.cells().stream().filter(cell -> FIELDS.containsKey(cell.column())).filter(FilledIn::changed)
                .flatMap(cell -> entered(cell).stream()).toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return entered;
    }

    private Optional<Entered> entered(FilledIn cell) {
        Field field = FIELDS.get(cell.column());
        Optional<String> there = switch (field) {
            case STATE -> state(cell, cell.value().isEmpty() ? cell.issued() : cell.value());
            case DUE -> day(cell);
            case OWNER -> text(cell, Mark.LONGEST_OWNER);
            case NOTE -> text(cell, Mark.LONGEST_NOTE);
        };
        String issued = field == Field.STATE ? Optional.ofNullable(states.get(cell.issued())).map(State::word).orElse("") : cell.issued();
        return there.map(value -> new Entered(cell.row(), field, issued, value, cell.place()));
    }

    private Optional<String> state(FilledIn cell, String value) {
        Optional<String> word = Optional.ofNullable(states.get(value)).map(State::word);
        if (word.isEmpty()) {
            faults.add(Fault.of("checklist.state", cell.place(), 0, value, Fault.oneOf(List.copyOf(states.keySet()))));
        }
        return word;
    }

    private Optional<String> day(FilledIn cell) {
        try {
            if (cell.value().isEmpty()) {
                return Optional.of("");
            }
            LocalDate day = LocalDate.parse(cell.value().replace('/', '-'));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day.toString());
            }
        } catch (DateTimeParseException e) {
            // Told below, as a day out of bounds is.
        }
        faults.add(Fault.of("checklist.due", cell.place(), 0, cell.value()));
        return Optional.empty();
    }

    private Optional<String> text(FilledIn cell, int longest) {
        if (cell.value().length() <= longest && Characters.writable(cell.value())) {
            return Optional.of(cell.value());
        }
        faults.add(Fault.of("checklist.text", cell.place(), 0, longest));
        return Optional.empty();
    }
}
