package sumakomi.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What is known beside the advice when a checklist is made.
 *
 * @param studies by theme, the study that orders the data
 * @param sessions by fiscal year, the days of the sessions by their number, as far as they are known
 */
public record Given(Function<String, Optional<OrderingStudy>> studies, IntFunction<Map<Integer, LocalDate>> sessions) {

    public static final Given NOTHING = new Given(theme -> Optional.empty(), year -> Map.of());

    /** Only a study, whatever the theme. */
    public static Given study(Optional<OrderingStudy> study) {
        return new Given(theme -> study, NOTHING.sessions());
    }
}
