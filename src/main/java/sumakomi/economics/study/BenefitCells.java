package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Cell.Formula;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Expression.Constant;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;
import sumakomi.economics.formula.Function;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.economics.study.StudyKnowledge.Part;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Text;

/** Makes the cells of the non-energy benefits: each claim by itself, their sums, and what falls to each party. */
final class BenefitCells {

    private static final String SHEET = "benefits";
    private static final String YEN_PER_YEAR = "yen/year";

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final Inputs inputs;
    private final PolicyShares shares;
    private final CellMaker maker;
    /** The claims of each benefit, by the id of their cell. */
    private final Map<String, List<String>> claims = new LinkedHashMap<>();

    BenefitCells(StudyKnowledge knowledge, StudyDocument document, Inputs inputs, PolicyShares shares, CellMaker maker) {
        this.knowledge = knowledge;
        this.document = document;
        this.inputs = inputs;
        this.shares = shares;
        this.maker = maker;
    }

    void makeAll() {
        for (Measure measure : document.measures()) {
            measure.benefits().forEach((benefit, values) -> claim(knowledge.benefits().get(benefit), measure.id() + "." + benefit,
                    List.of(measure.id()), List.of(new Text(measure.title(), measure.title())), values,
                    "measures." + measure.id() + ".benefits." + benefit));
            sum("measure-neb", measure.id() + ".neb", List.of(new Text(measure.title(), measure.title())),
                    measure.benefits().keySet().stream().map(benefit -> measure.id() + "." + benefit).toList());
        }
        for (DistrictBenefit benefit : document.districtBenefits()) {
            claim(knowledge.benefits().get(benefit.benefit()), benefit.id(), List.of(), List.of(), benefit.values(),
                    "districtBenefits." + benefit.id());
        }
        sum("district-neb", "district-neb", List.of(), document.districtBenefits().stream().map(DistrictBenefit::id).toList());
        document.policies().forEach(this::policy);
        sharedParameters();
        claims.forEach((benefit, cells) -> add("neb." + benefit, knowledge.benefits().get(benefit).title(), sumOf(cells),
                knowledge.benefits().get(benefit)));
        accepted();
        knowledge.parties().forEach(this::party);
        checkShares();
    }

    private void claim(Benefit benefit, String id, List<String> scopes, List<Text> owners, Map<String, Quantity> values, String where) {
        claims.computeIfAbsent(benefit.id(), key -> new ArrayList<>()).add(id);
        Map<String, String> linked = new LinkedHashMap<>();
        inputs.use(values, where);
        for (BenefitInput input : benefit.inputs()) {
            Optional<String> link = scopes.isEmpty() ? Optional.empty() : knowledge.link(benefit.id(), input.id());
            if (link.isPresent() && !values.containsKey(input.id())) {
                linked.put(input.id(), link.get());
            } else if (input.ofProject() || values.containsKey(input.id())) {
                inputs.ofBenefit(input, values, input.id(), where)
                        .ifPresent(found -> addInput(id + "." + input.id(), new Title(owners, input.title()), input, found));
            }
            inputs.use(values, where, input.id());
        }
        List<String> path = new ArrayList<>(List.of(id));
        path.add(benefit.id());
        path.addAll(scopes);
        Expression formula = benefit.formula().replaced(part -> part instanceof Name name && linked.containsKey(name.id())
                ? new Name(linked.get(name.id())) : part);
        maker.add(
                new Cell(id, new Title(owners, benefit.title()), Unit.parse(YEN_PER_YEAR), YEN_PER_YEAR, false, SHEET, new Formula(formula),
                        Optional.of(benefit.source()), benefit.basis()),
                path, Optional.empty());
    }

    /** Parameters that all claims of a benefit share, so that what is uncertain moves together. */
    private void sharedParameters() {
        claims.keySet().stream().map(knowledge.benefits()::get)
                .forEach(benefit -> benefit.inputs().stream().filter(input -> !input.ofProject())
                        .forEach(input -> inputs.ofBenefit(input, document.values(), benefit.id() + "." + input.id(), "values")
                                .ifPresent(found -> addInput(benefit.id() + "." + input.id(),
                                        new Title(List.of(benefit.title()), input.title()), input, found))));
    }

    private void addInput(String id, Title title, BenefitInput input, Inputs.Found found) {
        maker.add(new Cell(id, title, Unit.parse(input.unit()), input.unit(), false, SHEET, found.content(),
                Optional.of(found.source().orElse(input.source())), found.basis()), List.of(), Optional.empty());
    }

