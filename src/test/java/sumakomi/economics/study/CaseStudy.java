package sumakomi.economics.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** Small studies, each of which once showed something wrong; they stand in the resources of the tests. */
final class CaseStudy {

    static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    static final StudyBuilder BUILDER = new StudyBuilder(KNOWLEDGE);

    private CaseStudy() {}

    static StudyDocument read(String file) {
        try (InputStream in = CaseStudy.class.getResourceAsStream("/studies/" + file)) {
            return StudyReader.read(Objects.requireNonNull(in, file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Study of(String file) {
        return BUILDER.build(read(file));
    }

    static StudyResults results(Study study) {
        return new ResultsMaker(KNOWLEDGE).results(study);
    }

    /** The same study with another value for the whole of it. */
    static StudyDocument with(StudyDocument document, String value, double number) {
        Map<String, Quantity> values = new LinkedHashMap<>(document.values());
        values.put(value, Quantity.of(number));
        return document.withValues(values);
    }
}
