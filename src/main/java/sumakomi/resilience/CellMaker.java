package sumakomi.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Function;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.Quantity;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;
import sumakomi.resilience.AutonomyDocument.Building;
import sumakomi.resilience.AutonomyDocument.Source;
import sumakomi.resilience.Template.Scope;

/** Makes the cells of a district: each template for everything for which it is meant, with the names that it uses spelled out. */
final class CellMaker {

    private final AutonomyKnowledge knowledge;
    private final AutonomyDocument document;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    /** By cell, the one that must be above 0 for it. */
    private final Map<String, String> guards = new LinkedHashMap<>();

    CellMaker(AutonomyKnowledge knowledge, AutonomyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
    }

    /** The cells in the order in which they are told. */
    List<Cell> make() {
        document.buildings().forEach(this::building);
        document.sources().forEach(this::source);
        document.storage().forEach(storage -> each(Scope.STORAGE, storage.id(), List.of(both(storage.title())),
                name -> Optional.ofNullable(storage.values().get(name))));
        each(Scope.DISTRICT, "", List.of(), name -> Optional.ofNullable(document.demand().get(name)));
        return List.copyOf(cells.values());
    }

    Map<String, String> guards() {
        return guards;
    }

    /** The id of a cell of something at a level. */
    static String id(String owner, String name, Optional<Integer> level) {
        return (owner.isEmpty() ? "" : owner + ".") + name + level.map(number -> "-" + number).orElse("");
    }

    /** What a class of a building is called in ids. */
    static String ofClass(String building, int number) {
        return building + ".class-" + number;
    }

    private void building(Building building) {
        List<Text> named = List.of(both(building.title()));
        for (Carrier carrier : Carrier.values()) {
            building.peak(carrier)
                    .ifPresent(peak -> input(building.id(), template("normal-peak-" + carrier.word()), named, Optional.empty(),
                            given(peak)));
            for (int level : AutonomyKnowledge.LEVELS) {
                load(building, carrier, level, named);
            }
        }
    }

    private void load(Building building, Carrier carrier, int level, List<Text> named) {
        Optional<Quantity> known = Optional.ofNullable(building.emergency().get(BuildingUse.key(carrier, level)));
        Template load = template(carrier.word() + "-load");
        if (known.isPresent()) {
            input(building.id(), load, named, Optional.of(level), given(known.get()));
        } else if (building.peak(carrier).isPresent()) {
            for (int number = 1; number <= BuildingUse.CLASSES; number++) {
                share(building, carrier, level, number, named);
            }
            formula(building.id(), load, named, Optional.of(level));
        }
    }

    private void share(Building building, Carrier carrier, int level, int number, List<Text> named) {
        BuildingUse use = knowledge.uses().get(building.use());
        Optional<Double> own = Optional.ofNullable(building.shares().get(BuildingUse.key(carrier, level)))
                .map(five -> five.get(number - 1));
        Found found = own.map(share -> given(Quantity.of(share))).orElseGet(() -> new Found(
                use.share(carrier, level, number).orElseThrow(), use.sharesBasis() == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT,
                Spread.FIXED, Optional.of(use.text()), Optional.of(use.source()), use.sharesBasis()));
        String owner = ofClass(building.id(), number);
        List<Text> within = Stream.concat(named.stream(), Stream.of(knowledge.classes().get(number))).toList();
        input(owner, template(carrier.word() + "-class-share"), within, Optional.of(level), found);
        formula(owner, template(carrier.word() + "-class-load"), within, Optional.of(level));
    }

    private void source(Source source) {
        Availability system = knowledge.systems().get(source.system());
        List<Text> named = List.of(both(source.title()));
        for (int level : AutonomyKnowledge.LEVELS) {
            Found found = Optional.ofNullable(source.values().get("availability-" + level)).map(CellMaker::given)
                    .orElseGet(() -> new Found(system.at(level), Origin.DEFAULT, Spread.FIXED, Optional.of(system.use()),
                            Optional.of(system.source()), system.basis()));
            input(source.id(), template("availability"), named, Optional.of(level), found);
        }
        each(Scope.SOURCE, source.id(), named, name -> Optional.ofNullable(source.values().get(name)));
    }

