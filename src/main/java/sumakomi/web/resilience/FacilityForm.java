package sumakomi.web.resilience;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.WrittenNumber;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Base;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Typed;

/**
 * What was typed about one facility.
 *
 * @param typed by the words of {@link BaseField} and {@link Wish}
 */
record FacilityForm(Map<String, String> typed) {

    private static final double PERCENT = 100;

    /** What is wanted of a facility, beside what it is. */
    enum Wish {
        HOURS(1, 720, "h", "時間", "hours"), SHARE_OF_STARTS(1, 100, "%"), CHARGE(1, 100, "%"), ROOM(0, 1e6, "kW"), NEXT(1, 1e11, "yen", "円");

        private final double least;
        private final double most;
        private final String[] words;

        Wish(double least, double most, String... words) {
            this.least = least;
            this.most = most;
            this.words = words;
        }

        /** As fields and messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String unit() {
            return words[0];
        }
    }

    /** Whether a form was sent, rather than that a link led here. */
    boolean sent() {
        return typed.containsKey(BaseField.PEAK.word());
    }

    /** With the use of the place from which a link led here, such as that of an emergency provision. */
    FacilityForm at(AutonomyKnowledge knowledge) {
        Map<String, String> whole = new HashMap<>(typed);
        knowledge.useAt(value("site")).ifPresent(use -> whole.putIfAbsent(BaseField.USE.word(), use.id()));
        return new FacilityForm(whole);
    }

    /** What is kept of a facility, to be changed. */
    static FacilityForm of(Base base, Locale locale) {
        return new FacilityForm(BaseField.ofBase().stream().collect(Collectors.toMap(BaseField::word, field -> base.text(field, locale))));
    }

    /**
     * The query of the address that shows the same: the kept base alone where nothing else was typed of it.
     *
     * @param kept what is kept of it, empty where it is no kept base
     */
    String query(Optional<FacilityForm> kept) {
        Stream<String> wishes = Stream.of(Wish.HOURS, Wish.SHARE_OF_STARTS, Wish.CHARGE, Wish.ROOM).map(Wish::word);
        List<String> fields = BaseField.ofFacility().stream().map(BaseField::word).toList();
        boolean asKept = kept.filter(one -> fields.stream().allMatch(field -> one.value(field).equals(value(field)))).isPresent();
        return Stream.of(Stream.of("kept").filter(name -> kept.isPresent()), asKept ? Stream.<String>empty() : fields.stream(), wishes)
                .flatMap(names -> names).filter(name -> !value(name).isBlank())
                .map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** What stands in a field. */
    public String value(String word) {
        return typed.getOrDefault(word, "");
    }

    /** @throws FaultyInput with every field that cannot be taken */
    Base base(AutonomyKnowledge knowledge, Locale locale, boolean peakMeasured) {
        Map<BaseField, Typed> fields = new EnumMap<>(BaseField.class);
        for (BaseField field : BaseField.ofBase()) {
            String text = value(field.word());
            fields.put(field, new Typed(field.title(locale), field == BaseField.PEAK && peakMeasured && text.isBlank() ? "1" : text));
        }
        return new BaseReader(knowledge, locale).base(fields);
    }

    /** @throws FaultyInput with every wish that cannot be taken */
    Terms terms(AutonomyKnowledge knowledge, AutonomyWords words) {
        Terms usual = Terms.of(knowledge);
        Faults faults = new Faults();
        int hours = number(Wish.HOURS, words, faults).map(Double::intValue).orElse(usual.targetHours());
        double share = number(Wish.SHARE_OF_STARTS, words, faults).map(percent -> percent / PERCENT).orElse(usual.targetShare());
        double charge = number(Wish.CHARGE, words, faults).map(percent -> percent / PERCENT).orElse(usual.startCharge());
        faults.refuseIfAny();
        return usual.with(hours, share, charge);
    }

    /** @throws FaultyInput if it cannot be taken */
    Optional<Double> single(Wish wish, AutonomyWords words) {
        Faults faults = new Faults();
        Optional<Double> found = number(wish, words, faults);
        faults.refuseIfAny();
        return found;
    }

    private Optional<Double> number(Wish wish, AutonomyWords words, Faults faults) {
        String text = value(wish.word()).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> number = WrittenNumber.read(text).filter(written -> written.isIn(wish.words))
                .map(written -> written.value().doubleValue()).filter(value -> value >= wish.least && value <= wish.most);
        if (number.isEmpty()) {
            faults.add(() -> Fault.of("autonomy.wish", words.say("autonomy.wish." + wish.word()), 0, text, wish.least, wish.most,
                    wish.unit()));
        }
        return number;
    }

    /** Faults of several parts together. */
    static FaultyInput together(List<FaultyInput> parts) {
        List<Fault> faults = new ArrayList<>();
        parts.forEach(part -> faults.addAll(part.faults()));
        return new FaultyInput(faults);
    }
}
