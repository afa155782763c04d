package sumakomi.programme.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcome.Recommended;

/**
 * An outcome as somebody typed it.
 *
 * @param study and {@code project} in their words
 * @param started fiscal year in digits of any width
 * @param budget thousand yen, as budgets of municipalities are written
 */
public record OutcomeEntry(String study, String project, String started, String budget, String note) {

    private static final int THOUSAND = 1000;
    /** Digits of an amount in thousand yen, at most: a billion of them are a trillion yen. */
    private static final int MOST_DIGITS = 9;

    /** A field that a form does not send is empty. */
    public OutcomeEntry {
        study = Objects.requireNonNullElse(study, "");
        project = Objects.requireNonNullElse(project, "");
        started = Objects.requireNonNullElse(started, "");
        budget = Objects.requireNonNullElse(budget, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /**
     * Of which type it is told.
     *
     * @param latest the present fiscal year: an outcome lies behind us
     */
    public record Of(int fiscalYear, String municipality, String archetype, Optional<Recommended> recommended, int latest) {}

    /** What is kept as it is typed again. */
    public static OutcomeEntry of(Outcome outcome) {
        return new OutcomeEntry(outcome.study().word(), outcome.project().word(), outcome.startedIn().map(Object::toString).orElse(""),
                outcome.budgetYen().map(yen -> Long.toString(yen / THOUSAND)).orElse(""), outcome.note());
    }

    /** Nothing is known yet. */
    public static OutcomeEntry nothing() {
        return new OutcomeEntry(FeasibilityStudy.UNKNOWN.word(), Project.UNKNOWN.word(), "", "", "");
    }

    /** @throws FaultyInput with every field that cannot be taken */
    public Outcome read(Of of) {
        List<Fault> faults = new ArrayList<>();
        Optional<FeasibilityStudy> done = FeasibilityStudy.of(study);
        Optional<Project> begun = Project.of(project);
        if (done.isEmpty() || begun.isEmpty()) {
            faults.add(Fault.of("outcome.choose", "", 0));
        }
        Optional<Integer> year = year(of, faults);
        Optional<Long> yen = yen(faults);
        if ((year.isPresent() || yen.isPresent()) && begun.filter(one -> one == Project.STARTED).isEmpty()) {
            faults.add(Fault.of("outcome.not-started", "", 0));
        }
        if (!Characters.within(note, Outcome.LONGEST_NOTE)) {
            faults.add(Fault.of("outcome.note", "", 0, Outcome.LONGEST_NOTE));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Outcome(of.fiscalYear(), of.municipality(), of.archetype(), of.recommended(), done.orElseThrow(), begun.orElseThrow(),
                year, yen, note.strip());
    }

    private Optional<Integer> year(Of of, List<Fault> faults) {
        String digits = Characters.plain(started);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = Optional.of(digits).filter(text -> text.matches("[0-9]{4}")).map(Integer::valueOf)
                .filter(one -> one >= of.fiscalYear() && one <= of.latest());
        if (year.isEmpty()) {
            faults.add(Fault.of("outcome.started", "", 0, started, Integer.toString(of.fiscalYear()), Integer.toString(of.latest())));
        }
        return year;
    }

    private Optional<Long> yen(List<Fault> faults) {
        String digits = Characters.plain(budget).replace(",", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}") || Long.parseLong(digits) == 0) {
            faults.add(Fault.of("outcome.budget", "", 0, budget));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits) * THOUSAND);
    }
}
