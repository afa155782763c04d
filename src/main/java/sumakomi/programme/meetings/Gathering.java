package sumakomi.programme.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sumakomi.advisor.Labels;

/**
 * A meeting of the programme other than the sessions of its groups.
 *
 * @param heldOn absent as long as no day is settled or the sources tell none
 * @param hours when it begins and ends
 * @param topic id of the cooperation that a theme group is about; empty for none
 * @param cases ids of the cases of the library that are visited or heard of
 * @param members the municipalities that are known by name and their part, by code
 * @param municipalities how many municipalities or organisations came in all, where it was counted
 * @param persons how many people came, where it was counted
 * @param entry address of the entry of the knowledge from which it was taken over; empty for one that was entered
 */
public record Gathering(int fiscalYear, Format format, String title, Optional<LocalDate> heldOn, Hours hours, String place, String topic,
        List<String> cases, Map<String, Part> members, Optional<Integer> municipalities, Optional<Integer> persons, String note,
        String entry) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_NOTE = 2000;
    /** Cases that one meeting may name. */
    public static final int MOST_CASES = 10;

    public Gathering {
        cases = List.copyOf(cases);
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** What kind of meeting it is. */
    public enum Format {
        PLENARY, THEME_GROUP, SITE_VISIT, TRAINING, WORKSHOP;

        /** As the database, forms, messages and the knowledge name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<Format> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** The part of a municipality in it. */
    public enum Part {
        INVITED, ATTENDED, ABSENT;

        /** As the database, forms and messages name it. */
        public String word() {
            return Labels.word(this);
        }

        public static Optional<Part> of(String word) {
            return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }

    /** When it begins and ends by the clock of Tokyo, such as 13:30; each may be empty. */
    public record Hours(String begins, String ends) {

        static final Hours UNKNOWN = new Hours("", "");
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

        /** When it begins; empty where that is not known, so that it takes the whole day. */
        public Optional<LocalTime> from() {
            return time(begins);
        }

        /** When it ends. */
        public Optional<LocalTime> to() {
            return time(ends);
        }

        private static Optional<LocalTime> time(String text) {
            return Optional.of(text).filter(known -> !known.isEmpty()).map(known -> LocalTime.parse(known, CLOCK));
        }
    }

    /** One of which nothing is settled yet. */
    public static Gathering planned(int fiscalYear, Format format, String title, String topic, List<String> cases, List<String> invited) {
        Map<String, Part> members = new TreeMap<>();
        invited.forEach(code -> members.put(code, Part.INVITED));
        return new Gathering(fiscalYear, format, title, Optional.empty(), Hours.UNKNOWN, "", topic, cases, members, Optional.empty(),
                Optional.empty(), "", "");
    }

    /** Codes of those with a part in it. */
    public List<String> with(Part part) {
        return members.entrySet().stream().filter(one -> one.getValue() == part).map(Map.Entry::getKey).toList();
    }

    /** Whether a municipality belongs there: it is named and was not away; a plenary for which nobody is named is for all. */
    public boolean concerns(String municipality) {
        return members.isEmpty() ? format == Format.PLENARY
                : Optional.ofNullable(members.get(municipality)).filter(part -> part != Part.ABSENT).isPresent();
    }

    /** How many municipalities or organisations came: as counted, else as many as are known by name; empty where nobody knows. */
    public Optional<Integer> came() {
        return municipalities.or(() -> Optional.of(with(Part.ATTENDED).size()).filter(number -> number > 0));
    }

    /**
     * As it is kept.
     *
     * @param revision grows with each change, from 1
     */
    public record Kept(String id, Gathering gathering, int revision) {}
}
