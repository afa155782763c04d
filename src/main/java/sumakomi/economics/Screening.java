package sumakomi.economics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.advice.Advice.Budget;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.economics.BenefitCost.Input;
import sumakomi.economics.BenefitCost.ReferenceCase;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Parameter;
import sumakomi.knowledge.PolicyRow;
import sumakomi.knowledge.Text;

/**
 * A first estimate of benefit and cost, before any data of the project is known.
 *
 * <p>Cost per year is the initial budget over the service life, as in the cost model of the source (figure 5.1.3) without
 * maintenance, which the archetypes do not state: low budget over long life, high budget over short life, and the
 * geometric mean of the budget over the middle life between them. The ratios are the least and the greatest of the
 * reference cases, and between them the ratio of their summed benefit to their summed cost. Benefits per year are cost
 * times ratio, low with low and high with high.
 */
public final class Screening {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final int RATIO_DIGITS = 2;

    private final Knowledge knowledge;
    private final LocalDate asOf;

    /** @param asOf the date for which parameters are taken */
    public Screening(Knowledge knowledge, LocalDate asOf) {
        this.knowledge = knowledge;
        this.asOf = asOf;
    }

    public BenefitCost screen(Recommendation recommendation) {
        Archetype archetype = knowledge.archetype(recommendation.archetype());
        List<ReferenceCase> cases = referenceCases(archetype);
        List<PolicyRow> rows = cases.stream().map(found -> knowledge.policy(found.district(), found.policy()).orElseThrow()).toList();
        Optional<Range> cost = cost(recommendation.budget());
        Optional<Range> eb = ratio(rows, PolicyRow::ebOverC, PolicyRow::ebOkuYenPerYear);
        Optional<Range> neb = ratio(rows, PolicyRow::nebOverC, PolicyRow::nebOkuYenPerYear);
        Optional<Range> benefit = ratio(rows, PolicyRow::bOverC, PolicyRow::benefitOkuYenPerYear);
        return new BenefitCost("screening", cost, times(cost, eb), times(cost, neb), eb, neb, benefit, cases.size(), cases,
                inputs(recommendation), archetype.dataNeeds(), Optional.of(archetype.dataNeedsBasis()));
    }

    private List<ReferenceCase> referenceCases(Archetype archetype) {
        return archetype.comparablePolicies().stream().map(link -> {
            PolicyRow row = knowledge.policy(link.district(), link.policy()).orElseThrow();
            var district = knowledge.districts().get(link.district());
            return new ReferenceCase(district.id(), district.title(), row.policy(), row.label(), row.costOkuYenPerYear(),
                    row.ebOverC(), row.bOverC(), link.why(), link.basis(),
                    new sumakomi.knowledge.Citation(district.source().document(), district.table()));
        }).toList();
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
        return yen.divide(years, 0, RoundingMode.HALF_UP);
    }

    private BigDecimal life(String which) {
        return lifeParameter(which).asOf(asOf).value();
    }

    private Parameter lifeParameter(String which) {
        return knowledge.parameter("service-life-" + which);
    }

    /** Least, pooled and greatest ratio of some rows; the pooled one is of amounts that the source prints rounded. None without rows. */
    public static Optional<Range> ratio(List<PolicyRow> rows, Function<PolicyRow, BigDecimal> printed,
            Function<PolicyRow, BigDecimal> amount) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = rows.stream().map(printed).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = rows.stream().map(printed).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal pooled = sum(rows, amount).divide(sum(rows, PolicyRow::costOkuYenPerYear), RATIO_DIGITS, RoundingMode.HALF_UP);
        return Optional.of(new Range(low, pooled.max(low).min(high), high));
    }

    private static BigDecimal sum(List<PolicyRow> rows, Function<PolicyRow, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Range> times(Optional<Range> cost, Optional<Range> ratio) {
        return cost
                .flatMap(yen -> ratio.map(by -> new Range(yen(yen.low(), by.low()), yen(yen.mid(), by.mid()), yen(yen.high(), by.high()))));
    }

    private static BigDecimal yen(BigDecimal yenPerYear, BigDecimal ratio) {
        return yenPerYear.multiply(ratio).setScale(0, RoundingMode.HALF_UP);
    }

    private List<Input> inputs(Recommendation recommendation) {
        Budget budget = recommendation.budget();
        List<Input> inputs = new ArrayList<>();
        String origin = budget.scaledBy().isPresent() ? "derived"
                : budget.rangeBasis().filter(Basis.ASSUMED::equals).isPresent() ? "assumed" : "default";
        inputs.add(new Input("budget-low", new Text("導入規模（下限）", "Scale of introduction, low end"),
                Long.toString(budget.lowYen()), "yen", origin, budget.source(), budget.rangeBasis()));
        budget.highYen().ifPresent(high -> inputs.add(new Input("budget-high", new Text("導入規模（上限）", "Scale of introduction, high end"),
                high.toString(), "yen", origin, budget.source(), budget.rangeBasis())));
        for (String which : List.of("low", "mid", "high")) {
            Parameter parameter = lifeParameter(which);
            Parameter.Dated value = parameter.asOf(asOf);
            inputs.add(new Input(parameter.id(), parameter.title(), value.value().toPlainString(), parameter.unit(),
                    value.basis() == Basis.ASSUMED ? "assumed" : "default", value.source(), Optional.of(value.basis())));
        }
        return inputs;
    }
}
