package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.document.Office;

/** LibreOffice opens the files and prints them: nothing is lost or cut off, and the contents are right. */
@Tag("office")
class PrintedPapersTests {

    /** Points; no printer reaches further to the edge. */
    private static final float EDGE = 14;

    @TempDir
    Path folder;

    private PDDocument printed(PaperWriter writer, String ending) throws Exception {
        Path file = folder.resolve("paper." + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(ExamplePaper.japanese(), out);
        }
        return Loader.loadPDF(Office.saved(file, "pdf", folder).toFile());
    }

    private static String text(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    void theContentsOfTheWordFileNameThePagesOnWhichItsChaptersBegin() throws Exception {
        List<Integer> pages = new PdfWriter().chapterPages(ExamplePaper.japanese());
        try (PDDocument document = printed(new WordWriter(), "docx")) {
            List<String> titles = List.of("行うこと", "集めるデータ", "関係者");
            for (int i = 0; i < titles.size(); i++) {
                assertThat(text(document, pages.get(i))).startsWith(titles.get(i));
                assertThat(text(document, 2)).containsPattern(titles.get(i) + "\\W*" + pages.get(i));
            }
            assertThat(document.getNumberOfPages()).isEqualTo(pages.get(pages.size() - 1));
            for (int page = pages.get(0); page < pages.get(1); page++) {
                assertThat(text(document, page)).as("titles of the table on page " + page).contains("理由と出典");
            }
        }
    }

    /** Where another program breaks pages elsewhere, it counts for itself. */
    @Test
    void theContentsOfTheWordFileAreCountedAnew() throws Exception {
        List<Integer> pages = new PdfWriter().chapterPages(ExamplePaper.japanese());
        Path file = folder.resolve("paper.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new WordWriter().write(ExamplePaper.japanese(), out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path text = zip.getPath("word/document.xml");
            String stored = Files.readString(text);
            String wrong = stored.replaceAll("(PAGEREF .{0,120}?<w:t>)[0-9]+<", "$199<");
            assertThat(wrong).isNotEqualTo(stored);
            Files.writeString(text, wrong);
        }
        try (PDDocument document = Loader.loadPDF(Office.saved(file, "pdf", folder).toFile())) {
            assertThat(text(document, 2)).doesNotContain("99").containsPattern("集めるデータ\\W*" + pages.get(1));
        }
    }

    @Test
    void theWordFileIsWholeOnPaper() throws Exception {
        try (PDDocument document = printed(new WordWriter(), "docx")) {
            wholeOnPaper(document);
        }
    }

    @Test
    void theWorkbookIsWholeOnPaper() throws Exception {
        try (PDDocument document = printed(new ExcelWriter(), "xlsx")) {
            wholeOnPaper(document);
            assertThat(text(document, 3)).as("titles of the table on its second page").contains("理由と出典");
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("technical-1", "_issued");
        }
    }

    private static void wholeOnPaper(PDDocument document) throws Exception {
        String text = new PDFTextStripper().getText(document);
        assertThat(text).contains("髙﨑①㈱", ExamplePaper.ROWS + ". 施設", "1,234,567");
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
        assertThat(beyondTheEdge(document)).isEmpty();
    }

    private static List<String> beyondTheEdge(PDDocument document) throws Exception {
        List<String> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (text.getXDirAdj() < EDGE || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() - EDGE) {
                    found.add(text.getUnicode());
                }
            }
        }.getText(document);
        return found;
    }
}
