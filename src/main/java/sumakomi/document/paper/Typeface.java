package sumakomi.document.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that come with the program: a Japanese family, and behind it one that has the few characters that it lacks, such as
 * the low 2 of CO₂.
 */
record Typeface(String family, int weight, String file) {

    static final List<Typeface> ALL = List.of(new Typeface("Noto Sans JP", 400, "NotoSansJP-Regular.ttf"),
            new Typeface("Noto Sans JP", 700, "NotoSansJP-Bold.ttf"), new Typeface("Noto Sans", 400, "NotoSans-Regular.ttf"),
            new Typeface("Noto Sans", 700, "NotoSans-Bold.ttf"));
    /** In the order in which a character is looked for, as style sheets and drawings name them. */
    static final String FAMILIES = "'Noto Sans JP', 'Noto Sans'";

    /** The last character of the planes in which scripts and symbols lie; above are marks and private use. */
    private static final int LAST_WITH_A_GLYPH = 0x3FFFF;

    /** The font, as it is. */
    InputStream open() {
        InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("The program lacks its font " + file);
        }
        return in;
    }

    /** The font for a document that can be searched: each of its shapes is the character that people type. */
    InputStream forText() {
        try (InputStream in = open()) {
            return new ByteArrayInputStream(CharacterMap.searchable(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one of the families can show a character; the two weights of a family have the same. */
    static boolean has(int codePoint) {
        return Characters.ALL.get(codePoint);
    }

    /** The fonts for drawings; read once, since each reading leaves a file behind until the program ends. */
    static OpenHtmlFontResolver forDrawings() {
        return Drawings.FONTS;
    }

    BitSet characters() {
        Quiet.libraries();
        BitSet found = new BitSet();
        try (InputStream in = forText(); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int codePoint = 0; codePoint <= LAST_WITH_A_GLYPH; codePoint++) {
                found.set(codePoint, glyphs.getGlyphId(codePoint) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Characters {
        static final BitSet ALL = new BitSet();

        static {
            Typeface.ALL.stream().filter(one -> one.weight() == 400).forEach(one -> ALL.or(one.characters()));
        }
    }

    private static final class Drawings {
        static final OpenHtmlFontResolver FONTS = new OpenHtmlFontResolver();

        static {
            try {
                for (Typeface one : Typeface.ALL) {
                    FONTS.addFontStream(one::open, one.family(), one.weight(), FontStyle.NORMAL);
                }
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("A font of the program cannot be read", e);
            }
        }
    }
}
