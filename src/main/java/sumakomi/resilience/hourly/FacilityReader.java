package sumakomi.resilience.hourly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.SeriesReader.Measured;

/** Reads what is asked of one facility, from a form or a file: whole or not at all, with all of its faults. */
public record FacilityReader(AutonomyKnowledge knowledge, Hourly hourly, Locale locale) {

    /** Stands for the peak until that of the year is known. */
    private static final String ANY_PEAK = "1";

    /**
     * @param typed by the words of {@link BaseField}, of the ends of their ranges, and of {@link Wish}
     * @param year the rows of its own year, titles first; empty for the typical one
     * @throws FaultyInput with everything that cannot be taken
     */
    public FacilityCase read(Map<String, Typed> typed, Optional<Supplier<List<List<Typed>>>> year) {
        List<Fault> faults = new ArrayList<>();
        Optional<FacilityCase> plain = of(faults, () -> plain(typed, year.isPresent()));
        Optional<Measured> measured = year.flatMap(rows -> of(faults, () -> measured(rows.get(), plain)));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return measured.map(plain.orElseThrow()::with).orElseGet(plain::orElseThrow);
    }

    /**
     * What a file asks, its own year in it or in a table beside it.
     *
     * @param beside whether the year, and the peak with it, comes in a table
     * @throws FaultyInput with everything that cannot be taken, each with its key and line
     */
    public FacilityCase file(byte[] bytes, boolean beside) {
        FacilityFile file = FacilityFile.read(bytes);
        try {
            return beside ? plain(file.typed(), true) : read(file.typed(), file.year(locale));
        } catch (FaultyInput e) {
            throw file.withLines(e);
        }
    }

    /** The same with the year in the rows of a table, titles first. */
    public FacilityCase with(FacilityCase plain, List<List<Typed>> year) {
        return plain.with(measured(year, Optional.of(plain)));
    }

    private Measured measured(List<List<Typed>> rows, Optional<FacilityCase> plain) {
        return SeriesReader.read(rows, hourly.typical(plain.map(one -> one.facility().use()).orElse("other")), locale);
    }

    private FacilityCase plain(Map<String, Typed> typed, boolean peakMeasured) {
        Wishes wishes = new Wishes(typed);
        List<Fault> faults = new ArrayList<>();
        BaseReader bases = new BaseReader(knowledge, locale);
        Map<BaseField, Typed> fields = fields(typed, peakMeasured);
        Optional<Facility> facility = of(faults, () -> bases.base(fields).facility());
        Optional<Optional<Uncertain>> uncertain = facility.isEmpty() ? Optional.empty()
                : of(faults, () -> new RangeReader(bases).read(fields, typed, peakMeasured));
        Optional<Terms> terms = of(faults, () -> wishes.terms(knowledge));
        Optional<Optional<Double>> room = of(faults, () -> wishes.single(Wish.ROOM));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new FacilityCase(facility.orElseThrow(), terms.orElseThrow(), room.orElseThrow(), Optional.empty(),
                uncertain.orElseThrow());
    }

    private static Map<BaseField, Typed> fields(Map<String, Typed> typed, boolean peakMeasured) {
        Map<BaseField, Typed> fields = new EnumMap<>(BaseField.class);
        for (BaseField field : BaseField.ofFacility()) {
            Typed one = typed.getOrDefault(field.word(), new Typed(field.word(), ""));
            fields.put(field, field == BaseField.PEAK && peakMeasured && one.text().isBlank() ? new Typed(one.place(), ANY_PEAK) : one);
        }
        return fields;
    }

    private static <T> Optional<T> of(List<Fault> faults, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }
}
