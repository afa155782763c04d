package sumakomi.programme.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Mark.State;
import sumakomi.programme.Marks;
import sumakomi.programme.Progress.Done;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.overview.YearLists.Begun;
import sumakomi.programme.overview.YearLists.Line;

/** The checklists of all participants of a fiscal year. */
@Component
public class ChecklistsOfYear {

    private final Portfolio portfolio;
    private final YearLists lists;

    ChecklistsOfYear(Portfolio portfolio, YearLists lists) {
        this.portfolio = portfolio;
        this.lists = lists;
    }

    /**
     * How far one list is.
     *
     * @param aspects of its steps, by the aspect of verification
     * @param overdue items that should be done by now and are not
     */
    public record OfList(Row row, Marks.Of of, Map<String, Done> aspects, Done data, Done all, int overdue, Instant changedAt) {

        /** Of a hundred. */
        public int percent() {
            return all.done() * 100 / all.all();
        }
    }

    /**
     * A datum that is not there yet.
     *
     * @param open who has not asked for it, by the codes of the municipalities
     * @param asked who has asked for it
     */
    public record Lack(String datum, List<String> open, List<String> asked) {

        public int towns() {
            return open.size() + asked.size();
        }
    }

    /**
     * The lists of a year.
     *
     * @param lists in the order of the codes
     * @param waiting participants with answers on whose list nobody has begun to work
     * @param unanswered codes of participants without a profile, of which no list can be made yet
     * @param lacking data, those that most lack first
     */
    public record OfYear(List<OfList> lists, List<Row> waiting, List<String> unanswered, List<Lack> lacking) {}

    /** @param knowledge by which steps and data are told apart */
    @Transactional
    public OfYear of(int fiscalYear, Knowledge knowledge, LocalDate today) {
        Map<String, List<Begun>> begun = lists.of(fiscalYear);
        List<Row> rows = portfolio.of(fiscalYear);
        List<OfList> told = new ArrayList<>();
        List<Row> waiting = new ArrayList<>();
        Map<String, Map<String, State>> data = new LinkedHashMap<>();
        rows.forEach(row -> {
            List<Begun> counting = YearLists.counting(row, begun);
            counting.forEach(one -> {
                told.add(told(row, one, knowledge, today));
                one.lines().stream().filter(line -> !line.state().done() && Kind.of(line.item()) == Kind.DATUM)
                        .forEach(line -> data.computeIfAbsent(line.item(), absent -> new LinkedHashMap<>())
                                .merge(row.municipality(), line.state(), ChecklistsOfYear::further));
            });
            if (counting.isEmpty() && row.work().isPresent()) {
                waiting.add(row);
            }
        });
        return new OfYear(told, waiting, rows.stream().filter(row -> row.work().isEmpty()).map(Row::municipality).toList(),
                data.entrySet().stream().map(one -> lack(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparingInt(Lack::towns).reversed().thenComparing(Lack::datum)).toList());
    }

    /** What is asked for on one of several lists is asked for. */
    private static State further(State one, State other) {
        return one == State.ASKED ? one : other;
    }

    private static Lack lack(String item, Map<String, State> towns) {
        return new Lack(Kind.entry(item), of(towns, state -> state != State.ASKED), of(towns, state -> state == State.ASKED));
    }

    private static List<String> of(Map<String, State> towns, Predicate<State> which) {
        return towns.entrySet().stream().filter(one -> which.test(one.getValue())).map(Map.Entry::getKey).toList();
    }

    private static OfList told(Row row, Begun begun, Knowledge knowledge, LocalDate today) {
        Map<String, List<Line>> steps = begun.lines().stream().filter(line -> Kind.of(line.item()) == Kind.STEP)
                .filter(line -> aspect(knowledge, line).isPresent())
                .collect(Collectors.groupingBy(line -> aspect(knowledge, line).orElseThrow()));
        Map<String, Done> aspects = new LinkedHashMap<>();
        steps.forEach((aspect, lines) -> aspects.put(aspect, done(lines)));
        return new OfList(row, begun.of(), aspects,
                done(begun.lines().stream().filter(line -> Kind.of(line.item()) == Kind.DATUM).toList()), done(begun.lines()),
                (int) begun.lines().stream().filter(line -> line.overdue(today)).count(), begun.changedAt());
    }

    /** Of a step that the knowledge no longer has, none is known. */
    private static Optional<String> aspect(Knowledge knowledge, Line line) {
        return Optional.ofNullable(knowledge.fsSteps().get(Kind.entry(line.item()))).map(step -> step.aspect());
    }

    private static Done done(List<Line> lines) {
        return new Done((int) lines.stream().filter(line -> line.state().done()).count(), lines.size());
    }
}
