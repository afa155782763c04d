package sumakomi.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sumakomi.diagram.MunicipalityMap.Town;
import sumakomi.diagram.Topology.Position;
import sumakomi.knowledge.KnowledgeFiles;
import tools.jackson.databind.JsonNode;

/** The map of the 62 municipalities, drawn from the boundaries of the knowledge base. */
class MunicipalityMapTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final Topology TOPOLOGY = new Topology(FILES.file("opendata/tokyo-municipalities.topojson"), "municipalities", "code");

    @Test
    void everyOutlineIsClosedAndLiesInTokyo() {
        for (JsonNode row : FILES.file("municipalities.csv")) {
            List<List<Position>> rings = TOPOLOGY.rings(row.get("code").asString());
            assertThat(rings).as(row.get("name_en").asString()).isNotEmpty();
            assertThat(rings).allSatisfy(ring -> assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1)));
            assertThat(rings).allSatisfy(ring -> assertThat(ring).allMatch(position -> position.east() > 138 && position.east() < 155
                    && position.north() > 24 && position.north() < 36));
        }
    }

    @Test
    void anAreaThatIsNotInTheFileHasNoOutline() {
        assertThat(TOPOLOGY.rings("99999")).isEmpty();
    }

    @Test
    void everyMunicipalityIsALinkWithItsNameAndIslandsDoNotShrinkTheRest() {
        String svg = svg();
        for (Map.Entry<String, Town> town : towns().entrySet()) {
            assertThat(svg).contains("<a href=\"/municipalities/" + town.getKey() + "\"><title>" + town.getValue().name() + " (");
        }
        assertThat(svg.split("<a ").length - 1).as("Ogasawara stands in two frames").isEqualTo(63);
        assertThat(svg).startsWith("<svg").contains("小笠原村 (父島)", "小笠原村 (母島)").doesNotContain("NaN", "style=");
        MatchResult box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg).results().findFirst().orElseThrow();
        assertThat(Integer.parseInt(box.group(1))).isBetween(1000, 1050);
        assertThat(Integer.parseInt(box.group(2))).isLessThan(1200);
    }

    @Test
    void theDrawingIsLight() {
        assertThat(svg().getBytes(StandardCharsets.UTF_8).length).isLessThan(120_000);
    }

    private static String svg() {
        return MunicipalityMap.svg(TOPOLOGY, towns(), Map.of("chichijima", "父島", "hahajima", "母島"), "地図");
    }

    private static Map<String, Town> towns() {
        Map<String, Town> towns = new LinkedHashMap<>();
        FILES.file("municipalities.csv").forEach(row -> towns.put(row.get("code").asString(), new Town(row.get("name_ja").asString(),
                MunicipalityMap.colour(row.get("kind").asString()), "区", "/municipalities/" + row.get("code").asString())));
        return towns;
    }
}
