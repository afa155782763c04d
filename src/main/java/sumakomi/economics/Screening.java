package sumakomi.economics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Budget;
import sumakomi.economics.BenefitCost.Input;
import sumakomi.economics.BenefitCost.NotComparable;
import sumakomi.economics.BenefitCost.ReferenceCase;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.ComparablePolicy;
import sumakomi.knowledge.Archetype.OnlyWhen;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.District;
import sumakomi.knowledge.District.Likeness;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Parameter;
import sumakomi.knowledge.PolicyRow;
import sumakomi.knowledge.Question.Relevance;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * A first estimate of benefit and cost, before any data of the project is known.
 *
 * <p>Cost per year is the initial budget over the service life, as in the cost model of the source (figure 5.1.3) without
 * maintenance, which the archetypes do not state: low budget over long life, high budget over short life, and the
 * geometric mean of the budget over the middle life between them. The ratios of a column are those of one reference case: the one
 * with the least, the middle or the greatest B/C. Benefits per year are cost times ratio, low with low and high with high. Amounts
 * are rounded to whole 10,000 yen before they are added.
 */
public final class Screening {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    /** Power of ten of 10,000 yen: as fine as a first estimate is shown, so that what is shown adds up. */
    private static final int SHOWN = 4;

    private final Knowledge knowledge;
    private final LocalDate asOf;

    /** @param asOf the date for which parameters are taken */
    public Screening(Knowledge knowledge, LocalDate asOf) {
        this.knowledge = knowledge;
        this.asOf = asOf;
    }

    /** @param profile the answers on which it was recommended; they decide which cases are comparable */
    public BenefitCost screen(Recommendation recommendation, Profile profile) {
        Archetype archetype = knowledge.archetype(recommendation.archetype());
        List<ComparablePolicy> links = archetype.comparablePolicies().stream()
                .filter(link -> unlike(link, profile).isEmpty() && holds(link, profile)).toList();
        Optional<Spanning> rows = Spanning.of(links.stream().map(link -> row(link.district(), link.policy())).toList());
        Optional<Range> cost = cost(recommendation.budget());
        Optional<Columns> eb = rows.map(found -> found.columns(PolicyRow::ebOverC));
        Optional<Columns> neb = rows.map(found -> found.columns(PolicyRow::nebOverC));
        Optional<Columns> ebYen = times(cost, eb);
        Optional<Columns> nebYen = times(cost, neb);
        return new BenefitCost("screening", cost, ebYen, nebYen, ebYen.flatMap(one -> nebYen.map(one::plus)), eb, neb,
                rows.map(Spanning::bOverC), links.size(), links.stream().map(link -> referenceCase(link, rows.orElseThrow())).toList(),
                notComparable(archetype, profile), inputs(recommendation.budget()), missing(archetype, recommendation, profile),
                Optional.of(archetype.dataNeedsBasis()));
    }

    /** The data that a detailed study needs, but those that are there and those that need not be gathered. */
    private static List<String> missing(Archetype archetype, Recommendation recommendation, Profile profile) {
        List<String> held = profile.counting(Advice.DATA_HELD).map(Answer::values).orElse(List.of());
        return archetype.dataNeeds().stream().filter(data -> !held.contains(data) && !recommendation.spares(data)).toList();
    }

    private static boolean holds(ComparablePolicy link, Profile profile) {
        return failing(link, profile).isEmpty();
    }

    /** The condition that keeps a policy from being compared: answers that it needs, or such as speak against it. */
    private static Optional<OnlyWhen> failing(ComparablePolicy link, Profile profile) {
        return link.onlyWhen().filter(only -> !given(only, profile)).or(() -> link.notWhen().filter(not -> given(not, profile)));
    }

    private static boolean given(OnlyWhen condition, Profile profile) {
        return condition.answers().stream().allMatch(wanted -> profile.counting(wanted.question())
                .filter(answer -> !Collections.disjoint(answer.values(), wanted.in())).isPresent());
    }

    private PolicyRow row(String district, int policy) {
        return knowledge.policy(district, policy).orElseThrow();
    }

    private ReferenceCase referenceCase(ComparablePolicy link, Spanning columns) {
        PolicyRow row = row(link.district(), link.policy());
        District district = knowledge.districts().get(link.district());
        return new ReferenceCase(district.id(), district.title(), row.policy(), row.label(), columns.columnsOf(row),
                row.costOkuYenPerYear(), row.ebOverC(), row.bOverC(), link.why(), link.basis(), table(district));
    }

