package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sumakomi.knowledge.Knowledge.Shelved;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the trees of a knowledge base into records; a key that no record has is a fault, not a remark. */
public final class KnowledgeLoader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern READ = Pattern.compile("(sources|archetypes|questions|parameters|findings)/.*|reference/(districts\\.yaml|bc-(commercial|residential|station)\\.csv)"
            + "|(smart-community-types|bodies|strengths|fs-steps|data-items|programme)\\.yaml|municipalities\\.csv|" + KnowledgeFiles.SHELF);

    private final KnowledgeFiles files;

    private KnowledgeLoader(KnowledgeFiles files) {
        this.files = files;
    }

    /** Whether a file is among those that this loader reads. */
    public static boolean reads(String path) {
        return READ.matcher(path).matches();
    }

    /** @throws FaultyInput if an entry lacks a key, has one too many or a value of the wrong kind */
    public static Knowledge load(KnowledgeFiles files) {
        return new KnowledgeLoader(files).knowledge();
    }

    private Knowledge knowledge() {
        return new Knowledge(files.version(),
                Knowledge.byId(folder("sources", Source.class).toList(), Source::id),
                Knowledge.byId(entries("smart-community-types.yaml", "types", SmartCommunityType.class)
                        .sorted(Comparator.comparingInt(SmartCommunityType::order)).toList(), SmartCommunityType::id),
                Knowledge.byId(folder("archetypes", Archetype.class)
                        .sorted(Comparator.comparingInt(Archetype::number)).toList(), Archetype::id),
                Knowledge.byId(entries("bodies.yaml", "bodies", Body.class).toList(), Body::id),
                folder("questions", Section.class).sorted(Comparator.comparingInt(Section::order)).toList(),
                Knowledge.byId(municipalities(), Municipality::code),
                Knowledge.byId(folder("parameters", Parameter.class).toList(), Parameter::id),
                Knowledge.byId(entries("strengths.yaml", "strengths", Strength.class).toList(), Strength::id),
                findings(),
                Knowledge.byId(entries("fs-steps.yaml", "steps", FsStep.class).toList(), FsStep::id),
                Knowledge.byId(entries("data-items.yaml", "items", DataItem.class).toList(), DataItem::id),
                Knowledge.byId(districts(), District::id),
                entry("programme.yaml", files.file("programme.yaml"), Programme.class),
                shelf());
    }

    /** The shelf as the build packed it, or made of the files themselves. */
    private Map<String, Shelved> shelf() {
        JsonNode packed = files.trees().get(KnowledgeFiles.SHELF);
        Map<String, Shelved> shelf = new LinkedHashMap<>();
        (packed == null ? files.shelf() : packed).properties().forEach(item -> shelf.put(item.getKey(), entry(item.getKey(), item.getValue(), Shelved.class)));
        return Collections.unmodifiableMap(shelf);
    }

    private Map<String, Text> findings() {
        Map<String, Text> texts = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (JsonNode file : files.folder("findings")) {
            for (JsonNode finding : file.path("findings")) {
                String id = finding.path("id").asString("");
                if (texts.put(id, entry(id, finding.path("text"), Text.class)) != null) {
                    faults.add(Fault.of("kb.twin", id, 0, id));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return Collections.unmodifiableMap(texts);
    }

    private List<Municipality> municipalities() {
        String file = "municipalities.csv";
        return stream(files.file(file)).map(row -> new Municipality(cell(file, row, "code"), cell(file, row, "name_ja"),
                cell(file, row, "name_en"), cell(file, row, "kind"), cell(file, row, "region"))).toList();
    }

    private List<District> districts() {
        String file = "reference/districts.yaml";
        return stream(files.file(file).path("districts")).map(node -> {
            String id = cell(file, node, "id");
            return new District(id, entry(id, node.path("title"), Text.class), entry(id, node.path("place"), Text.class),
                    cell(file, node, "table"), entry(id, node.path("source"), Citation.class), policies(id));
        }).toList();
    }

    private List<PolicyRow> policies(String district) {
        String file = "reference/bc-" + district + ".csv";
        return stream(files.file(file)).filter(row -> !cell(file, row, "policy_id").equals("total"))
                .map(row -> new PolicyRow(district, number(file, row, "policy_id").intValue(),
                        new Text(cell(file, row, "label_ja"), cell(file, row, "label_en")),
                        number(file, row, "cost_oku"), number(file, row, "eb_oku"), number(file, row, "neb_oku"),
                        number(file, row, "benefit_oku"), number(file, row, "eb_over_c"), number(file, row, "b_over_c")))
                .toList();
    }

    private static String cell(String file, JsonNode row, String column) {
        if (!row.path(column).isString()) {
            throw new FaultyInput(Fault.of("kb.column", file, 0, column));
        }
        return row.get(column).asString();
    }

    private static BigDecimal number(String file, JsonNode row, String column) {
        try {
            return new BigDecimal(cell(file, row, column));
        } catch (NumberFormatException e) {
            throw new FaultyInput(Fault.of("kb.number", file, 0, column, cell(file, row, column)));
        }
    }

    private <T> Stream<T> folder(String folder, Class<T> kind) {
        return files.trees().entrySet().stream().filter(file -> file.getKey().startsWith(folder + "/"))
                .map(file -> entry(file.getKey(), file.getValue(), kind));
    }

    private <T> Stream<T> entries(String file, String key, Class<T> kind) {
        return stream(files.file(file).path(key)).map(node -> entry(file, node, kind));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }

    private static <T> T entry(String where, JsonNode node, Class<T> kind) {
        try {
            return JSON.treeToValue(node, kind);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FaultyInput(Fault.of("kb.entry", where, 0, String.valueOf(e.getMessage())));
        }
    }
}
