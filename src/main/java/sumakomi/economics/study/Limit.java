package sumakomi.economics.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/**
 * A member of {@code limits}: how long something of the project may go on, by the equipment that it pays for.
 *
 * @param cell the input of the project that has a limit, in years
 * @param unless the input of the project that leaves nothing to limit where it is 0
 * @param component the input of each component that is the limit, in years
 * @param finance how the owner of that equipment borrows
 * @param why the law or the reason
 */
record Limit(String cell, String unless, String component, String finance, Text why, Citation source, Basis basis) {

    /** What the limit is: the least that any component gives; none where no equipment is of such an owner. */
    OptionalDouble least(List<StudyDocument.Measure> measures, Map<String, StudyKnowledge.Owner> owners) {
        return measures.stream().filter(measure -> concerns(measure, owners)).flatMap(measure -> measure.components().stream())
                .flatMap(part -> Stream.ofNullable(part.values().get(component))).mapToDouble(Quantity::value).min();
    }

    private boolean concerns(StudyDocument.Measure measure, Map<String, StudyKnowledge.Owner> owners) {
        return owners.containsKey(measure.owner()) && owners.get(measure.owner()).finance().equals(finance);
    }

    /** A doubt for each component that lasts less long, naming both figures. */
    Stream<Fault> exceeded(StudyDocument document, List<InputField> fields, Map<String, StudyKnowledge.Owner> owners, FigureText figures) {
        Optional<InputField> term = ofProject(fields, unless).filter(field -> value(field) > 0).flatMap(any -> ofProject(fields, cell));
        return term.stream().flatMap(longer -> document.measures().stream().filter(measure -> concerns(measure, owners))
                .flatMap(measure -> measure.components().stream().map(part -> Place.component(measure.id(), part.id()).field(component)))
                .flatMap(path -> fields.stream().filter(field -> field.path().equals(path)))
                .filter(life -> value(life) < value(longer)).map(life -> fault(longer, life, figures)));
    }

    private static Optional<InputField> ofProject(List<InputField> fields, String name) {
        return fields.stream().filter(field -> field.path().equals(Place.WHOLE.field(name))).findFirst();
    }

    /** Years; without end where they are not known yet. */
    private static double value(InputField field) {
        return field.found().map(found -> found.value()).orElse(Double.POSITIVE_INFINITY);
    }

    private Fault fault(InputField longer, InputField life, FigureText figures) {
        return Fault.of("study.longer-than", longer.path().toString(), 0, longer.title(), years(longer, figures), life.title(),
                years(life, figures), why);
    }

    private static Text years(InputField field, FigureText figures) {
        return Text.inBoth(locale -> figures.of(value(field), field.unit(), locale));
    }
}
