package sumakomi.web.study;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.knowledge.Horizon;
import sumakomi.web.study.TypedForm.Action;

/** Title, day, funding scenario, policies and the numbers of the whole study; measures are added here and taken away. */
final class BasicsPart implements StudyPart {

    @Override
    public String page() {
        return "/edit";
    }

    @Override
    public String template() {
        return "studies/edit";
    }

    @Override
    public boolean shows(String key) {
        return key.startsWith("values.");
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        String title = form.shown("title", document.title());
        if (!Line.fits(title)) {
            refused.accept("title", "study.form.text");
        }
        LocalDate day = document.asOf();
        try {
            day = LocalDate.parse(form.shown("asOf", document.asOf().toString()));
        } catch (DateTimeParseException e) {
            refused.accept("asOf", "study.form.date");
        }
        List<Policy> policies = document.policies().stream().map(policy -> policy(policy, form, refused)).toList();
        return new StudyDocument(Line.fits(title) ? title : document.title(), day, form.shown("scenario", document.scenario()), policies,
                document.measures(), document.districtBenefits(), document.values());
    }

    private static Policy policy(Policy policy, TypedForm form, BiConsumer<String, String> refused) {
        String title = form.shown("pt." + policy.id(), policy.title());
        if (!Line.fits(title)) {
            refused.accept("pt." + policy.id(), "study.form.text");
        }
        String typed = Normalizer.normalize(form.shown("py." + policy.id(), Integer.toString(policy.year())), Normalizer.Form.NFKC);
        int year = typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
        if (!Horizon.holds(year)) {
            refused.accept("py." + policy.id(), "study.form.year");
            year = policy.year();
        }
        return new Policy(policy.id(), Line.fits(title) ? title : policy.title(), year);
    }

    @Override
    public StudyDocument after(StudyDocument document, Action action, StudyWords words) {
        return switch (action.verb()) {
            case "add-policy" -> {
                List<Policy> policies = new ArrayList<>(document.policies());
                policies.add(new Policy(Ids.free(document, "p"), words.say("study.new.policy"), document.asOf().getYear()));
                yield new StudyDocument(document.title(), document.asOf(), document.scenario(), policies, document.measures(),
                        document.districtBenefits(), document.values());
            }
            case "remove-policy" -> withoutPolicy(document, action.object());
            case "add-measure" -> withMeasures(document, measures -> {
                measures.add(NewStudy.measure(Ids.free(document, "m"), words.say("study.new.measure"), List.of(), words));
                return measures;
            });
            case "remove-measure" -> withMeasures(document, measures -> {
                measures.removeIf(measure -> measure.id().equals(action.object()));
                return measures;
            });
            default -> document;
        };
    }

    private static StudyDocument withMeasures(StudyDocument document, UnaryOperator<List<Measure>> change) {
        return new StudyDocument(document.title(), document.asOf(), document.scenario(), document.policies(),
                change.apply(new ArrayList<>(document.measures())), document.districtBenefits(), document.values());
    }

    /** What the policy carried stays, without it. */
    private static StudyDocument withoutPolicy(StudyDocument document, String id) {
        List<Measure> measures = document.measures().stream().map(measure -> new Measure(measure.id(), measure.title(), measure.measure(),
                without(measure.policies(), id), measure.integratedWorks(), measure.contract(), measure.components(), measure.energy(),
                measure.benefits(), measure.values())).toList();
        List<DistrictBenefit> benefits = document.districtBenefits().stream()
                .map(benefit -> new DistrictBenefit(benefit.id(), benefit.benefit(),
                        without(benefit.policies(), id), benefit.values()))
                .toList();
        return new StudyDocument(document.title(), document.asOf(), document.scenario(),
                document.policies().stream().filter(policy -> !policy.id().equals(id)).toList(), measures, benefits, document.values());
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(one -> !one.equals(id)).toList();
    }
}
