package sumakomi.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Budget.Limited;
import sumakomi.advice.Budget.Narrowing;
import sumakomi.advice.Budget.OutOfReach;
import sumakomi.advice.Budget.PerPerson;
import sumakomi.advice.Budget.ScaledBy;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Limits;
import sumakomi.knowledge.Archetype.Reference;
import sumakomi.knowledge.Archetype.Scale;
import sumakomi.knowledge.Archetype.Variant;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.ThreeYears;
import sumakomi.knowledge.ThreeYears.Statement;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Effect.BudgetScale;
import sumakomi.rules.Effect.BudgetVariant;
import sumakomi.rules.Effect.Exceeds;
import sumakomi.rules.Effect.Reaches;
import sumakomi.rules.Rule;

/**
 * The budget range of an archetype: the variant that a rule selected, else the base one, multiplied by the size answered
 * over the reference size of the source where a rule says so, as far as the source speaks of such sizes. Rounded to whole yen.
 */
final class Budgets {

    private static final String BASE = "base";
    private static final String WIDE = "wide-range";
    private static final String PERSONS = "population";

    private final ThreeYears years;
    private final BigDecimal wide;
    private final List<Rule> elaborated;
    private final Profile profile;
    private final Function<Rule, Reason> reasons;

    Budgets(Knowledge knowledge, List<Rule> elaborated, Profile profile, Function<Rule, Reason> reasons) {
        this.years = knowledge.threeYears();
        this.wide = knowledge.parameter(WIDE).asOf(profile.asOf()).value();
        this.elaborated = elaborated;
        this.profile = profile;
        this.reasons = reasons;
    }

    Budget budget(Archetype archetype) {
        Scale scale = archetype.scale();
        List<Reason> grounds = new ArrayList<>();
        Variant variant = scale.variant(variant(archetype, grounds));
        Optional<BigDecimal> size = size(archetype, grounds);
        BigDecimal factor = size.map(answered -> within(scale, answered)
                .divide(BigDecimal.valueOf(reference(scale).quantity()), 12, RoundingMode.HALF_UP)).orElse(BigDecimal.ONE);
        Optional<Reason> exceeds = exceeds(archetype);
        exceeds.ifPresent(grounds::add);
        long low = yen(variant.lowYen(), factor);
        Optional<Long> high = variant.highYen().map(top -> yen(top, factor));
        return new Budget(low, high, Optional.of(size.isPresent() ? Basis.ASSUMED : variant.basis()), variant.id(), scale.reading(),
                scale.statement(), Optional.of(scale.basis()), size.map(answered -> scaledBy(scale, answered)), List.copyOf(grounds),
                narrowing(scale, low, high), variant.counts() ? high.flatMap(top -> perPerson(low, top)) : Optional.empty(),
                (variant.counts() ? beyondMeans(archetype, low) : Optional.<OutOfReach>empty())
                        .or(() -> exceeds.map(reason -> outOfReach(archetype, reason))),
                archetype.source());
    }

    /** Why a type that is recommended is out of proportion to the size of the municipality; absent where it is not. */
    private Optional<Reason> exceeds(Archetype archetype) {
        return elaborated.stream()
                .filter(rule -> rule.effect() instanceof Exceeds exceeding && exceeding.archetype().equals(archetype.id()))
                .map(reasons).findFirst();
    }

    /** What would narrow it, where the high end is many times the low one. */
    private Optional<Narrowing> narrowing(Scale scale, long low, Optional<Long> high) {
        return high.filter(top -> BigDecimal.valueOf(top).compareTo(wide.multiply(BigDecimal.valueOf(low))) > 0)
                .flatMap(top -> scale.narrowedBy()).map(by -> new Narrowing(by.text(), by.questions().stream().filter(profile::isOpen)
                        .toList(), by.data(), by.basis()));
    }

    /** Nothing can be said of each inhabitant where an amount has no upper end. */
    private Optional<PerPerson> perPerson(long low, long high) {
        return profile.amount(PERSONS)
                .map(persons -> new PerPerson(PERSONS, persons.toPlainString(), each(low, persons), Optional.of(each(high, persons))));
    }

    private static long each(long yen, BigDecimal persons) {
        return BigDecimal.valueOf(yen).divide(persons, 0, RoundingMode.HALF_UP).longValueExact();
    }

    private Optional<OutOfReach> beyondMeans(Archetype archetype, long low) {
        return profile.counting(years.means().question())
                .filter(answer -> years.means().belowYen(answer.values().get(0)).filter(ceiling -> low >= ceiling).isPresent())
                .map(answer -> outOfReach(archetype.id(), years.beyond().of(archetype.id()), answer.values()));
    }

    private OutOfReach outOfReach(String archetype, Statement said, List<String> means) {
        return new OutOfReach(said.text(), List.of(new Because(years.means().question(), new Answered(means))), paths(archetype),
                said.basis(), said.source());
    }

    private OutOfReach outOfReach(Archetype archetype, Reason size) {
        return new OutOfReach(size.text(), size.because(), paths(archetype.id()), size.basis(), size.source());
    }

    /** How a type can be begun all the same: what concerns it alone before what holds of any. */
    private List<Reason> paths(String archetype) {
        return Stream.of(Optional.of(archetype), Optional.<String>empty()).flatMap(wanted -> elaborated.stream().filter(
                rule -> rule.effect() instanceof Reaches reaches && reaches.archetype().equals(wanted) && begins(reaches, archetype)))
                .map(reasons).toList();
    }

    /** What holds of any type is no way to begin one without equipment. */
    private boolean begins(Reaches reaches, String archetype) {
        return reaches.leadsTo(archetype)
                && (reaches.archetype().isPresent() || !years.beyond().withoutEquipment().archetypes().contains(archetype));
    }

    /**
     * Whether a rule has something to say: one on how to begin what is out of reach has not, unless something recommended is.
     *
     * @param recommended among which it would say it
     */
    boolean lets(Rule rule, List<Archetype> recommended) {
        return !(rule.effect() instanceof Reaches reaches) || recommended.stream()
                .filter(archetype -> begins(reaches, archetype.id()))
                .anyMatch(archetype -> budget(archetype).outOfReach().isPresent());
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

    /** The size answered, or the end of what the source speaks of that is nearest to it. */
    private static BigDecimal within(Scale scale, BigDecimal answered) {
        Limits limits = reference(scale).limits();
        return answered.max(BigDecimal.valueOf(limits.least())).min(BigDecimal.valueOf(limits.most()));
    }

    private static ScaledBy scaledBy(Scale scale, BigDecimal answered) {
        Reference reference = reference(scale);
        Limits limits = reference.limits();
        BigDecimal within = within(scale, answered);
        return new ScaledBy(reference.question(), answered.toPlainString(), reference.quantity(), reference.unit(),
                within.compareTo(answered) == 0 ? Optional.empty()
                        : Optional.of(new Limited(within.intValueExact(), limits.text(), limits.basis())));
    }

    private static Reference reference(Scale scale) {
        return scale.reference().orElseThrow(() -> new IllegalStateException("A rule scales a budget without a reference size"));
    }

    private static long yen(long yen, BigDecimal factor) {
        return BigDecimal.valueOf(yen).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
