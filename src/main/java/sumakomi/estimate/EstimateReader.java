package sumakomi.estimate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyFields;
import sumakomi.economics.study.WrittenUnits.Unit;
import sumakomi.estimate.EstimateDocument.Part;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Horizon;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.WrittenYear;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads what is given for an estimate from YAML or JSON, whole or not at all, with all of its faults. */
public final class EstimateReader {

    private static final String FORMAT = "estimate";
    private static final String AS_OF = "as-of";
    private static final String VALUES = "values";
    private static final Set<String> HEAD = Set.of(FORMAT, "title", AS_OF, VALUES);
    private static final Set<String> NAMED = Set.of("id", "title");
    /** Parts of an estimate, at most. */
    private static final int MOST_PARTS = 1000;

    private final StudyFields fields;
    private final Estimate estimate;
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private int parts;

    private EstimateReader(StudyFields fields, Estimate estimate) {
        this.fields = fields;
        this.estimate = estimate;
    }

    /** @throws FaultyInput with everything that is wrong with the document */
    public static EstimateDocument read(byte[] bytes, EstimateKnowledge knowledge) {
        return read(StrictYaml.read(bytes), knowledge);
    }

    /** The same from a document that was read already. */
    public static EstimateDocument read(YamlDocument yaml, EstimateKnowledge knowledge) {
        StudyFields fields = new StudyFields(yaml);
        EstimateDocument read = new EstimateReader(fields, estimate(fields.root(), knowledge)).document();
        fields.refuseIfFaulty();
        return read;
    }

    /**
     * The estimate that a document is for.
     *
     * @throws FaultyInput if it names none
     */
    public static Estimate estimate(JsonNode root, EstimateKnowledge knowledge) {
        String id = root.path(FORMAT).asString("");
        return knowledge.find(id).orElseThrow(() -> new FaultyInput(Fault.of("estimate.which", FORMAT, 0, StudyFields.shortened(id),
                Fault.oneOf(knowledge.estimates().keySet()))));
    }

    private EstimateDocument document() {
        JsonNode root = fields.root();
        fields.refuseOtherKeys(root, "", union(HEAD, lists(Scope.WHOLE)));
        String title = fields.text(root, "title", "title");
        Map<String, Quantity> values = numbers(root.path(VALUES), VALUES, Set.of(), Scope.WHOLE);
        List<Part> named = named(root, "", Scope.WHOLE);
        return new EstimateDocument(estimate, title, asOf(root, values), new Part(Scope.OF_ALL, "", new Text(title, title), values, named));
    }

    /** The month as of which factors hold: said by whoever gives one, and not before those that are taken otherwise. */
    private Optional<YearMonth> asOf(JsonNode root, Map<String, Quantity> values) {
        Optional<String> written = fields.word(root, AS_OF, AS_OF).filter(word -> !word.isEmpty());
        Optional<YearMonth> read = written.flatMap(WrittenYear::readMonth).filter(month -> Horizon.holds(month.getYear()));
        if (written.isPresent() && read.isEmpty()) {
            fields.fault("study.month", AS_OF, written.get(), Integer.toString(Horizon.FIRST_YEAR), Integer.toString(Horizon.LAST_YEAR));
        }
        if (written.isEmpty() && root.path(AS_OF).isMissingNode()) {
            estimate.dated().stream().filter(given::contains).findFirst()
                    .ifPresent(name -> fields.fault("estimate.as-of", AS_OF, estimate.templates().get(name).title()));
        }
        read.ifPresent(month -> estimate.templates().values().stream()
                .filter(template -> !template.defaults().isEmpty() && !values.containsKey(template.name()))
                .filter(template -> template.defaults().stream().noneMatch(one -> EstimateCells.holds(one, Optional.of(month))))
                .forEach(template -> fields.fault("estimate.too-early", AS_OF, template.title(), template.defaults().get(0).from())));
        return read;
    }

    private List<Part> named(JsonNode node, String where, String around) {
        return estimate.within(around).stream().filter(Scope::isNamed).flatMap(scope -> list(node, where, scope).stream()).toList();
    }

    private List<Part> list(JsonNode node, String where, Scope scope) {
        JsonNode list = node.path(scope.list());
        String at = below(where, scope.list());
        List<Part> read = new ArrayList<>();
        if (!list.isArray() || list.isEmpty()) {
            fields.fault(list.isMissingNode() || list.isArray() ? "estimate.no-part" : "study.list", at, scope.title());
        } else if (list.size() > scope.most() || (parts += list.size()) > MOST_PARTS) {
            fields.fault("autonomy.many", at, Math.min(scope.most(), MOST_PARTS), list.size());
        } else {
            for (JsonNode one : list) {
                String here = at + "." + read.size();
                if (!one.isObject()) {
                    fields.fault("study.mapping", here);
                    return read;
                }
                read.add(part(one, here, scope));
            }
        }
        return read;
    }

