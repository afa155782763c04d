package sumakomi.web.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyWriter;
import sumakomi.knowledge.YamlWriter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Studies as files to keep and the example that comes with the application. */
final class StudyFile {

    private static final String EXAMPLE = "/sumakomi/studies/station-area.yaml";

    private StudyFile() {}

    /** The study as YAML that reads back to the same study. */
    static String yaml(StudyDocument document) {
        Map<String, ?> tree = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readValue(StudyWriter.write(document), new TypeReference<Map<String, Object>>() {});
        return YamlWriter.write(tree);
    }

    static StudyDocument example() {
        try (InputStream in = StudyFile.class.getResourceAsStream(EXAMPLE)) {
            return StudyReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
