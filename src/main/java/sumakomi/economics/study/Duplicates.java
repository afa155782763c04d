package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.study.Study.Distinct;
import sumakomi.economics.study.StudyEntries.Once;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/**
 * Finds what a study claims twice: the same land or the same people, in whichever measures and benefits of the district. A number
 * that is a little other, rounded or one more, is taken for the same unless its author says why it is distinct.
 */
record Duplicates(StudyKnowledge knowledge, StudyDocument document) {

    /** A benefit claimed somewhere, with how that place is called, and what it is about. */
    private record Claim(String benefit, Place place, Text title, List<Quantity> about) {

        boolean saysDistinct() {
            return about.stream().anyMatch(one -> one.distinct().isPresent());
        }

        boolean sameAs(Claim other, Once once) {
            return IntStream.range(0, about.size()).allMatch(at -> once.alike(about.get(at).value(), other.about.get(at).value()));
        }
    }

    /** A fault on each claim of what an earlier one claims already, and on each reason that stands where nothing is claimed once. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        knowledge.once().forEach(once -> {
            List<Claim> earlier = new ArrayList<>();
            claims(once).filter(claim -> !claim.saysDistinct()).forEach(claim -> {
                earlier.stream().filter(other -> claim.sameAs(other, once)).findFirst()
                        .ifPresent(other -> faults.add(fault(once, claim, other)));
                earlier.add(claim);
            });
        });
        reasons().filter(reason -> !counts(reason)).forEach(reason -> faults.add(Fault.of("study.distinct", reason.field().toString(), 0,
                reason.field().name())));
        return faults;
    }

    /** Asks, for each claim that may be about a part of what an earlier one is about, whether it is. */
    List<Fault> doubts() {
        List<Fault> doubts = new ArrayList<>();
        knowledge.once().stream().filter(Once::parts).forEach(once -> {
            List<Claim> all = claims(once).filter(claim -> !claim.saysDistinct()).toList();
            all.stream().skip(1).filter(claim -> !claim.sameAs(all.get(0), once))
                    .forEach(claim -> doubts.add(fault("study.part-of", once, claim, all.get(0))));
        });
        return doubts;
    }

    /** Every number that is said to be distinct from a like one, with the reason. */
    Stream<Distinct> reasons() {
        return places().flatMap(place -> place.in(document).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(one -> one.getValue().distinct().map(why -> new Distinct(place.field(one.getKey()), one.getValue().value(), why))
                        .stream()));
    }

    private Stream<Place> places() {
        Stream<Place> measures = document.measures().stream().flatMap(measure -> Stream.of(Stream.of(Place.measure(measure.id())),
                measure.components().stream().map(part -> Place.component(measure.id(), part.id())),
                measure.energy().stream().map(line -> Place.energy(measure.id(), line.id())),
                measure.benefits().keySet().stream().map(benefit -> Place.benefit(measure.id(), benefit))).flatMap(all -> all));
        return Stream.of(Stream.of(Place.WHOLE), document.districtBenefits().stream().map(one -> Place.district(one.id())), measures)
                .flatMap(all -> all);
    }

    private boolean counts(Distinct reason) {
        return knowledge.once().stream().anyMatch(once -> benefitAt(reason.field().place()).filter(once.benefits()::contains).isPresent()
                && once.inputs().contains(reason.field().name()));
    }

    private Optional<String> benefitAt(Place place) {
        return switch (place.kind()) {
            case BENEFIT -> Optional.of(place.part());
            case DISTRICT -> document.districtBenefits().stream().filter(one -> one.id().equals(place.owner())).findFirst()
                    .map(StudyDocument.DistrictBenefit::benefit);
            default -> Optional.empty();
        };
    }

    /** Those that say what they are about. */
    private Stream<Claim> claims(Once once) {
        Stream<Claim> district = document.districtBenefits().stream().filter(one -> once.benefits().contains(one.benefit()))
                .flatMap(one -> claim(once, one.benefit(), Place.district(one.id()), new Text(one.id(), one.id())).stream());
        Stream<Claim> measures = document.measures().stream().flatMap(measure -> measure.benefits().keySet().stream()
                .filter(once.benefits()::contains)
                .flatMap(benefit -> claim(once, benefit, Place.benefit(measure.id(), benefit), document.said(measure.title())).stream()));
        return Stream.concat(district, measures);
    }

    private Optional<Claim> claim(Once once, String benefit, Place place, Text title) {
        Map<String, Quantity> given = place.in(document);
        return given.keySet().containsAll(once.inputs())
                ? Optional.of(new Claim(benefit, place, title, once.inputs().stream().map(given::get).toList())) : Optional.empty();
    }

    private Fault fault(Once once, Claim claim, Claim earlier) {
        boolean same = claim.about().get(0).value() == earlier.about().get(0).value();
        return fault(same ? "study.twice" : "study.twice-nearly", once, claim, earlier);
    }

    private Fault fault(String key, Once once, Claim claim, Claim earlier) {
        StudyKnowledge.Benefit benefit = knowledge.benefits().get(claim.benefit());
        Text input = benefit.inputs().stream().filter(one -> one.id().equals(once.inputs().get(0))).findFirst().orElseThrow().title();
        double own = claim.about().get(0).value();
        double other = earlier.about().get(0).value();
        return Fault.of(key, claim.place().field(once.inputs().get(0)).toString(), 0,
                claim.benefit(), benefit.title(), input, own, earlier.title(), claim.title(), once.why(), other);
    }
}
