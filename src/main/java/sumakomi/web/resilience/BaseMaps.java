package sumakomi.web.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.diagram.SpotMap.Spot;
import sumakomi.diagram.SpotMap;
import sumakomi.diagram.Topology.Position;
import sumakomi.diagram.Topology;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.kept.BaseRanks.RankedBase;
import sumakomi.resilience.kept.BaseYear;

/** Kept bases on a map of their municipality: those whose position was told and lies in it. Nobody's position is guessed. */
@EditionScoped
@Component
class BaseMaps {

    private static final String BOUNDARIES = "opendata/tokyo-municipalities.topojson";
    private static final String BORDERS = "n03-boundaries-2021";
    private static final Map<Reach, String> COLOURS = Map.of(Reach.SURE, "#1b6e3c", Reach.SOMETIMES, "#8a5a00", Reach.NEVER, "#a8201a");

    private final Library library;
    private final Topology topology;

    BaseMaps(KnowledgeFiles libraryFiles, Library library) {
        this.library = library;
        this.topology = new Topology(libraryFiles.file(BOUNDARIES), "municipalities", "code");
    }

    /** How far a facility reaches the target: from the wanted share of the start hours, from some, or from none. */
    enum Reach {
        SURE, SOMETIMES, NEVER;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Reach of(Ranked one, double wanted) {
            return one.targetShare() >= wanted ? SURE : one.targetShare() > 0 ? SOMETIMES : NEVER;
        }
    }

    /** A colour and what it stands for. */
    record Key(Reach reach, String colour, int facilities) {}

    /**
     * What is drawn.
     *
     * @param unknown how many have no position; {@code outside} names those whose position lies elsewhere
     * @param credit whose borders they are
     */
    record Drawn(String svg, List<Key> keys, int unknown, List<String> outside, String credit) {}

    /**
     * The map of the bases of a year.
     *
     * @param wanted share of the start hours that is wanted of a facility
     * @return nothing drawn where no position is known in it
     */
    Drawn draw(BaseYear of, List<RankedBase> ranked, double wanted, AutonomyWords words) {
        List<List<Position>> outlines = topology.rings(of.municipality());
        List<RankedBase> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        ranked.stream().filter(one -> one.kept().base().position().isPresent()).forEach(one -> {
            if (SpotMap.holds(outlines, at(one))) {
                inside.add(one);
            } else {
                outside.add(one.kept().base().name());
            }
        });
        List<Spot> spots = inside.stream().map(one -> spot(of, one, wanted, words)).toList();
        List<Key> keys = List.of(Reach.values()).stream().map(reach -> new Key(reach, COLOURS.get(reach), (int) inside.stream()
                .filter(one -> Reach.of(one.ranked(), wanted) == reach).count())).toList();
        return new Drawn(spots.isEmpty() ? "" : SpotMap.svg(outlines, spots, words.say("bases.map")), keys,
                ranked.size() - inside.size() - outside.size(), outside, Entry.text(library.find("sources", BORDERS).orElseThrow().tree()
                        .path("credit")).map(words::of).orElseThrow());
    }

    private static Position at(RankedBase one) {
        return one.kept().base().position().map(at -> new Position(at.longitude(), at.latitude())).orElseThrow();
    }

    private static Spot spot(BaseYear of, RankedBase one, double wanted, AutonomyWords words) {
        Reach reach = Reach.of(one.ranked(), wanted);
        return new Spot(at(one), Integer.toString(one.ranked().rank()), COLOURS.get(reach), words.say("bases.map.spot", one.ranked().rank(),
                one.kept().base().name(), words.tenth(one.ranked().meanHours(), "h"), words.say("bases.map." + reach.word())),
                "/bases/" + of.municipality() + "/" + of.fiscalYear() + "/facilities/" + one.kept().number());
    }
}
