package sumakomi.plausible;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.StrictYaml;
import sumakomi.plausible.Model.Draw;
import sumakomi.plausible.Model.Unknown;
import sumakomi.questionnaire.Questionnaire;

/** Reads what profiles are drawn from: the files of a folder, each a part of one whole. Everything has a ground. */
final class ModelReader {

    private static final Set<String> KEYS = Set.of("plausible", "grounds", "kinds", "unknown", "draws", "never");
    private static final Set<String> GROUND_KEYS = Set.of("basis", "source", "ja", "en");
    private static final Set<String> KIND_KEYS = Set.of("title", "weight", "municipalities", "ground");
    private static final Set<Basis> BASES = Set.of(Basis.STATED, Basis.INFERRED, Basis.ASSUMED, Basis.OPEN_DATA);

    private final Questionnaire questionnaire;
    private final Faults faults = new Faults();
    private final Map<String, Part> grounds = new HashMap<>();
    private final Set<String> usedGrounds = new HashSet<>();
    private final Map<String, Double> kinds = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, Draw> draws = new LinkedHashMap<>();
    private final Map<String, Part> drawnAt = new HashMap<>();
    private final Map<String, List<String>> never = new HashMap<>();
    private Optional<Part> unknownAt = Optional.empty();
    private Unknown unknown = new Unknown("", Map.of());

    private ModelReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static Model read(FileSnapshot folder, Questionnaire questionnaire) {
        return new ModelReader(questionnaire).model(folder);
    }

    private Model model(FileSnapshot folder) {
        List<Part> files = folder.only(file -> file.endsWith(".yaml")).files().entrySet().stream().map(this::file).toList();
        faults.refuseIfAny();
        files.forEach(file -> {
            file.onlyKeys(KEYS);
            file.word("plausible", Set.of("1"));
        });
        each(files, "grounds", this::ground);
        each(files, "kinds", this::kind);
        draws.put(Model.KIND, new Draw(Model.KIND, new Method.One(kinds), List.of(), Optional.empty()));
        each(files, "draws", this::draw);
        files.stream().filter(file -> file.has("unknown")).map(file -> file.part("unknown")).forEach(this::unknown);
        each(files, "never", this::never);
        faults.refuseIfAny();
        Model model = new Model(questionnaire, draws, unknown, never);
        new ModelCheck(model, drawnAt, unknownAt, faults).check();
        grounds.forEach((id, at) -> at.faultIf(!usedGrounds.contains(id), "plausible.unused"));
        faults.refuseIfAny();
        return model;
    }

    private Part file(Map.Entry<String, byte[]> file) {
        String name = PlausibleProfiles.FOLDER + "/" + file.getKey();
        try {
            return Part.root(StrictYaml.read(file.getValue()), name, faults);
        } catch (FaultyInput e) {
            e.faults().forEach(fault -> faults.add(() -> fault.inFile(name)));
            return Part.nothing(name, faults);
        }
    }

    private static void each(List<Part> files, String key, BiConsumer<String, Part> reading) {
        files.forEach(file -> file.part(key).parts().forEach(reading));
    }

    private void ground(String id, Part part) {
        part.onlyKeys(GROUND_KEYS);
        part.needText("ja");
        part.needText("en");
        Optional<String> basis = part.word("basis", BASES.stream().map(Basis::toString).collect(java.util.stream.Collectors.toSet()));
        boolean assumed = basis.filter(Basis.ASSUMED.toString()::equals).isPresent();
        if (part.has("source") || !assumed) {
            String source = part.text("source");
            boolean cited = questionnaire.knowledge().sources().entrySet().stream()
                    .anyMatch(document -> source.startsWith(document.getKey() + "#")
                            && document.getValue().place(source.substring(document.getKey().length() + 1)).isPresent());
            part.part("source").faultIf(!cited, "profile.source", source);
        }
        twin(grounds.put(id, part), part);
    }

    private static void twin(Object before, Part part) {
        part.faultIf(before != null, "plausible.twin");
    }

    private void use(Part part) {
        part.word("ground", grounds.keySet()).ifPresent(usedGrounds::add);
    }

    private void kind(String id, Part part) {
        part.onlyKeys(KIND_KEYS);
        use(part);
        part.part("title").needText("ja");
        part.part("title").needText("en");
        List<String> codes = part.words("municipalities", questionnaire.knowledge().municipalities().keySet());
        part.faultIf(codes.isEmpty() != part.has("weight"), "plausible.weight-or-municipalities");
        members.forEach((other, taken) -> taken.stream().filter(codes::contains)
                .forEach(code -> part.part("municipalities").fault("plausible.two-kinds", code, other)));
        members.put(id, codes);
        twin(kinds.put(id, codes.isEmpty() ? part.positive("weight") : codes.size()), part);
    }

    private void draw(String name, Part part) {
        use(part);
        Optional<Question> question = questionnaire.question(name);
        boolean retired = questionnaire.formerAnswers().isRetired(name);
        boolean fact = part.is("fact");
        part.faultIf(!retired && fact == question.isPresent(), fact ? "plausible.fact-asked" : "plausible.no-question", name);
        part.faultIf(fact == part.has("knows"), "plausible.knows");
        MethodReader reader = new MethodReader(question, members, questionnaire.formerAnswers());
        Optional<String> knows = part.has("knows") ? Optional.of(part.text("knows")) : Optional.empty();
        reader.method(part)
                .ifPresent(method -> twin(draws.put(name, new Draw(name, method, reader.adjustments(part, method), knows)), part));
        drawnAt.put(name, part);
    }

    private void unknown(Part part) {
        part.faultIf(unknownAt.isPresent(), "plausible.twin");
        part.onlyKeys(Set.of("by", "percent", "ground"));
        use(part);
        Map<String, Map<String, Double>> percent = new LinkedHashMap<>();
        part.part("percent").parts().forEach((knows, values) -> percent.put(knows, values.numbers(MethodReader.HUNDRED)));
        unknown = new Unknown(part.text("by"), percent);
        unknownAt = Optional.of(part);
    }

    private void never(String id, Part part) {
        part.onlyKeys(Set.of("options", "ground"));
        use(part);
        Optional<Question> question = questionnaire.question(id);
        part.faultIf(question.isEmpty(), "plausible.no-question", id);
        question.ifPresent(
                found -> twin(never.put(id, part.has("options") ? part.words("options", MethodReader.options(found)) : List.of()),
                        part));
    }
}
