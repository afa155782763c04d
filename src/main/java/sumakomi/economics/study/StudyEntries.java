package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.economics.study.StudyKnowledge.Counted;
import sumakomi.economics.study.StudyKnowledge.Stated;
import sumakomi.economics.study.Template.Scope;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/** The entries from which studies are made, each kind as its authors write it. The schemas in {@code kb/schema} explain the keys. */
final class StudyEntries {

    private StudyEntries() {}

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A member of {@code cells}. */
    record CellEntry(String cell, Scope scope, Text title, String unit, boolean yearly, Optional<String> expression,
            Optional<String> difference, Optional<Where> where, Optional<String> whereNotZero, Optional<String> whereAboveZero,
            Optional<InputRule> input, Optional<Text> why, Citation source, Basis basis, List<String> dataItems) {
        CellEntry {
            dataItems = listed(dataItems);
        }

        /** The entry of what falls to a year beside the yearly amount. */
        CellEntry difference(Text suffix, String yen) {
            return new CellEntry(cell, scope, new Text(title.ja() + suffix.ja(), title.en() + " " + suffix.en()), yen, true, difference,
                    Optional.empty(), Optional.of(where.orElse(Where.EVERYWHERE).varying()), Optional.empty(), Optional.empty(),
                    Optional.empty(), why, source, Basis.ASSUMED, List.of());
        }

        /** What the cell divides by. */
        Optional<Divisor> divisor() {
            return whereNotZero.map(name -> new Divisor(name, LeftOut.Why.DIVISION_BY_ZERO))
                    .or(() -> whereAboveZero.map(name -> new Divisor(name, LeftOut.Why.NO_REDUCTION)));
        }
    }

    /**
     * A cell by which another divides.
     *
     * @param otherwise why the other has no value where this one does not allow it
     */
    record Divisor(String cell, LeftOut.Why otherwise) {
        boolean allows(double value) {
            return otherwise == LeftOut.Why.NO_REDUCTION ? value > 0 : value != 0;
        }
    }

    /**
     * Where alone a cell is made; of each list one is enough.
     *
     * @param owner ids of owners of the equipment; {@code finance} how they borrow
     * @param premises whose building it is; {@code municipal} whether the municipality is owner or has the building
     * @param corporateTax on what corporate tax is paid
     * @param given inputs of which the study gives at least one, here or in a part; {@code lines} stands for lines of income or cost
     * @param notGiven inputs of which it gives none
     * @param varies whether it gives any amount that changes over the years
     * @param beginsApart whether works of its measures begin in different years
     * @param kind of lines, the kinds; {@code income} whether they are income
     */
    record Where(List<String> owner, List<String> finance, List<String> contract, List<String> premises, List<String> corporateTax,
            List<String> given, List<String> notGiven, Optional<Boolean> varies, Optional<Boolean> municipal, List<String> kind,
            Optional<Boolean> income, Optional<Boolean> beginsApart) {

        static final Where EVERYWHERE = new Where(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        Where {
            kind = listed(kind);
            owner = listed(owner);
            finance = listed(finance);
            contract = listed(contract);
            premises = listed(premises);
            corporateTax = listed(corporateTax);
            given = listed(given);
            notGiven = listed(notGiven);
        }

        Where varying() {
            return new Where(owner, finance, contract, premises, corporateTax, given, notGiven, Optional.of(true), municipal, kind,
                    income, beginsApart);
        }
    }

    /**
     * What an input takes from the knowledge base, and which values it accepts.
     *
     * @param follows the input of the project whose value it takes where the study gives that one and not this
     * @param below the input of the project below which it stays
     * @param optional whether a study may do without it: there is no such cell then
     * @param overYears whether an amount changes over the years where it is given
     */
    record InputRule(Optional<String> parameter, Optional<String> parameterLow, Optional<String> parameterHigh, Optional<String> scenario,
            Optional<String> follows, Optional<Double> value, Optional<Basis> valueBasis, Optional<Double> low, Optional<Double> high,
            Optional<Double> least, Optional<Double> above, Optional<Double> most, boolean shared, boolean whole,
            Optional<String> below, boolean optional, boolean overYears) {

        static final InputRule FREE = new InputRule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false, false, Optional.empty(), false, false);

        Bounds bounds(List<Usual> usual) {
            return new Bounds(least, above, most, whole, below, usual);
        }

        /** The value that counts when nothing is given, if the cell itself has one. */
        Optional<Stated> standard(Citation source) {
            return value
                    .map(number -> new Stated(number, low.<Spread>flatMap(from -> high.map(to -> new Spread.Triangular(from, number, to)))
                            .orElse(Spread.FIXED), valueBasis.orElseThrow(), source));
        }
    }

