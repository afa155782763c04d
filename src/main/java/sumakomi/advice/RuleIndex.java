package sumakomi.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Archetype;
import tools.jackson.databind.json.JsonMapper;

/** The statements of all rules, with the version of the rule files they were read from. */
public record RuleIndex(String version, List<RuleStatement> statements) {

    /** Where the build puts the index on the class path. */
    public static final String PACKED = "sumakomi/rules.json";

    public RuleIndex {
        statements = List.copyOf(statements);
    }

    /** The index that the build made of {@code rules/}. */
    public static RuleIndex packed() {
        try (InputStream in = RuleIndex.class.getClassLoader().getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("No " + PACKED + " on the class path: build the project first");
            }
            return new RuleIndex(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleIndex(tools.jackson.databind.JsonNode packed) {
        this(packed.get("version").asString(),
                Arrays.asList(JsonMapper.shared().treeToValue(packed.get("statements"), RuleStatement[].class)));
    }

    public Optional<RuleStatement> statement(String id) {
        return statements.stream().filter(statement -> statement.id().equals(id)).findFirst();
    }

    /** The rules that can speak about an archetype, by its id or by a type that it serves. */
    public List<RuleStatement> about(Archetype archetype) {
        return statements.stream()
                .filter(rule -> rule.about().equals(archetype.id()) || rule.aboutType().filter(archetype::serves).isPresent())
                .toList();
    }
}
