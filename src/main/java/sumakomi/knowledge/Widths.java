package sumakomi.knowledge;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How wide kana are set. Narrow columns of printed tables have half-width ones; a sentence has none. */
final class Widths {

    private static final Pattern HALF = Pattern.compile("[\\uFF66-\\uFF9F]+");

    private Widths() {}

    /** The same words in kana of full width. */
    static String full(String text) {
        return HALF.matcher(text).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
    }
}