    /** What looks alike and is not, whatever is answered; then what would be with other answers. */
    private List<NotComparable> notComparable(Archetype archetype, Profile profile) {
        return Stream.concat(archetype.notComparable().stream().map(link -> notComparable(link, link.why(), link.basis())),
                archetype.comparablePolicies().stream().flatMap(link -> unlike(link, profile)
                        .map(likeness -> notComparable(link, likeness.text(), likeness.basis()))
                        .or(() -> failing(link, profile).map(condition -> notComparable(link, condition.text(), link.basis())))
                        .stream()))
                .toList();
    }

    /** What a municipality would have to be like to be held against the district of a row, where it is not. */
    private Optional<Likeness> unlike(ComparablePolicy link, Profile profile) {
        Likeness likeness = knowledge.districts().get(link.district()).likeness();
        Relevance unlike = likeness.unlike();
        boolean other = profile.counting(unlike.question()).filter(answer -> !Collections.disjoint(answer.values(), unlike.in()))
                .isPresent();
        boolean smaller = people(likeness.people(), profile)
                .filter(people -> people.compareTo(BigDecimal.valueOf(likeness.people().atLeast())) < 0).isPresent();
        return other || smaller ? Optional.of(likeness) : Optional.empty();
    }

    /** Who lives in the municipality, or is there by day, whichever are more. */
    private static Optional<BigDecimal> people(District.People people, Profile profile) {
        return profile.amount(people.residents()).map(residents -> residents.max(profile.amount(people.dayPercent())
                .map(percent -> residents.multiply(percent).movePointLeft(2)).orElse(residents)));
    }

    private NotComparable notComparable(ComparablePolicy link, Text why, Basis basis) {
        District district = knowledge.districts().get(link.district());
        return new NotComparable(district.id(), district.title(), link.policy(), row(link.district(), link.policy()).label(), why,
                basis, table(district));
    }

    private static Citation table(District district) {
        return new Citation(district.source().document(), district.table());
    }

    private Optional<Range> cost(Budget budget) {
        return budget.highYen().map(high -> {
            BigDecimal low = BigDecimal.valueOf(budget.lowYen());
            BigDecimal top = BigDecimal.valueOf(high);
            BigDecimal mid = low.multiply(top).sqrt(PRECISION);
            return new Range(perYear(low, life("high")), perYear(mid, life("mid")), perYear(top, life("low")));
        });
    }

    private static BigDecimal perYear(BigDecimal yen, BigDecimal years) {
        return shown(yen.divide(years, PRECISION));
    }

    private static BigDecimal shown(BigDecimal yen) {
        return yen.setScale(-SHOWN, RoundingMode.HALF_UP).setScale(0);
    }

    private BigDecimal life(String which) {
        return lifeParameter(which).asOf(asOf).value();
    }

    private Parameter lifeParameter(String which) {
        return knowledge.parameter("service-life-" + which);
    }

    private static Optional<Columns> times(Optional<Range> cost, Optional<Columns> ratio) {
        return cost.flatMap(yen -> ratio.map(by -> new Columns(shown(yen.low().multiply(by.low())), shown(yen.mid().multiply(by.mid())),
                shown(yen.high().multiply(by.high())))));
    }

    /** None where no amount is calculated, for want of an upper end. */
    private List<Input> inputs(Budget budget) {
        return budget.highYen().map(high -> inputs(budget, high)).orElse(List.of());
    }

    private List<Input> inputs(Budget budget, long high) {
        List<Input> inputs = new ArrayList<>();
        String origin = budget.scaledBy().isPresent() ? "derived"
                : budget.rangeBasis().filter(Basis.ASSUMED::equals).isPresent() ? "assumed" : "default";
        inputs.add(new Input("budget-low", new Text("事業費の目安（下限）", "Rough project cost, low end"),
                Long.toString(budget.lowYen()), "yen", origin, budget.source(), budget.rangeBasis()));
        inputs.add(new Input("budget-high", new Text("事業費の目安（上限）", "Rough project cost, high end"),
                Long.toString(high), "yen", origin, budget.source(), budget.rangeBasis()));
        for (String which : List.of("low", "mid", "high")) {
            Parameter parameter = lifeParameter(which);
            Parameter.Dated value = parameter.asOf(asOf);
            inputs.add(new Input(parameter.id(), parameter.title(), value.value().toPlainString(), parameter.unit(),
                    value.basis() == Basis.ASSUMED ? "assumed" : "default", value.source(), Optional.of(value.basis())));
        }
        return inputs;
    }
}
