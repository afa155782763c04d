package sumakomi.web.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.FacilityMeasure;
import sumakomi.economics.study.FacilityMeasure.Lacking;
import sumakomi.economics.study.Line;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Terms;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Library;
import sumakomi.web.OneTimeForms;

/** Takes the measure of a facility over from the calculator of autonomy, into a new study or one that is kept. */
@EditionScoped
@Controller
record FacilityStudyController(Studies studies, StudyDesk desk, StudyKnowledge studyKnowledge, Library library, OneTimeForms forms,
        Capacity capacity, Clock clock) {

    private static final double LARGEST = 1e9;

    /** What the calculator found, as its page sends it. */
    record Sent(String name, String facility, double solar, double battery, int target, double load, double added, int outage,
            String once) {

        private Lacking lacking() {
            boolean possible = DoubleStream.of(solar, battery, target, load, added, outage).allMatch(one -> one >= 0 && one <= LARGEST);
            if (!possible || outage == 0 || !Line.fits(name) || !Terms.leadsBack(facility)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return new Lacking(name, facility, solar, battery, target, load, added, outage);
        }
    }

    /**
     * @param study which takes it; empty for a new one
     * @param measure of that study which takes the sizes over; empty to add one
     */
    @PostMapping("/studies/facility")
    String take(Sent sent, @RequestParam(defaultValue = "") String study, @RequestParam(defaultValue = "") String measure, Locale locale) {
        Lacking lacking = sent.lacking();
        return "redirect:" + forms.address(sent.once, () -> "/studies/" + (study.isEmpty() ? begun(lacking, locale)
                : study + "/measures/" + saved(study, lacking, measure, locale)));
    }

    private String begun(Lacking lacking, Locale locale) {
        capacity.forStudy(Optional.empty());
        StudyDocument begun = measures(locale).begin(lacking);
        return studies.create(Optional.empty(), begun) + "/measures/" + begun.measures().get(0).id();
    }

    /** Saves on the state of now: only what the calculator knows is changed. */
    private String saved(String id, Lacking lacking, String measure, Locale locale) {
        while (true) {
            StoredStudy stored = desk.fetch(id);
            StudyDocument before = stored.document();
            Optional<String> there = before.measures().stream().map(StudyDocument.Measure::id).filter(measure::equals).findFirst();
            if (there.isEmpty()) {
                desk.requireRoomForMeasure(id);
            }
            String changed = there.orElseGet(() -> Ids.free(before, "m"));
            StudyDocument after = there.isPresent() ? measures(locale).replaced(before, changed, lacking)
                    : measures(locale).added(before, changed, lacking);
            if (studies.save(id, stored.revision(), after)) {
                return changed;
            }
        }
    }

    private FacilityMeasure measures(Locale locale) {
        return new FacilityMeasure(library, studyKnowledge, LocalDate.now(clock), locale);
    }
}
