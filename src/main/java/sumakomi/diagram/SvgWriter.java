package sumakomi.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes the elements of a drawing one after another. Attributes come in pairs of name and value; a number has two decimals at most.
 * Characters that XML does not know, such as control codes out of a pasted label, are left out.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();

    /** Begins an element that holds others. */
    public SvgWriter open(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        return this;
    }

    public SvgWriter close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element that holds nothing. */
    public SvgWriter empty(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds words. */
    public SvgWriter words(String element, String words, Object... attributes) {
        open(element, attributes);
        out.append(StringEscapeUtils.escapeXml10(words));
        return close(element);
    }

    /** Puts what another one wrote in at this place. */
    public SvgWriter add(SvgWriter other) {
        out.append(other.out);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1] instanceof Number number ? number(number.doubleValue()) : attributes[i + 1].toString();
            out.append(' ').append(attributes[i]).append("=\"").append(StringEscapeUtils.escapeXml10(value)).append('"');
        }
    }

    /**
     * A position as it is written.
     *
     * @throws IllegalArgumentException if it is no number: that ends the drawing
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("position is not finite: " + value);
        }
        String plain = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }
}
