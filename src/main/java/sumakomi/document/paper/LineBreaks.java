package sumakomi.document.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end by the rules of Japanese setting (JIS X 4051): the iterator of Java knows most, but lets a line begin with
 * a middle dot or a stroke and parts what is written twice for one mark, such as a dash. A mark of two characters in brackets, such as
 * ［明記］, stays whole, and so does a number, a time or a day.
 */
final class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー）〕］｝〉》」』】〙〗〟’”°′″℃％‰％／…‥〜～—–-,.:;?!)]}%／"
            + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ₀₁₂₃₄₅₆₇₈₉";
    private static final String NEVER_LAST = "（〔［｛〈《「『【〘〖〝‘“￥＄£¥$([{";

    private static final String IN_NUMBERS = ".,:-";

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.JAPANESE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        places.setText(newText);
    }

    @Override
    public int next() {
        int place = places.next();
        while (place != BreakIterator.DONE && place < text.length() && isForbidden(place)) {
            place = places.next();
        }
        return place;
    }

    private boolean isForbidden(int place) {
        return NEVER_FIRST.indexOf(text.charAt(place)) >= 0 || NEVER_LAST.indexOf(text.charAt(place - 1)) >= 0 || isInMark(place)
                || isInNumber(place);
    }

    /** As in 1.65, 13:30, 2026-12-01: the iterator parts the Japanese way, where such signs are rare. */
    private boolean isInNumber(int place) {
        return place > 1 && IN_NUMBERS.indexOf(text.charAt(place - 1)) >= 0 && Character.isDigit(text.charAt(place - 2))
                && Character.isDigit(text.charAt(place));
    }

    private boolean isInMark(int place) {
        return place > 1 && place + 1 < text.length() && text.charAt(place - 2) == '［' && text.charAt(place + 1) == '］';
    }
}
