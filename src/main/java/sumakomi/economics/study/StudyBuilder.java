package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.Response;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;

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
        Map<String, Cell> resolved = new LinkedHashMap<>();
        maker.pending().forEach(one -> resolved.put(one.cell().id(), one.resolved(names)));
        Model basis = new Model(maker.pending().stream().filter(one -> one.divisor().isEmpty()).map(one -> resolved.get(one.cell().id()))
                .toList(), years);
        refuseSavingsAboveCost(document, basis);
        refuseWithoutCost(basis);
        Map<String, Double> divisors = divisors(maker, names, basis);
        Map<String, LeftOut> undefined = new LinkedHashMap<>();
        maker.pending().forEach(one -> one.divisor().filter(by -> !by.allows(divisors.get(names.resolve(by.cell(), one.path()))))
                .ifPresent(by -> {
                    undefined.put(one.cell().id(), new LeftOut(one.cell().title(), by.otherwise()));
                    resolved.remove(one.cell().id());
                }));
        Model model = basis.within(resolved.values());
        Values values = values(model);
        return new Study(document, knowledge.version(), model, values, undefined, Overlaps.in(document, knowledge, model, values),
                maker.fieldsByCell(), knowledge.questions(document, maker.fields()), maker.cautions(),
                new Duplicates(knowledge, document).reasons().toList(), knowledge.doubts(document, maker.fields()));
    }

    /** The values of the cells by which others divide. */
    private static Map<String, Double> divisors(CellMaker maker, Names names, Model basis) {
        List<String> cells = maker.pending().stream()
                .flatMap(one -> one.divisor().map(by -> names.resolve(by.cell(), one.path())).stream()).distinct().toList();
        double[] values = new Response(basis, List.of(), cells).at();
        return IntStream.range(0, cells.size()).boxed().collect(Collectors.toMap(cells::get, at -> values[at]));
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
                                    saved, cost, document.said(measure.title()), document.said(component.title())));
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
