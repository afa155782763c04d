package sumakomi.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advisor.EditionScoped;
import sumakomi.resilience.kept.TownBases;
import sumakomi.resilience.kept.TownBases.Found;
import sumakomi.resilience.kept.TownBases.Place;

/** What an advice, and a checklist made of it, tells of the disaster bases that its municipality keeps. */
@EditionScoped
@ControllerAdvice(assignableTypes = {AdviceController.class, ChecklistController.class})
record AdviceBases(TownBases bases) {

    @ModelAttribute("townBases")
    Kept kept() {
        return new Kept(bases);
    }

    /** Asked by the parts of pages that tell of emergency provision. */
    record Kept(TownBases bases) {

        /** The bases of the municipality in their order; empty where none are kept. */
        public Optional<Found> of(Advice advice) {
            return bases.of(code(advice), advice.asOf());
        }

        /** Whose bases they are. */
        public Optional<String> code(Advice advice) {
            return advice.municipality().map(MunicipalityRef::code);
        }

        /** What is spent on one of them. */
        public BigDecimal nextYen(Found found) {
            return BigDecimal.valueOf(found.nextYen());
        }

        /** Those at which a provision may be. */
        public List<Place> at(Optional<Found> found, List<String> sites) {
            return bases.at(found, sites);
        }
    }
}
