package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Cell.Formula;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.Expression.Binary;
import sumakomi.economics.formula.Expression.Name;
import sumakomi.economics.formula.Expression.Operator;
import sumakomi.economics.formula.Title;
import sumakomi.economics.formula.Unit;
import sumakomi.economics.study.BenefitFlows.Claim;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.Link;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.economics.study.StudyKnowledge.Part;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Text;

/** Makes the cells of the non-energy benefits: each claim by itself, their sums, and what falls to each party. */
final class BenefitCells {

    private static final String SHEET = "benefits";
    private static final String ENTITY = StudyDocument.Terms.ENTITY;
    private static final String YEN_PER_YEAR = "yen/year";

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final Inputs inputs;
    private final PolicyShares shares;
    private final CellMaker maker;
    /** To whom falls what the source gives to a party that is another here. */
    private final Map<String, String> heirs;
    /** Where each benefit is claimed. */
    private final Map<Benefit, List<Claim>> claims = new LinkedHashMap<>();

    BenefitCells(StudyKnowledge knowledge, StudyDocument document, Inputs inputs, PolicyShares shares, CellMaker maker) {
        this.knowledge = knowledge;
        this.document = document;
        this.inputs = inputs;
        this.shares = shares;
        this.maker = maker;
        this.heirs = heirs(knowledge, document);
    }

    /**
     * The one owner of all equipment stands for the energy-service entity, and where all of it stands on the municipality's premises, the
     * municipality for those who own and use buildings.
     */
    private static Map<String, String> heirs(StudyKnowledge knowledge, StudyDocument document) {
        Map<String, String> heirs = new LinkedHashMap<>();
        List<String> owners = knowledge.holders(document).stream().map(StudyKnowledge.Owner::party).distinct().toList();
        if (owners.size() == 1) {
            heirs.put(ENTITY, owners.get(0));
        }
        if (document.measures().stream().allMatch(measure -> measure.premises() == StudyDocument.Premises.MUNICIPAL)) {
            String municipality = knowledge.owners().get(StudyDocument.Terms.MUNICIPALITY).party();
            knowledge.parties().stream().filter(party -> party.ofPremises().orElse(false))
                    .forEach(party -> heirs.put(party.id(), municipality));
        }
        return heirs;
    }

    void makeAll() {
        for (Measure measure : document.measures()) {
            List<Text> owners = List.of(document.said(measure.title()));
            measure.benefits().keySet().forEach(benefit -> claim(knowledge.benefits().get(benefit), measure.id() + "." + benefit,
                    Optional.of(measure), owners, Place.benefit(measure.id(), benefit)));
            sum("measure-neb", measure.id() + ".neb", owners,
                    measure.benefits().keySet().stream().map(benefit -> measure.id() + "." + benefit).toList());
        }
        for (DistrictBenefit benefit : document.districtBenefits()) {
            claim(knowledge.benefits().get(benefit.benefit()), benefit.id(), Optional.empty(), List.of(), Place.district(benefit.id()));
            maker.addLead(benefit.id(), List.of(knowledge.benefits().get(benefit.benefit()).title()), benefit.policies());
        }
        sum("district-neb", "district-neb", List.of(), document.districtBenefits().stream().map(DistrictBenefit::id).toList());
        document.policies().forEach(policy -> policy(policy.id(), document.said(policy.title())));
        if (PolicyShares.leavesSomething(document)) {
            policy(PolicyShares.NONE, knowledge.underNoPolicy());
        }
        sharedParameters();
        claims.forEach((benefit, cells) -> add("neb." + benefit.id(), List.of(), benefit,
                Expression.sumOf(cells.stream().map(Claim::id).toList()), List.of()));
        claims.keySet().forEach(benefit -> maker.caution("neb." + benefit.id(), benefit.caution()));
        counted();
        accepted();
        new BenefitFlows(knowledge, document, maker, claims).makeAll();
        knowledge.parties().forEach(this::party);
        checkShares();
    }

