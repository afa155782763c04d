package sumakomi.resilience.hourly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.WrittenNumber;

/** Reads a year hour by hour from a table: the load in kW, and what one kW of solar power gives where that is measured too. */
public final class SeriesReader {

    private static final List<String> COLUMNS = List.of("series.load", "series.sun");
    private static final int LEAP_HOURS = Series.HOURS + 24;
    private static final int SHOWN = 40;

    private SeriesReader() {}

    /**
     * What a table holds.
     *
     * @param series the load in proportion to its peak
     * @param peakKw the peak
     */
    public record Measured(Series series, double peakKw) {}

    /**
     * @param typical whose sun is taken where the table has none
     * @throws FaultyInput with every cell that cannot be taken
     */
    public static Measured read(List<List<Typed>> rows, Series typical, Locale locale) {
        List<Typed> titles = rows.isEmpty() ? List.of() : rows.get(0);
        int load = column(titles, COLUMNS.get(0)).orElseThrow(() -> new FaultyInput(Fault.of("desk.column-missing", "", 0,
                title(COLUMNS.get(0), locale))));
        int hours = rows.size() - 1;
        if (!isYear(hours)) {
            refuseGaps(rows);
            throw new FaultyInput(Fault.of("autonomy.series-rows", "", 0, Series.HOURS, hours));
        }
        List<List<Typed>> year = rows.subList(1, Series.HOURS + 1);
        Faults faults = new Faults();
        double[] kw = numbers(year, load, Double.MAX_VALUE, faults);
        double[] sun = column(titles, COLUMNS.get(1)).map(at -> numbers(year, at, 2, faults)).orElseGet(typical::sun);
        double peak = DoubleStream.of(kw).max().orElse(0);
        if (peak == 0 && faults.none()) {
            faults.add(() -> Fault.of("autonomy.series-nothing", titles.get(load).place(), 0));
        }
        faults.refuseIfAny();
        return new Measured(new Series(DoubleStream.of(kw).map(one -> one / peak).toArray(), sun, true), peak);
    }

    /** Whether a year has so many hours; those of a leap year are taken too. */
    static boolean isYear(int hours) {
        return hours == Series.HOURS || hours == LEAP_HOURS;
    }

    /** Rows in which nothing stands are left out of a table, so that an hour without a value shows by the row that is not there. */
    private static void refuseGaps(List<List<Typed>> rows) {
        Faults faults = new Faults();
        int expected = 2;
        for (List<Typed> row : rows.subList(1, rows.size())) {
            int found = row.isEmpty() ? expected : number(row.get(0), expected);
            while (expected < found) {
                String place = "A" + expected++;
                faults.add(() -> Fault.of("autonomy.series-gap", place, 0));
            }
            expected = found + 1;
        }
        faults.refuseIfAny();
    }

    private static int number(Typed cell, int otherwise) {
        String digits = cell.place().replaceAll("\\D", "");
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    static String title(String column, Locale locale) {
        return Phrases.of("autonomy", locale).say(column);
    }

    private static Optional<Integer> column(List<Typed> titles, String column) {
        return IntStream.range(0, titles.size()).boxed().filter(at -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .anyMatch(locale -> title(column, locale).equalsIgnoreCase(titles.get(at).text().strip()))).findFirst();
    }

    private static double[] numbers(List<List<Typed>> rows, int column, double most, Faults faults) {
        List<Double> numbers = new ArrayList<>();
        for (List<Typed> row : rows) {
            Typed cell = column < row.size() ? row.get(column) : new Typed(row.isEmpty() ? "" : row.get(0).place(), "");
            Optional<Double> number = WrittenNumber.read(cell.text()).filter(written -> written.unit().isEmpty())
                    .map(written -> written.value().doubleValue()).filter(value -> value >= 0 && value <= most);
            if (number.isEmpty()) {
                faults.add(() -> Fault.of("autonomy.series-number", cell.place(), 0, Characters.shown(cell.text(), SHOWN)));
            }
            numbers.add(number.orElse(0.0));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
