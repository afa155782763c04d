package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyDocument;

/** Conditions, as formulas, that the value of an input is usual, by itself and by what it means beside the rest of its measure. */
record UsualFormulas(Study study, UnaryOperator<String> address) {

    List<String> of(Cell cell, List<Usual> usual) {
        List<String> conditions = new ArrayList<>();
        usual.forEach(one -> measured(cell.id(), one).ifPresent(size -> conditions.add("IFERROR(OR(%1$s=0,AND(%2$s>=%3$s,%2$s<=%4$s)),TRUE)"
                .formatted(address.apply(cell.id()), size, InputChecks.written(one.least()), InputChecks.written(one.most())))));
        return conditions;
    }

    /** What is looked at; empty where the measure lacks a number beside which it would be. */
    private Optional<String> measured(String cell, Usual usual) {
        String place = cell.substring(0, Math.max(0, cell.lastIndexOf('.')));
        String name = cell.substring(cell.lastIndexOf('.') + 1);
        String owner = place.split("\\.")[0];
        String size = usual.together() ? sum(owner, List.of(name)) : size(cell);
        List<String> times = usual.timesCell().stream().map(other -> place + "." + other).toList();
        String per = usual.perSum().stream().map(cells -> sum(owner, cells)).filter(sum -> !sum.isEmpty()).collect(Collectors.joining("+"));
        if (!usual.perSum().isEmpty() && (per.isEmpty() || exchanges(owner)) || !times.stream().allMatch(study::has)) {
            return Optional.empty();
        }
        String product = Stream.concat(Stream.of(size), times.stream().map(this::size)).collect(Collectors.joining("*"));
        return Optional.of(per.isEmpty() ? product : "(" + product + ")/(" + per + ")");
    }

    /** Whether a measure buys of a carrier what it saves elsewhere of it, so that only the difference is worth looking at. */
    private boolean exchanges(String owner) {
        return study.document().measures().stream().filter(measure -> measure.id().equals(owner))
                .anyMatch(measure -> measure.energy().stream().map(StudyDocument.Energy::carrier).distinct().count() < measure.energy()
                        .size());
    }

    /** The sum over a measure of the products of such cells of one place; empty where it has none. */
    private String sum(String owner, List<String> names) {
        return study.model().cells().stream().map(Cell::id).filter(id -> id.startsWith(owner + ".") && id.endsWith("." + names.get(0)))
                .map(id -> id.substring(0, id.lastIndexOf('.')))
                .filter(place -> names.stream().allMatch(name -> study.has(place + "." + name)))
                .filter(place -> inputOfMeasure(place, names.get(0)))
                .map(place -> names.stream().map(name -> size(place + "." + name)).collect(Collectors.joining("*")))
                .collect(Collectors.joining("+", "(", ")")).replace("()", "");
    }

    /** A total of the measure over its parts bears the name of what it sums up. */
    private boolean inputOfMeasure(String place, String name) {
        return place.contains(".") || study.model().cell(place + "." + name).input().isPresent();
    }

    private String size(String cell) {
        return "ABS(" + address.apply(cell) + ")";
    }
}
