package sumakomi.programme.sessions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StudyPreparation.DatumWork;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Marks;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.sessions.SessionRules.CatchUp;
import sumakomi.programme.sessions.Standing.Catching;
import sumakomi.programme.sessions.Standing.Pending;
import sumakomi.work.AdviceGists;

/** Reads how municipalities stand. */
@Component
public class Standings {

    private final Marks marks;
    private final Matters matters;
    private final AdviceGists gists;

    Standings(Marks marks, Matters matters, AdviceGists gists) {
        this.marks = marks;
        this.matters = matters;
        this.gists = gists;
    }

    /** Those of some participants in their order. */
    @Transactional
    public List<Standing> of(List<Row> rows, Knowledge knowledge, SessionRules rules) {
        return rows.stream().map(row -> of(row, knowledge, rules)).toList();
    }

    private Standing of(Row row, Knowledge knowledge, SessionRules rules) {
        List<Marks.Of> lists = row.work().map(work -> counting(work.profile(), row.chosen())).orElse(List.of());
        Map<String, Pending> pending = new LinkedHashMap<>();
        lists.forEach(list -> pending(marks.of(list), knowledge).forEach(one -> pending.putIfAbsent(one.item(), one)));
        List<Matter.Kept> agreed = matters.of(row.participant().fiscalYear(), row.municipality());
        return new Standing(row, lists, List.copyOf(pending.values()), row.work().flatMap(work -> work.advice())
                .flatMap(advice -> gists.of(advice.id())), agreed, path(row, agreed, rules));
    }

    /** The lists of the chosen themes; without a theme, the one written last. */
    private List<Marks.Of> counting(String profile, Set<String> chosen) {
        Stream<Marks.Begun> begun = marks.begun(profile).stream();
        return (chosen.isEmpty() ? begun.limit(1) : begun.filter(one -> chosen.contains(one.theme())))
                .map(one -> new Marks.Of(profile, one.theme(), one.fiscalYear())).toList();
    }

    private static List<Catching> path(Row row, List<Matter.Kept> agreed, SessionRules rules) {
        if (!Standing.catchesUp(row.participant())) {
            return List.of();
        }
        int year = row.participant().programmeYear().orElseThrow();
        return rules.catchUp().stream().filter(step -> step.misses() < year)
                .map(step -> new Catching(step, task(step, agreed), seen(step, row)))
                .toList();
    }

    private static boolean seen(CatchUp step, Row row) {
        return step.doneWhen().filter(when -> when.equals("advice-kept") ? row.work().flatMap(work -> work.advice()).isPresent()
                : !row.themes().isEmpty()).isPresent();
    }

    private static Optional<Matter.Kept> task(CatchUp step, List<Matter.Kept> agreed) {
        return agreed.stream().filter(kept -> kept.matter().origin().equals(step.id())).findFirst();
    }

    private static List<Pending> pending(Map<String, Kept> list, Knowledge knowledge) {
        Set<String> steps = list.keySet().stream().filter(item -> Kind.of(item) == Kind.STEP).map(Kind::entry)
                .collect(Collectors.toSet());
        return list.values().stream().map(Kept::mark).filter(mark -> !mark.state().done()).map(mark -> pending(mark, steps, knowledge))
                .sorted(Comparator.comparing((Pending one) -> one.session().orElse(Integer.MAX_VALUE))
                        .thenComparing(Pending::kind))
                .toList();
    }

    private static Pending pending(Mark mark, Set<String> steps, Knowledge knowledge) {
        String id = Kind.entry(mark.item());
        Kind kind = Kind.of(mark.item());
        Optional<Integer> session = switch (kind) {
            case STEP -> session(id, knowledge);
            case DECISION -> knowledge.studyPreparation().decisions().stream().filter(one -> one.id().equals(id)).findFirst()
                    .flatMap(one -> session(one.after(), knowledge));
            case DATUM -> steps.stream().filter(step -> Optional.ofNullable(knowledge.fsSteps().get(step))
                    .filter(one -> one.dataNeeded().contains(id)).isPresent()).flatMap(step -> session(step, knowledge).stream())
                    .min(Integer::compare);
            default -> Optional.empty();
        };
        return new Pending(mark.item(), kind, mark.title(), mark.state(), mark.due(), session,
                kind == Kind.DATUM ? knowledge.studyPreparation().ofDatum(id).map(DatumWork::weeks).orElse(0) : 0);
    }

    private static Optional<Integer> session(String step, Knowledge knowledge) {
        return Optional.ofNullable(knowledge.fsSteps().get(step)).filter(one -> one.year() == Standing.PREPARING).flatMap(FsStep::session);
    }
}
