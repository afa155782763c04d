package sumakomi.economics.study;

import java.util.Optional;
import sumakomi.economics.study.StudyKnowledge.Benefit;
import sumakomi.economics.study.StudyKnowledge.Carrier;
import sumakomi.knowledge.Text;

/** What the numbers of a study are called and in which unit they stand, without a study at hand. */
public record InputTitles(StudyKnowledge knowledge) {

    /** @param unit id of the unit */
    public record Named(Text title, String unit) {}

    /**
     * @param kind of the place in which the number stands
     * @param part the carrier or the benefit, where the place is of one
     * @param name of the number within its place, as {@link FieldPath} says
     * @return empty for a name that the knowledge does not have
     */
    public Optional<Named> of(Place.Kind kind, String part, String name) {
        return switch (kind) {
            case WHOLE -> ofWhole(name);
            case DISTRICT, BENEFIT -> ofBenefit(part, name);
            case MEASURE -> of(Template.Scope.MEASURE, name, "");
            case COMPONENT -> of(Template.Scope.COMPONENT, name, "");
            case ENERGY -> of(Template.Scope.ENERGY, name, part);
            case LINE -> of(Template.Scope.LINE, name, "");
        };
    }

    private Optional<Named> ofWhole(String name) {
        int stop = name.indexOf('.');
        String before = name.substring(0, Math.max(0, stop));
        String after = name.substring(stop + 1);
        return stop < 0 ? of(Template.Scope.PROJECT, name, "")
                : ofBenefit(before, after).or(() -> of(Template.Scope.ENERGY, before, after));
    }

    private Optional<Named> of(Template.Scope scope, String cell, String carrier) {
        return knowledge.templates().stream().filter(template -> template.scope() == scope && template.cell().equals(cell)).findFirst()
                .map(template -> new Named(template.title(), template.unit().replace("as-carrier",
                        Optional.ofNullable(knowledge.carriers().get(carrier)).map(Carrier::unit).orElse("number"))));
    }

    private Optional<Named> ofBenefit(String benefit, String input) {
        return Optional.ofNullable(knowledge.benefits().get(benefit)).map(Benefit::inputs)
                .flatMap(inputs -> inputs.stream().filter(one -> one.id().equals(input)).findFirst())
                .map(one -> new Named(one.title(), one.unit()));
    }
}
