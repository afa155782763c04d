package sumakomi.programme.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import tools.jackson.databind.JsonNode;

/** The municipalities of a year that are to be put into groups, with all by which they are told apart. */
@Component
public class Towns {

    private final Portfolio portfolio;
    private final Participants participants;
    private final JdbcClient jdbc;

    Towns(Portfolio portfolio, Participants participants, JdbcClient jdbc) {
        this.portfolio = portfolio;
        this.participants = participants;
        this.jdbc = jdbc;
    }

    /**
     * Those that have a place in a group to come.
     *
     * @param placed without those of whose office no position is known
     * @param unplaced codes of participants of whose office no position is known
     * @param apart codes of those that are served by consultation, never forgotten in a plan
     */
    public record OfYear(List<Town> placed, List<String> unplaced, List<String> apart) {

        public OfYear {
            placed = List.copyOf(placed);
            unplaced = List.copyOf(unplaced);
            apart = List.copyOf(apart);
        }
    }

    @Transactional
    public OfYear of(int fiscalYear, KnowledgeFiles files) {
        List<Row> rows = portfolio.of(fiscalYear);
        Map<String, Map<String, Double>> kilometres = kilometres(files);
        Map<String, Set<String>> neighbours = neighbours(files);
        Map<String, Set<String>> unknown = unknown(rows);
        Set<String> before = participants.before(fiscalYear);
        Map<String, String> former = participants.of(fiscalYear - 1).stream().map(Participant.Kept::participant)
                .filter(one -> !one.inCharge().isEmpty()).collect(Collectors.toMap(Participant::municipality, Participant::inCharge));
        List<Row> grouped = rows.stream().filter(row -> row.participant().track() == Track.GROUP).toList();
        return new OfYear(grouped.stream().filter(row -> kilometres.containsKey(row.municipality()))
                .map(row -> new Town(row.municipality(), row.participant().joining(), theme(row),
                        unknown.getOrDefault(row.municipality(), Set.of()),
                        before.contains(row.municipality()) || row.participant().joining() == Joining.CONTINUING,
                        kilometres.get(row.municipality()), neighbours.getOrDefault(row.municipality(), Set.of()),
                        Optional.ofNullable(former.get(row.municipality()))))
                .toList(),
                grouped.stream().map(Row::municipality).filter(code -> !kilometres.containsKey(code)).toList(),
                rows.stream().filter(row -> row.participant().track() == Track.CONSULTATION).map(Row::municipality).toList());
    }

    /** The theme that was chosen first; without one, what the advice recommends first. */
    private static Optional<String> theme(Row row) {
        return row.themes().stream().findFirst().map(theme -> theme.choice().theme())
                .or(row::recommended);
    }

    static Map<String, Map<String, Double>> kilometres(KnowledgeFiles files) {
        Map<String, Map<String, Double>> all = new HashMap<>();
        files.file("opendata/tokyo-office-distance-km.csv").forEach(row -> {
            String from = row.path("from_code").asString();
            String to = row.path("to_code").asString();
            double far = Double.parseDouble(row.path("km").asString());
            all.computeIfAbsent(from, absent -> new HashMap<>()).put(to, far);
            all.computeIfAbsent(to, absent -> new HashMap<>()).put(from, far);
        });
        return all;
    }

    /** The codes of the municipalities on which each borders. */
    public static Map<String, Set<String>> neighbours(KnowledgeFiles files) {
        Map<String, Set<String>> all = new HashMap<>();
        for (JsonNode row : files.file("opendata/tokyo-neighbours.csv")) {
            all.put(row.path("code").asString(), Stream.of(row.path("adjacent_codes").asString().split(";"))
                    .filter(code -> !code.isEmpty()).collect(Collectors.toSet()));
        }
        return all;
    }

    /** Of the profile of each municipality that was changed last. */
    private Map<String, Set<String>> unknown(List<Row> rows) {
        Map<String, Set<String>> all = new HashMap<>();
        List<String> profiles = new ArrayList<>();
        Map<String, String> towns = new HashMap<>();
        rows.forEach(row -> row.work().ifPresent(work -> {
            profiles.add(work.profile());
            towns.put(work.profile(), row.municipality());
        }));
        if (!profiles.isEmpty()) {
            jdbc.sql("select profile_id, question_id from answer where profile_id in (:profiles) and answer_values = 'unknown'")
                    .param("profiles", profiles).query((RowCallbackHandler) row -> all
                            .computeIfAbsent(towns.get(row.getString("profile_id")), absent -> new HashSet<>())
                            .add(row.getString("question_id")));
        }
        return all;
    }
}
