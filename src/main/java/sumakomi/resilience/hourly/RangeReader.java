package sumakomi.resilience.hourly;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.WrittenNumber;

/** Reads how far the numbers of a facility may lie from those that are taken. */
record RangeReader(BaseReader reader) {

    /**
     * @param taken what was typed of the facility itself
     * @param typed everything that was typed, the ends of ranges by {@link End#of}
     * @param peakMeasured whether the peak is that of a measured year
     * @return empty where nothing has a range
     * @throws FaultyInput with every end that cannot be taken
     */
    Optional<Uncertain> read(Map<BaseField, Typed> taken, Map<String, Typed> typed, boolean peakMeasured) {
        List<Given> given = BaseField.ranged().stream().flatMap(field -> Stream.of(End.values()).flatMap(end -> Optional
                .ofNullable(typed.get(end.of(field))).filter(one -> !one.text().isBlank()).map(one -> new Given(field, end, one)).stream()))
                .toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Faults faults = new Faults();
        given.forEach(end -> check(end, taken.get(end.field), peakMeasured, faults));
        faults.refuseIfAny();
        return Optional.of(new Uncertain(reader.base(taken).facility(), at(End.LOW, taken, given), at(End.HIGH, taken, given)));
    }

    private record Given(BaseField field, End end, Typed typed) {}

    /** A range lies around a number that is written, each end on its side. */
    private static void check(Given given, Typed value, boolean peakMeasured, Faults faults) {
        Optional<BigDecimal> middle = number(value);
        if (peakMeasured && given.field == BaseField.PEAK) {
            faults.add(() -> Fault.of("autonomy.range-measured", given.typed.place(), 0));
        } else if (middle.isEmpty()) {
            faults.add(() -> Fault.of("autonomy.range-alone", given.typed.place(), 0));
        } else {
            number(given.typed).map(end -> end.compareTo(middle.get())).filter(order -> given.end == End.LOW ? order > 0 : order < 0)
                    .ifPresent(order -> faults.add(() -> Fault.of("autonomy.range-" + given.end.word(), given.typed.place(), 0,
                            given.typed.text().strip(), value.text().strip())));
        }
    }

    private static Optional<BigDecimal> number(Typed typed) {
        return WrittenNumber.read(typed.text().strip()).map(WrittenNumber::value);
    }

    /** The facility with one end of each range in place of its value. */
    private Facility at(End end, Map<BaseField, Typed> taken, List<Given> given) {
        Map<BaseField, Typed> fields = new EnumMap<>(taken);
        given.stream().filter(one -> one.end == end).forEach(one -> fields.put(one.field, one.typed));
        return reader.base(fields).facility();
    }
}
