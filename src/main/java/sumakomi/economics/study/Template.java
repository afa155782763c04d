package sumakomi.economics.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.study.StudyEntries.CellEntry;
import sumakomi.economics.study.StudyEntries.InputRule;
import sumakomi.economics.study.StudyEntries.Where;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Text;

/**
 * A cell as the knowledge base describes it, before it is made for one component, measure, policy, party or the project.
 *
 * @param cell its name within the scope
 * @param sheet the file in which it stands, the step of the study
 * @param unit as the knowledge base spells it; {@code as-carrier} stands for that of the energy carrier
 */
record Template(String cell, String unit, String sheet, Optional<Expression> expression, CellEntry entry) {

    private static final String YEN = "yen";

    /** What a cell is made for. */
    enum Scope {
        COMPONENT, ENERGY, LINE, MEASURE, HOLDER, POLICY, PROJECT, PARTY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Template> all(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.path().startsWith("cells.")).map(Template::of).toList();
    }

    private static Template of(Entry entry) {
        CellEntry cell = entry.as(CellEntry.class);
        return new Template(cell.cell(), cell.unit(),
                entry.file().substring(entry.file().lastIndexOf('/') + 1, entry.file().lastIndexOf('.')),
                cell.expression().map(Expression::parse), cell);
    }

    Scope scope() {
        return entry.scope();
    }

    Text title() {
        return entry.title();
    }

    Optional<Text> why() {
        return entry.why();
    }

    Citation source() {
        return entry.source();
    }

    Basis basis() {
        return entry.basis();
    }

    Template withUnit(String other) {
        return new Template(cell, other, sheet, expression, entry);
    }

    /** The same with each sum over parts naming them: the ids of the cells that it sums, by function and name. */
    Template spelledOut(Function<Call, List<String>> cells) {
        return with(part -> part instanceof Call call && call.function().overParts() ? Expression.sumOf(cells.apply(call)) : part);
    }

    /** The same with another name in its formula. */
    Template naming(String name, String other) {
        return with(part -> part.equals(new Name(name)) ? new Name(other) : part);
    }

    /** The same with parts of its formula replaced. */
    private Template with(UnaryOperator<Expression> replacement) {
        return new Template(cell, unit, sheet, expression.map(whole -> whole.replaced(replacement)), entry);
    }

    /** Where alone it is made. */
    Where where() {
        return entry.where().orElse(Where.EVERYWHERE);
    }

    /** How far what falls to a year differs from the yearly amount, where the study has amounts that change over the years. */
    Optional<Template> difference(Text title) {
        return entry.difference().map(formula -> new Template(cell + "-difference", YEN, sheet, Optional.of(Expression.parse(
                formula)), entry.difference(title, YEN)));
    }

    boolean isInput() {
        return expression.isEmpty();
    }

    /** What an input may take from the knowledge base and which values it accepts. */
    InputRule input() {
        return entry.input().orElse(InputRule.FREE);
    }
}
