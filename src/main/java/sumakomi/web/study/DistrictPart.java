package sumakomi.web.study;

import java.util.Map;
import java.util.function.BiConsumer;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument;
import sumakomi.web.study.TypedForm.Action;

/** The benefits of the whole district and the policies to which they are booked. */
record DistrictPart(String page, String template) implements StudyPart {

    DistrictPart() {
        this("/district", "studies/district");
    }

    @Override
    public boolean shows(Place place) {
        return place.kind() == Place.Kind.DISTRICT;
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        return document.withDistrictBenefits(document.districtBenefits().stream().map(benefit -> form.has("shown." + benefit.id())
                ? benefit.withPolicies(form.all("policies." + benefit.id()).stream().distinct().toList()) : benefit).toList());
    }

    @Override
    public StudyDocument after(StudyDocument document, Action action, StudyWords words) {
        return switch (action.verb()) {
            case ADD_BENEFIT -> document.withDistrictBenefits(StudyPart.more(document.districtBenefits(), new DistrictBenefit(
                    Ids.free(document, "district"), action.object(), document.policies().stream().map(Policy::id).toList(), Map.of())));
            case REMOVE_BENEFIT -> document.withDistrictBenefits(
                    StudyPart.without(document.districtBenefits(), benefit -> benefit.id().equals(action.object())));
            default -> document;
        };
    }
}
