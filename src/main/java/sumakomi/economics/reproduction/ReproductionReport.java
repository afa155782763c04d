package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Map;

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
}
