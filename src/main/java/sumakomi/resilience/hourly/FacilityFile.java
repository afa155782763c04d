package sumakomi.resilience.hourly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyFields;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * One facility in YAML or JSON: the fields of its form by their words, each a value or one with a range, and its own year as lists where it
 * has one.
 */
public final class FacilityFile {

    /** The version of the format, the value of the key {@code facility}. */
    public static final String FORMAT = "1";

    private static final String FACILITY = "facility";
    private static final String LOAD = "load";
    private static final String SUN = "sun";
    private static final String VALUE = ".value";
    private static final Set<String> RANGE = Set.of("value", End.LOW.word(), End.HIGH.word());
    private static final Set<String> RANGED = BaseField.ranged().stream().map(BaseField::word).collect(Collectors.toSet());
    private static final Set<String> SHARES = Set.of(BaseField.SHARE.word(), Wish.SHARE_OF_STARTS.word(), Wish.CHARGE.word());
    private static final List<String> WORDS = Stream.concat(BaseField.ofFacility().stream().map(BaseField::word),
            Stream.of(Wish.HOURS, Wish.SHARE_OF_STARTS, Wish.CHARGE, Wish.ROOM).map(Wish::word)).toList();

    private final YamlDocument yaml;
    private final StudyFields fields;

    private FacilityFile(YamlDocument yaml) {
        this.yaml = yaml;
        this.fields = new StudyFields(yaml);
    }

    /** Whether a document is one of a facility, rather than of a district. */
    public static boolean isOne(JsonNode root) {
        return root.has(FACILITY);
    }

    /** @throws FaultyInput if it is no such file, or holds other keys than these */
    static FacilityFile read(byte[] bytes) {
        FacilityFile file = new FacilityFile(StrictYaml.read(bytes));
        JsonNode root = file.fields.root();
        file.fields.refuseOtherKeys(root, "", Stream.concat(WORDS.stream(), Stream.of(FACILITY, LOAD, SUN)).collect(Collectors.toSet()));
        if (!root.path(FACILITY).asString("").equals(FORMAT)) {
            file.fields.fault("autonomy.facility-format", FACILITY, FORMAT);
        }
        WORDS.forEach(file::refuseContainer);
        SHARES.stream().sorted().flatMap(file::places).forEach(place -> file.fraction(place)
                .filter(share -> share.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(share -> file.fields.fault("autonomy.share", place, share.toPlainString())));
        Stream.of(LOAD, SUN).filter(list -> root.has(list) && !root.path(list).isArray())
                .forEach(list -> file.fields.fault("study.list", list));
        if (root.has(SUN) && !root.has(LOAD)) {
            file.fields.fault("autonomy.sun-alone", SUN);
        }
        file.fields.refuseIfFaulty();
        return file;
    }

    /** Under a word stands one value, or where it may have a range, that and its ends. */
    private void refuseContainer(String word) {
        if (hasRange(word)) {
            fields.refuseOtherKeys(fields.root().path(word), word, RANGE);
            if (node(word + VALUE).isMissingNode()) {
                fields.fault("study.value-missing", word + VALUE);
            }
        }
        places(word).filter(place -> node(place).isContainer()).forEach(place -> fields.fault("autonomy.one-value", place));
    }

    private boolean hasRange(String word) {
        return RANGED.contains(word) && fields.root().path(word).isObject();
    }

    /** Where something is read of a word. */
    private Stream<String> places(String word) {
        return hasRange(word) ? RANGE.stream().sorted().map(key -> word + "." + key) : Stream.of(word);
    }

    private JsonNode node(String place) {
        return fields.root().at("/" + place.replace('.', '/'));
    }

    /** What stands under each word and the ends of its range, shares in percent as a form has them. */
    Map<String, Typed> typed() {
        Map<String, Typed> typed = new HashMap<>();
        WORDS.forEach(word -> typed.put(word, typed(hasRange(word) ? word + VALUE : word)));
        BaseField.ranged().stream().filter(field -> hasRange(field.word())).forEach(field -> Stream.of(End.values())
                .forEach(end -> typed.put(end.of(field), typed(field.word() + "." + end.word()))));
        return typed;
    }

    private Typed typed(String place) {
        return new Typed(place, fraction(place).map(share -> share.movePointRight(2).toPlainString())
                .orElseGet(() -> node(place).asString("")));
    }

    /** A share that is written as a fraction, as everywhere in files; empty for one in percent and for what is no share. */
    private Optional<BigDecimal> fraction(String place) {
        return Optional.of(place.replaceFirst("\\..*", "")).filter(SHARES::contains)
                .flatMap(share -> WrittenNumber.read(node(place).asString("")))
                .filter(number -> number.unit().isEmpty()).map(WrittenNumber::value);
    }

    /** The rows of its own year, as a table has them; empty where it has none. */
    Optional<Supplier<List<List<Typed>>>> year(Locale locale) {
        return fields.root().has(LOAD) ? Optional.of(() -> rows(locale)) : Optional.empty();
    }

    private List<List<Typed>> rows(Locale locale) {
        List<String> lists = Stream.of(LOAD, SUN).filter(fields.root()::has).toList();
        lists.stream().filter(list -> !SeriesReader.isYear(fields.root().path(list).size())).findFirst().ifPresent(list -> {
            throw new FaultyInput(Fault.of("autonomy.series-values", list, 0, Series.HOURS, fields.root().path(list).size()));
        });
        List<List<Typed>> rows = new ArrayList<>();
        rows.add(lists.stream().map(list -> new Typed(list, SeriesReader.title("series." + list, locale))).toList());
        for (int hour = 0; hour < Series.HOURS; hour++) {
            int at = hour;
            rows.add(lists.stream().map(list -> new Typed(list + "." + at, fields.root().path(list).path(at).asString(""))).toList());
        }
        return rows;
    }

    /** Faults told with the lines in which they stand. */
    FaultyInput withLines(FaultyInput refused) {
        return new FaultyInput(refused.faults().stream().map(fault -> Fault.of(fault.key(), fault.where(), yaml.lineOf(fault.where()),
                fault.args().toArray())).toList(), refused.more());
    }
}
