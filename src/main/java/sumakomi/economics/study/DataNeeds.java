package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.Template.Scope;

/** Tells which data of the feasibility study give the value of an input, by the field in which it is given. */
final class DataNeeds {

    private final StudyKnowledge knowledge;
    private final StudyDocument document;

    DataNeeds(StudyKnowledge knowledge, StudyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
    }

    /** Ids of {@code kb/data-items.yaml}; empty where no datum gives the value, as for a rate that a law sets. */
    List<String> of(Cell cell) {
        String[] field = cell.input().orElseThrow().key().split("\\.");
        int last = field.length - 1;
        if (field.length == 5 && field[2].equals("benefits")) {
            return ofBenefit(field[3], field[last]);
        }
        return switch (field[0]) {
            case "districtBenefits" -> document.districtBenefits().stream().filter(benefit -> benefit.id().equals(field[1]))
                    .findFirst().map(benefit -> ofBenefit(benefit.benefit(), field[last])).orElse(List.of());
            case "measures" -> ofTemplate(field.length == 3 ? Scope.MEASURE : field[2].equals("energy") ? Scope.ENERGY : Scope.COMPONENT,
                    field[last]);
            case "values" -> field.length == 2 ? ofTemplate(Scope.PROJECT, field[last]) : ofBenefit(field[1], field[last]);
            default -> List.of();
        };
    }

    private List<String> ofBenefit(String benefit, String input) {
        return Optional.ofNullable(knowledge.benefits().get(benefit)).stream().flatMap(found -> found.inputs().stream())
                .filter(found -> found.id().equals(input)).flatMap(found -> found.dataItems().stream()).toList();
    }

    private List<String> ofTemplate(Scope scope, String cell) {
        return knowledge.templates().stream().filter(template -> template.scope() == scope && template.cell().equals(cell))
                .flatMap(template -> template.entry().dataItems().stream()).toList();
    }
}
