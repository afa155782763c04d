package sumakomi.economics.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Budget;
import sumakomi.advice.Budget.ScaledBy;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.Typical.Start;
import sumakomi.economics.study.Typical.StartSize;
import sumakomi.economics.study.Typical.TypicalMeasure;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;
import tools.jackson.databind.JsonNode;

/**
 * The measures with which a study of an archetype begins, at sizes that nobody has given yet, and the same once they are given. Costs
 * are sizes times unit figures; the budget of the advice stands beside them, spread by what each measure costs.
 */
record TypicalDraft(Library library, StudyKnowledge knowledge, Locale locale) {

    private static final int MOST_SIZES = 7;
    private static final MathContext DIGITS = new MathContext(2);
    private static final String PREFIX = "typical-";

    /**
     * What a study begins with.
     *
     * @param left ids of the list of measures that policies carry and for which nothing typical is known, or too many sizes asked for
     * @param notes how the budget of the advice stands beside the costs
     */
    record Beginning(Begun begun, List<Measure> measures, Set<String> left, List<String> notes) {}

    /** How an archetype begins, if there is anything to reckon. */
    Optional<Start> start(String archetype) {
        return knowledge.typical().start(archetype).filter(start -> start.none().isEmpty());
    }

    /**
     * @param carriers by id of the list of measures, the policies that carry it
     * @param plan the policy of the project itself
     */
    Beginning begin(Start start, Optional<String> advice, Budget budget, Map<String, Set<String>> carriers, String plan, LocalDate day) {
        Map<String, Quantity> sizes = new LinkedHashMap<>();
        start.sizes().forEach(size -> sizes.put(size.size(), size(size, budget)));
        List<TypicalMeasure> own = start.measures().stream().map(knowledge.typical()::measure).toList();
        List<TypicalMeasure> all = new ArrayList<>(own);
        Set<String> left = new LinkedHashSet<>();
        carriers.keySet().stream().filter(id -> own.stream().noneMatch(one -> one.measure().filter(id::equals).isPresent()))
                .forEach(id -> knowledge.typical().of(id).filter(one -> roomFor(one, sizes)).ifPresentOrElse(one -> {
                    one.sizes().forEach(size -> sizes.computeIfAbsent(size, this::standard));
                    all.add(one);
                }, () -> left.add(id)));
        Begun begun = new Begun(start.archetype(), advice, sizes, Optional.of(budget(budget)));
        TypicalMeasures made = new TypicalMeasures(knowledge, library, begun.sizes(), day, locale);
        double whole = all.stream().mapToDouble(made::cost).sum();
        List<Measure> measures = all.stream().map(one -> {
            Set<String> along = one.measure().map(id -> carriers.getOrDefault(id, Set.of())).orElse(Set.of());
            List<String> policies = Stream.concat(own.contains(one) ? Stream.of(plan) : Stream.empty(), along.stream()).toList();
            return made.of(one, id(one), policies, notes(one, made.cost(one) / whole, budget, !along.isEmpty()));
        }).toList();
        return new Beginning(begun, measures, left, List.of(beside(range(budget), whole)));
    }

    private static String id(TypicalMeasure measure) {
        return measure.id().substring(PREFIX.length());
    }

    private static boolean roomFor(TypicalMeasure measure, Map<String, Quantity> sizes) {
        Set<String> together = new LinkedHashSet<>(sizes.keySet());
        together.addAll(measure.sizes());
        return together.size() <= MOST_SIZES;
    }

