package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument;
import sumakomi.web.study.TypedForm.Action;

/** One measure: its title, contract, policies and benefits, and its numbers. */
record MeasurePart(String id, String page, String template) implements StudyPart {

    MeasurePart(String id) {
        this(id, "/measures/" + id, "studies/measure");
    }

    @Override
    public boolean shows(Place place) {
        return place.isOf(id);
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        return document.withMeasure(id, measure -> {
            List<Component> components = measure.components().stream().map(component -> new Component(component.id(),
                    line(form, "ct." + component.id(), component.title(), refused), component.values())).toList();
            Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
            form.all("benefits").forEach(benefit -> benefits.put(benefit, measure.benefits().getOrDefault(benefit, Map.of())));
            return new Measure(id, line(form, "title", measure.title(), refused), measure.measure(), form.all("policies").stream()
                    .distinct().toList(),
                    form.has("integrated"), form.shown("contract", measure.contract()), components, measure.energy(), benefits,
                    measure.values(), measure.notes());
        });
    }

    private static String line(TypedForm form, String name, String kept, BiConsumer<String, String> refused) {
        String typed = form.shown(name, kept);
        if (Line.fits(typed)) {
            return typed;
        }
        refused.accept(name, "study.form.text");
        return kept;
    }

    @Override
    public StudyDocument after(StudyDocument document, Action action, StudyWords words) {
        return document.withMeasure(id, measure -> {
            List<Component> components = measure.components();
            List<Energy> energy = measure.energy();
            return switch (action.verb()) {
                case ADD_COMPONENT -> measure.withParts(StudyPart.more(components, new Component(
                        Ids.free(components.stream().map(Component::id).collect(Collectors.toSet()), "part"),
                        words.say("study.new.component"), Map.of())), energy);
                case REMOVE_COMPONENT -> measure.withParts(StudyPart.without(components, one -> one.id().equals(action.object())), energy);
                case ADD_ENERGY -> measure.withParts(components, StudyPart.more(energy, new Energy(action.object(), Map.of())));
                case REMOVE_ENERGY ->
                    measure.withParts(components, StudyPart.without(energy, one -> one.carrier().equals(action.object())));
                default -> measure;
            };
        });
    }
}
