package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.study.StudyEntries.Once;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;

/** Finds what a study claims twice: the same land or the same people, in whichever measures and benefits of the district. */
record Duplicates(StudyKnowledge knowledge, StudyDocument document) {

    /** A benefit claimed somewhere, with how that place is called. */
    private record Claim(String benefit, Place place, String title) {}

    /** A fault on each claim of what an earlier one claims already. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        knowledge.once().forEach(once -> {
            Map<List<Double>, Claim> first = new LinkedHashMap<>();
            claims(once).forEach(claim -> of(claim, once).ifPresent(values -> {
                Claim earlier = first.putIfAbsent(values, claim);
                if (earlier != null) {
                    faults.add(fault(once, claim, earlier, values));
                }
            }));
        });
        return faults;
    }

    private List<Claim> claims(Once once) {
        List<Claim> claims = new ArrayList<>();
        document.districtBenefits().stream().filter(one -> once.benefits().contains(one.benefit()))
                .forEach(one -> claims.add(new Claim(one.benefit(), Place.district(one.id()), one.id())));
        document.measures().forEach(measure -> measure.benefits().keySet().stream().filter(once.benefits()::contains)
                .forEach(benefit -> claims.add(new Claim(benefit, Place.benefit(measure.id(), benefit), measure.title()))));
        return claims;
    }

    /** What the claim is about; empty where it is not given yet. */
    private Optional<List<Double>> of(Claim claim, Once once) {
        Map<String, Quantity> given = claim.place().in(document);
        return given.keySet().containsAll(once.inputs())
                ? Optional.of(once.inputs().stream().map(input -> given.get(input).value()).toList()) : Optional.empty();
    }

    private Fault fault(Once once, Claim claim, Claim earlier, List<Double> values) {
        StudyKnowledge.Benefit benefit = knowledge.benefits().get(claim.benefit());
        Text input = benefit.inputs().stream().filter(one -> one.id().equals(once.inputs().get(0))).findFirst().orElseThrow().title();
        return Fault.of("study.twice", claim.place().field(once.inputs().get(0)).toString(), 0, claim.benefit(), benefit.title(), input,
                values.get(0), earlier.title(), claim.title(), once.why());
    }
}