    /** The same study at other sizes: what still is as it was worked out follows, what was edited stays. */
    StudyDocument resized(StudyDocument study, Map<String, Quantity> sizes) {
        Begun begun = study.begun().orElseThrow();
        TypicalMeasures before = new TypicalMeasures(knowledge, library, begun.sizes(), study.asOf(), locale);
        TypicalMeasures after = new TypicalMeasures(knowledge, library, sizes, study.asOf(), locale);
        Map<String, TypicalMeasure> known = knowledge.typical().measures().stream()
                .filter(one -> begun.sizes().keySet().containsAll(one.sizes())).collect(Collectors.toMap(TypicalDraft::id, one -> one));
        List<Measure> measures = study.measures().stream().map(measure -> Optional.ofNullable(known.get(measure.id()))
                .map(one -> resized(measure, before.of(one, measure.id(), List.of(), List.of()),
                        after.of(one, measure.id(), List.of(), List.of())))
                .orElse(measure)).toList();
        List<TypicalMeasure> costed = study.measures().stream().map(Measure::id).filter(known::containsKey).map(known::get).toList();
        Map<String, String> again = new LinkedHashMap<>();
        begun.budget().map(TypicalDraft::range).ifPresent(range -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(language -> new TypicalDraft(library, knowledge, language))
                .forEach(draft -> again.putAll(draft.said(range, costed, before, after))));
        return study.withMeasures(measures.stream().map(measure -> measure.withNotes(again(measure.notes(), again))).toList())
                .withPolicies(study.policies().stream().map(policy -> new StudyDocument.Policy(policy.id(), policy.title(), policy.year(),
                        policy.yearAssumed(), again(policy.notes(), again))).toList())
                .withBegun(Optional.of(begun.withSizes(sizes)));
    }

