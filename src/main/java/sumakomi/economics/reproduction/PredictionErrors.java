package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the predictions lie from what is printed.
 *
 * @param meanAbsolute mean absolute error of B/C
 * @param greatest greatest absolute error
 */
public record PredictionErrors(Errors districts, Errors policies) {

    /** Errors of one kind of prediction. */
    public record Errors(int predictions, int inside, BigDecimal meanAbsolute, BigDecimal mean, BigDecimal greatest) {

        static Errors of(List<Prediction> predictions) {
            BigDecimal number = BigDecimal.valueOf(Math.max(1, predictions.size()));
            BigDecimal sum = predictions.stream().map(Prediction::error).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal absolute = predictions.stream().map(prediction -> prediction.error().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Errors(predictions.size(), (int) predictions.stream().filter(Prediction::inside).count(),
                    absolute.divide(number, 3, RoundingMode.HALF_UP), sum.divide(number, 3, RoundingMode.HALF_UP),
                    predictions.stream().map(prediction -> prediction.error().abs()).reduce(BigDecimal.ZERO, BigDecimal::max));
        }
    }

    static PredictionErrors of(List<Prediction> predictions) {
        return new PredictionErrors(Errors.of(predictions.stream()
                .filter(prediction -> prediction.policy().equals(LeaveOneOut.TOTAL)).toList()),
                Errors.of(predictions.stream().filter(prediction -> !prediction.policy().equals(LeaveOneOut.TOTAL)).toList()));
    }
}
