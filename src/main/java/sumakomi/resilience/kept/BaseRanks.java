package sumakomi.resilience.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Facility;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;

/** Kept bases in the order of what the next yen buys. What was worked out stays at hand as long as the facilities are the same. */
public final class BaseRanks {

    private static final int AT_HAND = 100;

    private final AutonomyKnowledge knowledge;
    private final Hourly hourly;
    private final Cache<Asked, List<Ranked>> found = Caffeine.newBuilder().maximumSize(AT_HAND).build();

    public BaseRanks(AutonomyKnowledge knowledge, Hourly hourly) {
        this.knowledge = knowledge;
        this.hourly = hourly;
    }

    private record Asked(List<Facility> facilities, Terms terms, double nextYen) {}

    /** A kept base and its place among the others. */
    public record RankedBase(KeptBase kept, Ranked ranked) {}

    /** Those whose use the knowledge holds: the others cannot be worked out. */
    public List<KeptBase> usable(List<KeptBase> bases) {
        return bases.stream().filter(kept -> knowledge.uses().containsKey(kept.base().use())).toList();
    }

    /** The order where it was worked out already. */
    public Optional<List<RankedBase>> known(List<KeptBase> bases, Terms terms, double nextYen) {
        return Optional.ofNullable(found.getIfPresent(asked(usable(bases), terms, nextYen))).map(ranked -> together(bases, ranked));
    }

    /**
     * The usable ones in their order.
     *
     * @param nextYen what is spent on one of them
     */
    public List<RankedBase> of(List<KeptBase> bases, Terms terms, double nextYen) {
        Asked asked = asked(usable(bases), terms, nextYen);
        return together(bases, found.get(asked, one -> hourly.rank(one.facilities, one.terms, one.nextYen)));
    }

    private static Asked asked(List<KeptBase> usable, Terms terms, double nextYen) {
        return new Asked(usable.stream().map(kept -> kept.base().facility()).toList(), terms, nextYen);
    }

    private static List<RankedBase> together(List<KeptBase> bases, List<Ranked> ranked) {
        Map<String, KeptBase> byName = bases.stream().collect(Collectors.toMap(kept -> kept.base().name(), Function.identity()));
        return ranked.stream().map(one -> new RankedBase(byName.get(one.facility().name()), one)).toList();
    }
}
