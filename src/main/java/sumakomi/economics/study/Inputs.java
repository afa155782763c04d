package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import sumakomi.economics.formula.Cell.Input;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Title;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.Generated;
import sumakomi.economics.study.StudyEntries.InputRule;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.economics.study.StudyKnowledge.Stated;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.Text;

/** Finds the value of each input: what the study gives, else what the knowledge base holds, else a fault on the field. */
final class Inputs {

    private static final int CLOSE = 3;
    /** A sum this near to 1 counts as 1, so that thirds written in decimals pass. */
    private static final double SHARE_TOLERANCE = 1e-9;

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final List<Fault> faults;
    private final List<InputField> missing = new ArrayList<>();
    /** Fields given, and those used, by the place in which they stand. */
    private final Map<String, Set<String>> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> used = new LinkedHashMap<>();
    private int moreUnused;

    Inputs(StudyKnowledge knowledge, StudyDocument document, List<Fault> faults) {
        this.knowledge = knowledge;
        this.document = document;
        this.faults = faults;
    }

    /** A value found, with its source where that is not the template's. */
    record Found(Input content, Optional<Citation> source, Basis basis) {}

    Optional<Found> of(Template template, Map<String, Quantity> values, String where) {
        String field = template.cell();
        use(values, where, field);
        InputRule input = template.input();
        String key = where + "." + field;
        if (values.containsKey(field)) {
            Quantity quantity = values.get(field);
            check(input, quantity, key, template.title());
            return Optional.of(given(quantity, key));
        }
        Optional<Stated> stated = stated(input).map(value -> value.takenOn(template.basis()))
                .or(() -> input.standard(template.source()));
        if (stated.isPresent()) {
            return stated.map(value -> found(value, key, template.why()));
        }
        missing(new InputField(key, Title.of(template.title()), template.unit(), Optional.empty(), Optional.of(template.source()),
                template.basis()));
        return Optional.empty();
    }

    private Optional<Stated> stated(InputRule input) {
        return input.scenario().map(parameter -> knowledge.scenarioValue(document.scenario(), parameter)).orElseGet(() -> input.parameter()
                .map(id -> knowledge.parameter(id, document.asOf(), input.parameterLow(), input.parameterHigh())));
    }

    /** The share of subsidy: given, or set by the scenario for the kind of contract, or none. */
    Optional<Found> subsidy(Template template, Measure measure, String where) {
        Optional<Stated> stated = knowledge.contracts().get(measure.contract()).subsidy()
                .flatMap(parameter -> knowledge.scenarioValue(document.scenario(), parameter));
        if (measure.values().containsKey(template.cell())) {
            return of(template, measure.values(), where);
        }
        String key = where + "." + template.cell();
        return Optional.of(stated.map(value -> found(value, key, template.why())).orElseGet(() -> {
            Generated none = knowledge.generated("no-subsidy");
            return found(new Stated(0, Spread.FIXED, none.basis(), none.source()), key, none.why());
        }));
    }

    /** A quantity of a benefit: of the case at hand, or with a value of the knowledge base. */
    Optional<Found> ofBenefit(BenefitInput input, Map<String, Quantity> values, String field, String where) {
        use(values, where, field);
        String key = where + "." + field;
        if (values.containsKey(field)) {
            return Optional.of(given(values.get(field), key));
        }
        if (input.standard().isPresent()) {
            return input.standard().map(standard -> found(standard, key, input.restsOn()));
        }
        missing(new InputField(key, Title.of(input.title()), input.unit(), Optional.empty(), Optional.of(input.source()), input.basis()));
        return Optional.empty();
    }

    private void missing(InputField field) {
        missing.add(field);
        faults.add(Fault.of("study.missing", field.key(), 0, field.title(), field.unit()));
    }

    /** The fields that must be given and are not. */
    List<InputField> missing() {
        return missing;
    }

    /** A value that the study itself works out by a rule of the knowledge base, which rests on this basis. */
    Found derived(double value, Basis basis) {
        return new Found(new Input(value, Origin.DERIVED, Spread.FIXED, "", Optional.empty()), Optional.empty(), basis);
    }