    private void policy(StudyDocument.Policy policy) {
        List<Expression> parts = document.districtBenefits().stream().filter(benefit -> shares.of(policy.id(), benefit.policies()) > 0)
                .map(benefit -> (Expression) new Binary(Operator.TIMES, new Name(policy.id() + ".share." + benefit.id()),
                        new Name(benefit.id())))
                .toList();
        Text title = new Text(policy.title(), policy.title());
        document.districtBenefits().stream().filter(benefit -> shares.of(policy.id(), benefit.policies()) > 0)
                .forEach(benefit -> maker.addInput("policy-share", "policies", policy.id() + ".share." + benefit.id(), List.of(title,
                        knowledge.benefits().get(benefit.benefit()).title()),
                        inputs.derived(shares.of(policy.id(), benefit.policies()), knowledge.generated("policy-share").basis())));
        maker.addGenerated("policy-district-neb", policy.id() + ".policy-district-neb", List.of(title), "policies",
                parts.isEmpty() ? new Constant(0) : new Call(Function.SUM, parts), List.of());
    }

    private void accepted() {
        claims.keySet().forEach(benefit -> {
            Optional<Part> printed = knowledge.benefits().get(benefit).acceptance();
            String generated = printed.isPresent() ? "acceptance" : "acceptance-not-printed";
            maker.addInput(generated, SHEET, "acceptance." + benefit, List.of(knowledge.benefits().get(benefit).title()),
                    inputs.orGiven("acceptance." + benefit, printed.map(Part::fraction).orElse(0.0),
                            printed.map(Part::basis).orElse(knowledge.generated(generated).basis())));
        });
        maker.addGenerated("accepted-neb", "accepted-neb", List.of(), SHEET, sumOfProducts(claims.keySet(), "acceptance."), List.of());
    }

    private void party(StudyKnowledge.Party party) {
        Set<String> theirs = new LinkedHashSet<>();
        claims.keySet().forEach(benefit -> {
            String cell = "share." + benefit + "." + party.id();
            Benefit whole = knowledge.benefits().get(benefit);
            double standard = whole.share(party.id());
            if (standard > 0 || document.values().containsKey(cell)) {
                theirs.add(benefit);
                maker.addInput("benefit-share", SHEET, cell, List.of(party.title(), whole.title()), inputs.shareOrGiven(cell, standard,
                        Optional.ofNullable(whole.shares().get(party.id())).map(Part::basis).orElse(Basis.GIVEN)));
            }
        });
        List<Expression> all = theirs.stream().map(benefit -> product("share." + benefit + "." + party.id(), "neb." + benefit)).toList();
        List<Expression> accepted = theirs.stream().map(benefit -> (Expression) new Binary(Operator.TIMES,
                product("share." + benefit + "." + party.id(), "neb." + benefit), new Name("acceptance." + benefit))).toList();
        maker.addGenerated("party-neb", party.id() + ".neb", List.of(party.title()), "parties", sum(all), List.of());
        maker.addGenerated("party-neb-accepted", party.id() + ".neb-accepted", List.of(party.title()), "parties", sum(accepted), List.of());
    }

    /** The shares of a benefit sum to one over the parties; what is given for one party must leave the rest to the others. */
    private void checkShares() {
        for (String benefit : claims.keySet()) {
            double sum = knowledge.parties().stream().mapToDouble(party -> {
                Quantity given = document.values().get("share." + benefit + "." + party.id());
                return given != null ? given.value() : knowledge.benefits().get(benefit).share(party.id());
            }).sum();
            inputs.refuseSharesUnlessOne(benefit, sum);
        }
    }

    private void sum(String generated, String id, List<Text> owners, List<String> cells) {
        maker.addGenerated(generated, id, owners, SHEET, sumOf(cells), List.of());
    }

    private static Expression sumOf(List<String> cells) {
        return sum(cells.stream().map(cell -> (Expression) new Name(cell)).toList());
    }

    private static Expression sumOfProducts(Set<String> benefits, String prefix) {
        return sum(benefits.stream().map(benefit -> product(prefix + benefit, "neb." + benefit)).toList());
    }

    private static Expression product(String one, String other) {
        return new Binary(Operator.TIMES, new Name(one), new Name(other));
    }

    private static Expression sum(List<Expression> parts) {
        return parts.isEmpty() ? new Constant(0) : new Call(Function.SUM, parts);
    }

    private void add(String id, Text title, Expression formula, Benefit benefit) {
        maker.add(new Cell(id, Title.of(title), Unit.parse(YEN_PER_YEAR), YEN_PER_YEAR, false, SHEET, new Formula(formula),
                Optional.of(benefit.source()), benefit.basis()), List.of(), Optional.empty());
    }
}