    /** The templates of a scope for one owner; an input that is not given is left out with what rests on it. */
    private void each(Scope scope, String owner, List<Text> named, java.util.function.Function<String, Optional<Quantity>> values) {
        knowledge.templates().values().stream().filter(template -> template.scope() == scope).forEach(template -> {
            if (template.expression().isEmpty()) {
                values.apply(template.name()).ifPresent(value -> input(owner, template, named, Optional.empty(), given(value)));
            } else if (template.eachLevel()) {
                AutonomyKnowledge.LEVELS.forEach(level -> formula(owner, template, named, Optional.of(level)));
            } else {
                formula(owner, template, named, Optional.empty());
            }
        });
    }

    /** A name that its author gave, which is the same in either language. */
    private static Text both(String text) {
        return new Text(text, text);
    }

    private Template template(String name) {
        return knowledge.templates().get(name);
    }

    /** A value with where it comes from. */
    private record Found(double value, Origin origin, Spread spread, Optional<Text> note, Optional<Citation> source, Basis basis) {}

    private static Found given(Quantity quantity) {
        return new Found(quantity.value(), quantity.origin(), quantity.spread(), quantity.note().map(CellMaker::both), Optional.empty(),
                quantity.origin() == Origin.ASSUMED ? Basis.ASSUMED : Basis.GIVEN);
    }

    private void input(String owner, Template template, List<Text> named, Optional<Integer> level, Found found) {
        put(owner, template, named, level, new Cell.Input(found.value(), found.origin(), found.spread(), found.note()), found.source(),
                found.basis());
    }

    private void formula(String owner, Template template, List<Text> named, Optional<Integer> level) {
        Expression spelled = template.expression().orElseThrow().replaced(spelling(owner, template.scope(), level));
        boolean whole = names(spelled).allMatch(cells::containsKey);
        if (whole) {
            put(owner, template, named, level, new Cell.Formula(spelled), Optional.of(template.source()), template.basis());
            template.whereAboveZero().ifPresent(name -> guards.put(id(owner, template.name(), level), spelled(name, owner, template.scope(),
                    level)));
        }
    }

    private static Stream<String> names(Expression expression) {
        return expression instanceof Name name ? Stream.of(name.id()) : expression.parts().stream().flatMap(CellMaker::names);
    }

    private void put(String owner, Template template, List<Text> named, Optional<Integer> level, Cell.Content content,
            Optional<Citation> source, Basis basis) {
        String id = id(owner, template.name(), level);
        Text part = level.map(number -> knowledge.levels().get(number).title())
                .map(title -> new Text(template.title().ja() + "（" + title.ja() + "）", template.title().en() + " (" + title.en() + ")"))
                .orElse(template.title());
        cells.put(id, new Cell(id, new Title(named, part), Unit.parse(template.unit()), template.unit(), false, template.scope().word(),
                content, source, basis));
    }

    /** Replaces a sum over everything of a scope by the cells there are, and a name by the id of the cell that it means here. */
    private UnaryOperator<Expression> spelling(String owner, Scope scope, Optional<Integer> level) {
        return part -> {
            if (part instanceof Call call && call.function() == Function.SUM && call.arguments().get(0) instanceof Name name
                    && name.id().contains(".")) {
                return Expression.sumOf(all(name.id(), owner, level));
            }
            return part instanceof Name name ? new Name(spelled(name.id(), owner, scope, level)) : part;
        };
    }

    private String spelled(String name, String owner, Scope scope, Optional<Integer> level) {
        Template meant = template(name);
        String of = scope == Scope.CLASS && meant.scope() == Scope.BUILDING ? owner.substring(0, owner.lastIndexOf('.')) : owner;
        return id(of, name, meant.eachLevel() ? level : Optional.empty());
    }

    /** @param name with the scope before it, such as {@code building.power-load} */
    private List<String> all(String name, String owner, Optional<Integer> level) {
        int dot = name.indexOf('.');
        Template meant = template(name.substring(dot + 1));
        List<String> owners = new ArrayList<>();
        switch (meant.scope()) {
            case CLASS -> document.classes().forEach(number -> owners.add(ofClass(owner, number)));
            case BUILDING -> document.buildings().forEach(one -> owners.add(one.id()));
            case SOURCE -> document.sources().forEach(one -> owners.add(one.id()));
            case STORAGE -> document.storage().forEach(one -> owners.add(one.id()));
            case DISTRICT -> throw new IllegalArgumentException("There is only one district: " + name);
        }
        return owners.stream().map(of -> id(of, meant.name(), meant.eachLevel() ? level : Optional.empty())).filter(cells::containsKey)
                .toList();
    }
}
