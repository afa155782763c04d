package sumakomi.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.advice.Advice.Budget;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.ScaledBy;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Reference;
import sumakomi.knowledge.Archetype.Scale;
import sumakomi.knowledge.Archetype.Variant;
import sumakomi.knowledge.Basis;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.BudgetScale;
import sumakomi.rules.Effect.BudgetVariant;
import sumakomi.rules.Rule;

/**
 * The budget range of an archetype: the variant that a rule selected, else the base one, multiplied by the size answered
 * over the reference size of the source where a rule says so. Rounded to whole yen.
 */
final class Budgets {

    private static final String BASE = "base";

    private final List<Rule> elaborated;
    private final Profile profile;
    private final Function<Rule, Reason> reasons;

    Budgets(List<Rule> elaborated, Profile profile, Function<Rule, Reason> reasons) {
        this.elaborated = elaborated;
        this.profile = profile;
        this.reasons = reasons;
    }

    Budget budget(Archetype archetype) {
        Scale scale = archetype.scale();
        List<Reason> grounds = new ArrayList<>();
        Variant variant = scale.variant(variant(archetype, grounds));
        Optional<BigDecimal> size = size(archetype, grounds);
        BigDecimal factor = size.map(answered -> answered.divide(BigDecimal.valueOf(reference(scale).quantity()), 12, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ONE);
        return new Budget(yen(variant.lowYen(), factor), variant.highYen().map(high -> yen(high, factor)),
                Optional.of(size.isPresent() ? Basis.ASSUMED : variant.basis()), variant.id(), scale.reading(), scale.statement(),
                Optional.of(scale.basis()), size.map(answered -> scaledBy(scale, answered)), List.copyOf(grounds),
                archetype.source());
    }

    /** The first that a rule selects; the others are grounds all the same. */
    private String variant(Archetype archetype, List<Reason> grounds) {
        Optional<String> variant = Optional.empty();
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof BudgetVariant selected && selected.archetype().equals(archetype.id())) {
                grounds.add(reasons.apply(rule));
                variant = variant.or(() -> Optional.of(selected.variant()));
            }
        }
        return variant.orElse(BASE);
    }

    private Optional<BigDecimal> size(Archetype archetype, List<Reason> grounds) {
        Optional<BigDecimal> size = Optional.empty();
        for (Rule rule : elaborated) {
            if (rule.effect() instanceof BudgetScale scaled && scaled.archetype().equals(archetype.id())) {
                grounds.add(reasons.apply(rule));
                size = size.or(() -> profile.amount(scaled.question()));
            }
        }
        return size;
    }

    private static ScaledBy scaledBy(Scale scale, BigDecimal answered) {
        Reference reference = reference(scale);
        return new ScaledBy(reference.question(), answered.toPlainString(), reference.quantity(), reference.unit());
    }

    private static Reference reference(Scale scale) {
        return scale.reference().orElseThrow(() -> new IllegalStateException("A rule scales a budget without a reference size"));
    }

    private static long yen(long yen, BigDecimal factor) {
        return BigDecimal.valueOf(yen).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
