package sumakomi.web.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.InputTitles;
import sumakomi.economics.study.InputTitles.Named;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Decimals;
import sumakomi.knowledge.Text;

/**
 * Says in words where something stands in a study, such as {@code measures.chp.components.engines.life.low}, and what stands there. The
 * study gives its own names for what is in it; what it has no longer is told by its kind.
 */
@EditionScoped
@Component
public record StudyFieldWords(StudyWording wording) {

    private static final Set<String> ABOUT_A_NUMBER = Set.of("low", "high", "shape", "deviation", "origin", "note", "distinct", "figure");
    private static final Map<String, String> WHOLE = Map.of("title", "study.form.name", "asOf", "study.form.as-of", "priceYear",
            "study.form.price-year", "consumptionTax", "study.form.tax", "prices", "study.form.prices", "start", "study.form.start",
            "corporateTax", "study.form.corporate-tax", "scenario", "versions.head.scenario");
    private static final Map<String, String> OF_A_PART = Map.of("title", "study.form.name", "year", "study.form.policy-year", "contract",
            "study.form.contract", "owner", "study.form.owner", "premises", "study.form.premises", "integratedWorks",
            "study.form.integrated", "policies", "study.form.carried-by", "notes", "study.form.note", "yearAssumed", "study.form.note",
            "facility", "study.to-facility");
    private static final Map<String, Place.Kind> PARTS = Map.of("components", Place.Kind.COMPONENT, "energy", Place.Kind.ENERGY, "lines",
            Place.Kind.LINE, "benefits", Place.Kind.BENEFIT);
    private static final String MEASURES = "measures";

    /**
     * Where something stands, split.
     *
     * @param owner the measure, the policy or the benefit of the district; empty for the study as a whole
     * @param part of a measure; empty where it is the owner's own
     * @param name of what stands there; empty for the place as a whole
     * @param about what of a number is meant, such as {@code low}; empty for the number itself
     */
    private record Spot(String list, String owner, Place.Kind kind, String part, String name, String about) {}

    private static Spot spot(String place) {
        List<String> words = new ArrayList<>(Arrays.asList(place.split("\\.")));
        boolean more = words.size() > 1 && ABOUT_A_NUMBER.contains(words.get(words.size() - 1));
        String about = more ? words.remove(words.size() - 1) : "";
        String list = words.remove(0);
        if (list.equals("values")) {
            return new Spot(list, "", Place.Kind.WHOLE, "", String.join(".", words), about);
        }
        String owner = words.isEmpty() ? "" : words.remove(0);
        Optional<Place.Kind> kind = words.size() < 2 ? Optional.empty() : Optional.ofNullable(PARTS.get(words.get(0)));
        if (list.equals(MEASURES) && kind.isPresent()) {
            return new Spot(list, owner, kind.get(), words.get(1), String.join(".", words.subList(2, words.size())), about);
        }
        Place.Kind own = list.equals("districtBenefits") ? Place.Kind.DISTRICT : Place.Kind.MEASURE;
        return new Spot(list, owner, own, "", words.isEmpty() ? "" : words.get(0), about);
    }

    /** @param study as it is now; empty where it is gone */
    public String field(String place, Optional<StudyDocument> study, Locale locale) {
        Spot spot = spot(place);
        return Stream.of(owner(spot, study, locale), part(spot, study, locale), name(spot, study, locale), about(spot, locale))
                .flatMap(Optional::stream).distinct().collect(Collectors.joining(say("trail.within", locale)));
    }

    private Optional<String> owner(Spot spot, Optional<StudyDocument> study, Locale locale) {
        if (spot.list.equals("begun")) {
            return Optional.of(say("trail.study.begun", locale));
        }
        String whole = WHOLE.get(spot.list);
        if (whole != null || spot.list.equals("values")) {
            return Optional.ofNullable(whole).map(key -> say(key, locale));
        }
        Optional<String> called = switch (spot.list) {
            case MEASURES -> measure(spot, study).map(Measure::title);
            case "policies" -> policy(spot.owner, study);
            default -> benefit(spot, study).map(title -> title.in(locale));
        };
        return called.or(() -> Optional.of(switch (spot.list) {
            case MEASURES -> say("study.form.measures", locale);
            case "policies" -> say("study.form.policies", locale);
            case "districtBenefits" -> say("study.district", locale);
            default -> say("label.other", locale);
        }));
    }

    private static Optional<Measure> measure(Spot spot, Optional<StudyDocument> study) {
        return study.stream().flatMap(one -> one.measures().stream()).filter(one -> one.id().equals(spot.owner)).findFirst();
    }

    private static Optional<String> policy(String id, Optional<StudyDocument> study) {
        return study.stream().flatMap(one -> one.policies().stream()).filter(one -> one.id().equals(id)).map(StudyDocument.Policy::title)
                .findFirst();
    }

    private Optional<Text> benefit(Spot spot, Optional<StudyDocument> study) {
        return study.stream().flatMap(one -> one.districtBenefits().stream()).filter(one -> one.id().equals(spot.owner)).findFirst()
                .flatMap(one -> Optional.ofNullable(knowledge().benefits().get(one.benefit()))).map(StudyKnowledge.Benefit::title);
    }

