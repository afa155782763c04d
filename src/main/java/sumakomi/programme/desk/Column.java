package sumakomi.programme.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.programme.desk.Portfolio.Row;

/**
 * A column of the portfolio: how it is ordered, and into which groups it falls for filters and for the colours of the map. They stand in
 * the order in which somebody who leads the secretariat asks: how far, by whom, when, on what, and then the rest.
 */
public enum Column {
    STAGE(row -> row.stage().word()),
    IN_CHARGE(row -> row.participant().inCharge().isEmpty() ? Column.NONE : row.participant().inCharge()),
    NEXT_SESSION(row -> row.next().map(next -> YearMonth.from(next.day()).toString()).orElse(Column.NONE)),
    LAST_CONTACT(row -> row.participant().lastContact().isPresent() ? "known" : Column.NONE),
    THEME(row -> row.themes().stream().findFirst().map(theme -> theme.choice().theme()).orElse(Column.NONE)),
    ADVICE(row -> row.recommended().orElse(Column.NONE)),
    GRADE(row -> row.work().flatMap(work -> work.advice()).flatMap(advice -> advice.grade()).orElse(Column.NONE)),
    CHECKLIST(row -> row.checklist().map(done -> done.percent() == 100 ? "all" : band(done.percent(), 34, 67)).orElse(Column.NONE)),
    OVERDUE(row -> row.checklist().map(done -> done.overdue() == 0 ? "0" : band(done.overdue(), 3, 6)).orElse(Column.NONE)),
    OPEN_DATA(row -> row.checklist().map(done -> done.openData() == 0 ? "0" : band(done.openData(), 5, 10)).orElse(Column.NONE)),
    ANSWERS(row -> row.work().map(work -> band(work.answered(), 20, 40)).orElse(Column.NONE)),
    PROGRAMME_YEAR(row -> row.participant().programmeYear().map(Object::toString).orElse(Column.NONE)),
    JOINING(row -> row.participant().joining().word()),
    TRACK(row -> row.participant().track().word());

    /** The group of those of which the column says nothing. */
    public static final String NONE = "none";
    private static final String LAST = "\uffff";

    private final Function<Row, String> group;

    Column(Function<Row, String> group) {
        this.group = group;
    }

    /** As addresses and messages name it. */
    public String word() {
        return Participant.word(this);
    }

    public static Optional<Column> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /**
     * In which group of the column a row is.
     *
     * @param today from which it is counted how long ago the last contact was
     */
    public String group(Row row, LocalDate today) {
        return this == LAST_CONTACT ? row.participant().lastContact().map(day -> band(ChronoUnit.DAYS.between(day, today), 31, 92))
                .orElse(NONE) : group.apply(row);
    }

    /** The order of rows by this column; those of which it says nothing come last either way. */
    public Comparator<Row> order(boolean descending) {
        Comparator<Row> known = Comparator.comparing(this::key);
        Comparator<Row> none = Comparator.comparing(row -> key(row).equals(LAST));
        return none.thenComparing(descending ? known.reversed() : known).thenComparing(Row::municipality);
    }

    private String key(Row row) {
        return switch (this) {
            case STAGE -> String.valueOf((char) ('a' + row.stage().ordinal()));
            case ANSWERS -> row.work().map(work -> digits(work.answered())).orElse(LAST);
            case CHECKLIST -> row.checklist().map(done -> digits(done.percent())).orElse(LAST);
            case OVERDUE -> row.checklist().map(done -> digits(done.overdue())).orElse(LAST);
            case OPEN_DATA -> row.checklist().map(done -> digits(done.openData())).orElse(LAST);
            case NEXT_SESSION -> row.next().map(next -> next.day().toString()).orElse(LAST);
            case LAST_CONTACT -> row.participant().lastContact().map(LocalDate::toString).orElse(LAST);
            default -> Optional.of(group.apply(row)).filter(found -> !found.equals(NONE)).orElse(LAST);
        };
    }

    private static String digits(int number) {
        return "%06d".formatted(number);
    }

    private static String band(long number, int middle, int high) {
        return number < middle ? "low" : number < high ? "middle" : "high";
    }
}
