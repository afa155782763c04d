package sumakomi.diagram.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to pixels along one axis, from and to round numbers.
 *
 * @param from number at {@code start}
 * @param to number at {@code end}, greater than {@code from}
 * @param step between two ticks: one, two or five times a power of ten
 * @param start pixel; may lie beyond {@code end}, as on an axis that points upwards
 */
record Scale(double from, double to, double step, double start, double end) {

    /** The axis that holds min and max between round numbers, in about so many steps. */
    static Scale nice(double min, double max, int steps, double start, double end) {
        return rounded(min, max, steps, start, end, true);
    }

    /** The axis from min to max exactly, with at least two round ticks between. */
    static Scale exact(double min, double max, int steps, double start, double end) {
        Scale scale = rounded(min, max, steps, start, end, false);
        for (int more = steps + 1; more < 16 && scale.ticks().size() < 2; more++) {
            scale = rounded(min, max, more, start, end, false);
        }
        return scale;
    }

    private static Scale rounded(double min, double max, int steps, double start, double end, boolean outwards) {
        double size = Math.max(Math.abs(min), Math.abs(max));
        double low = min;
        double high = max;
        if (max - min <= size * 1e-9) {
            // one value only: around it, or from nought to one
            low = size == 0 ? 0 : min - size / 2;
            high = size == 0 ? 1 : max + size / 2;
        }
        double step = roundStep((high - low) / Math.max(1, steps));
        if (!outwards) {
            return new Scale(low, high, step, start, end);
        }
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, start, end);
    }

    private static double roundStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return (lead <= 1.0000001 ? 1 : lead <= 2.0000001 ? 2 : lead <= 5.0000001 ? 5 : 10) * power;
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** The same numbers on other pixels. */
    Scale on(double newStart, double newEnd) {
        return new Scale(from, to, step, newStart, newEnd);
    }

    /** The same numbers per pixel, but no further than needed for a value. */
    Scale upTo(double value) {
        double last = Math.min(to, Math.max(from + step, Math.ceil(value / step - 1e-9) * step));
        return new Scale(from, last, step, start, at(last));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-6); i * step <= to + step * 1e-6; i++) {
            ticks.add(i == 0 ? 0.0 : i * step);
        }
        return List.copyOf(ticks);
    }
}
