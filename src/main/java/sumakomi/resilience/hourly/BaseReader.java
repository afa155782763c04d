package sumakomi.resilience.hourly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.TableTitles;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.resilience.AutonomyKnowledge;

/** Reads facilities as somebody typed them, into a form or into the cells of a table: all of them or none. */
public final class BaseReader {

    /** Facilities in a table, at most. */
    public static final int MOST = 500;

    private static final Typed NOTHING = new Typed("", "");
    private static final int LONGEST_NAME = 100;
    private static final double LARGEST = 1e9;
    private static final double PERCENT = 100;
    /** Between which degrees Japan lies, its islands included. */
    private static final double[] LATITUDES = {20, 46};
    private static final double[] LONGITUDES = {122, 154};

    private final Map<String, String> uses = new LinkedHashMap<>();
    private final Set<String> endless;
    private final List<String> titles;
    private final Locale locale;

    /** @param locale in which uses are named in messages */
    public BaseReader(AutonomyKnowledge knowledge, Locale locale) {
        this.locale = locale;
        knowledge.uses().values().forEach(use -> Stream.of(use.id(), use.title().ja(), use.title().en())
                .flatMap(name -> Stream.of(name, name.replaceFirst("\\s*[（(].*", ""))).forEach(name -> uses.put(plain(name), use.id())));
        this.endless = Set.of(endless(Locale.JAPANESE), endless(Locale.ENGLISH));
        this.titles = knowledge.uses().values().stream().map(use -> use.title().in(locale)).toList();
    }

    private static String endless(Locale locale) {
        return plain(Phrases.of("autonomy", locale).say("endless"));
    }

    /**
     * The facilities in the rows of a table, its titles first.
     *
     * @throws FaultyInput with every cell that cannot be taken
     */
    public List<Facility> table(List<List<Typed>> rows) {
        return bases(rows).stream().map(row -> row.base().facility()).toList();
    }

    /**
     * A row of a table.
     *
     * @param key by which a table that was given out finds the facility again; empty for one that is new or was written elsewhere
     */
    public record Row(Base base, Typed name, Typed key) {}

    /**
     * The bases in the rows of a table, likewise.
     *
     * @throws FaultyInput with every cell that cannot be taken
     */
    public List<Row> bases(List<List<Typed>> rows) {
        if (rows.size() < 2) {
            throw new FaultyInput(Fault.of("autonomy.table-empty", "", 0));
        }
        if (rows.size() - 1 > MOST) {
            throw new FaultyInput(Fault.of("autonomy.table-rows", "", 0, MOST, rows.size() - 1));
        }
        Map<Integer, BaseField> columns = columns(rows.get(0));
        Faults faults = new Faults();
        Map<String, String> places = new HashMap<>();
        List<Row> read = new ArrayList<>();
        for (List<Typed> row : rows.subList(1, rows.size())) {
            Map<BaseField, Typed> typed = typed(row, columns);
            try {
                read.add(new Row(base(typed), typed.get(BaseField.NAME), typed.getOrDefault(BaseField.KEY, NOTHING)));
            } catch (FaultyInput e) {
                faults.addAll(e);
            }
            Typed name = typed.get(BaseField.NAME);
            Optional.ofNullable(name.text().isBlank() ? null : places.putIfAbsent(plain(name.text()), name.place()))
                    .ifPresent(first -> faults.add(() -> Fault.of("autonomy.name-twice", name.place(), 0, name.text(), first)));
        }
        faults.refuseIfAny();
        return read;
    }

    /** A row may end before the last column, or hold more than there are titles. */
    private Map<BaseField, Typed> typed(List<Typed> row, Map<Integer, BaseField> columns) {
        String line = row.isEmpty() ? "" : row.get(0).place().replaceAll("[A-Z]+(?=[0-9]+$)", "");
        Map<BaseField, Typed> typed = new LinkedHashMap<>();
        columns.forEach((at, field) -> typed.put(field, at < row.size() ? row.get(at)
                : new Typed(field.title(locale) + " " + line, "")));
        return typed;
    }

    private Map<Integer, BaseField> columns(List<Typed> titles) {
        Map<BaseField, String> needed = new LinkedHashMap<>();
        Stream.of(BaseField.values()).filter(BaseField::needed).forEach(field -> needed.put(field, field.title(locale)));
        return TableTitles.columns(titles.stream().map(title -> new TableTitles.Title(title.place(), title.text())).toList(),
                BaseField::titled, Stream.of(BaseField.values()).map(field -> field.title(locale)).toList(), needed);
    }

    /**
     * One facility.
     *
     * @throws FaultyInput with every field that cannot be taken
     */
    public Base base(Map<BaseField, Typed> typed) {
        Reading reading = new Reading(typed);
        String name = reading.name();
        String use = reading.use();
        double peak = reading.number(BaseField.PEAK).orElse(0.0);
        Optional<Double> share = reading.number(BaseField.SHARE).map(percent -> percent / PERCENT);
        double solar = reading.orZero(BaseField.SOLAR);
        Base.Storage battery = reading.storage(BaseField.BATTERY_POWER, BaseField.BATTERY_ENERGY);
        Base.Storage vehicles = reading.storage(BaseField.VEHICLE_POWER, BaseField.VEHICLE_ENERGY);
        double generator = reading.orZero(BaseField.GENERATOR);
        Base read = new Base(name, use, peak, share, solar, battery, vehicles, generator, reading.fuel(generator), reading.position());
        reading.faults.refuseIfAny();
        return read;
    }

