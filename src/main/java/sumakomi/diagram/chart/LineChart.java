package sumakomi.diagram.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How a result changes with one input, such as B/C over the discount rate, for one or more variants.
 *
 * @param across name and unit of the input, such as "割引率（%）"
 * @param unit of the result
 * @param lines at most six, that they can be told apart
 * @param threshold drawn across; where a line crosses it is marked with the value of the input
 */
public record LineChart(Heading heading, String across, Unit unit, List<Line> lines, Optional<Threshold> threshold) implements Chart {

    /**
     * @param label at the end of the line, in the user's language
     * @param points with ascending inputs, at least one
     */
    public record Line(String label, List<Point> points) {

        public Line {
            Check.filled("label", label);
            Check.someOf("points of " + label, points);
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                Check.that(points.get(i).x() > points.get(i - 1).x(), "input of " + label, points.get(i).x(), "give ascending inputs");
            }
        }

        Point first() {
            return points.get(0);
        }

        Point last() {
            return points.get(points.size() - 1);
        }

        /** Inputs at which the line, straight between its points, passes a value. */
        List<Double> crossings(double value) {
            Stream.Builder<Double> found = Stream.builder();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                if ((a.y() < value) != (b.y() < value)) {
                    found.add(a.x() + (value - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
                }
            }
            return found.build().toList();
        }
    }

    /**
     * @param x the input
     * @param y the result, in the unit of the chart
     */
    public record Point(double x, double y) {

        public Point {
            Check.finite("input", x);
            Check.finite("result", y);
        }
    }

    public LineChart {
        Check.filled("name of the input", across);
        Check.someOf("lines", lines);
        lines = List.copyOf(lines);
        Check.that(lines.size() <= 6, "number of lines", lines.size(), "give at most 6");
    }

    @Override
    public String svg(Format format) {
        return new LineDrawing(this, format).svg();
    }

    DoubleStream inputs() {
        return lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x);
    }

    DoubleStream results() {
        return DoubleStream.concat(lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::y),
                threshold.stream().mapToDouble(Threshold::value));
    }

    Unit.Written written() {
        return unit.upTo(results().map(Math::abs).max().orElse(1), heading.locale());
    }

    String gist(Words words) {
        Unit.Written written = written();
        Unit.Written bare = Unit.ratio("").upTo(1, heading.locale());
        return lines.stream().map(line -> words.say("line.gist", line.label(), bare.alone(line.first().x()), written.full(line.first().y()),
                bare.alone(line.last().x()), written.full(line.last().y()))
                + threshold.map(mark -> line.crossings(mark.value()).stream()
                        .map(x -> " " + words.say("line.crossing", line.label(), mark.label(), bare.alone(x)))
                        .collect(Collectors.joining()))
                        .orElse(""))
                .collect(Collectors.joining(" "));
    }
}
