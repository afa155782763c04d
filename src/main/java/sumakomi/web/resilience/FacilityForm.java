package sumakomi.web.resilience;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Base;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.End;
import sumakomi.resilience.hourly.Typed;
import sumakomi.resilience.hourly.Wish;
import sumakomi.resilience.hourly.Wishes;

/**
 * What was typed about one facility.
 *
 * @param typed by the words of {@link BaseField} and {@link Wish}
 */
record FacilityForm(Map<String, String> typed) {

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
        Stream<String> ends = BaseField.ranged().stream().flatMap(field -> Stream.of(End.values()).map(end -> end.of(field)));
        boolean asKept = kept.filter(one -> fields.stream().allMatch(field -> one.value(field).equals(value(field)))).isPresent();
        Stream<String> typedFields = asKept ? Stream.empty() : fields.stream();
        return Stream.of(Stream.of("kept").filter(name -> kept.isPresent()), typedFields, ends, wishes).flatMap(names -> names)
                .filter(name -> !value(name).isBlank()).map(name -> name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether a number has a range. */
    public boolean ranges() {
        return BaseField.ranged().stream().anyMatch(field -> Stream.of(End.values()).anyMatch(end -> !value(end.of(field)).isBlank()));
    }

    /** What stands in a field. */
    public String value(String word) {
        return typed.getOrDefault(word, "");
    }

    /** @throws FaultyInput with every field that cannot be taken */
    Base base(AutonomyKnowledge knowledge, Locale locale) {
        Map<String, Typed> fields = fields(locale);
        return new BaseReader(knowledge, locale).base(BaseField.ofBase().stream().collect(Collectors.toMap(field -> field,
                field -> fields.get(field.word()))));
    }

    /** What was typed, each by its word with the title of its field. */
    Map<String, Typed> fields(Locale locale) {
        Map<String, Typed> fields = new HashMap<>();
        BaseField.ofBase().forEach(field -> fields.put(field.word(), new Typed(field.title(locale), value(field.word()))));
        BaseField.ranged().forEach(field -> Stream.of(End.values())
                .forEach(end -> fields.put(end.of(field), new Typed(end.title(field, locale), value(end.of(field))))));
        Stream.of(Wish.values()).forEach(wish -> fields.put(wish.word(), new Typed(wish.title(locale), value(wish.word()))));
        return fields;
    }

    /** What is wanted, beside what the facility is. */
    Wishes wishes(Locale locale) {
        return new Wishes(fields(locale));
    }
}
