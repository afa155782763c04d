package sumakomi.economics.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression.Call;
import sumakomi.economics.formula.Function;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.Template.Scope;

/** The cells that a sum over parts of a study sums: those of the parts that have such a cell. */
record Sums(StudyKnowledge knowledge, StudyDocument document, Conditions conditions) {

    /** Over the components, energy carriers or lines of a measure. */
    List<String> ofMeasure(Measure measure, Call call) {
        return switch (call.function()) {
            case EACH_COMPONENT -> ofParts(measure, call, Scope.COMPONENT, measure.components().stream()
                    .map(part -> Place.component(measure.id(), part.id())));
            case EACH_ENERGY -> ofParts(measure, call, Scope.ENERGY, measure.energy().stream()
                    .map(line -> Place.energy(measure.id(), line.id())));
            case EACH_LINE -> ofParts(measure, call, Scope.LINE, measure.terms().lines().stream()
                    .map(line -> Place.line(measure.id(), line.id())));
            default -> throw new IllegalStateException("A measure has no parts for " + call.function().word());
        };
    }

    private List<String> ofParts(Measure measure, Call call, Scope scope, Stream<Place> places) {
        return places.filter(place -> conditions.hasPart(scope, measure, place, call.cell()))
                .map(place -> measure.id() + "." + place.part() + "." + call.cell()).toList();
    }

    /** Over the measures that somebody owns. */
    List<String> ofHolder(StudyKnowledge.Owner holder, Call call) {
        return ofMeasures(conditions.held(holder).stream(), call);
    }

    /** Over all measures, or over the owners of equipment: all, or those of the party that the formula is of. */
    List<String> ofProject(Template template, Call call) {
        if (call.function() != Function.EACH_HOLDER) {
            return ofMeasures(document.measures().stream(), call);
        }
        Optional<String> party = knowledge.parties().stream().map(StudyKnowledge.Party::id)
                .filter(id -> template.cell().startsWith(id + ".")).findFirst();
        return knowledge.holders(document).stream().filter(holder -> party.map(holder.party()::equals).orElse(true))
                .filter(holder -> conditions.hasHolder(holder, call.cell())).map(holder -> holder.id() + "." + call.cell()).toList();
    }

    private List<String> ofMeasures(Stream<Measure> measures, Call call) {
        return measures.filter(measure -> conditions.hasMeasure(measure, call.cell())).map(measure -> measure.id() + "." + call.cell())
                .toList();
    }
}
