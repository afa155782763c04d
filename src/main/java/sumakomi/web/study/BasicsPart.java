package sumakomi.web.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Horizon;
import sumakomi.knowledge.WrittenYear;
import sumakomi.web.study.TypedForm.Action;

/** Title, day, funding scenario, policies and the numbers of the whole study; measures are added here and taken away. */
record BasicsPart(String page, String template) implements StudyPart {

    /** The choice of not declaring something. */
    static final String NONE = "none";

    BasicsPart() {
        this("/edit", "studies/edit");
    }

    @Override
    public boolean shows(Place place) {
        return place.equals(Place.WHOLE);
    }

    @Override
    public StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused) {
        String title = form.shown("title", document.title());
        if (!Line.fits(title)) {
            refused.accept("title", "study.form.text");
        }
        LocalDate day = WrittenYear.readDay(form.shown("asOf", document.asOf().toString())).orElseGet(() -> {
            refused.accept("asOf", "study.form.date");
            return document.asOf();
        });
        List<Policy> policies = document.policies().stream().map(policy -> policy(policy, form, refused)).toList();
        return document.withAsOf(day).withTitle(Line.fits(title) ? title : document.title())
                .withScenario(form.shown("scenario", document.scenario())).withPolicies(policies)
                .withDeclared(declared(document.declared(), form, refused)).withBegun(document.begun());
    }

    private static Declared declared(Declared before, TypedForm form, BiConsumer<String, String> refused) {
        String year = form.shown("priceYear", before.priceYear().map(Object::toString).orElse(""));
        Optional<Integer> read = WrittenYear.read(year).filter(Horizon::holds);
        if (!year.isEmpty() && read.isEmpty()) {
            refused.accept("priceYear", "study.form.year");
        }
        return new Declared(year.isEmpty() || read.isPresent() ? read : before.priceYear(),
                chosen(form, "consumptionTax", before.consumptionTax(), Declared.Tax.values()),
                chosen(form, "prices", before.prices(), Declared.Prices.values()), start(before, form, refused),
                chosen(form, "corporateTax", before.corporateTax(), Declared.CorporateTax.values()));
    }

    private static Optional<YearMonth> start(Declared before, TypedForm form, BiConsumer<String, String> refused) {
        String typed = form.shown("start", before.start().map(Object::toString).orElse(""));
        Optional<YearMonth> read = WrittenYear.readMonth(typed).filter(month -> Horizon.holds(month.getYear()));
        if (!typed.isEmpty() && read.isEmpty()) {
            refused.accept("start", "study.form.month");
        }
        return typed.isEmpty() || read.isPresent() ? read : before.start();
    }

    private static <T extends Enum<T>> Optional<T> chosen(TypedForm form, String name, Optional<T> before, T[] choices) {
        return form.has(name) ? Stream.of(choices).filter(one -> one.toString().equals(form.text(name))).findFirst() : before;
    }

    private static Policy policy(Policy policy, TypedForm form, BiConsumer<String, String> refused) {
        String title = form.shown("pt." + policy.id(), policy.title());
        if (!Line.fits(title)) {
            refused.accept("pt." + policy.id(), "study.form.text");
        }
        int year = WrittenYear.read(form.shown("py." + policy.id(), Integer.toString(policy.year()))).orElse(0);
        if (!Horizon.holds(year)) {
            refused.accept("py." + policy.id(), "study.form.year");
            year = policy.year();
        }
        Optional<String> assumed = policy.year() == year ? policy.yearAssumed() : Optional.empty();
        return new Policy(policy.id(), Line.fits(title) ? title : policy.title(), year, assumed, policy.notes());
    }

    @Override
    public StudyDocument after(StudyDocument document, Action action, StudyWords words) {
        return switch (action.verb()) {
            case ADD_POLICY -> document.withPolicies(StudyPart.more(document.policies(),
                    new Policy(Ids.free(document, "p"), words.say("study.new.policy"), document.asOf().getYear())));
            case REMOVE_POLICY -> withoutPolicy(document, action.object());
            case ADD_MEASURE -> document.withMeasures(StudyPart.more(document.measures(),
                    NewStudy.measure(Ids.free(document, "m"), words.say("study.new.measure"), List.of(), words)));
            case REMOVE_MEASURE -> document.withMeasures(
                    StudyPart.without(document.measures(), measure -> measure.id().equals(action.object())));
            default -> document;
        };
    }

    /** What the policy carried stays, without it. */
    private static StudyDocument withoutPolicy(StudyDocument document, String id) {
        return document.withPolicies(StudyPart.without(document.policies(), policy -> policy.id().equals(id)))
                .withMeasures(document.measures().stream()
                        .map(measure -> measure.withPolicies(StudyPart.without(measure.policies(), id::equals))).toList())
                .withDistrictBenefits(document.districtBenefits().stream()
                        .map(benefit -> benefit.withPolicies(StudyPart.without(benefit.policies(), id::equals))).toList());
    }
}
