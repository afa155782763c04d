package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Library;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Participants;
import sumakomi.web.PageModel;

/** The fiscal years that the desk knows. */
@EditionScoped
@Component
record Years(Participants participants, Library library, Clock clock) {

    private static final int FIRST = 2012;
    private static final int AHEAD = 1;

    int current() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Those in which somebody takes part, those that the sources tell of, the present one and the next, the latest first. */
    List<Integer> all() {
        return List.copyOf(Stream.of(participants.years(), HistoricYear.years(library), List.of(current(), current() + AHEAD))
                .flatMap(List::stream)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)).descendingSet());
    }

    /** A year from an address, from that in which the programme began to the next one. */
    int known(int year) {
        if (year < FIRST || year > current() + AHEAD) {
            throw PageModel.notFound();
        }
        return year;
    }
}
