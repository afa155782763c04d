package sumakomi.estimate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Function;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.formula.Values;
import sumakomi.economics.study.Quantity;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** Makes the cells of an estimate, template by template, so that each finds those that it uses. */
final class EstimateCells {

    private final EstimateDocument document;
    private final List<Owner> owners;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    /** What lies in each part, by scope. Looked up by identity: to compare parts would be to compare all that is given for them. */
    private final Map<Owner, Map<String, List<Owner>>> within = new IdentityHashMap<>();
    private Model made = new Model(List.of(), 0);

    EstimateCells(EstimateDocument document) {
        this.document = document;
        this.owners = Owner.all(document);
        owners.forEach(owner -> owner.around().forEach(outer -> lies(owner, outer)));
    }

    /** The part of a pair comes to what lies around both by two ways, and counts once. */
    private void lies(Owner owner, Owner outer) {
        List<Owner> known = within.computeIfAbsent(outer, one -> new HashMap<>()).computeIfAbsent(owner.scope().id(),
                scope -> new ArrayList<>());
        if (known.isEmpty() || known.get(known.size() - 1) != owner) {
            known.add(owner);
        }
    }

    List<Owner> owners() {
        return owners;
    }

    Model make() {
        document.estimate().templates().values().forEach(this::make);
        return soFar();
    }

    /** The cells made until now; those that were looked through before are not looked through again. */
    private Model soFar() {
        made = made.within(cells.values());
        return made;
    }

    private void make(Template template) {
        Optional<Values> known = template.whereAboveZero().map(guard -> soFar().values());
        owners.stream().filter(owner -> template.scopes().contains(owner.scope().id())).forEach(owner -> make(template, owner, known));
    }

    private void make(Template template, Owner owner, Optional<Values> known) {
        Optional<Quantity> given = Optional.ofNullable(owner.part().values().get(template.name()));
        if (template.withCell().filter(name -> find(name, owner).isEmpty()).isPresent()) {
            return;
        }
        if (given.isPresent()) {
            input(template, owner, given(given.get()));
        } else if (template.expression().isPresent()) {
            boolean sound = template.whereAboveZero()
                    .map(guard -> find(guard, owner).filter(id -> known.orElseThrow().of(id) > 0).isPresent()).orElse(true);
            Optional<Expression> spelled = sound ? spelled(template.expression().get(), owner) : Optional.empty();
            spelled.ifPresent(expression -> put(template, owner, new Cell.Formula(expression.withoutNothing()),
                    Optional.of(template.source()), template.basis()));
        } else if (template.scopes().get(0).equals(owner.scope().id())) {
            held(template).ifPresent(found -> input(template, owner, found));
        }
    }

    /** The id of a cell of a part. */
    static String id(Owner owner, String name) {
        return owner.path().isEmpty() ? name : owner.path() + "." + name;
    }

    /** Whether a value taken unless another is given holds already as of a month. */
    static boolean holds(Template.Default one, Optional<YearMonth> asOf) {
        return one.from().isEmpty() || asOf.isEmpty() || !LocalDate.parse(one.from()).isAfter(asOf.get().atEndOfMonth());
    }

    /** The latest of the values taken unless another is given. */
    private Optional<Found> held(Template template) {
        return template.defaults().stream().filter(one -> holds(one, document.asOf())).reduce((earlier, later) -> later)
                .map(one -> new Found(one.value(), one.basis() == Basis.ASSUMED ? Origin.ASSUMED : Origin.DEFAULT, one.spread(),
                        one.why().map(why -> one.from().isEmpty() ? why : from(why, one.from())), Optional.of(one.source()), one.basis()));
    }

    private static Text from(Text why, String day) {
        return new Text(Phrases.of("estimates", Locale.JAPANESE).say("from", why.ja(), day),
                Phrases.of("estimates", Locale.ENGLISH).say("from", why.en(), day));
    }