    private Part part(JsonNode node, String where, Scope scope) {
        fields.refuseOtherKeys(node, where, union(NAMED, keys(scope.id())));
        String id = fields.id(node, where);
        if (!ids.add(id) && !id.isEmpty()) {
            fields.fault("autonomy.twice", where + ".id", id);
        }
        String title = fields.text(node, "title", where + ".title");
        Map<String, Quantity> values = numbers(node, where, union(NAMED, lists(scope.id())), scope.id());
        estimate.fixedBelow(scope.id()).forEach(fixed -> fields.refuseOtherKeys(node.path(fixed.list()), below(where, fixed.list()),
                fixed.fixed().stream().map(Scope.Fixed::id).collect(Collectors.toSet())));
        List<Part> below = Stream.concat(named(node, where, scope.id()).stream(),
                fixed(node, where, scope.id(), Optional.empty()).stream()).toList();
        return new Part(scope, id, new Text(title, title), values, below);
    }

    private List<Part> fixed(JsonNode node, String where, String around, Optional<String> at) {
        return estimate.within(around).stream().filter(Scope::isFixed).flatMap(scope -> scope.fixed().stream()
                .filter(one -> one.at().isEmpty() || one.at().equals(at)).map(one -> {
                    String here = below(below(where, scope.list()), one.id());
                    return new Part(scope, one.id(), one.title(),
                            numbers(node.path(scope.list()).path(one.id()), here, Set.of(), scope.id()),
                            fixed(node, where, scope.id(), Optional.of(one.id())));
                })).toList();
    }

    /** What stands below a part beside its numbers. */
    private Set<String> lists(String scope) {
        return Stream.concat(estimate.within(scope).stream().filter(Scope::isNamed), estimate.fixedBelow(scope).stream()).map(Scope::list)
                .collect(Collectors.toSet());
    }

    private Set<String> names(String scope) {
        return estimate.taken(scope).stream().map(Template::name).collect(Collectors.toSet());
    }

    private Set<String> keys(String scope) {
        return union(lists(scope), names(scope));
    }

    private Map<String, Quantity> numbers(JsonNode node, String where, Set<String> others, String scope) {
        Set<String> names = names(scope);
        if (others.isEmpty() && node.isObject()) {
            fields.refuseOtherKeys(node, where, names);
        }
        Set<String> unread = Stream.concat(others.stream(), node.propertyNames().stream().filter(name -> !names.contains(name)))
                .collect(Collectors.toSet());
        Map<String, Quantity> read = fields.quantities(node, where, unread, name -> Optional.of(unit(template(name))));
        read.forEach((name, quantity) -> bounds(template(name), quantity, below(where, name), read));
        given.addAll(read.keySet());
        estimate.taken(scope).stream().filter(template -> template.neededAt(scope) && node.path(template.name()).isMissingNode())
                .forEach(
                        template -> fields.fault("study.missing", below(where, template.name()), template.title(), unit(template).title()));
        return read;
    }

    private void bounds(Template template, Quantity quantity, String where, Map<String, Quantity> beside) {
        Template.Bounds bounds = template.bounds();
        BiConsumer<String, Double> told = (key, bound) -> fields.fault(key, where, template.title(), quantity.value(), bound);
        DoublePredicate low = bound -> quantity.low() < bound;
        bounds.least().stream().filter(low).forEach(least -> told.accept("study.least", least));
        bounds.above().stream().filter(bound -> quantity.low() <= bound).forEach(above -> told.accept("study.above", above));
        bounds.most().stream().filter(bound -> quantity.high() > bound).forEach(most -> told.accept("study.most", most));
        bounds.notAbove().flatMap(name -> Optional.ofNullable(beside.get(name)).filter(other -> quantity.value() > other.value()))
                .ifPresent(other -> fields.fault("estimate.not-above", where, template.title(), quantity.value(),
                        template(bounds.notAbove().orElseThrow()).title(), other.value()));
        template.withCell().filter(name -> template(name).expression().isEmpty() && !beside.containsKey(name))
                .ifPresent(name -> fields.fault("estimate.with", where, template.title(), template(name).title()));
    }

    private Template template(String name) {
        return estimate.templates().get(name);
    }

    /** Behind a number its unit may stand, a yearly one without the year too. */
    private static Unit unit(Template template) {
        String unit = template.unit();
        return new Unit(new Text(unit, unit), template.isShare(), unit, unit.replace("/year", ""), unit.replace("/year", "/年"));
    }

    private static String below(String where, String key) {
        return where.isEmpty() ? key : where + "." + key;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
