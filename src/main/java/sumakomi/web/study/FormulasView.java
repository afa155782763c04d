package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.web.study.StudyWords.Figure;

/** The whole calculation, step by step. */
record FormulasView(Study study, StudyKnowledge knowledge, StudyWords words) {

    /** The quantities of each step, under the title of the step. */
    public Map<String, List<Row>> steps() {
        Map<String, List<Row>> steps = new LinkedHashMap<>();
        knowledge.sheets().forEach((id, title) -> steps.put(id, new ArrayList<>()));
        study.model().cells().forEach(cell -> steps.computeIfAbsent(cell.sheet(), id -> new ArrayList<>()).add(row(cell)));
        steps.values().removeIf(List::isEmpty);
        return steps;
    }

    private Row row(Cell cell) {
        return new Row(cell, words.figure(cell.id()), words.inWords(cell), cell.input().map(input -> input.origin().toString()));
    }

    /** @param formula in words; absent for an input */
    record Row(Cell cell, Figure figure, Optional<String> formula, Optional<String> origin) {}
}