    /** A value with where it comes from. */
    private record Found(double value, Origin origin, Spread spread, Optional<Text> note, Optional<Citation> source, Basis basis) {}

    private static Found given(Quantity quantity) {
        return new Found(quantity.value(), quantity.origin(), quantity.spread(), quantity.note().map(note -> new Text(note, note)),
                Optional.empty(), quantity.origin() == Origin.ASSUMED ? Basis.ASSUMED : Basis.GIVEN);
    }

    private void input(Template template, Owner owner, Found found) {
        put(template, owner, new Cell.Input(found.value(), found.origin(), found.spread(), found.note()), found.source(), found.basis());
    }

    private void put(Template template, Owner owner, Cell.Content content, Optional<Citation> source, Basis basis) {
        String id = id(owner, template.name());
        cells.put(id, new Cell(id, new Title(owner.titles(), template.title()), Unit.parse(template.unit()), template.unit(), false,
                owner.scope().id(), content, source, basis));
    }

    /** The cell that a name means for a part: its own, else that of what lies around it, else that of the part it is made for. */
    private Optional<String> find(String name, Owner owner) {
        return owner.around().map(one -> id(one, name)).filter(cells::containsKey).findFirst();
    }

    /** The formula over the cells of a part; empty where one of them is not there. */
    private Optional<Expression> spelled(Expression part, Owner owner) {
        if (part instanceof Name name) {
            return find(name.id(), owner).map(Name::new);
        }
        if (part instanceof Call call && call.function() == Function.WHERE_MADE) {
            return Optional.of(call.arguments().stream().flatMap(one -> spelled(one, owner).stream()).findFirst().orElse(new Constant(0)));
        }
        if (isOverParts(part)) {
            List<String> all = below(((Call) part).cell(), owner);
            return all.isEmpty() ? Optional.empty() : Optional.of(Expression.sumOf(all));
        }
        List<Expression> parts = part.parts().stream().flatMap(one -> spelled(one, owner).stream()).toList();
        return parts.size() == part.parts().size() ? Optional.of(part.with(parts)) : Optional.empty();
    }

    /** Whether it is a sum over the parts of a scope, such as {@code sum(facility.electricity-use)}. */
    private static boolean isOverParts(Expression part) {
        return part instanceof Call call && call.function() == Function.SUM && call.arguments().get(0) instanceof Name name
                && name.id().contains(".");
    }

    private List<String> below(String written, Owner owner) {
        String scope = written.substring(0, written.indexOf('.'));
        String name = written.substring(written.indexOf('.') + 1);
        return within.getOrDefault(owner, Map.of()).getOrDefault(scope, List.of()).stream().map(one -> id(one, name))
                .filter(cells::containsKey).toList();
    }

    /** The inputs for want of which a cell of a part was not made. */
    Set<Text> wanting(Template template, Owner owner) {
        Set<Text> wanting = new LinkedHashSet<>();
        gather(template, owner, wanting, new LinkedHashSet<>());
        return wanting;
    }

    private void gather(Template template, Owner owner, Set<Text> wanting, Set<Template> seen) {
        if (!seen.add(template)) {
            return;
        }
        if (template.expression().isEmpty()) {
            wanting.add(template.title());
        }
        Stream.concat(template.expression().stream(), template.withCell().<Expression>map(Name::new).stream())
                .forEach(expression -> names(expression).forEach(name -> {
                    boolean overParts = name.contains(".");
                    boolean there = overParts ? !below(name, owner).isEmpty() : find(name, owner).isPresent();
                    if (!there) {
                        gather(document.estimate().templates().get(name.substring(name.indexOf('.') + 1)), owner, wanting, seen);
                    }
                }));
    }

    private static List<String> names(Expression expression) {
        List<String> names = new ArrayList<>();
        if (expression instanceof Name name) {
            names.add(name.id());
        } else if (!(expression instanceof Call call && call.function() == Function.WHERE_MADE)) {
            expression.parts().forEach(part -> names.addAll(names(part)));
        }
        return names;
    }
}
