package sumakomi.economics.study;

import java.util.Map;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;

/**
 * A place of a study in which numbers stand. Its text, {@code measures.chp.components.engines}, is for files, forms and messages.
 *
 * @param owner the measure, or the benefit of the district; empty for the study as a whole
 * @param part the component, carrier, line or benefit of a measure; empty where the numbers are the owner's own
 */
public record Place(Kind kind, String owner, String part) {

    /** The study as a whole. */
    public static final Place WHOLE = new Place(Kind.WHOLE, "", "");

    /** Whose numbers stand there. */
    public enum Kind { WHOLE, DISTRICT, MEASURE, COMPONENT, ENERGY, LINE, BENEFIT }

    public static Place district(String benefit) {
        return new Place(Kind.DISTRICT, benefit, "");
    }

    public static Place measure(String id) {
        return new Place(Kind.MEASURE, id, "");
    }

    public static Place component(String measure, String id) {
        return new Place(Kind.COMPONENT, measure, id);
    }

    /** @param id the carrier, with its use where that is told */
    public static Place energy(String measure, String id) {
        return new Place(Kind.ENERGY, measure, id);
    }

    public static Place line(String measure, String id) {
        return new Place(Kind.LINE, measure, id);
    }

    public static Place benefit(String measure, String id) {
        return new Place(Kind.BENEFIT, measure, id);
    }

    /** The place that a message names, or the nearest around it. */
    public static Place around(String message) {
        String[] words = message.split("\\.");
        String owner = words.length > 1 && Character.isLetter(words[1].charAt(0)) ? words[1] : "";
        return words[0].equals("districtBenefits") ? district(owner)
                : owner.isEmpty() || !words[0].equals("measures") ? WHOLE : measure(owner);
    }

    public FieldPath field(String name) {
        return new FieldPath(this, name);
    }

    /** Whether it is that of a measure or of one of its parts. */
    public boolean isOf(String measure) {
        return kind != Kind.WHOLE && kind != Kind.DISTRICT && owner.equals(measure);
    }

    /** The numbers that a study gives here, by name; none where it has no such place. */
    public Map<String, Quantity> in(StudyDocument study) {
        Stream<Measure> measure = study.measures().stream().filter(one -> one.id().equals(owner));
        Stream<Map<String, Quantity>> found = switch (kind) {
            case WHOLE -> Stream.of(study.values());
            case DISTRICT -> study.districtBenefits().stream().filter(one -> one.id().equals(owner)).map(DistrictBenefit::values);
            case MEASURE -> measure.map(Measure::values);
            case COMPONENT -> measure.flatMap(one -> one.components().stream()).filter(one -> one.id().equals(part)).map(Component::values);
            case ENERGY -> measure.flatMap(one -> one.energy().stream()).filter(one -> one.id().equals(part)).map(Energy::values);
            case LINE -> measure.flatMap(one -> one.terms().lines().stream()).filter(one -> one.id().equals(part)).map(LineItem::values);
            case BENEFIT -> measure.flatMap(one -> Stream.ofNullable(one.benefits().get(part)));
        };
        return found.findFirst().orElse(Map.of());
    }

    @Override
    public String toString() {
        return switch (kind) {
            case WHOLE -> "values";
            case DISTRICT -> "districtBenefits." + owner;
            case MEASURE -> "measures." + owner;
            case COMPONENT -> "measures." + owner + ".components." + part;
            case ENERGY -> "measures." + owner + ".energy." + part;
            case LINE -> "measures." + owner + ".lines." + part;
            case BENEFIT -> "measures." + owner + ".benefits." + part;
        };
    }
}
