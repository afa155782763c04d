package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.desk.Participants;
import sumakomi.web.PageModel;

/** The fiscal years that the desk knows. */
@Component
record Years(Participants participants, Clock clock) {

    private static final int FIRST = 2012;
    private static final int AHEAD = 1;

    int current() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** Those in which somebody takes part, the present one and the next, the latest first. */
    List<Integer> all() {
        return List.copyOf(Stream.concat(participants.years().stream(), Stream.of(current(), current() + AHEAD))
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
