package sumakomi.programme.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Text;
import sumakomi.programme.consultation.Appointment.Kept;
import sumakomi.programme.consultation.Appointment.State;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.work.AdviceGists;
import sumakomi.work.AdviceGists.Gist;

/** Who goes a way of its own in a fiscal year, and whether somebody looks after it. */
@Component
public class Consultations {

    private final Portfolio portfolio;
    private final Appointments appointments;
    private final AdviceGists gists;

    Consultations(Portfolio portfolio, Appointments appointments, AdviceGists gists) {
        this.portfolio = portfolio;
        this.appointments = appointments;
        this.gists = gists;
    }

    /**
     * A municipality that is served by consultation.
     *
     * @param reasons why the advice sends it there; none where it does not, or where no advice is kept
     * @param all in the order of their days
     * @param next the appointment to come
     * @param last the day on which one was held last
     */
    public record Consulted(Row row, List<Text> reasons, List<Kept> all, Optional<Kept> next, Optional<LocalDate> last) {

        /** Whether nobody has arranged a time, and none was held for longer than should be. */
        public boolean forgotten(LocalDate today, int pauseDays) {
            return next.isEmpty() && last.filter(day -> ChronoUnit.DAYS.between(day, today) <= pauseDays).isEmpty();
        }
    }

    /**
     * All of a year.
     *
     * @param consulted those without an appointment first
     * @param advised others, in groups, whom the advice sends to a consultation
     */
    public record OfYear(List<Consulted> consulted, List<Consulted> advised) {

        public Optional<Consulted> find(String code) {
            return consulted.stream().filter(one -> one.row().municipality().equals(code)).findFirst();
        }
    }

    @Transactional
    public OfYear of(int fiscalYear, LocalDate today) {
        Map<String, List<Kept>> kept = appointments.of(fiscalYear);
        List<Consulted> consulted = new ArrayList<>();
        List<Consulted> advised = new ArrayList<>();
        portfolio.of(fiscalYear).forEach(row -> {
            List<Text> reasons = row.work().flatMap(work -> work.advice()).flatMap(advice -> gists.of(advice.id())).map(Gist::alone)
                    .orElse(List.of());
            Consulted one = told(row, reasons, kept.getOrDefault(row.municipality(), List.of()), today);
            if (row.participant().track() == Track.CONSULTATION) {
                consulted.add(one);
            } else if (!reasons.isEmpty()) {
                advised.add(one);
            }
        });
        consulted.sort(Comparator.comparing((Consulted one) -> one.next().isPresent()).thenComparing(one -> one.row().municipality()));
        return new OfYear(List.copyOf(consulted), List.copyOf(advised));
    }

    private static Consulted told(Row row, List<Text> reasons, List<Kept> all, LocalDate today) {
        return new Consulted(row, reasons, all, all.stream().filter(one -> one.appointment().state() == State.PLANNED)
                .filter(one -> !one.appointment().day().isBefore(today)).findFirst(),
                all.stream().filter(one -> one.appointment().state() == State.HELD).map(one -> one.appointment().day())
                        .max(Comparator.naturalOrder()));
    }
}
