package sumakomi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.knowledge.Archetype;
import tools.jackson.databind.json.JsonMapper;

/** All rules, level by level in the order of their files, with the version of the files from which they were read. */
public final class Rules {

    /** Where the build puts the rules on the class path. */
    public static final String PACKED = "sumakomi/rules.json";

    private final String version;
    private final List<Rule> all;
    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<String, Rule> byConcept = new LinkedHashMap<>();
    private final Map<String, Set<String>> limits = new LinkedHashMap<>();

    public Rules(String version, List<Rule> all) {
        this.version = version;
        this.all = List.copyOf(all);
        for (Rule rule : all) {
            byId.put(rule.id(), rule);
            if (rule.effect() instanceof Effect.Means means) {
                byConcept.put(means.concept(), rule);
            }
            rule.when().parts(Answers.Asked.class).forEach(asked -> {
                if (!asked.limits().isEmpty()) {
                    limits.computeIfAbsent(asked.question(), key -> new LinkedHashSet<>()).addAll(asked.limits());
                }
            });
        }
    }

    /** The rules that the build checked and packed. */
    public static Rules packed() {
        try (InputStream in = Rules.class.getClassLoader().getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("No " + PACKED + " on the class path: build the project first");
            }
            Packed packed = JsonMapper.shared().readValue(in, Packed.class);
            return new Rules(packed.version(), packed.rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the build packs them. */
    public record Packed(String version, List<Rule> rules) {}

    public Packed pack() {
        return new Packed(version, all);
    }

    public String version() {
        return version;
    }

    public List<Rule> all() {
        return all;
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rule that says when a concept holds. */
    public Optional<Rule> meaning(String concept) {
        return Optional.ofNullable(byConcept.get(concept));
    }

    /** The rules that ask whether a concept holds. */
    public List<Rule> restingOn(String concept) {
        return all.stream().filter(rule -> rule.concepts().contains(concept)).toList();
    }

    /** The rules that judge an archetype, by itself or by a type that it serves, and those that elaborate it. */
    public List<Rule> about(Archetype archetype) {
        return all.stream().filter(rule -> rule.judges().map(judges -> judges.concerns(archetype))
                .orElseGet(() -> rule.effect().about().equals(archetype.id()))).toList();
    }

    /** The parameters with which rules compare the number answered to a question. */
    public Set<String> limits(String question) {
        return limits.getOrDefault(question, Set.of());
    }

    /** What conditions are put to outside the engine. */
    public Known known(Answers answers, Set<String> recommended) {
        return new Known(answers, byConcept, recommended);
    }
}
