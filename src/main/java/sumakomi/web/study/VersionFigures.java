package sumakomi.web.study;

import java.util.List;
import sumakomi.economics.study.StudyVersions.Version;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main figures of a version as they were worked out then. */
record VersionFigures(String title, String asOf, List<Figure> figures) {

    record Figure(Text title, String unit, double value) {}

    static VersionFigures of(Version version) {
        JsonNode results = JsonMapper.shared().readTree(version.results());
        List<Figure> figures = results.path("cells").valueStream()
                .filter(cell -> CompareView.CELLS.contains(cell.path("id").asString()) && cell.path("value").isNumber())
                .map(cell -> new Figure(new Text(cell.path("title").path("ja").asString(), cell.path("title").path("en").asString()),
                        cell.path("unit").asString(), cell.path("value").asDouble()))
                .toList();
        return new VersionFigures(results.path("title").asString(), results.path("asOf").asString(), figures);
    }
}