    /** How names are compared: width and capitals do not count. */
    public static String plain(String text) {
        return Characters.plain(text).toLowerCase(Locale.ROOT);
    }

    private final class Reading {

        private final Map<BaseField, Typed> typed;
        private final Faults faults = new Faults();

        Reading(Map<BaseField, Typed> typed) {
            this.typed = typed;
        }

        private Optional<String> text(BaseField field) {
            return Optional.ofNullable(typed.get(field)).map(one -> one.text().strip()).filter(text -> !text.isEmpty());
        }

        private void fault(String key, BaseField field, Object... args) {
            String place = Optional.ofNullable(typed.get(field)).map(Typed::place).orElseGet(() -> field.title(locale));
            faults.add(() -> Fault.of(key, place, 0, args));
        }

        private String name() {
            String name = text(BaseField.NAME).orElse("");
            if (!Characters.line(name, LONGEST_NAME)) {
                fault("autonomy.name", BaseField.NAME, LONGEST_NAME);
            }
            return name;
        }

        private String use() {
            String written = text(BaseField.USE).orElse("");
            String use = uses.getOrDefault(plain(written), "");
            if (written.isEmpty()) {
                fault("autonomy.needed", BaseField.USE, BaseField.USE.title(locale));
            } else if (use.isEmpty()) {
                fault("study.one-of", BaseField.USE, written, Fault.oneOf(titles));
            } else if (use.equals("other") && text(BaseField.SHARE).isEmpty()) {
                fault("autonomy.needed", BaseField.SHARE, BaseField.SHARE.title(locale));
            }
            return use;
        }

        private double orZero(BaseField field) {
            return number(field).orElse(0.0);
        }

        /** A number of the unit of its field: not below 0, the peak above, a share up to 100. */
        private Optional<Double> number(BaseField field) {
            Optional<String> text = text(field);
            if (text.isEmpty()) {
                if (field.needed()) {
                    fault("autonomy.needed", field, field.title(locale));
                }
                return Optional.empty();
            }
            Optional<Double> number = WrittenNumber.read(text.get()).filter(written -> written.isIn(field.unit()))
                    .map(written -> written.value().doubleValue());
            boolean above = field == BaseField.PEAK || field == BaseField.SHARE;
            double most = field == BaseField.SHARE ? PERCENT : LARGEST;
            if (number.isEmpty()) {
                fault("autonomy.number", field, Characters.shown(text.get(), LONGEST_NAME), field.unit());
            } else if (number.get() < 0 || above && number.get() == 0 || number.get() > most) {
                fault(above ? "autonomy.above" : "autonomy.bounds", field, Characters.shown(text.get(), LONGEST_NAME), most, field.unit());
            }
            return number;
        }

        /** What holds energy gives it with some power. */
        private Base.Storage storage(BaseField power, BaseField energy) {
            double kwh = orZero(energy);
            double kw = orZero(power);
            if (kwh > 0 && kw == 0) {
                fault("autonomy.power-of-energy", power, power.title(locale), energy.title(locale));
            }
            return new Base.Storage(kw, kwh);
        }

        /** Both degrees or none. */
        private Optional<Base.Position> position() {
            Optional<Double> north = degrees(BaseField.LATITUDE, LATITUDES);
            Optional<Double> east = degrees(BaseField.LONGITUDE, LONGITUDES);
            boolean one = text(BaseField.LATITUDE).isPresent() != text(BaseField.LONGITUDE).isPresent();
            if (one) {
                BaseField missing = text(BaseField.LATITUDE).isPresent() ? BaseField.LONGITUDE : BaseField.LATITUDE;
                fault("autonomy.needed", missing, missing.title(locale));
            }
            return north.flatMap(latitude -> east.map(longitude -> new Base.Position(latitude, longitude)));
        }

        private Optional<Double> degrees(BaseField field, double[] within) {
            Optional<String> text = text(field);
            Optional<Double> degrees = text.flatMap(WrittenNumber::read).filter(written -> written.isIn("°", "度"))
                    .map(written -> written.value().doubleValue()).filter(value -> value >= within[0] && value <= within[1]);
            if (text.isPresent() && degrees.isEmpty()) {
                fault("autonomy.degrees", field, Characters.shown(text.get(), LONGEST_NAME), within[0], within[1]);
            }
            return degrees;
        }

        private Optional<Double> fuel(double generator) {
            Optional<String> text = text(BaseField.FUEL);
            if (text.filter(word -> endless.contains(plain(word))).isPresent()) {
                return Optional.empty();
            }
            if (generator > 0 && text.isEmpty()) {
                fault("autonomy.fuel", BaseField.FUEL, BaseField.FUEL.title(locale), Phrases.of("autonomy", locale).say("endless"));
            }
            return Optional.of(orZero(BaseField.FUEL));
        }
    }
}
