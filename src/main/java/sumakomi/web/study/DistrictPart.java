package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.web.study.TypedForm.Action;

/** The benefits of the whole district and the policies to which they are booked. */
final class DistrictPart implements StudyPart {

    @Override
    public String page() {
        return "/district";
    }

    @Override
    public String template() {
        return "studies/district";
    }

    @Override
    public boolean shows(String key) {
        return key.startsWith("districtBenefits.");
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        return with(document, document.districtBenefits().stream().map(benefit -> !form.has("shown." + benefit.id()) ? benefit
                : new DistrictBenefit(benefit.id(), benefit.benefit(), form.all("policies." + benefit.id()).stream().distinct().toList(),
                        benefit.values()))
                .toList());
    }

    @Override
    public StudyDocument after(StudyDocument document, Action action, StudyWords words) {
        List<DistrictBenefit> benefits = new ArrayList<>(document.districtBenefits());
        if (action.verb().equals("add-benefit")) {
            benefits.add(new DistrictBenefit(Ids.free(document, "district"), action.object(), document.policies().stream().map(Policy::id)
                    .toList(), Map.of()));
        } else if (action.verb().equals("remove-benefit")) {
            benefits.removeIf(benefit -> benefit.id().equals(action.object()));
        }
        return with(document, benefits);
    }

    private static StudyDocument with(StudyDocument document, List<DistrictBenefit> benefits) {
        return new StudyDocument(document.title(), document.asOf(), document.scenario(), document.policies(), document.measures(), benefits,
                document.values());
    }
}
