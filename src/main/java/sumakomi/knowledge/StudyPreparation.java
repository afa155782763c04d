package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the FS-preparation checklist adds to the steps and data: effort, lead time, what a datum settles, and decisions on the way.
 *
 * @param steps the effort of each step
 * @param data the effort of each datum
 * @param settles what a datum can settle, in words
 * @param sequence which steps come after which
 * @param studyFirst the step with which the study begins, {@code studyLast} that with which it ends
 * @param fundingStep the step in which money for the study is looked for
 * @param fundingMeans kinds of means that are told of whatever the answers are, in the order in which they are told
 * @param fundingElsewhere ids of means that cannot be had here
 * @param alongsideKinds shelves of which what is proposed stands beside the theme
 * @param self the body that the municipality itself is
 * @param others the effort of items that are neither step, datum nor decision
 */
public record StudyPreparation(List<StepWork> steps, List<DatumWork> data, List<Settled> settles, List<Sequence> sequence,
        String studyFirst, String studyLast, String fundingStep, List<String> fundingMeans, List<String> fundingElsewhere,
        List<String> alongsideKinds, String self,
        List<OtherWork> others, List<Decision> decisions) {

    public StudyPreparation {
        steps = List.copyOf(steps);
        data = List.copyOf(data);
        settles = List.copyOf(settles);
        sequence = List.copyOf(sequence);
        fundingMeans = List.copyOf(fundingMeans);
        fundingElsewhere = List.copyOf(fundingElsewhere);
        alongsideKinds = List.copyOf(alongsideKinds);
        others = List.copyOf(others);
        decisions = List.copyOf(decisions);
    }

    /** What of a screening a datum settles. */
    public enum Settles {
        @JsonProperty("energy-benefit")
        ENERGY_BENEFIT,
        @JsonProperty("non-energy-benefit")
        NON_ENERGY_BENEFIT,
        @JsonProperty("cost")
        COST
    }

    /**
     * The effort of a step.
     *
     * @param days working days of an officer
     * @param weeks from beginning to end, waiting included
     */
    public record StepWork(String step, double days, int weeks, Citation source, Basis basis) {}

    /** The effort of getting a datum, and what it settles. */
    public record DatumWork(String item, double days, int weeks, List<Settles> settles, Citation source, Basis basis) {
        public DatumWork {
            settles = List.copyOf(settles);
        }
    }

    /** The effort of another item, by what it is. */
    public record OtherWork(String what, double days, int weeks, Citation source, Basis basis) {}

    /** What can be settled, in words. */
    public record Settled(Settles id, Text title, Citation source, Basis basis) {}

    /** Which steps come before a step. */
    public record Sequence(String step, List<String> after, Citation source, Basis basis) {
        public Sequence {
            after = List.copyOf(after);
        }
    }

    /** Whether a step of the same session, or of the study, can begin only after another. */
    public boolean comesAfter(String step, String other) {
        return !step.equals(other) && (step.equals(studyLast) || other.equals(studyFirst) && !step.equals(studyFirst)
                || sequence.stream().anyMatch(one -> one.step().equals(step) && one.after().contains(other)));
    }

    /** Whether a means is told of with its archetypes whatever the answers are. */
    public boolean drawnOn(Funding means) {
        return means.means().filter(fundingMeans::contains).isPresent()
                && fundingElsewhere.stream().noneMatch(id -> means.address().endsWith("/" + id));
    }

    /** Where a means that is told of stands among the kinds of means. */
    public int place(Funding means) {
        return means.means().map(fundingMeans::indexOf).orElse(fundingMeans.size());
    }

    /**
     * A decision on the way.
     *
     * @param after the step that prepares it
     * @param days working days of an officer to bring it about
     * @param weeks from its being prepared until it is taken
     * @param who takes it
     */
    public record Decision(String id, String after, double days, int weeks, Text title, Text who, Citation source, Basis basis) {}

    /** @param kinds what an item is, the closest word first */
    public Optional<OtherWork> ofOther(String... kinds) {
        return Stream.of(kinds).flatMap(kind -> others.stream().filter(work -> work.what().equals(kind))).findFirst();
    }

    public Optional<StepWork> ofStep(String step) {
        return steps.stream().filter(work -> work.step().equals(step)).findFirst();
    }

    public Optional<DatumWork> ofDatum(String item) {
        return data.stream().filter(work -> work.item().equals(item)).findFirst();
    }
}
