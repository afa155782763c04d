package sumakomi.programme.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.AnnouncedDates;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Stage;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.groups.Towns;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.programme.meetings.Invitations.Invited;
import sumakomi.programme.meetings.Invitations.Suggestion;
import sumakomi.programme.meetings.Invitations;
import sumakomi.programme.report.ProgrammeReport.Alike;
import sumakomi.programme.report.ProgrammeReport.Chosen;
import sumakomi.programme.report.ProgrammeReport.Line;
import sumakomi.programme.report.ProgrammeReport.Member;
import sumakomi.programme.report.ProgrammeReport.Pair;
import sumakomi.programme.report.ProgrammeReport.Participation;
import sumakomi.programme.report.ProgrammeReport.Session;
import sumakomi.programme.report.ProgrammeReport.Sum;
import sumakomi.programme.report.ProgrammeReport.Theme;
import sumakomi.programme.report.ProgrammeReport.Together;
import sumakomi.programme.report.StudyFigures.Asked;

/** Puts the report on a fiscal year together. */
@Component
public class ReportMaker {

    private final Portfolio portfolio;
    private final AnnouncedDates announced;
    private final YearCounts counts;
    private final Gatherings gatherings;
    private final Invitations invitations;
    private final Clock clock;

    ReportMaker(Portfolio portfolio, AnnouncedDates announced, YearCounts counts, Gatherings gatherings, Invitations invitations,
            Clock clock) {
        this.portfolio = portfolio;
        this.announced = announced;
        this.counts = counts;
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What of the knowledge the report needs. */
    public record Known(Knowledge knowledge, Library library, KnowledgeFiles files) {}

    /** @param figures what studies say; those that it has not worked out yet are told as such */
    @Transactional
    public ProgrammeReport of(int fiscalYear, Known known, StudyFigures figures) {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = portfolio.of(fiscalYear);
        Map<String, Set<String>> neighbours = Towns.neighbours(known.files());
        return new ProgrammeReport(fiscalYear, today, participation(rows, known.knowledge()), members(rows),
                sessions(fiscalYear, rows, today),
                gatherings.of(fiscalYear).stream().map(kept -> kept.gathering()).toList(), themes(rows), counts.upTo(fiscalYear, today),
                studies(rows, counts.chosen(fiscalYear), figures),
                invitations.groups(rows, known.library()).stream().map(one -> together(one, neighbours))
                        .filter(one -> !one.giving().isEmpty() && !one.using().isEmpty() || one.joining().size() > 1).toList(),
                alike(rows, neighbours));
    }

    private static Participation participation(List<Row> rows, Knowledge knowledge) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> Optional.of((int) rows.stream().filter(row -> row.stage() == stage).count())
                .filter(number -> number > 0).ifPresent(number -> stages.put(stage, number)));
        return new Participation(rows.size(), by(rows, row -> row.participant().joining().word()),
                by(rows, row -> row.participant().track().word()),
                by(rows, row -> Optional.ofNullable(knowledge.municipalities().get(row.municipality())).map(town -> town.region())
                        .orElse("")),
                stages);
    }

    private static Map<String, Integer> by(List<Row> rows, Function<Row, String> group) {
        return rows.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.summingInt(row -> 1)));
    }

    private static List<Member> members(List<Row> rows) {
        return rows.stream().map(row -> new Member(row.municipality(), row.participant().joining().word(), row.participant().track().word(),
                row.stage(), row.themes().stream().map(theme -> new Chosen(theme.choice().theme(), theme.choice().decision().word(),
                        theme.study())).toList()))
                .toList();
    }

    /** Held is what the minutes tell. A day that a municipality entered itself counts before the one that was announced. */
    private List<Session> sessions(int fiscalYear, List<Row> rows, LocalDate today) {
        Map<String, Map<Integer, LocalDate>> own = counts.ownDays(fiscalYear);
        Map<String, Map<Integer, LocalDate>> dates = announced.dates(fiscalYear);
        Map<Integer, Map<String, LocalDate>> settled = new TreeMap<>();
        rows.forEach(row -> {
            Map<Integer, LocalDate> days = new TreeMap<>(dates.getOrDefault(row.municipality(), Map.of()));
            days.putAll(own.getOrDefault(row.municipality(), Map.of()));
            days.forEach((number, day) -> settled.computeIfAbsent(number, none -> new TreeMap<>()).put(row.municipality(), day));
        });
        Map<Integer, Map<String, Boolean>> came = counts.attendance(fiscalYear);
        return Stream.concat(settled.keySet().stream(), came.keySet().stream()).distinct().sorted()
                .map(number -> session(number, settled.getOrDefault(number, Map.of()), came.getOrDefault(number, Map.of()), today))
                .toList();
    }

    private static Session session(int number, Map<String, LocalDate> days, Map<String, Boolean> came, LocalDate today) {
        Set<String> dated = new TreeSet<>(days.keySet());
        dated.addAll(came.keySet());
        int attended = (int) came.values().stream().filter(there -> there).count();
        return new Session(number, dated.size(), attended, came.size() - attended, (int) days.entrySet().stream()
                .filter(day -> day.getValue().isBefore(today) && !came.containsKey(day.getKey())).count());
    }

    private static List<Theme> themes(List<Row> rows) {
        Set<String> types = new TreeSet<>();
        rows.forEach(row -> Stream.concat(row.themes().stream().map(theme -> theme.choice().theme()), row.recommended().stream())
                .forEach(types::add));
        return types.stream()
                .map(type -> new Theme(type, (int) rows.stream().filter(row -> row.recommended().filter(type::equals).isPresent())
                        .count(), themes(rows, type, Optional.empty()), themes(rows, type, Optional.of(Decision.GO)),
                        themes(rows, type, Optional.of(Decision.NO_GO))))
                .sorted(Comparator.comparing((Theme theme) -> -theme.chosen()).thenComparing(theme -> -theme.recommended())
                        .thenComparing(Theme::archetype))
                .toList();
    }

    private static int themes(List<Row> rows, String type, Optional<Decision> decision) {
        return (int) rows.stream().flatMap(row -> row.themes().stream()).map(theme -> theme.choice())
                .filter(choice -> choice.theme().equals(type) && decision.filter(one -> one != choice.decision()).isEmpty()).count();
    }

    /** The studies whose figures a report on the year adds up. */
    @Transactional
    public List<Asked> studies(int fiscalYear) {
        Map<String, List<YearCounts.Chosen>> chosen = counts.chosen(fiscalYear);
        return portfolio.of(fiscalYear).stream().flatMap(row -> counted(row, chosen)).map(YearCounts.Chosen::study).toList();
    }

    /** Those of themes that were given up are left out; without a theme all that were chosen on the checklists. */
    private static Stream<YearCounts.Chosen> counted(Row row, Map<String, List<YearCounts.Chosen>> chosen) {
        return row.work().stream().flatMap(work -> chosen.getOrDefault(work.profile(), List.of()).stream())
                .filter(one -> !givenUp(row, one.theme()));
    }

    private static ProgrammeReport.Portfolio studies(List<Row> rows, Map<String, List<YearCounts.Chosen>> chosen, StudyFigures figures) {
        List<Line> lines = rows.stream().flatMap(row -> counted(row, chosen).map(one -> new Line(row.municipality(), one.theme(),
                one.study().id(), one.title(), figures.of(one.study())))).toList();
        List<StudyFigures.Worked> worked = lines.stream().flatMap(line -> line.state().worked().stream()).toList();
        return new ProgrammeReport.Portfolio(lines,
                Optional.of(worked).filter(some -> !some.isEmpty())
                        .map(some -> Sum.of(some.stream().map(StudyFigures.Worked::costYen).toList())),
                Optional.of(worked).filter(some -> !some.isEmpty())
                        .map(some -> Sum.of(some.stream().map(StudyFigures.Worked::tonnesPerYear).toList())),
                (int) lines.stream().filter(line -> line.state() instanceof StudyFigures.GoingOn).count(),
                (int) lines.stream().filter(line -> line.state() instanceof StudyFigures.Unfinished).count());
    }

    private static boolean givenUp(Row row, String theme) {
        return row.themes().stream().anyMatch(one -> one.choice().theme().equals(theme) && one.choice().decision() == Decision.NO_GO);
    }

    private static Together together(Suggestion one, Map<String, Set<String>> neighbours) {
        List<String> giving = codes(one.giving());
        List<String> using = codes(one.using());
        if (!one.cooperation().neighboursOnly()) {
            return new Together(one.cooperation(), giving, using, codes(one.joining()), List.of());
        }
        List<Pair> pairs = giving.stream().flatMap(giver -> using.stream()
                .filter(user -> neighbours.getOrDefault(giver, Set.of()).contains(user)).map(user -> new Pair(giver, user))).toList();
        return new Together(one.cooperation(), pairs.stream().map(Pair::giver).distinct().toList(),
                pairs.stream().map(Pair::user).distinct().toList(), codes(one.joining()), pairs);
    }

    private static List<String> codes(List<Invited> some) {
        return some.stream().map(Invited::municipality).toList();
    }

    /** Groups of neighbours with the same theme or first recommendation: whoever borders on one of a group belongs to it. */
    private static List<Alike> alike(List<Row> rows, Map<String, Set<String>> neighbours) {
        Map<String, Set<String>> byType = new TreeMap<>();
        rows.forEach(row -> types(row).forEach(type -> byType.computeIfAbsent(type, none -> new TreeSet<>()).add(row.municipality())));
        return byType.entrySet().stream().flatMap(one -> groups(one.getValue(), neighbours).stream()
                .filter(group -> group.size() > 1).map(group -> new Alike(one.getKey(), List.copyOf(new TreeSet<>(group))))).toList();
    }

    private static Set<String> types(Row row) {
        return row.themes().isEmpty() ? row.recommended().map(Set::of).orElse(Set.of())
                : row.chosen();
    }

    private static List<Set<String>> groups(Set<String> towns, Map<String, Set<String>> neighbours) {
        Map<String, Set<String>> groupOf = new HashMap<>();
        towns.forEach(town -> {
            Set<String> joined = new LinkedHashSet<>(Set.of(town));
            neighbours.getOrDefault(town, Set.of()).stream().filter(groupOf::containsKey).map(groupOf::get).forEach(joined::addAll);
            joined.forEach(one -> groupOf.put(one, joined));
        });
        return groupOf.values().stream().distinct().sorted(Comparator.comparing(group -> String.join(",", new TreeSet<>(group)))).toList();
    }
}
