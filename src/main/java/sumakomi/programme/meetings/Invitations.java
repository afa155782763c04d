package sumakomi.programme.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.meetings.Cooperation.Answered;
import sumakomi.programme.meetings.Cooperation.Condition;
import tools.jackson.databind.JsonNode;

/** Who of a year should join which theme group, and whom a visit to which case teaches: from answers, themes and advice. */
@Component
public class Invitations {

    private static final String CASES = "cases";
    private static final String JAPAN = "JP";

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A municipality that is meant, and why.
     *
     * @param answers of it that point there
     * @param theme type of project that it chose and that points there
     * @param recommended type that is recommended to it first; absent where it chose one
     */
    public record Invited(String municipality, List<Answered> answers, Optional<String> theme, Optional<String> recommended) {}

    /**
     * Who could work together on something.
     *
     * @param giving who could give, {@code using} who could use it, {@code joining} who could join for another reason, each with theirs
     */
    public record Suggestion(Cooperation cooperation, List<Invited> giving, List<Invited> using, List<Invited> joining) {

        /** All of them, each once, in the order of their codes. */
        public Set<String> municipalities() {
            return Stream.of(giving, using, joining).flatMap(List::stream).map(Invited::municipality)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether it takes two sides and one is missing. */
        public boolean oneSided() {
            boolean sides = !cooperation.supply().isEmpty();
            return sides && (giving.isEmpty() || using.isEmpty());
        }
    }

    /**
     * A case of the library that could be visited.
     *
     * @param who it teaches: those whose theme or first recommendation is one of its types
     */
    public record Visit(Entry entry, List<Invited> who) {}

    /** Kinds of cooperation with who of some is meant, in the order of the knowledge; one for which nobody is has empty lists. */
    @Transactional(readOnly = true)
    public List<Suggestion> groups(List<Row> rows, Library library) {
        List<Cooperation> kinds = Cooperation.all(library);
        Map<String, Map<String, Set<String>>> answers = answers(rows, kinds.stream().flatMap(Cooperation::questions).distinct().toList());
        return kinds.stream().map(kind -> suggestion(kind, rows, answers)).toList();
    }

    /** Cases in Japan that can be visited and teach somebody of some, those first that teach most. */
    public List<Visit> visits(List<Row> rows, Library library) {
        Set<String> kinds = Cooperation.visitedKinds(library);
        return library.entries(CASES).stream().filter(entry -> entry.tree().path("country").asString("").equals(JAPAN))
                .filter(entry -> kinds.contains(entry.tree().path("kind").asString("")))
                .map(entry -> new Visit(entry, byType(rows, ids(entry.tree().path("archetypes")), Set.of())))
                .filter(visit -> !visit.who().isEmpty())
                .sorted(Comparator.comparing((Visit visit) -> -visit.who().size()).thenComparing(visit -> visit.entry().id())).toList();
    }

    private static Suggestion suggestion(Cooperation kind, List<Row> rows, Map<String, Map<String, Set<String>>> answers) {
        List<Invited> giving = answering(kind.supply(), rows, answers);
        List<Invited> using = answering(kind.demand(), rows, answers);
        List<Invited> joint = answering(kind.joint(), rows, answers);
        Set<String> named = new LinkedHashSet<>();
        Stream.of(giving, using, joint).flatMap(List::stream).forEach(one -> named.add(one.municipality()));
        List<Invited> joining = new ArrayList<>(joint);
        if (kind.supply().isEmpty()) {
            joining.addAll(byType(rows, kind.archetypes(), named));
        }
        return new Suggestion(kind, giving, using, joining);
    }

    private static List<Invited> answering(List<Condition> conditions, List<Row> rows, Map<String, Map<String, Set<String>>> answers) {
        return rows.stream().flatMap(row -> {
            List<Answered> met = conditions.stream()
                    .flatMap(condition -> condition.met(answers.getOrDefault(row.municipality(), Map.of())).stream()).toList();
            return met.isEmpty() ? Stream.empty()
                    : Stream.of(new Invited(row.municipality(), met, Optional.empty(), Optional.empty()));
        }).toList();
    }

    /** Those whose theme, or else first recommendation, is one of the types. */
    private static List<Invited> byType(List<Row> rows, List<String> types, Set<String> without) {
        return rows.stream().filter(row -> !without.contains(row.municipality())).flatMap(row -> {
            Optional<String> theme = row.themes().stream().map(one -> one.choice().theme()).filter(types::contains).findFirst();
            Optional<String> first = row.recommended().filter(types::contains)
                    .filter(type -> row.themes().isEmpty());
            return theme.isEmpty() && first.isEmpty() ? Stream.empty()
                    : Stream.of(new Invited(row.municipality(), List.of(), theme, first));
        }).toList();
    }

    /** The known answers of the profile of each municipality that was changed last, by code and question. */
    private Map<String, Map<String, Set<String>>> answers(List<Row> rows, List<String> questions) {
        Map<String, String> towns = new LinkedHashMap<>();
        rows.forEach(row -> row.work().ifPresent(work -> towns.put(work.profile(), row.municipality())));
        Map<String, Map<String, Set<String>>> all = new HashMap<>();
        if (!towns.isEmpty() && !questions.isEmpty()) {
            jdbc.sql("select profile_id, question_id, answer_values from answer where profile_id in (:profiles)"
                    + " and question_id in (:questions)").param("profiles", towns.keySet()).param("questions", questions)
                    .query((RowCallbackHandler) row -> all.computeIfAbsent(towns.get(row.getString("profile_id")), no -> new HashMap<>())
                            .put(row.getString("question_id"), new HashSet<>(List.of(row.getString("answer_values").split("\n")))));
        }
        return all;
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
