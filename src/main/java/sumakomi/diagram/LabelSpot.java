package sumakomi.diagram;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Looks for a place inside an outline where a word fits. */
final class LabelSpot {

    private static final int STEPS = 24;

    private LabelSpot() {}

    /**
     * The middle of a box of the given size that lies inside an outline, as near to the middle of the outline as can be.
     *
     * @param outline corners as x and y
     */
    static Optional<double[]> of(List<double[]> outline, double width, double height) {
        Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        shape.moveTo(outline.get(0)[0], outline.get(0)[1]);
        outline.forEach(corner -> shape.lineTo(corner[0], corner[1]));
        shape.closePath();
        Rectangle2D bounds = shape.getBounds2D();
        double[] best = new double[0];
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS; j++) {
                double x = bounds.getX() + bounds.getWidth() * i / STEPS;
                double y = bounds.getY() + bounds.getHeight() * j / STEPS;
                double away = Math.hypot(x - bounds.getCenterX(), y - bounds.getCenterY());
                if (away < nearest && shape.contains(x - width / 2, y - height / 2, width, height)) {
                    best = new double[] {x, y};
                    nearest = away;
                }
            }
        }
        return best.length == 0 ? Optional.empty() : Optional.of(best);
    }
}
