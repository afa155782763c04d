package sumakomi.plausible;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.PackedFiles;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** Full profiles of municipalities as they might be, none of them a real one. Safe for several threads at once. */
public final class PlausibleProfiles {

    /** Where the build puts what they are drawn from. */
    public static final String PACKED = "sumakomi/plausible.json";
    /** The folder of it, beside the knowledge. */
    public static final String FOLDER = "plausible";

    private final Model model;

    private PlausibleProfiles(Model model) {
        this.model = model;
    }

    /** Drawn from what the build packed. */
    public static PlausibleProfiles builtIn(Questionnaire questionnaire) {
        return of(PackedFiles.read(PACKED), questionnaire);
    }

    /**
     * Drawn from the files of a folder.
     *
     * @throws FaultyInput with everything that is wrong in them
     */
    public static PlausibleProfiles of(FileSnapshot folder, Questionnaire questionnaire) {
        return new PlausibleProfiles(ModelReader.read(folder, questionnaire));
    }

    /** The profiles of a seed from number 0 on, without end. */
    public Stream<Profile> profiles(long seed, LocalDate asOf) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> profile(seed, number, asOf));
    }

    /**
     * One of them: the same for the same seed and number, under the same files and questions.
     *
     * @throws FaultyInput if the conditions leave it nothing to choose from
     */
    public Profile profile(long seed, int number, LocalDate asOf) {
        return drawing(seed, number).profile(asOf);
    }

    /**
     * A kind of municipality with profiles of it alone.
     *
     * @param weight how often it is drawn, beside the weights of the others
     * @param municipalities the codes of those of the kind; none for a kind outside Tokyo
     */
    public record Kind(String id, double weight, List<String> municipalities, List<Profile> profiles) {
        public Kind {
            municipalities = List.copyOf(municipalities);
            profiles = List.copyOf(profiles);
        }
    }

    /** Of every kind the first profiles of a seed, equally many however rare it is. */
    public List<Kind> byKind(long seed, int each, LocalDate asOf) {
        Map<String, Double> weights = ((Method.One) model.draws().get(Model.KIND).method()).weights();
        Map<String, List<Profile>> found = new LinkedHashMap<>();
        weights.keySet().forEach(kind -> found.put(kind, new ArrayList<>()));
        for (int number = 0; found.values().stream().anyMatch(some -> some.size() < each); number++) {
            List<Profile> some = found.get(drawing(seed, number).truth(Model.KIND).get(0));
            if (some.size() < each) {
                some.add(profile(seed, number, asOf));
            }
        }
        Map<String, List<String>> members = model.draws().values().stream().map(Model.Draw::method).filter(Method.Member.class::isInstance)
                .findFirst().map(method -> ((Method.Member) method).byKind()).orElse(Map.of());
        return weights.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue(), members.getOrDefault(kind.getKey(), List.of()),
                        found.get(kind.getKey())))
                .toList();
    }

    Drawing drawing(long seed, int number) {
        return new Drawing(model, new Dice(seed, number));
    }

    /**
     * What the first profiles of a seed never answer and never give, unless that is left out on purpose; and what is said to be left
     * out on purpose, but is given.
     */
    public List<Fault> gaps(long seed, int profiles, LocalDate asOf) {
        Map<String, Set<String>> given = new HashMap<>();
        profiles(seed, asOf).limit(profiles).forEach(profile -> profile.answers().forEach((question, answer) -> {
            if (answer.answer().known()) {
                given.computeIfAbsent(question, id -> new TreeSet<>()).addAll(answer.answer().values());
            }
        }));
        List<Fault> gaps = new ArrayList<>();
        for (Question question : model.questionnaire().questions().values()) {
            gaps.addAll(gaps(question, given.getOrDefault(question.id(), Set.of()), profiles));
        }
        return gaps;
    }

    private List<Fault> gaps(Question question, Set<String> given, int profiles) {
        List<String> excused = model.never().get(question.id());
        boolean wholly = excused != null && excused.isEmpty();
        if (given.isEmpty()) {
            return wholly ? List.of() : List.of(Fault.of("plausible.never-answered", question.id(), 0, profiles));
        }
        if (wholly) {
            return List.of(Fault.of("plausible.excused-given", question.id(), 0, String.join(", ", given)));
        }
        List<Fault> gaps = new ArrayList<>();
        options(question).forEach(option -> {
            boolean isExcused = excused != null && excused.contains(option);
            if (given.contains(option) == isExcused) {
                gaps.add(Fault.of(isExcused ? "plausible.excused-given" : "plausible.never-given", question.id(), 0, option, profiles));
            }
        });
        return gaps;
    }

    private Stream<String> options(Question question) {
        return question.kind() == Question.Kind.MUNICIPALITY ? model.questionnaire().knowledge().municipalities().keySet().stream()
                : question.options().stream().map(Question.Option::id);
    }
}
