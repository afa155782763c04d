package sumakomi.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes a paper as a Word file: headings in the styles that Word knows as such, contents with page numbers, tables whose titles
 * stand on every page. The page numbers are those of the same paper as PDF, whose pages it fills alike; Word counts them anew
 * when asked to. It is not made to ask by itself, for it would do so with a warning of other files.
 */
final class WordWriter implements PaperWriter {

    private static final String AUTHOR = "Sumakomi";

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        PaperWords words = new PaperWords(paper.locale());
        List<Integer> pages = new PdfWriter().chapterPages(paper);
        try (XWPFDocument file = WordFile.empty(words)) {
            WordText text = new WordText(file, WordStyles.OURS, WordPage.A4);
            WordSections sections = new WordSections(file, words.footer(paper));
            WordFront front = new WordFront(text, words);
            front.cover(paper);
            WordChapter.ahead(text, words, paper);
            front.contents(paper, pages);
            front.receipt(words.say("receipt"), words.receipt(paper.receipt()));
            sections.endAll(WordChapter.from(paper.ahead(), text, words, paper.chapters(), sections::end));
            describe(file, paper, words);
            file.write(out);
        }
    }

    /** What programs show with the file; whoever made a template is not the author of what is made with it. */
    static void describe(XWPFDocument file, Paper paper, PaperWords words) {
        POIXMLProperties.CoreProperties core = file.getProperties().getCoreProperties();
        core.setTitle(paper.named());
        core.setDescription(paper.description());
        core.setCreator(AUTHOR);
        core.setLastModifiedByUser(AUTHOR);
        core.getUnderlyingProperties().setLanguageProperty(words.tag());
    }
}
