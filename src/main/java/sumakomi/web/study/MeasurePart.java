package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Premises;
import sumakomi.economics.study.StudyDocument.Terms;
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
                    measure.values(), measure.notes(), terms(measure.terms(), form, refused));
        });
    }

    private static Terms terms(Terms before, TypedForm form, BiConsumer<String, String> refused) {
        Optional<String> owner = form.has("owner") ? Optional.of(form.text("owner")) : before.owner();
        Optional<Premises> premises = form.has("premises") ? Stream.of(Premises.values()).filter(one -> one.toString().equals(form.text(
                "premises"))).findFirst() : before.premises();
        return new Terms(owner, premises, before.facility(),
                before.lines().stream().map(line -> new LineItem(line.id(), line(form, "lt." + line.id(),
                        line.title(), refused), line.kind(), line.values())).toList());
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
                case ADD_ENERGY -> measure.withParts(components, StudyPart.more(energy, energy(action.object())));
                case ADD_LINE -> measure.withTerms(measure.terms().withLines(StudyPart.more(measure.terms().lines(), new LineItem(
                        Ids.free(measure.terms().lines().stream().map(LineItem::id).collect(Collectors.toSet()), "line"),
                        words.lineKind(action.object()), action.object(), Map.of()))));
                case REMOVE_LINE -> measure.withTerms(measure.terms().withLines(StudyPart.without(measure.terms().lines(), one -> one.id()
                        .equals(action.object()))));
                case REMOVE_ENERGY ->
                    measure.withParts(components, StudyPart.without(energy, one -> one.id().equals(action.object())));
                default -> measure;
            };
        });
    }

    /** @param choice a carrier, or a carrier and its use with a colon between */
    private static Energy energy(String choice) {
        String[] words = choice.split(":", 2);
        return new Energy(words[0], words.length > 1 ? Optional.of(words[1]) : Optional.empty(), Map.of());
    }
}
