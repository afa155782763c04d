package sumakomi.web.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.diagram.MunicipalityMap;
import sumakomi.diagram.MunicipalityMap.Town;
import sumakomi.diagram.Topology;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/** The map of the 62 municipalities, coloured by the groups of a column. */
@EditionScoped
@Component
class PortfolioMap {

    private static final List<String> COLOURS = List.of("#c5d7fb", "#cfe8d5", "#ffe3a8", "#f6d3dd", "#d9d0f2", "#bfe5ea", "#f7c9a8",
            "#e0e0b0", "#b9d3c0", "#e8c4e8", "#c9c0b4", "#a9c4e4");
    private static final String REST = "#dddddd";
    private static final String OUTSIDE = "#ffffff";
    private static final String BOUNDARIES = "opendata/tokyo-municipalities.topojson";
    private static final String BORDERS = "n03-boundaries-2021";
    private static final int KEPT = 60;

    private final KnowledgeFiles libraryFiles;
    private final Library library;
    private final Topology topology;
    /** Drawing takes longer than all the rest of the page; what is drawn hangs on names and colours alone. */
    private final Cache<Map<String, Town>, String> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

    PortfolioMap(KnowledgeFiles libraryFiles, Library library) {
        this.libraryFiles = libraryFiles;
        this.library = library;
        this.topology = new Topology(libraryFiles.file(BOUNDARIES), "municipalities", "code");
    }

    /** A colour and what it stands for. */
    record Key(String colour, String says, int municipalities) {}

    /** @param svg the drawing */
    record Drawn(String svg, List<Key> keys) {}

    /**
     * Draws the municipalities.
     *
     * @param groups the groups in their order, each with its words
     * @param of the group of each municipality that takes part
     */
    Drawn draw(Map<String, String> groups, Map<String, String> of, int year, DeskWords words) {
        Map<String, String> colours = new LinkedHashMap<>();
        groups.keySet().forEach(group -> colours.put(group, colours.size() < COLOURS.size() ? COLOURS.get(colours.size()) : REST));
        Map<String, Town> towns = new LinkedHashMap<>();
        libraryFiles.file("municipalities.csv").forEach(row -> {
            String code = row.path("code").asString();
            boolean takesPart = of.containsKey(code);
            towns.put(code, new Town(words.town(code), takesPart ? colours.get(of.get(code)) : OUTSIDE,
                    takesPart ? groups.get(of.get(code)) : words.say("desk.outside"),
                    takesPart ? "/desk/" + year + "/participants/" + code : "/municipalities/" + code));
        });
        List<Key> keys = new ArrayList<>();
        colours.forEach((group, colour) -> keys.add(new Key(colour, groups.get(group),
                (int) of.values().stream().filter(group::equals).count())));
        keys.add(new Key(OUTSIDE, words.say("desk.outside"), towns.size() - of.size()));
        return new Drawn(drawn.get(towns, now -> MunicipalityMap.svg(topology, now,
                Map.of("chichijima", words.say("map.chichijima"), "hahajima", words.say("map.hahajima")), words.say("map.title"))), keys);
    }

    /** Whose borders are drawn, as their source wants it said. */
    String credit(DeskWords words) {
        return Entry.text(library.find("sources", BORDERS).orElseThrow().tree().path("credit")).map(words::of).orElseThrow();
    }
}
