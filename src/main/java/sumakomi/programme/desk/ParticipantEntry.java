package sumakomi.programme.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.desk.Participant.Contact;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;

/** Reads a participant as somebody typed it, into a form or into the cells of a spreadsheet. */
public final class ParticipantEntry {

    private static final int EARLIEST = 2000;

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Function<String, Optional<LocalDate>> days;

    /** What is typed of a participant. */
    public enum Field {
        MUNICIPALITY, JOINING, PROGRAMME_YEAR, TRACK, IN_CHARGE, OFFICE, MAIL, PHONE, LAST_CONTACT, NOTE;

        /** As forms and messages name it. */
        public String word() {
            return Participant.word(this);
        }

        /** The field whose title a column has in either language, in full or in short. */
        public static Optional<Field> titled(String title) {
            return Stream.of(values()).filter(field -> Stream.of(Locale.JAPANESE, Locale.ENGLISH).flatMap(field::titles)
                    .anyMatch(title.strip()::equalsIgnoreCase)).findFirst();
        }

        private Stream<String> titles(Locale locale) {
            Phrases phrases = Phrases.of("desk", locale);
            return Stream.of("field." + word(), "short." + word()).filter(phrases::has).map(phrases::say);
        }

        public String title(Locale locale) {
            return Phrases.of("desk", locale).say("field." + word());
        }
    }

    /** Something typed, and where: the cell, or the title of the field. */
    public record Typed(String text, String place) {}

    /** @param days reads a day as people write it */
    public ParticipantEntry(Collection<Municipality> municipalities, Function<String, Optional<LocalDate>> days) {
        this.days = days;
        municipalities.forEach(one -> Stream.of(one.code(), one.nameJa(), one.nameEn()).forEach(name -> codes.put(plain(name),
                one.code())));
        Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(locale -> Phrases.of("desk", locale)).forEach(phrases -> {
            Stream.of(Joining.values()).forEach(one -> words.put(plain(phrases.say("joining." + one.word())), one.word()));
            Stream.of(Track.values()).forEach(one -> words.put(plain(phrases.say("track." + one.word())), one.word()));
        });
    }

    /**
     * The participant of a fiscal year.
     *
     * @throws FaultyInput with every field that cannot be taken
     */
    public Participant read(int fiscalYear, Map<Field, Typed> typed) {
        Reading reading = new Reading(typed);
        String municipality = reading.word(Field.MUNICIPALITY, codes, "desk.municipality").orElse("");
        if (municipality.isEmpty()) {
            reading.fault(Field.MUNICIPALITY, "desk.municipality");
        }
        Optional<Integer> year = reading.text(Field.PROGRAMME_YEAR).flatMap(reading::year);
        Joining joining = reading.word(Field.JOINING, words, "desk.joining").flatMap(Joining::of).orElse(Joining.UNKNOWN);
        Track track = reading.word(Field.TRACK, words, "desk.track").flatMap(Track::of).orElse(Track.GROUP);
        Contact contact = new Contact(reading.line(Field.OFFICE, Contact.LONGEST_OFFICE), reading.mail(),
                reading.line(Field.PHONE, Contact.LONGEST_PHONE));
        Optional<LocalDate> last = reading.text(Field.LAST_CONTACT).flatMap(reading::day);
        Participant read = new Participant(fiscalYear, municipality, joining, year, track,
                reading.line(Field.IN_CHARGE, Participant.LONGEST_NAME), contact, last, reading.note());
        if (!reading.faults.isEmpty()) {
            throw new FaultyInput(reading.faults.stream().distinct().toList());
        }
        return read;
    }

    /** The code of the municipality that is meant; empty where it is none. */
    public Optional<String> municipality(String text) {
        return Optional.ofNullable(codes.get(plain(text)));
    }

    /** What is kept of a participant in words that are read back as they are. */
    public static String shown(Participant one, Field field) {
        return switch (field) {
            case MUNICIPALITY -> one.municipality();
            case JOINING -> one.joining().word();
            case PROGRAMME_YEAR -> one.programmeYear().map(Object::toString).orElse("");
            case TRACK -> one.track().word();
            case IN_CHARGE -> one.inCharge();
            case OFFICE -> one.contact().office();
            case MAIL -> one.contact().mail();
            case PHONE -> one.contact().phone();
            case LAST_CONTACT -> one.lastContact().map(Object::toString).orElse("");
            case NOTE -> one.note();
        };
    }

    private static String plain(String text) {
        return Characters.plain(text).toLowerCase(Locale.ROOT);
    }

    private final class Reading {

        private final Map<Field, Typed> typed;
        private final List<Fault> faults = new ArrayList<>();

        Reading(Map<Field, Typed> typed) {
            this.typed = typed;
        }

        private Optional<String> text(Field field) {
            return Optional.ofNullable(typed.get(field)).map(one -> one.text().strip()).filter(text -> !text.isEmpty());
        }

        private void fault(Field field, String key, Object... more) {
            Typed found = typed.getOrDefault(field, new Typed("", field.title(Locale.JAPANESE)));
            Object[] all = Stream.concat(Stream.of(found.text()), Stream.of(more)).toArray();
            faults.add(Fault.of(key, found.place(), 0, all));
        }

        private Optional<String> word(Field field, Map<String, String> known, String fault) {
            Optional<String> word = text(field).map(text -> known.getOrDefault(plain(text), known.containsValue(text) ? text : ""));
            if (word.filter(String::isEmpty).isPresent()) {
                fault(field, fault);
            }
            return word.filter(found -> !found.isEmpty());
        }

        private Optional<Integer> year(String text) {
            String digits = plain(text).replaceAll("年目|year ?", "");
            if (digits.matches("[1-" + Participant.YEARS + "]")) {
                return Optional.of(Integer.parseInt(digits));
            }
            fault(Field.PROGRAMME_YEAR, "desk.programme-year", Participant.YEARS);
            return Optional.empty();
        }

        private Optional<LocalDate> day(String text) {
            Optional<LocalDate> day = days.apply(text).filter(found -> found.getYear() >= EARLIEST);
            if (day.isEmpty()) {
                fault(Field.LAST_CONTACT, "desk.day");
            }
            return day;
        }

        private String line(Field field, int longest) {
            String text = text(field).orElse("");
            if (!text.isEmpty() && !Characters.line(text, longest)) {
                fault(field, "desk.line", longest);
            }
            return text;
        }

        private String mail() {
            String mail = line(Field.MAIL, Contact.LONGEST_MAIL);
            if (!mail.isEmpty() && !mail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
                fault(Field.MAIL, "desk.mail");
            }
            return mail;
        }

        private String note() {
            String note = text(Field.NOTE).orElse("");
            if (!Characters.within(note, Participant.LONGEST_NOTE)) {
                fault(Field.NOTE, "desk.note", Participant.LONGEST_NOTE);
            }
            return note;
        }
    }
}
