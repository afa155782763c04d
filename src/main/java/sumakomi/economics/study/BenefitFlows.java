package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;
import sumakomi.economics.formula.Function;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.Lasting;
import sumakomi.knowledge.Text;

/** Makes the yearly cells of the non-energy benefits and their present values: nothing counts longer than it lasts. */
final class BenefitFlows {

    private static final String SHEET = "cash-flow";
    private static final Name RATE = new Name("social-rate");
    /** How the cell is called that tells by how much a year of a claim differs from its yearly amount. */
    static final String DIFFERENCE = ".difference";

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final CellMaker maker;
    private final Map<Benefit, List<Claim>> claims;
    /** The present value of each claim, seen from the year in which it begins. */
    private final Map<String, Expression> present = new LinkedHashMap<>();

    /**
     * A benefit claimed for a measure or the district.
     *
     * @param id of its cell
     * @param path where its formula looks names up
     * @param given inputs for which the claim has a value of its own
     * @param byYear by how much a year differs from the yearly amount, where what it is claimed for changes over the years
     */
    record Claim(String id, List<String> path, List<Text> owners, Set<String> given, Optional<Expression> byYear) {}

    BenefitFlows(StudyKnowledge knowledge, StudyDocument document, CellMaker maker, Map<Benefit, List<Claim>> claims) {
        this.knowledge = knowledge;
        this.document = document;
        this.maker = maker;
        this.claims = claims;
    }

    void makeAll() {
        claims.forEach(
                (benefit, all) -> benefit.lasts().ifPresentOrElse(lasts -> lasting(benefit, lasts, all), () -> goingOn(benefit, all)));
        maker.addGenerated("flow-neb", "flow-neb", List.of(), SHEET, Expression.sumOf(claims.keySet().stream().map(BenefitFlows::of)
                .toList()), List.of());
        maker.addGenerated("flow-neb-accepted", "flow-neb-accepted", List.of(), SHEET, Expression.sum(claims.keySet().stream()
                .map(benefit -> Expression.product("acceptance." + benefit.id(), of(benefit))).toList()), List.of());
        for (Measure measure : document.measures()) {
            List<Text> owners = List.of(document.said(measure.title()));
            today(measure.id() + ".today-neb", owners, measure.benefits().keySet().stream().map(benefit -> new Part(benefit,
                    measure.id() + "." + benefit, measure.id())).toList());
        }
        today("district-today-neb", List.of(), document.districtBenefits().stream().map(one -> new Part(one.benefit(), one.id(), one.id()))
                .toList());
    }

    /** The yearly cell of a benefit. */
    static String of(Benefit benefit) {
        return "neb-flow." + benefit.id();
    }

    /** The yearly amount in each year, and with it what a year differs from it. */
    private void goingOn(Benefit benefit, List<Claim> all) {
        String years = "present-years." + benefit.id();
        maker.addGenerated("present-years", years, List.of(benefit.title()), SHEET, formula("present-years", Map.of()), List.of());
        List<Expression> flows = new ArrayList<>();
        flows.add(formula("benefit-flow", Map.of("amount", new Name("neb." + benefit.id()))));
        all.forEach(claim -> {
            Expression mean = Expression.product(claim.id(), years);
            present.put(claim.id(), claim.byYear().map(difference -> {
                Name row = new Name(claim.id() + DIFFERENCE);
                List<Text> owners = new ArrayList<>(claim.owners());
                owners.add(benefit.title());
                maker.addGenerated("benefit-difference", row.id(), owners, SHEET, difference, claim.path());
                flows.add(row);
                return Expression.sum(List.of(mean, new Call(Function.PRESENT_VALUE, List.of(row, RATE))));
            }).orElse(mean));
        });
        maker.addGenerated("benefit-flow", of(benefit), List.of(benefit.title()), SHEET,
                flows.size() == 1 ? flows.get(0) : Expression.sum(flows), List.of());
    }

    /** Claims that last equally long share one row of years; one that has its own time or amount has its own. */
    private void lasting(Benefit benefit, Lasting lasts, List<Claim> all) {
        List<Expression> flows = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        all.forEach(claim -> {
            if (lasts.amount().isPresent() || claim.given().stream().anyMatch(input -> names(lasts.years(), input))) {
                List<Text> owners = new ArrayList<>(claim.owners());
                owners.add(benefit.title());
                counted(claim.id() + ".counted-years", owners, lasts, claim.path());
                String id = claim.id() + ".flow";
                maker.addGenerated("benefit-flow-lasting", id, owners, SHEET, formula("benefit-flow-lasting", Map.of("amount",
                        lasts.amount().map(amount -> times(new Name("counted." + benefit.id()), amount)).orElse(new Name(claim.id())),
                        "counted", new Name(claim.id() + ".counted-years"))), claim.path());
                flows.add(new Name(id));
                present.put(claim.id(), new Call(Function.PRESENT_VALUE, List.of(new Name(id), RATE)));
            } else {
                alike.add(claim.id());
            }
        });
        if (!alike.isEmpty()) {
            String counted = "counted-years." + benefit.id();
            counted(counted, List.of(benefit.title()), lasts, List.of(benefit.id()));
            flows.add(0, formula("benefit-flow-lasting", Map.of("amount", Expression.sumOf(alike), "counted", new Name(counted))));
            alike.forEach(claim -> present.put(claim, new Binary(Operator.TIMES, new Name(claim),
                    new Call(Function.PRESENT_VALUE, List.of(new Name(counted), RATE)))));
        }
        maker.addGenerated("benefit-flow-lasting", of(benefit), List.of(benefit.title()), SHEET,
                flows.size() == 1 ? flows.get(0) : Expression.sum(flows), List.of(benefit.id()));
    }

    private void counted(String id, List<Text> owners, Lasting lasts, List<String> path) {
        maker.addGenerated("counted-years", id, owners, SHEET, formula("counted-years", Map.of("lasting-years", lasts.years())), path);
    }

    /** A claim and what knows when it begins. */
    private record Part(String benefit, String claim, String begun) {}

    private void today(String id, List<Text> owners, List<Part> parts) {
        List<Expression> all = new ArrayList<>();
        List<Expression> accepted = new ArrayList<>();
        parts.forEach(part -> {
            Expression now = times(present.get(part.claim()), untilBegun(part.begun()));
            all.add(now);
            accepted.add(times(now, new Name("acceptance." + part.benefit())));
        });
        maker.addGenerated("today-neb", id, owners, SHEET, Expression.sum(all), List.of());
        maker.addGenerated("today-neb-accepted", id + "-accepted", owners, SHEET, Expression.sum(accepted), List.of());
    }

    /** What one yen of the year in which something begins is worth in the year of the evaluation. */
    private static Expression untilBegun(String begun) {
        return new Binary(Operator.MINUS, new Constant(1), times(RATE, new Call(Function.ANNUITY,
                List.of(RATE, new Name(begun + ".lead-years")))));
    }

    private static Expression times(Expression one, Expression other) {
        return new Binary(Operator.TIMES, one, other);
    }

    private static boolean names(Expression expression, String input) {
        return expression.equals(new Name(input)) || expression.parts().stream().anyMatch(part -> names(part, input));
    }

    private Expression formula(String generated, Map<String, Expression> meant) {
        return Expression.parse(knowledge.generated(generated).expression().orElseThrow())
                .replaced(part -> part instanceof Name name ? meant.getOrDefault(name.id(), name) : part);
    }
}