    private void claim(Benefit benefit, String id, Optional<Measure> measure, List<Text> owners, Place place) {
        Map<String, String> linked = new LinkedHashMap<>();
        Map<String, String> byYear = new LinkedHashMap<>();
        inputs.use(place);
        Set<String> given = place.in(document).keySet();
        for (BenefitInput input : benefit.inputs()) {
            Optional<Link> link = measure.flatMap(one -> knowledge.link(benefit.id(), input.id()));
            if (link.isPresent() && !given.contains(input.id())) {
                linked.put(input.id(), link.get().cell());
                link.get().byYear().filter(cell -> maker.hasMeasure(measure.orElseThrow(), cell))
                        .ifPresent(cell -> byYear.put(input.id(), cell));
            } else if (input.ofProject() || given.contains(input.id())) {
                addInput(benefit.id(), id, owners, input, place.field(input.id()));
            }
            inputs.use(place, input.id());
        }
        List<String> path = new ArrayList<>(List.of(id, benefit.id()));
        measure.map(Measure::id).ifPresent(path::add);
        claims.computeIfAbsent(benefit, key -> new ArrayList<>()).add(new Claim(id, path, owners, Set.copyOf(given),
                Optional.of(byYear).filter(cells -> !cells.isEmpty()).map(cells -> {
                    Map<String, String> all = new LinkedHashMap<>(linked);
                    all.putAll(cells);
                    return counted(benefit, all);
                })));
        add(id, owners, benefit, counted(benefit, linked), path);
    }

    /** The formula of a benefit where it counts, with the cells that feed its inputs. */
    private static Expression counted(Benefit benefit, Map<String, String> linked) {
        return new Binary(Operator.TIMES, new Name("counted." + benefit.id()), benefit.formula()
                .replaced(part -> part instanceof Name name && linked.containsKey(name.id()) ? new Name(linked.get(name.id())) : part));
    }

    private void add(String id, List<Text> owners, Benefit benefit, Expression formula, List<String> path) {
        maker.add(new Cell(id, new Title(owners, benefit.title()), Unit.parse(YEN_PER_YEAR), YEN_PER_YEAR, false, SHEET,
                new Formula(formula), Optional.of(benefit.source()), benefit.basis()), path, Optional.empty());
    }

    /** Parameters that all claims of a benefit share, so that what is uncertain moves together. */
    private void sharedParameters() {
        claims.keySet().forEach(benefit -> benefit.inputs().stream().filter(input -> !input.ofProject())
                .forEach(input -> sharedParameter(benefit, input)));
    }

    private void sharedParameter(Benefit benefit, BenefitInput input) {
        FieldPath path = Place.WHOLE.field(benefit.id() + "." + input.id());
        if (input.inStudy().isPresent() && path.in(document).isEmpty()) {
            inputs.use(path.place(), path.name());
            maker.add(new Cell(benefit.id() + "." + input.id(), new Title(List.of(benefit.title()), input.title()),
                    Unit.parse(input.unit()), input.unit(), false, SHEET, new Formula(Expression.parse(input.inStudy().orElseThrow())),
                    Optional.of(input.source()), input.basis()), List.of(benefit.id()), Optional.empty());
        } else {
            addInput(benefit.id(), benefit.id(), List.of(benefit.title()), input, path);
        }
    }

    private void addInput(String benefit, String scope, List<Text> owners, BenefitInput input, FieldPath path) {
        inputs.ofBenefit(benefit, input, path).ifPresent(found -> {
            maker.caution(scope + "." + input.id(), found.caution());
            maker.add(new Cell(scope + "." + input.id(), new Title(owners, input.title()), Unit.parse(input.unit()), input.unit(), false,
                    SHEET, found.content(), found.source(input.source()), found.basis()), found.field());
        });
    }

    private void policy(String policy, Text title) {
        List<DistrictBenefit> carried = document.districtBenefits().stream()
                .filter(benefit -> shares.of(policy, benefit.policies()) > 0).toList();
        carried.forEach(benefit -> maker.addInput("policy-share", "policies", policy + ".share." + benefit.id(),
                List.of(title, knowledge.benefits().get(benefit.benefit()).title()),
                inputs.derived(shares.of(policy, benefit.policies()), knowledge.generated("policy-share").basis())));
        maker.addGenerated("policy-district-neb", policy + ".policy-district-neb", List.of(title), "policies",
                Expression.sum(carried.stream().map(benefit -> Expression.product(policy + ".share." + benefit.id(), benefit.id()))
                        .toList()),
                List.of());
    }

