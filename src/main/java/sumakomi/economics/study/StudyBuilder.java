package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.economics.formula.Values;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * Puts a study together: makes the cells that the knowledge base describes once for each component, energy carrier,
 * measure, policy and party, fills its inputs, and works everything out.
 */
public final class StudyBuilder {

    private final StudyKnowledge knowledge;

    public StudyBuilder(StudyKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @throws FaultyInput with everything that is missing or wrong, each by its field */
    public Study build(StudyDocument document) {
        List<Fault> faults = new ArrayList<>(new StudyCheck(knowledge, document).faults());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        CellMaker maker = new CellMaker(knowledge, document);
        maker.makeAll();
        faults.addAll(maker.faults());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return study(document, maker);
    }

    /**
     * The fields of a study that may be given or must be, also of one that is not complete yet.
     *
     * @throws FaultyInput if ids or names in it are wrong, so that its fields cannot be told
     */
    public List<InputField> fields(StudyDocument document) {
        List<Fault> faults = new StudyCheck(knowledge, document).faults();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        CellMaker maker = new CellMaker(knowledge, document);
        maker.makeAll();
        return maker.fields();
    }

    private Study study(StudyDocument document, CellMaker maker) {
        int years = (int) maker.valueOf("evaluation-years");
        List<Pending> certain = maker.pending().stream().filter(pending -> pending.whereNotZero().isEmpty()).toList();
        Values first = values(new Model(resolved(certain, maker), years));
        refuseWithoutCost(first);
        Set<String> undefined = new LinkedHashSet<>();
        List<Pending> defined = new ArrayList<>();
        for (Pending pending : maker.pending()) {
            boolean divides = pending.whereNotZero().map(name -> first.of(maker.names().resolve(name, pending.path()))).map(value -> value != 0).orElse(true);
            if (divides) {
                defined.add(pending);
            } else {
                undefined.add(pending.cell().id());
            }
        }
        Model model = new Model(resolved(defined, maker), years);
        return new Study(document, knowledge.version(), model, values(model), undefined, Overlaps.in(document, knowledge));
    }

    private static List<Cell> resolved(List<Pending> pending, CellMaker maker) {
        return pending.stream().map(one -> one.resolved(maker.names())).toList();
    }

    private static void refuseWithoutCost(Values values) {
        if (values.of("project-cost") == 0) {
            throw new FaultyInput(Fault.of("study.no-cost", "measures", 0));
        }
    }

    private static Values values(Model model) {
        try {
            return model.values();
        } catch (UndefinedCell e) {
            throw new FaultyInput(Fault.of("study.undefined", e.cell().id(), 0, e.cell().title()));
        }
    }

}
