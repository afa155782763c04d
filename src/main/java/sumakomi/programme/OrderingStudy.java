package sumakomi.programme;

import java.util.List;
import java.util.Optional;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.Uncertainty;
import sumakomi.knowledge.Text;

/**
 * A study of benefit and cost by which the data of a checklist are ordered.
 *
 * @param counted what it says; absent as long as it cannot be worked out
 */
public record OrderingStudy(Text title, Optional<Counted> counted) {

    /**
     * What a study says of the decision and of the data.
     *
     * @param decides the case on which its verdict rests
     * @param chance that B/C by present values reaches 1 in that case
     * @param expectedNpvYen expected social net present value; going ahead is better where it is above zero
     * @param everythingYen what knowing every input would be worth
     * @param data the one most worth knowing first
     */
    public record Counted(Case decides, double chance, double expectedNpvYen, double everythingYen, List<DatumWorth> data) {
        public Counted {
            data = List.copyOf(data);
        }

        Optional<DatumWorth> of(String item) {
            return data.stream().filter(worth -> worth.item().equals(item)).findFirst();
        }
    }

    /** A study that is not finished. */
    public static OrderingStudy unfinished(Text title) {
        return new OrderingStudy(title, Optional.empty());
    }

    public static OrderingStudy of(Text title, Uncertainty uncertainty) {
        double chance = uncertainty.outputs().stream().filter(output -> output.cell().equals(uncertainty.decidingRatio())).findFirst()
                .orElseThrow().probability();
        Uncertainty.Information information = uncertainty.information();
        return new OrderingStudy(title, Optional.of(new Counted(uncertainty.decides(), chance, information.expectedNpvYen(),
                information.everythingYen(), information.data().stream().map(data -> new DatumWorth(data.dataItem(),
                        data.chance().worst(), data.chance().best(), data.yen(), data.upperYen())).toList())));
    }

    Optional<DatumWorth> worth(String item) {
        return counted.flatMap(found -> found.of(item));
    }
}