    /** Whether each benefit counts, and the sum of those that are shown apart. */
    private void counted() {
        claims.keySet().forEach(benefit -> maker.addInput("counted", SHEET, "counted." + benefit.id(), List.of(benefit.title()),
                inputs.counted("counted." + benefit.id(), knowledge.generated("counted").basis())));
        maker.addGenerated("neb-apart", "neb-apart", List.of(), SHEET, Expression.sumOf(claims.keySet().stream().map(Benefit::id)
                .filter(knowledge.apart()::containsKey).map("neb."::concat).toList()), List.of());
    }

    private void accepted() {
        claims.keySet().forEach(benefit -> {
            String generated = benefit.acceptance().isPresent() ? "acceptance" : "acceptance-not-printed";
            maker.addInput(generated, SHEET, "acceptance." + benefit.id(), List.of(benefit.title()),
                    inputs.acceptance("acceptance." + benefit.id(), benefit.acceptance().map(Part::fraction).orElse(0.0),
                            benefit.acceptance().map(Part::basis).orElse(knowledge.generated(generated).basis())));
        });
        maker.addGenerated("accepted-neb", "accepted-neb", List.of(), SHEET, Expression.sum(claims.keySet().stream()
                .map(benefit -> Expression.product("acceptance." + benefit.id(), "neb." + benefit.id())).toList()), List.of());
    }

    private void party(StudyKnowledge.Party party) {
        List<Expression> whole = new ArrayList<>();
        List<Expression> accepted = new ArrayList<>();
        List<Expression> flows = new ArrayList<>();
        List<Expression> acceptedFlows = new ArrayList<>();
        claims.keySet().forEach(benefit -> {
            String cell = "share." + benefit.id() + "." + party.id();
            double standard = shareOf(benefit, party);
            if (standard > 0 || document.values().containsKey(cell)) {
                Name acceptance = new Name("acceptance." + benefit.id());
                Expression theirs = Expression.product(cell, "neb." + benefit.id());
                Expression flow = Expression.product(cell, BenefitFlows.of(benefit));
                whole.add(theirs);
                accepted.add(new Binary(Operator.TIMES, theirs, acceptance));
                flows.add(flow);
                acceptedFlows.add(new Binary(Operator.TIMES, flow, acceptance));
                boolean moved = standard != benefit.share(party.id());
                maker.addInput(moved ? "benefit-share-of-owner" : "benefit-share", SHEET, cell, List.of(party.title(), benefit.title()),
                        inputs.share(cell, standard, moved ? knowledge.generated("benefit-share-of-owner").basis()
                                : Optional.ofNullable(benefit.shares().get(party.id())).map(Part::basis).orElse(Basis.GIVEN)));
            }
        });
        maker.addGenerated("party-neb", party.id() + ".neb", List.of(party.title()), "parties", Expression.sum(whole), List.of());
        maker.addGenerated("party-neb-accepted", party.id() + ".neb-accepted", List.of(party.title()), "parties",
                Expression.sum(accepted), List.of());
        maker.addGenerated("party-neb-flow", party.id() + ".neb-flow", List.of(party.title()), "parties", Expression.sum(flows), List.of());
        maker.addGenerated("party-neb-accepted-flow", party.id() + ".neb-accepted-flow", List.of(party.title()), "parties",
                Expression.sum(acceptedFlows), List.of());
    }

    /** The part of a party in a benefit: its own, and that of those for whom it stands. */
    private double shareOf(Benefit benefit, StudyKnowledge.Party party) {
        return knowledge.parties().stream().filter(from -> heirs.getOrDefault(from.id(), from.id()).equals(party.id()))
                .mapToDouble(from -> benefit.share(from.id())).sum();
    }

    /** The shares of a benefit sum to one over the parties; what is given for one party must leave the rest to the others. */
    private void checkShares() {
        claims.keySet().forEach(benefit -> inputs.refuseSharesUnlessOne(benefit.id(), knowledge.parties().stream()
                .mapToDouble(party -> Place.WHOLE.field("share." + benefit.id() + "." + party.id()).in(document).map(Quantity::value)
                        .orElseGet(() -> shareOf(benefit, party)))
                .sum()));
    }

    private void sum(String generated, String id, List<Text> owners, List<String> cells) {
        maker.addGenerated(generated, id, owners, SHEET, Expression.sumOf(cells), List.of());
    }
}
