package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Response;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;

/**
 * Puts a study together: makes the cells that the knowledge base describes once for each component, energy carrier,
 * measure, policy and party, fills its inputs, and works everything out.
 */
public record StudyBuilder(StudyKnowledge knowledge) {

    /** @throws FaultyInput with everything that is missing or wrong, each by its field */
    public Study build(StudyDocument document) {
        StudyCheck check = new StudyCheck(knowledge, document);
        Faults wrong = check.faults();
        List<Fault> faults = new ArrayList<>(wrong.kept());
        int more = wrong.more();
        if (check.hasParts()) {
            CellMaker maker = new CellMaker(knowledge, check.known());
            maker.makeAll();
            faults.addAll(maker.faults());
            more += maker.moreFaults();
            if (faults.isEmpty()) {
                return study(document, maker);
            }
        }
        throw new FaultyInput(faults, more);
    }

    /**
     * The fields of a study that may be given or must be, also of one that is not complete yet.
     *
     * @throws FaultyInput if the study has no measure, so that there are no fields
     */
    public List<InputField> fields(StudyDocument document) {
        StudyCheck check = new StudyCheck(knowledge, document);
        Faults faults = check.faults();
        if (!check.hasParts()) {
            faults.refuseIfAny();
        }
        CellMaker maker = new CellMaker(knowledge, check.known());
        maker.makeAll();
        return maker.fields();
    }

    private Study study(StudyDocument document, CellMaker maker) {
        int years = (int) maker.valueOf("evaluation-years");
        Names names = maker.names();
        List<Pending> certain = maker.pending().stream().filter(pending -> pending.whereNotZero().isEmpty()).toList();
        Model basis = new Model(resolved(certain, names), years);
        refuseSavingsAboveCost(document, basis);
        refuseWithoutCost(basis);
        Values first = values(basis);
        Map<String, Text> undefined = new LinkedHashMap<>();
        List<Pending> defined = new ArrayList<>();
        for (Pending pending : maker.pending()) {
            boolean divides = pending.whereNotZero().map(name -> first.of(names.resolve(name, pending.path())) != 0).orElse(true);
            if (divides) {
                defined.add(pending);
            } else {
                undefined.put(pending.cell().id(), pending.cell().title());
            }
        }
        Model model = new Model(resolved(defined, names), years);
        Values values = values(model);
        return new Study(document, knowledge.version(), model, values, undefined, Overlaps.in(document, knowledge, values),
                maker.fieldsByCell(), knowledge.questions(document, maker.fields()), maker.cautions());
    }

    private static List<Cell> resolved(List<Pending> pending, Names names) {
        return pending.stream().map(one -> one.resolved(names)).toList();
    }

    private static void refuseWithoutCost(Model model) {
        if (new Response(model, List.of(), List.of("project-cost")).at()[0] == 0) {
            throw new FaultyInput(Fault.of("study.no-cost", "measures", 0));
        }
    }

    /** Integrated works save part of the cost, never more than all of it, at any value of the ranges given. */
    private static void refuseSavingsAboveCost(StudyDocument document, Model model) {
        List<Fault> faults = new ArrayList<>();
        document.measures().forEach(measure -> measure.components().forEach(component -> {
            String id = measure.id() + "." + component.id();
            if (model.has(id + ".common-cost")) {
                double saved = end(model, "integrated-saving-share", 1) * end(model, id + ".common-cost", 1);
                double cost = end(model, id + ".initial-cost", 0);
                if (saved > cost) {
                    faults.add(
                            Fault.of("study.common-cost", Place.component(measure.id(), component.id()).field("common-cost").toString(), 0,
                                    saved, cost));
                }
            }
        }));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    private static double end(Model model, String cell, double share) {
        Cell.Input input = model.cell(cell).input().orElseThrow();
        return input.spread().quantile(share, input.value());
    }

    private static Values values(Model model) {
        try {
            return model.values();
        } catch (UndefinedCell e) {
            throw new FaultyInput(Fault.of("study.undefined", e.cell().id(), 0, e.cell().title()));
        }
    }

}
