package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.Typical.TypicalMeasure;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/**
 * The sun and the battery that a facility lacks for an outage, as a measure of a study: the typical measure of public buildings at these
 * sizes, with the losses that it avoids (c1). So a capacity is told once, in the calculator of autonomy.
 */
public record FacilityMeasure(Library library, StudyKnowledge knowledge, LocalDate day, Locale locale) {

    private static final String TYPICAL = "typical-solar-public";
    private static final String BENEFIT = "c1";
    private static final String CAPACITY = "distributed-capacity";
    private static final String SAVED = "saved";
    private static final String COST = "initial-cost";

    /**
     * What is lacking.
     *
     * @param query of the address at which the calculator looks at the facility
     * @param targetHours for which it is to go on
     * @param loadKw peak of what is kept; {@code addedHours} by which it goes on longer within an outage of {@code outageHours}
     */
    public record Lacking(String name, String query, double solarKw, double batteryKwh, int targetHours, double loadKw, double addedHours,
            int outageHours) {}

    /** A study of this measure alone. */
    public StudyDocument begin(Lacking lacking) {
        return inBoth(language -> language.alone(lacking));
    }

    private StudyDocument alone(Lacking lacking) {
        Policy policy = new Policy("p1", words().say("facility.policy"), day.getYear());
        Measure measure = measure(lacking, "m1", List.of(policy.id()));
        return new StudyDocument(measure.title(), day, "base", List.of(policy), List.of(measure), List.of(), knowledge.limited(List.of(
                measure), locale));
    }

    /** The study with the measure beside its own; it is carried by the first of its policies. */
    public StudyDocument added(StudyDocument study, String id, Lacking lacking) {
        List<String> policies = study.policies().stream().map(Policy::id).limit(1).toList();
        return inBoth(language -> study.withMeasures(Stream.concat(study.measures().stream(), Stream.of(language.measure(lacking, id,
                policies))).toList()));
    }

    /** The study with the sizes of now in one of its measures; numbers that its author gave there stay. */
    public StudyDocument replaced(StudyDocument study, String id, Lacking lacking) {
        return inBoth(language -> study.withMeasure(id, before -> replaced(before, language.measure(lacking, id, before.policies()))));
    }

    private StudyDocument inBoth(Function<FacilityMeasure, StudyDocument> make) {
        return StudyTexts.inBoth(locale, language -> make.apply(new FacilityMeasure(library, knowledge, day, language)));
    }

    private Measure measure(Lacking lacking, String id, List<String> policies) {
        Map<String, Quantity> sizes = Map.of("solar", size(lacking.solarKw), "battery", size(lacking.batteryKwh));
        TypicalMeasure typical = knowledge.typical().measure(TYPICAL);
        Measure whole = new TypicalMeasures(knowledge, library, sizes, day, locale).of(typical, id, policies,
                List.of(words().say("facility.note", text(lacking.targetHours, "h"))));
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>(whole.benefits());
        benefits.put(BENEFIT, Map.of(CAPACITY, capacity(lacking)));
        return new Measure(id, words().say("facility.title", lacking.name), whole.measure(), policies, false, whole.contract(),
                whole.components().stream().filter(part -> part.values().get(COST).value() > 0).toList(),
                whole.energy().stream().filter(line -> line.values().get(SAVED).value() > 0).toList(), benefits, whole.values(),
                whole.notes(), whole.terms().withFacility(lacking.query));
    }

    private Quantity size(double value) {
        return new Quantity(value, Spread.FIXED, Origin.DERIVED, Optional.of(words().say("facility.size")));
    }

    private Quantity capacity(Lacking lacking) {
        double kw = Math.round(lacking.loadKw * lacking.addedHours / lacking.outageHours * 10) / 10.0;
        return new Quantity(kw, Spread.FIXED, Origin.DERIVED, Optional.of(words().say("facility.capacity", text(lacking.loadKw, "kW"),
                text(lacking.outageHours, "h"), text(Math.round(lacking.addedHours * 10) / 10.0, "h"))));
    }

    private static Measure replaced(Measure before, Measure now) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>(before.benefits());
        benefits.put(BENEFIT, kept(before.benefits().getOrDefault(BENEFIT, Map.of()), now.benefits().get(BENEFIT)));
        List<Component> parts = Stream.concat(now.components().stream().map(part -> new Component(part.id(), part.title(), kept(before
                .components().stream().filter(one -> one.id().equals(part.id())).findFirst().map(Component::values).orElse(Map.of()),
                part
                        .values()))),
                before.components().stream().filter(part -> given(part.values()) && now.components().stream().noneMatch(one -> one.id()
                        .equals(part.id()))))
                .toList();
        List<Energy> energy = Stream.concat(now.energy().stream().map(line -> line.withValues(kept(before.energy().stream()
                .filter(one -> one.id().equals(line.id())).findFirst().map(Energy::values).orElse(Map.of()), line.values()))),
                before.energy().stream().filter(line -> given(line.values()) && now.energy().stream().noneMatch(one -> one.id().equals(line
                        .id()))))
                .toList();
        // The first note is the one on the sizes, which are those of now.
        List<String> notes = Stream.concat(now.notes().stream(), before.notes().stream().skip(1)).toList();
        return new Measure(before.id(), before.title(), before.measure(), before.policies(), before.integratedWorks(), before.contract(),
                parts, energy, benefits, kept(before.values(), now.values()), notes, before.terms().withFacility(now.terms().facility()
                        .orElseThrow()));
    }

    private static boolean given(Map<String, Quantity> values) {
        return values.values().stream().anyMatch(one -> one.origin() == Origin.GIVEN);
    }

    private static Map<String, Quantity> kept(Map<String, Quantity> before, Map<String, Quantity> now) {
        Map<String, Quantity> values = new LinkedHashMap<>(now);
        before.forEach((name, quantity) -> {
            if (quantity.origin() == Origin.GIVEN) {
                values.put(name, quantity);
            } else {
                values.putIfAbsent(name, quantity);
            }
        });
        return values;
    }

    private String text(double number, String unit) {
        return new FigureText(library).of(number, unit, locale);
    }

    private Phrases words() {
        return Phrases.of("study-draft", locale);
    }
}