    private Optional<String> part(Spot spot, Optional<StudyDocument> study, Locale locale) {
        if (spot.part.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measure> measure = measure(spot, study);
        return switch (spot.kind) {
            case COMPONENT -> measure.stream().flatMap(one -> one.components().stream()).filter(one -> one.id().equals(spot.part))
                    .map(StudyDocument.Component::title).findFirst().or(() -> Optional.of(say("study.form.components", locale)));
            case LINE -> measure.stream().flatMap(one -> one.terms().lines().stream()).filter(one -> one.id().equals(spot.part))
                    .map(StudyDocument.LineItem::title).findFirst().or(() -> Optional.of(say("study.form.lines", locale)));
            case ENERGY -> measure.stream().flatMap(one -> one.energy().stream()).filter(one -> one.id().equals(spot.part))
                    .map(one -> knowledge().title(one).in(locale)).findFirst().or(() -> Optional.of(say("study.form.energy", locale)));
            default -> Optional.ofNullable(knowledge().benefits().get(spot.part)).map(one -> one.title().in(locale));
        };
    }

    private Optional<String> name(Spot spot, Optional<StudyDocument> study, Locale locale) {
        if (spot.name.isEmpty()) {
            return Optional.empty();
        }
        return number(spot, study).map(named -> named.title().in(locale))
                .or(() -> Optional.ofNullable(OF_A_PART.get(spot.name)).map(key -> say(key, locale)))
                .or(() -> Optional.of(say("label.other", locale)));
    }

    private Optional<Named> number(Spot spot, Optional<StudyDocument> study) {
        String of = spot.kind == Place.Kind.DISTRICT ? study.stream().flatMap(one -> one.districtBenefits().stream())
                .filter(one -> one.id().equals(spot.owner)).map(StudyDocument.DistrictBenefit::benefit).findFirst().orElse("")
                : spot.kind == Place.Kind.ENERGY ? measure(spot, study).stream().flatMap(one -> one.energy().stream())
                        .filter(one -> one.id().equals(spot.part)).map(StudyDocument.Energy::carrier).findFirst().orElse("") : spot.part;
        return new InputTitles(knowledge()).of(spot.kind, of, spot.name);
    }

    private Optional<String> about(Spot spot, Locale locale) {
        return Optional.of(spot.about).filter(word -> !word.isEmpty()).map(word -> say("trail.number." + word, locale));
    }

    /** What was noted at a place, in words. */
    public String value(String place, String value, Optional<StudyDocument> study, Locale locale) {
        if (value.isEmpty()) {
            return value;
        }
        Spot spot = spot(place);
        return number(spot, value, study, locale).or(() -> chosen(spot, value, study, locale)).orElse(value);
    }

    private Optional<String> number(Spot spot, String value, Optional<StudyDocument> study, Locale locale) {
        boolean free = Set.of("note", "distinct", "figure", "shape", "origin").contains(spot.about);
        return free ? Optional.empty() : number(spot, study).flatMap(named -> Decimals.read(value)
                .map(number -> wording.figureText().of(number.doubleValue(), named.unit(), locale)));
    }

    /** What was chosen from a list goes by its title. */
    private Optional<String> chosen(Spot spot, String value, Optional<StudyDocument> study, Locale locale) {
        String what = !spot.about.isEmpty() ? spot.about : spot.name.isEmpty() ? spot.list : spot.name;
        return switch (what) {
            case "origin" -> Optional.of(say("study.origin." + value, locale));
            case "figure" -> Optional.of(say("label.other", locale));
            case "shape" -> Optional.of(say("trail.shape." + value, locale));
            case "scenario" -> title(knowledge().scenarios().get(value), locale);
            case "contract" ->
                title(Optional.ofNullable(knowledge().contracts().get(value)).map(StudyKnowledge.Contract::title).orElse(null),
                        locale);
            case "owner" ->
                title(Optional.ofNullable(knowledge().owners().get(value)).map(StudyKnowledge.Owner::title).orElse(null), locale);
            case "kind" -> title(Optional.ofNullable(knowledge().lineKinds().get(value)).map(StudyKnowledge.LineKind::title).orElse(null),
                    locale);
            case "benefit" -> title(Optional.ofNullable(knowledge().benefits().get(value)).map(StudyKnowledge.Benefit::title).orElse(null),
                    locale);
            case "measure" -> wording.library().find("measures", value).map(entry -> entry.title().in(locale));
            case "policies" -> policy(value, study);
            case "premises" -> Optional.of(say("study.form.premises." + value, locale));
            case "consumptionTax" -> Optional.of(say("study.form.tax." + value, locale));
            case "prices" -> Optional.of(say("study.form.prices." + value, locale));
            case "corporateTax" -> Optional.of(say("study.form.corporate-tax." + value, locale));
            case "integratedWorks", "benefits" -> Optional.of(say("trail." + value, locale));
            default -> Optional.empty();
        };
    }

    private static Optional<String> title(@org.jspecify.annotations.Nullable Text text, Locale locale) {
        return Optional.ofNullable(text).map(one -> one.in(locale));
    }

    private StudyKnowledge knowledge() {
        return wording.studyKnowledge();
    }

    /** A word that a later version no longer has is told as another. */
    private String say(String key, Locale locale) {
        String other = wording.messages().getMessage("label.other", null, locale);
        return Optional.ofNullable(wording.messages().getMessage(key, null, other, locale)).orElse(other);
    }
}
