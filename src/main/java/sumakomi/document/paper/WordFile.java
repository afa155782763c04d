package sumakomi.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** An empty Word file with the styles of papers. */
final class WordFile {

    private static final String FOLDER = "/sumakomi/word/";
    /** Letters of English papers; a Japanese one has them in the font of its other characters. */
    private static final String ENGLISH = "Calibri";
    private static final String JAPANESE = "游ゴシック";

    private WordFile() {}

    static XWPFDocument empty(PaperWords words) throws IOException {
        XWPFDocument file = new XWPFDocument();
        file.createStyles().setStyles(styles(words));
        file.createNumbering().setNumbering(numbering(words));
        try {
            file.getSettings().getCTSettings().set(SettingsDocument.Factory.parse(part("settings.xml", words)).getSettings());
        } catch (XmlException e) {
            throw unreadable(e);
        }
        return file;
    }

    static CTStyles styles(PaperWords words) throws IOException {
        try {
            return StylesDocument.Factory.parse(part("styles.xml", words)).getStyles();
        } catch (XmlException e) {
            throw unreadable(e);
        }
    }

    static CTNumbering numbering(PaperWords words) throws IOException {
        try {
            return NumberingDocument.Factory.parse(part("numbering.xml", words)).getNumbering();
        } catch (XmlException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(XmlException e) {
        return new IllegalStateException("The styles of the program cannot be read", e);
    }

    private static String part(String name, PaperWords words) throws IOException {
        try (InputStream in = WordFile.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{language}", words.tag())
                    .replace("{latin}", words.locale().equals(Locale.ENGLISH) ? ENGLISH : JAPANESE);
        }
    }
}
