package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Quantity;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEdit;
import sumakomi.web.study.TypedForm.Action;

/** One measure: its title, contract, policies and benefits, and its numbers. */
record MeasurePart(String id) implements StudyPart {

    @Override
    public String page() {
        return "/measures/" + id;
    }

    @Override
    public String template() {
        return "studies/measure";
    }

    @Override
    public boolean shows(String key) {
        return key.startsWith("measures." + id + ".");
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        return StudyEdit.measure(document, id, measure -> {
            List<Component> components = measure.components().stream().map(component -> new Component(component.id(),
                    line(form, "ct." + component.id(), component.title(), refused), component.values())).toList();
            Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
            form.all("benefits").forEach(benefit -> benefits.put(benefit, measure.benefits().getOrDefault(benefit, Map.of())));
            return new Measure(id, line(form, "title", measure.title(), refused), measure.measure(), form.all("policies").stream()
                    .distinct().toList(),
                    form.has("integrated"), form.shown("contract", measure.contract()), components, measure.energy(), benefits,
                    measure.values());
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
        return StudyEdit.measure(document, id, measure -> {
            List<Component> components = new ArrayList<>(measure.components());
            List<Energy> energy = new ArrayList<>(measure.energy());
            switch (action.verb()) {
                case "add-component" -> components.add(new Component(Ids.free(components.stream().map(Component::id)
                        .collect(Collectors.toSet()), "part"),
                        words.say("study.new.component"), Map.of()));
                case "remove-component" -> components.removeIf(component -> component.id().equals(action.object()));
                case "add-energy" -> energy.add(new Energy(action.object(), Map.of()));
                case "remove-energy" -> energy.removeIf(line -> line.carrier().equals(action.object()));
                default -> {}
            }
            return new Measure(id, measure.title(), measure.measure(), measure.policies(), measure.integratedWorks(), measure.contract(),
                    components, energy, measure.benefits(), measure.values());
        });
    }
}
