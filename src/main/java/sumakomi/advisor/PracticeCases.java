package sumakomi.advisor;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.YamlDocument;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.JsonNode;

/** Reads the cases of practice, one file each: every fact with its source, its ground and the day on which it was read. */
final class PracticeCases {

    /** Where the build puts them on the class path. */
    static final String PACKED = "sumakomi/practice.json";
    /** Their folder, beside the knowledge. */
    static final String FOLDER = "practice";

    private static final Set<String> KEYS = Set.of("practice", "title", "half", "region", "decided", "sources", "chosen", "answers",
            "missing", "note");
    private static final Set<String> CHOSEN_KEYS = Set.of("archetype", "second", "source", "text");
    private static final Set<String> ANSWER_KEYS = Set.of("value", "tells", "strict", "source", "ground");
    private static final String TOKYO = "tokyo";
    private static final String ELSEWHERE = "elsewhere";

    private final Questionnaire questionnaire;
    private final AnswerReader answerReader;
    private final YamlDocument yaml;
    private final Faults faults = new Faults();

    private PracticeCases(Questionnaire questionnaire, byte[] content) {
        this.questionnaire = questionnaire;
        this.answerReader = new AnswerReader(questionnaire.knowledge());
        this.yaml = StrictYaml.read(content);
    }

    /**
     * Reads all of them, in the order of their ids.
     *
     * @throws FaultyInput with everything that is wrong in them
     */
    static List<PracticeCase> read(FileSnapshot folder, Questionnaire questionnaire) {
        Faults all = new Faults();
        List<PracticeCase> cases = new ArrayList<>();
        folder.only(file -> file.endsWith(".yaml")).files().forEach((file, content) -> {
            try {
                cases.add(new PracticeCases(questionnaire, content).one(file.substring(0, file.length() - ".yaml".length())));
            } catch (FaultyInput e) {
                e.faults().forEach(fault -> all.add(() -> fault.inFile(FOLDER + "/" + file)));
            }
        });
        all.refuseIfAny();
        return cases;
    }

    private PracticeCase one(String id) {
        JsonNode root = yaml.root();
        otherKeys(root, "", KEYS);
        word(root, "practice", "", Set.of("1"));
        Set<String> sources = sources(root.path("sources"));
        Optional<Text> title = needed(root, "title", "");
        Optional<String> half = word(root, "half", "", Set.of("guide", "measure"));
        boolean elsewhere = word(root, "region", "", Set.of(TOKYO, ELSEWHERE)).filter(ELSEWHERE::equals).isPresent();
        List<String> chosen = chosen(root.path("chosen"), sources);
        Map<String, PracticeCase.Known> answers = answers(root.path("answers"), sources);
        if (elsewhere && answers.containsKey("municipality")) {
            fault("practice.elsewhere", "answers.municipality");
        }
        for (int i = 0; i < root.path("missing").size(); i++) {
            text(root.path("missing").get(i), "missing." + i);
        }
        Optional<Text> note = root.has("note") ? needed(root, "note", "") : Optional.empty();
        faults.refuseIfAny();
        return new PracticeCase(id, title.orElseThrow(), half.filter("guide"::equals).isPresent()
                ? PracticeBenchmark.Half.GUIDE : PracticeBenchmark.Half.MEASURE, chosen, answers, note);
    }

    private Set<String> sources(JsonNode node) {
        if (node.isEmpty()) {
            fault("practice.source", "sources");
        }
        for (Map.Entry<String, JsonNode> source : node.properties()) {
            if (!address(source.getValue().path("url").asString("")) || !day(source.getValue().path("read").asString(""))) {
                fault("practice.source", "sources." + source.getKey());
            }
        }
        return Set.copyOf(node.propertyNames());
    }

    private static boolean address(String text) {
        try {
            URI address = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getRawAuthority() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private List<String> chosen(JsonNode node, Set<String> sources) {
        otherKeys(node, "chosen", CHOSEN_KEYS);
        needed(node, "text", "chosen.");
        word(node, "source", "chosen.", sources);
        Set<String> archetypes = questionnaire.knowledge().archetypes().keySet();
        return Stream.of("archetype", "second").filter(key -> key.equals("archetype") || node.has(key))
                .flatMap(key -> word(node, key, "chosen.", archetypes).stream()).toList();
    }

    private Map<String, PracticeCase.Known> answers(JsonNode node, Set<String> sources) {
        Map<String, PracticeCase.Known> answers = new LinkedHashMap<>();
        if (node.isEmpty()) {
            fault("profile.answers", "answers");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = "answers." + entry.getKey();
            if (questionnaire.question(entry.getKey()).isEmpty() && !questionnaire.formerAnswers().isRetired(entry.getKey())) {
                fault("profile.question", where, entry.getKey());
            } else {
                answer(entry.getKey(), entry.getValue(), where, sources).ifPresent(known -> answers.put(entry.getKey(), known));
            }
        }
        return answers;
    }

    private Optional<PracticeCase.Known> answer(String question, JsonNode node, String where, Set<String> sources) {
        otherKeys(node, where, ANSWER_KEYS);
        word(node, "source", where + ".", sources);
        needed(node, "ground", where + ".");
        boolean tells = node.path("tells").asBoolean(false);
        if (node.has("strict") && !tells) {
            fault("practice.strict", where + ".strict");
        }
        Optional<Answer> strict = node.has("strict") ? value(question, node.path("strict"), where + ".strict") : Optional.empty();
        return value(question, node.path("value"), where + ".value").map(answer -> new PracticeCase.Known(answer, tells, strict));
    }

    private Optional<Answer> value(String id, JsonNode node, String where) {
        List<String> values = (node.isArray() ? node.valueStream() : Stream.of(node)).map(value -> value.asString("")).toList();
        Optional<Answer> former = questionnaire.formerAnswers().of(id, values).map(entry -> new Answer.Choice(entry.answer()));
        try {
            return former.or(() -> questionnaire.question(id)
                    .map(question -> answerReader.read(question, values, where, yaml.lineOf(where))));
        } catch (FaultyInput e) {
            faults.addAll(e);
            return Optional.empty();
        }
    }

    private Optional<String> word(JsonNode node, String key, String above, Set<String> right) {
        String given = node.path(key).asString("");
        if (!right.contains(given)) {
            fault("practice.word", above + key, Characters.shown(given, 40), Fault.oneOf(right.stream().sorted().toList()));
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private Optional<Text> needed(JsonNode node, String key, String above) {
        return text(node.path(key), above + key);
    }

    private Optional<Text> text(JsonNode node, String where) {
        String ja = node.path("ja").asString("");
        String en = node.path("en").asString("");
        if (!Characters.visible(ja) || !Characters.visible(en)) {
            fault("profile.text", where);
            return Optional.empty();
        }
        return Optional.of(new Text(ja, en));
    }

    private void otherKeys(JsonNode node, String where, Set<String> keys) {
        node.propertyNames().stream().filter(key -> !keys.contains(key)).forEach(key -> fault("profile.key",
                where.isEmpty() ? key : where + "." + key, Characters.shown(key, 40), String.join(", ", keys.stream().sorted().toList())));
    }

    private void fault(String key, String where, Object... args) {
        faults.add(() -> Fault.of(key, where, yaml.lineOf(where), args));
    }
}
