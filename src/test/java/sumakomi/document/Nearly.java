package sumakomi.document;

import org.assertj.core.data.Offset;

/** Equal but for the rounding of another program: a billionth of the value, or of a millionth where it is smaller. */
final class Nearly {

    private static final double RELATIVE = 1e-9;

    private Nearly() {}

    static Offset<Double> to(double value) {
        return Offset.offset(RELATIVE * Math.max(1e-6, Math.abs(value)));
    }
}