    /** A rate from 0 to 1 that the study may give by its cell. */
    Found orGiven(String cell, double standard, Basis basis) {
        use(document.values(), "values", cell);
        Quantity quantity = document.values().get(cell);
        if (quantity == null) {
            return new Found(new Input(standard, basis == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT, Spread.FIXED, "values." + cell,
                    Optional.empty()), Optional.empty(), basis);
        }
        double low = Math.min(quantity.value(), quantity.spread().quantile(0, quantity.value()));
        double high = Math.max(quantity.value(), quantity.spread().quantile(1, quantity.value()));
        if (low < 0 || high > 1) {
            faults.add(Fault.of("study.share", "values." + cell, 0, low < 0 ? low : high));
        }
        return given(quantity, "values." + cell);
    }

    /** The share of a party in a benefit. It has no range, since all shares must sum to one. */
    Found shareOrGiven(String cell, double standard, Basis basis) {
        int before = faults.size();
        Found found = orGiven(cell, standard, basis);
        if (faults.size() == before && !found.content().spread().isFixed()) {
            faults.add(Fault.of("study.share-range", "values." + cell, 0, cell));
        }
        return found;
    }

    void refuseSharesUnlessOne(String benefit, double sum) {
        if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
            faults.add(Fault.of("study.shares", "values.share." + benefit, 0, benefit, sum));
        }
    }

    private static Found given(Quantity quantity, String key) {
        Optional<Text> note = quantity.note().map(text -> new Text(text, text));
        return new Found(new Input(quantity.value(), quantity.origin(), quantity.spread(), key, note), Optional.empty(),
                quantity.origin() == Origin.ASSUMED ? Basis.ASSUMED : Basis.GIVEN);
    }

    private static Found found(Stated stated, String key, Optional<Text> note) {
        Origin origin = stated.basis() == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT;
        return new Found(new Input(stated.value(), origin, stated.spread(), key, note), Optional.of(stated.source()), stated.basis());
    }

    private void check(InputRule input, Quantity quantity, String key, Text title) {
        if (input.bounded() && quantity.spread() instanceof Spread.Normal) {
            faults.add(Fault.of("study.bell", key, 0, title));
            return;
        }
        boolean fixed = quantity.spread().isFixed();
        double low = fixed ? quantity.value() : Math.min(quantity.value(), quantity.spread().quantile(0, quantity.value()));
        double high = fixed ? quantity.value() : Math.max(quantity.value(), quantity.spread().quantile(1, quantity.value()));
        input.least().filter(least -> low < least).ifPresent(least -> faults.add(Fault.of("study.least", key, 0, title, low, least)));
        input.above().filter(above -> low <= above).ifPresent(above -> faults.add(Fault.of("study.above", key, 0, title, low, above)));
        input.most().filter(most -> high > most).ifPresent(most -> faults.add(Fault.of("study.most", key, 0, title, high, most)));
        if (input.whole() && (quantity.value() != Math.rint(quantity.value()) || !fixed)) {
            faults.add(Fault.of("study.whole-number", key, 0, title, quantity.value()));
        }
    }

    /** Notes that fields are known at a place, whether given or not. */
    void use(Map<String, Quantity> values, String where, String... fields) {
        given.computeIfAbsent(where, place -> new HashSet<>()).addAll(values.keySet());
        used.computeIfAbsent(where, place -> new HashSet<>()).addAll(List.of(fields));
    }

    /** Refuses what was given and never asked for, naming the nearest field that exists. */
    void refuseUnused() {
        Faults unused = new Faults();
        given.forEach((where, fields) -> fields.stream().filter(field -> !used.get(where).contains(field)).sorted()
                .forEach(field -> unused.add(() -> unused(where, field))));
        faults.addAll(unused.kept());
        moreUnused = unused.more();
    }

    private Fault unused(String where, String field) {
        Set<String> known = used.get(where);
        String near = known.stream().filter(name -> new LevenshteinDistance(CLOSE).apply(name, field) >= 0).findFirst()
                .orElseGet(() -> Fault.oneOf(known.stream().sorted().toList()));
        return Fault.of("study.field", where + "." + field, 0, field, near);
    }

    /** How many more fields were given and never asked for than there are faults about them. */
    int moreUnused() {
        return moreUnused;
    }
}
