package sumakomi.programme.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.programme.desk.Participant.Kept;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.work.YearWork;
import sumakomi.work.YearWork.OfMunicipality;

/** All participants of a fiscal year at a glance. */
@Component
public class Portfolio {

    private final Participants participants;
    private final ThemeChoices choices;
    private final YearWork work;
    private final YearProgress progress;
    private final AnnouncedDates announced;
    private final NextConsultations consultations;
    private final Clock clock;

    Portfolio(Participants participants, ThemeChoices choices, YearWork work, YearProgress progress, AnnouncedDates announced,
            NextConsultations consultations, Clock clock) {
        this.participants = participants;
        this.choices = choices;
        this.work = work;
        this.progress = progress;
        this.announced = announced;
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * A participant and how far it has come.
     *
     * @param work what it answered and was advised; absent before it has a profile of the year
     * @param checklist of the chosen themes together; without a theme, of the list written last; absent before anything is marked
     * @param next the session that comes next, as far as its day is known
     */
    public record Row(Participant participant, int revision, Optional<OfMunicipality> work, List<Theme> themes,
            Optional<Done> checklist, Optional<Session> next) {

        public Row {
            themes = List.copyOf(themes);
        }

        public String municipality() {
            return participant.municipality();
        }

        public Stage stage() {
            return Stage.of(this);
        }

        /** The archetype that the advice kept last recommends first. */
        public Optional<String> recommended() {
            return work.flatMap(OfMunicipality::advice).flatMap(advice -> advice.first());
        }

        /** The archetypes that it chose. */
        public Set<String> chosen() {
            return themes.stream().map(theme -> theme.choice().theme()).collect(Collectors.toSet());
        }
    }

    /**
     * A chosen theme.
     *
     * @param study whether a study was chosen for it
     */
    public record Theme(ThemeChoice choice, boolean study) {}

    /**
     * What was done of the checklist.
     *
     * @param themes of the lists that are counted
     * @param openData data of the feasibility study that are not there yet
     */
    public record Done(List<String> themes, int done, int all, int overdue, int openData) {

        public Done {
            themes = List.copyOf(themes);
        }

        /** Of a hundred. */
        public int percent() {
            return all == 0 ? 0 : done * 100 / all;
        }

        private static Done of(List<YearProgress.OfList> lists) {
            return new Done(lists.stream().map(YearProgress.OfList::theme).toList(),
                    lists.stream().mapToInt(YearProgress.OfList::done).sum(), lists.stream().mapToInt(YearProgress.OfList::all).sum(),
                    lists.stream().mapToInt(YearProgress.OfList::overdue).sum(),
                    lists.stream().mapToInt(YearProgress.OfList::openData).sum());
        }
    }

    /**
     * What comes next, and its day.
     *
     * @param number of the session; absent for a consultation
     */
    public record Session(Optional<Integer> number, LocalDate day) {}

    /** The participants of a fiscal year in the order of their codes. */
    @Transactional
    public List<Row> of(int fiscalYear) {
        LocalDate today = LocalDate.now(clock);
        Map<String, OfMunicipality> worked = work.of(fiscalYear);
        Map<String, List<ThemeChoice>> chosen = choices.of(fiscalYear);
        Map<String, List<YearProgress.OfList>> lists = progress.lists(fiscalYear, today);
        Map<String, Map<Integer, LocalDate>> sessions = progress.sessions(fiscalYear);
        Map<String, Map<Integer, LocalDate>> dates = announced.dates(fiscalYear);
        Map<String, LocalDate> arranged = consultations.next(fiscalYear, today);
        Map<String, Set<String>> studied = progress.studied(fiscalYear);
        return participants.of(fiscalYear).stream().map(kept -> {
            Optional<OfMunicipality> one = Optional.ofNullable(worked.get(kept.participant().municipality()));
            String profile = one.map(OfMunicipality::profile).orElse("");
            Map<Integer, LocalDate> days = new TreeMap<>(dates.getOrDefault(kept.participant().municipality(), Map.of()));
            days.putAll(sessions.getOrDefault(profile, Map.of()));
            return row(kept, one, chosen.getOrDefault(kept.participant().municipality(), List.of()), lists.getOrDefault(profile, List.of()),
                    studied.getOrDefault(profile, Set.of()), next(kept.participant().track() == Track.CONSULTATION
                            ? Stream.ofNullable(arranged.get(kept.participant().municipality()))
                                    .map(day -> new Session(Optional.empty(), day))
                            : days.entrySet().stream().map(day -> new Session(Optional.of(day.getKey()), day.getValue())), today));
        }).toList();
    }

    private static Row row(Kept kept, Optional<OfMunicipality> work, List<ThemeChoice> chosen, List<YearProgress.OfList> lists,
            Set<String> studied, Optional<Session> next) {
        List<String> themes = chosen.stream().map(ThemeChoice::theme).toList();
        List<YearProgress.OfList> counted = themes.isEmpty() ? lists.stream().limit(1).toList()
                : lists.stream().filter(list -> themes.contains(list.theme())).toList();
        return new Row(kept.participant(), kept.revision(), work,
                chosen.stream().map(choice -> new Theme(choice, studied.contains(choice.theme()))).toList(),
                counted.isEmpty() ? Optional.empty() : Optional.of(Done.of(counted)), next);
    }

    /** One of them. */
    @Transactional
    public Optional<Row> find(int fiscalYear, String municipality) {
        return of(fiscalYear).stream().filter(row -> row.municipality().equals(municipality)).findFirst();
    }

    private static Optional<Session> next(Stream<Session> all, LocalDate today) {
        return all.filter(one -> !one.day().isBefore(today)).min(Comparator.comparing(Session::day));
    }
}
