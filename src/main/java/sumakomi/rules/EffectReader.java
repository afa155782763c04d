package sumakomi.rules;

import java.util.Optional;
import sumakomi.rules.Effect.Cautions;
import sumakomi.rules.Effect.Combines;
import sumakomi.rules.Effect.Contradicts;
import sumakomi.rules.Effect.Entry;

/** Makes an effect of the words of a rule file. */
final class EffectReader {

    private EffectReader() {}

    /**
     * The effect that a rule file writes, with the strength, aspect and value that rules of its kind have.
     *
     * @return absent when what it speaks about is malformed
     */
    static Optional<Effect> read(EffectKind kind, String about, Optional<String> strength, Optional<String> aspect,
            Optional<String> value) {
        return switch (kind) {
            case MEANS -> Optional.of(new Effect.Means(about));
            case SUPPORTS, OPPOSES, EXCLUDES -> aspect.map(side -> new Effect.Judges(kind, Effect.Subject.of(about), strength, side));
            case ROUTES -> Optional.of(new Effect.Routes(about));
            case STANDS -> Optional.of(new Effect.Stands(about));
            case PLANS -> Optional.of(new Effect.Plans(about, value));
            case CONTRADICTS -> id(about, Contradicts.QUESTIONS).map(Contradicts::new);
            case BUDGET_VARIANT -> value.map(variant -> new Effect.BudgetVariant(about, variant));
            case BUDGET_SCALE -> value.map(question -> new Effect.BudgetScale(about, question));
            case PROPOSES -> Entry.of(about).map(entry -> new Effect.Proposes(entry, value));
            case PROPOSES_ANSWERS -> value.map(question -> new Effect.ProposesAnswers(about, question));
            case COMBINES -> id(about, Combines.MATRICES).map(Combines::new);
            case INVOLVES -> value.map(body -> new Effect.Involves(about, body));
            case ADDS_ROLE -> value.map(phase -> new Effect.AddsRole(about, phase));
            case DROPS_ROLE -> Optional.of(new Drops.DropsRole(about));
            case ADDS_STEP -> value.map(step -> new Effect.AddsStep(about, step));
            case DROPS_STEP -> Optional.of(new Drops.DropsStep(about, value));
            case DROPS_PART -> Optional.of(new Drops.DropsPart(about));
            case DROPS_DATA -> id(about, Drops.DropsData.DATA).map(item -> new Drops.DropsData(item, value));
            case DROPS_EMERGENCY -> Optional.of(new Drops.DropsEmergency(about));
            case EXCEEDS -> Optional.of(new Effect.Exceeds(about));
            case REACHES -> Optional.of(new Effect.Reaches(about.equals(Cautions.ADVICE) ? Optional.empty() : Optional.of(about), value));
            case CAUTIONS -> Optional.of(new Cautions(about.equals(Cautions.ADVICE) ? Optional.empty() : Optional.of(about)));
        };
    }

    /** How rule files write what such a rule is about, where it is not an id alone. */
    static String form(EffectKind kind) {
        return switch (kind) {
            case CONTRADICTS -> Contradicts.QUESTIONS + "/…";
            case COMBINES -> Combines.MATRICES + "/…";
            case DROPS_DATA -> Drops.DropsData.DATA + "/…";
            default -> "…/…";
        };
    }

    /** The id of an entry that must be of this kind. */
    private static Optional<String> id(String about, String kind) {
        return Entry.of(about).filter(entry -> entry.kind().equals(kind)).map(Entry::id);
    }
}
