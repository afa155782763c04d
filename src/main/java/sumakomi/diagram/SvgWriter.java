package sumakomi.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the elements of a drawing one after another. Attributes come in pairs of name and value; a number has two decimals at most. */
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
        out.append('<').append(element);
        attributes(attributes);
        out.append('>').append(escaped(words)).append("</").append(element).append('>');
        return this;
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
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
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

    /** Characters that XML does not know, such as control codes out of a pasted label, are left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(isOfXml(letter) ? Character.toString(letter) : "");
            }
        }
        return safe.toString();
    }

    private static boolean isOfXml(int letter) {
        return letter == '\t' || letter == '\n' || letter >= 0x20 && letter <= 0xD7FF || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