    /** The savings of a study that still are as its sizes gave them, without a figure of the knowledge base by which to tell. */
    Set<FieldPath> savings(StudyDocument study) {
        return study.begun().stream().flatMap(begun -> {
            TypicalMeasures made = new TypicalMeasures(knowledge, library, begun.sizes(), study.asOf(), locale);
            return knowledge.typical().measures().stream().filter(one -> begun.sizes().keySet().containsAll(one.sizes()))
                    .map(one -> made.of(one, id(one), List.of(), List.of()));
        }).flatMap(measure -> measure.energy().stream().map(line -> Map.entry(Place.energy(measure.id(), line.id()).field("saved"), line
                .values().get("saved")))).filter(made -> made.getKey().in(study).filter(given -> given.value() == made.getValue().value())
                        .isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static List<String> again(List<String> notes, Map<String, String> again) {
        return notes.stream().map(note -> again.getOrDefault(note, note)).toList();
    }

    /** What notes said of the cost at the sizes before, and what they would say now. */
    private Map<String, String> said(Range budget, List<TypicalMeasure> costed, TypicalMeasures before, TypicalMeasures after) {
        double wholeBefore = costed.stream().mapToDouble(before::cost).sum();
        double wholeAfter = costed.stream().mapToDouble(after::cost).sum();
        Map<String, String> said = new LinkedHashMap<>();
        said.put(beside(budget, wholeBefore), beside(budget, wholeAfter));
        costed.forEach(one -> said.put(share(budget, before.cost(one) / wholeBefore), share(budget, after.cost(one) / wholeAfter)));
        return said;
    }

    /** The budget of the advice; open upwards without a high end. */
    private record Range(long lowYen, Optional<Long> highYen) {}

    private static Range range(Quantity budget) {
        return budget.spread() instanceof Spread.Triangular range
                ? new Range(Math.round(range.low()), Optional.of(Math.round(range.high())))
                : new Range(Math.round(budget.value()), Optional.empty());
    }

    private static Measure resized(Measure study, Measure before, Measure after) {
        return study.withParts(study.components().stream().map(part -> new StudyDocument.Component(part.id(), part.title(), resized(
                part.values(), of(before.components(), part.id()), of(after.components(), part.id())))).toList(),
                study.energy().stream()
                        .map(line -> line.withValues(resized(line.values(), line(before, line.id()), line(after, line.id()))))
                        .toList())
                .withValues(resized(study.values(), before.values(), after.values()));
    }

    private static Map<String, Quantity> of(List<StudyDocument.Component> parts, String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().map(StudyDocument.Component::values).orElse(Map.of());
    }

    private static Map<String, Quantity> line(Measure measure, String id) {
        return measure.energy().stream().filter(one -> one.id().equals(id)).findFirst().map(StudyDocument.Energy::values).orElse(Map.of());
    }

    private static Map<String, Quantity> resized(Map<String, Quantity> study, Map<String, Quantity> before, Map<String, Quantity> after) {
        Map<String, Quantity> values = new LinkedHashMap<>(study);
        values.replaceAll((name, given) -> Optional.ofNullable(before.get(name)).filter(old -> old.value() == given.value()
                && old.spread().equals(given.spread())).map(old -> after.get(name)).orElse(given));
        return values;
    }

    /** The answer of the municipality, else the usual size in proportion to it, else the usual one. */
    private Quantity size(StartSize size, Budget budget) {
        Optional<ScaledBy> scaled = budget.scaledBy();
        boolean answered = scaled.map(ScaledBy::question).filter(question -> size.question().filter(question::equals).isPresent())
                .isPresent();
        if (answered) {
            return new Quantity(answered(scaled.get()), Spread.FIXED, Origin.DERIVED, Optional.of(words().say("size.answered")));
        }
        double times = scaled.map(one -> answered(one) / one.reference()).orElse(1.0);
        return new Quantity(BigDecimal.valueOf(size.value() * times).round(DIGITS).doubleValue(), Spread.FIXED, Origin.ASSUMED,
                Optional.of(words().say(scaled.isPresent() ? "size.scaled" : "size.usual")));
    }

    private static double answered(ScaledBy scaled) {
        return scaled.limited().map(limited -> (double) limited.size()).orElseGet(() -> new BigDecimal(scaled.answer()).doubleValue());
    }

    private Quantity standard(String size) {
        return new Quantity(knowledge.typical().sizes().get(size).value(), Spread.FIXED, Origin.ASSUMED,
                Optional.of(words().say("size.usual")));
    }

    private static Quantity budget(Budget budget) {
        double low = budget.lowYen();
        double high = budget.highYen().map(Long::doubleValue).orElse(low);
        double middle = BigDecimal.valueOf(Math.sqrt(low * high)).round(DIGITS).doubleValue();
        return new Quantity(middle, Typical.between(low, middle, high), Origin.DERIVED, Optional.empty());
    }

    private List<String> notes(TypicalMeasure measure, double share, Budget budget, boolean along) {
        Set<String> later = measure.measure().flatMap(id -> library.find("measures", id)).stream()
                .flatMap(entry -> entry.tree().path("benefits").valueStream()).map(JsonNode::asString)
                .filter(benefit -> !benefit.equals("eb") && !measure.benefits().contains(benefit))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> benefits = later.isEmpty() ? Stream.empty()
                : Stream.of(words().say("benefits-later", String.join(words().say("comma"), later)));
        Stream<String> works = along ? Stream.of(words().say("integrated-later")) : Stream.empty();
        return Stream.concat(Stream.of(measure.why().in(locale), share(range(budget), share)), Stream.concat(benefits, works))
                .toList();
    }

    private static Range range(Budget budget) {
        return new Range(budget.lowYen(), budget.highYen());
    }

    /** The part of the advice's budget that falls to a measure. */
    private String share(Range budget, double share) {
        return words().say("budget.share", new Numbers(locale).yen(Math.round(budget.lowYen() * share),
                budget.highYen().map(yen -> Math.round(yen * share))));
    }

    /** How what the measures cost compares with what the advice says. */
    private String beside(Range budget, double whole) {
        Numbers numbers = new Numbers(locale);
        String where = whole < budget.lowYen() ? "below" : budget.highYen().filter(high -> whole > high).isPresent() ? "above" : "within";
        return words().say("budget.beside." + where, numbers.yen(budget.lowYen(), budget.highYen()),
                numbers.yen(Math.round(whole)));
    }

    private Phrases words() {
        return Phrases.of("study-draft", locale);
    }
}