    /** A member of {@code generated}: title, unit and source of a cell that the builder puts together itself. */
    record Generated(String id, Text title, String unit, boolean yearly, Optional<String> expression, Optional<Text> why, Citation source,
            Basis basis) {}

    /**
     * A member of {@code links}: the cell of the study that feeds an input of a benefit.
     *
     * @param byYear the cell that holds by how much that one differs from its mean in each year; the benefit is in proportion to it
     */
    record Link(String benefit, String input, String cell, Optional<String> byYear) {}

    /** A member of {@code first}: a benefit that is named before others where a study leaves it out. */
    record First(String benefit) {}

    /** A member of {@code apart}: a benefit without which a total is shown beside the whole. */
    record Apart(String benefit, Text why) {}

    /**
     * A member of {@code once}: claims of these benefits with the same values of these inputs are about one and the same thing.
     *
     * @param parts whether one claim may be about a part of what another is about
     * @param near how far two values may differ and still be taken for one that was rounded, a fraction of the greater
     */
    record Once(List<String> benefits, List<String> inputs, boolean parts, double near, Text why) {

        /** Whether two values may be of one and the same thing: rounded, or one more or less. */
        boolean alike(double one, double other) {
            return Math.abs(one - other) <= Math.max(1, near * Math.max(Math.abs(one), Math.abs(other)));
        }
    }

    /** A benefit. */
    record BenefitEntry(Counted counted, Formula formula, Optional<Lasting> lasts, List<BenefitInput> inputs, List<Share> beneficiaries,
            Optional<Acceptance> acceptance, Optional<Caution> caution) {

        record Formula(String expression, Citation source, Basis basis) {}

        /** How long the effect lasts, and what counts in a year of it where that is not the yearly amount. */
        record Lasting(String lastingYears, Optional<String> lastingAmount) {}

        record Share(List<String> stakeholders, double sharePercent, Basis basis) {}

        record Acceptance(Optional<Double> percent, Basis basis) {}
    }

    /** The parameters of a funding scenario. */
    record ScenarioEntry(List<Parameter> parameters, Optional<Caution> caution) {

        record Parameter(String id, double value, Optional<String> exact, Basis basis, Citation source, Optional<Caution> caution) {

            /** A share that the source prints as a fraction, such as 1/3, counts without the rounding of its decimal form. */
            Stated stated() {
                double number = exact.map(fraction -> {
                    String[] parts = fraction.split("/");
                    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
                }).orElse(value);
                return new Stated(number, Spread.FIXED, basis, source, caution);
            }
        }
    }

    /** A rule on things that overlap; where it names energy carriers it holds only where one of them is concerned. */
    record OverlapRule(String id, String scope, Text title, List<String> benefits, List<String> carriers, List<String> leaveOut, Text rule,
            List<Citation> sources, Basis basis) {
        OverlapRule {
            benefits = listed(benefits);
            carriers = listed(carriers);
            leaveOut = listed(leaveOut);
            sources = listed(sources);
        }

        /** Whether benefits claimed together overlap by it: what it leaves out is among them, and what that would repeat. */
        boolean concerns(List<String> together) {
            return together.size() > 1 && (leaveOut.isEmpty() || together.stream().anyMatch(leaveOut::contains)
                    && (leaveOut.containsAll(benefits) || !leaveOut.containsAll(together)));
        }
    }
}
