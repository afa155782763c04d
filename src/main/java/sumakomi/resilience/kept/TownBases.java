package sumakomi.resilience.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Text;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.kept.BaseRanks.RankedBase;
import sumakomi.resilience.kept.BaseYear.Head;

/** What was worked out of the bases that a municipality keeps, for those who tell of its provision for emergencies. */
public final class TownBases {

    private final Bases bases;
    private final BaseRanks ranks;
    private final AutonomyKnowledge knowledge;

    public TownBases(Bases bases, BaseRanks ranks, AutonomyKnowledge knowledge) {
        this.bases = bases;
        this.ranks = ranks;
        this.knowledge = knowledge;
    }

    /**
     * The bases of a year in their order.
     *
     * @param nextYen what is spent on one of them; {@code targetHours} that are wanted
     * @param outage of what kind the one is for which they are worked out
     */
    public record Found(BaseYear of, double nextYen, int targetHours, Text outage, List<Place> places) {
        public Found {
            places = List.copyOf(places);
        }
    }

    /** One of them, with what its use is called. */
    public record Place(RankedBase base, Text use) {}

    /** Those of the fiscal year of a day, else of the latest year before; none where none are kept, or none that the reader sees. */
    public Optional<Found> of(Optional<String> municipality, LocalDate day) {
        return municipality.flatMap(code -> bases.heads().stream().map(Head::of).filter(year -> year.municipality().equals(code)
                && year.fiscalYear() <= FiscalYear.of(day)).findFirst()).map(this::found);
    }

    private Found found(BaseYear year) {
        Terms terms = Terms.of(knowledge);
        double nextYen = knowledge.nextYen();
        return new Found(year, nextYen, terms.targetHours(), knowledge.levels().get(AutonomyKnowledge.LEVELS.get(1)).meaning(),
                ranks.of(bases.of(year), terms, nextYen).stream()
                        .map(one -> new Place(one, knowledge.uses().get(one.kept().base().use()).title())).toList());
    }

    /** Those that are buildings of a kind at which an emergency provision may be. */
    public List<Place> at(Optional<Found> found, List<String> sites) {
        return found.stream().flatMap(all -> all.places.stream()).filter(place -> knowledge.uses().get(place.base.kept().base().use())
                .sites().stream().anyMatch(sites::contains)).toList();
    }
}
