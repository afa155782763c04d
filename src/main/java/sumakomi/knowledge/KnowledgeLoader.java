package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sumakomi.knowledge.District.Likeness;
import sumakomi.knowledge.Knowledge.Shelved;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes records of the kinds that an advice computes with; a key that no record has is a fault, not a remark. */
public final class KnowledgeLoader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The kinds of which there are records. */
    private static final Set<String> COMPUTED = Set.of("sources", "smart-community-types", "archetypes", "bodies", "questions",
            "parameters", "strengths", "aspects", "findings", "fs-steps", "data-items", "districts", "urban-policies", "policy-measures",
            "programme", "roadmap", "checklist", "budget-request", "opendata", "former-answers", "glossary");
    /** The kinds that tell of money and support. */
    private static final List<String> FUNDING = List.of("finance", "promotion-measures");
    private static final String MUNICIPALITIES = "municipalities.csv";
    private static final Pattern TABLES = Pattern.compile("municipalities\\.csv|reference/bc-(commercial|residential|station)\\.csv"
            + "|opendata/tokyo-(municipalities|economy-housing|zero-carbon)\\.csv");

    private final KnowledgeFiles files;

    private KnowledgeLoader(KnowledgeFiles files) {
        this.files = files;
    }

    /** Whether a file is among those that this loader reads. */
    public static boolean reads(String path) {
        return path.equals(KnowledgeFiles.SHELF) || TABLES.matcher(path).matches()
                || path.endsWith(".yaml") && (COMPUTED.contains(Library.kind(path)) || FUNDING.contains(Library.kind(path)));
    }

    /** Whether there are records of a kind. */
    public static boolean computes(String kind) {
        return COMPUTED.contains(kind);
    }

    /** @throws FaultyInput if an entry lacks a key, has one too many or a value of the wrong kind */
    static Knowledge load(KnowledgeFiles files) {
        return new KnowledgeLoader(files).knowledge();
    }

    private Knowledge knowledge() {
        return new Knowledge(files.version(),
                Knowledge.byId(entries("sources", Source.class).toList(), Source::id),
                Knowledge.byId(entries("smart-community-types", SmartCommunityType.class)
                        .sorted(Comparator.comparingInt(SmartCommunityType::order)).toList(), SmartCommunityType::id),
                Knowledge.byId(entries("archetypes", Archetype.class).sorted(Comparator.comparingInt(Archetype::number)).toList(),
                        Archetype::id),
                Knowledge.byId(entries("bodies", Body.class).toList(), Body::id),
                files.folder("questions").entrySet().stream().map(file -> record(file.getKey(), file.getValue(), Section.class))
                        .sorted(Comparator.comparingInt(Section::order)).toList(),
                Knowledge.byId(files.file(MUNICIPALITIES).valueStream().map(KnowledgeLoader::municipality).toList(), Municipality::code),
                Knowledge.byId(entries("parameters", Parameter.class).toList(), Parameter::id),
                Knowledge.byId(entries("strengths", Strength.class).toList(), Strength::id),
                Knowledge.byId(entries("aspects", Aspect.class).sorted(Comparator.comparingInt(Aspect::order)).toList(), Aspect::id),
                findings(),
                Knowledge.byId(entries("fs-steps", FsStep.class).toList(), FsStep::id),
                Knowledge.byId(entries("data-items", DataItem.class).toList(), DataItem::id),
                Knowledge.byId(entries("districts", PrintedDistrict.class).map(this::district).toList(), District::id),
                Knowledge.byId(files.entries("urban-policies").map(entry -> entry.as(UrbanPolicy.class)).toList(), UrbanPolicy::id),
                Knowledge.byId(files.entries("policy-measures").map(entry -> entry.as(PolicyMatrix.class)).toList(), PolicyMatrix::id),
                record("programme.yaml", files.file("programme.yaml"), Programme.class),
                record("roadmap.yaml", files.file("roadmap.yaml"), ThreeYears.class),
                record("checklist.yaml", files.file("checklist.yaml"), StudyPreparation.class),
                record("budget-request.yaml", files.file("budget-request.yaml"), BudgetForm.class),
                shelf(), openData(),
                Knowledge.byId(entries("former-answers", FormerAnswer.class).toList(), FormerAnswer::id),
                Knowledge.byId(FUNDING.stream().flatMap(files::entries).map(Funding::of).toList(), Funding::address),
                new Glossary(entries("glossary", Term.class).toList()));
    }

    /** A column of a data set as its entry tells of it; what question it answers, where it answers one. */
    private record Column(String id, Text label, Optional<String> unit, Optional<String> asOf, Optional<Text> note, Citation source,
            Basis basis, Optional<Answering> answers) {}

    /** @param options the option of the question by the value in the table; of a number the value is the answer */
    private record Answering(String question, Optional<BigDecimal> farFrom, Optional<Map<String, String>> options) {}

    private Map<String, OpenData> openData() {
        return Knowledge.byId(files.entries("opendata").flatMap(set -> set.tree().path("columns").valueStream()
                .map(column -> record(set.id(), column, Column.class))
                .flatMap(column -> column.answers().stream().map(answering -> openData(set, column, answering)))).toList(),
                OpenData::question);
    }

    private OpenData openData(Entry set, Column column, Answering answering) {
        Map<String, String> answers = new LinkedHashMap<>();
        files.file("opendata/" + text(set.tree(), "file")).forEach(row -> {
            String value = text(row, column.id());
            Optional.of(value).filter(found -> !found.isEmpty())
                    .map(found -> answering.options().map(options -> options.getOrDefault(found, "")).orElse(found))
                    .filter(answer -> !answer.isEmpty()).ifPresent(answer -> answers.put(text(row, "code"), answer));
        });
        return new OpenData(answering.question(), column.label(), column.asOf(), column.source(), answering.farFrom(), answers);
    }

    /** A district as its entry tells of it, without the table. */
    private record PrintedDistrict(String id, Text title, Text place, String table, Citation source, Likeness likeness) {}

    private District district(PrintedDistrict district) {
        String file = "reference/bc-" + district.id() + ".csv";
        return new District(district.id(), district.title(), district.place(), district.table(), district.source(),
                district.likeness(), files.file(file).valueStream().filter(row -> !text(row, "policy_id").equals("total"))
                        .map(row -> checked(file, () -> policy(district.id(), row))).toList());
    }

    private static PolicyRow policy(String district, JsonNode row) {
        return new PolicyRow(district, number(row, "policy_id").intValue(),
                new Text(Widths.full(text(row, "label_ja")), text(row, "label_en")),
                number(row, "cost_oku"), number(row, "eb_oku"), number(row, "neb_oku"), number(row, "benefit_oku"),
                number(row, "eb_over_c"),
                number(row, "b_over_c"));
    }

    private static Municipality municipality(JsonNode row) {
        return new Municipality(text(row, "code"), text(row, "name_ja"), text(row, "name_en"), text(row, "kind"), text(row, "region"),
                number(row, "population_2020"), number(row, "area_km2"), number(row, "day_night_ratio_2020"));
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("");
    }

    private static BigDecimal number(JsonNode row, String column) {
        return new BigDecimal(text(row, column));
    }

    /** The shelf as the build packed it, or made of the files themselves. */
    private Map<String, Shelved> shelf() {
        JsonNode packed = files.trees().get(KnowledgeFiles.SHELF);
        Map<String, Shelved> shelf = new LinkedHashMap<>();
        (packed == null ? files.shelf() : packed).properties()
                .forEach(item -> shelf.put(item.getKey(), record(item.getKey(), item.getValue(), Shelved.class)));
        return Collections.unmodifiableMap(shelf);
    }

    private Map<String, Finding> findings() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        List<Fault> twins = new ArrayList<>();
        files.entries("findings").forEach(entry -> {
            if (findings.put(entry.id(), record(entry.id(), entry.tree(), Finding.class)) != null) {
                twins.add(Fault.of("kb.twin", entry.id(), 0, entry.id()));
            }
        });
        if (!twins.isEmpty()) {
            throw new FaultyInput(twins);
        }
        return Collections.unmodifiableMap(findings);
    }

    private <T> Stream<T> entries(String kind, Class<T> type) {
        return files.entries(kind).map(entry -> record(entry.file(), entry.tree(), type));
    }

    private static <T> T record(String where, JsonNode node, Class<T> type) {
        return checked(where, () -> JSON.treeToValue(node, type));
    }

    private static <T> T checked(String where, Supplier<T> value) {
        try {
            return value.get();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FaultyInput(Fault.of("kb.entry", where, 0, String.valueOf(e.getMessage())));
        }
    }
}
