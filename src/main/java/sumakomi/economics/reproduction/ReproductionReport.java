package sumakomi.economics.reproduction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every printed figure that was looked at, with totals, the anomalies of the sources, the stakeholder table under each
 * set of fitted values, and how well one district is predicted from the other two.
 *
 * @param totals number of figures per verdict
 * @param unexplained ids of figures that contradict their source and that no anomaly explains
 */
public record ReproductionReport(String knowledgeVersion, List<ReproducedFigure> figures, Map<Verdict, Long> totals,
        List<String> unexplained, List<Anomaly> anomalies, StakeholderFit stakeholders, List<Prediction> predictions,
        PredictionErrors predictionErrors) {

    public ReproductionReport {
        figures = List.copyOf(figures);
        unexplained = List.copyOf(unexplained);
        anomalies = List.copyOf(anomalies);
        predictions = List.copyOf(predictions);
    }

    /** The number of figures per verdict, verdicts without any included. */
    public static Map<Verdict, Long> totals(List<ReproducedFigure> figures) {
        Map<Verdict, Long> totals = new EnumMap<>(Verdict.class);
        Stream.of(Verdict.values()).forEach(verdict -> totals.put(verdict,
                figures.stream().filter(figure -> figure.verdict() == verdict).count()));
        return totals;
    }
}
