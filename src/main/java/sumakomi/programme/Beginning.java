package sumakomi.programme;

import java.util.Optional;
import sumakomi.advice.Advice;
import sumakomi.advice.RoadmapStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;

/**
 * With what the three years of an advice begin. It is not always what is recommended first: a committee leads all, and what is beyond
 * the means of a municipality leads nothing.
 *
 * @param archetype the type, be it recommended or a smaller one to begin with
 * @param committee whether it is the study committee, which is set up and is no theme
 * @param first whether it is what is recommended first
 * @param recommended whether it is recommended at all
 */
public record Beginning(String archetype, Text title, boolean committee, boolean first, boolean recommended) {

    /** @return none where nothing is recommended, or where the years go on with what was studied before */
    public static Optional<Beginning> of(Advice advice, Knowledge knowledge) {
        return advice.roadmap().stream().limit(1).flatMap(step -> step.archetype().stream()
                .filter(type -> recommends(advice, type) || isSmaller(step, knowledge))
                .map(type -> new Beginning(type, step.title(),
                        step.work().filter(work -> knowledge.threeYears().isCommittee(work.id())).isPresent(),
                        type.equals(advice.recommendations().get(0).archetype()), recommends(advice, type))))
                .findFirst();
    }

    private static boolean recommends(Advice advice, String type) {
        return advice.recommendations().stream().anyMatch(entry -> entry.archetype().equals(type));
    }

    /** Whether it is begun with because all that is recommended is out of reach. */
    private static boolean isSmaller(RoadmapStep step, Knowledge knowledge) {
        return step.notes().stream().anyMatch(note -> note.text().equals(knowledge.threeYears().smaller().text()));
    }
}
