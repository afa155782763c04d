package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF that everyone can read, on every machine. */
class PdfWriterTests {

    private static byte[] pdf;

    @BeforeAll
    static void write() throws IOException {
        pdf = pdf(ExamplePaper.japanese());
    }

    private static byte[] pdf(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(paper, out);
        return out.toByteArray();
    }

    @Test
    void itMeetsPdfUa() throws Exception {
        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PdfUa.faults(pdf(ExamplePaper.english()))).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsMissing() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(PdfUa.faults(out.toByteArray())).anyMatch(fault -> fault.startsWith("7.1 "))
                    .anyMatch(fault -> fault.startsWith("7.2 "));
        }
    }

    @Test
    void itsFontsAreEmbeddedWithNoMoreThanWhatIsUsed() throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSans.*"));
        assertThat(pdf.length).isLessThan(500_000);
    }

    @Test
    void everyTextIsFoundInItAsItWasWritten() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(ExamplePaper.NAMES + "市", "令和8年12月1日（2026年）", "CO₂", "1,234,567円", "=1+1", "K7Q2-9XFM")
                    .doesNotContain("〓");
        }
    }

    /** Who copies or searches meets the letters that people type, not the sign for two of them in one shape. */
    @Test
    void lettersThatRunTogetherAreReadBackAsLetters() throws IOException {
        Paper example = ExamplePaper.english();
        Paper paper = new Paper(example.locale(), "Effort of an officer", "", "A", List.of(), List.of(new Chapter("First of five",
                Chapter.Turn.UPRIGHT, List.of(new Block.Paragraph("affluent office, fjord, first flow")))), List.of(), example.receipt());
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            assertThat(shapes(document)).contains("affluentoffice,fjord,firstflow").doesNotContainPattern("[\\ufb00-\\ufb06]");
        }
    }

    /** What the shapes mean as the file says; who extracts text may take the sign ﬁ for two letters by himself. */
    private static String shapes(PDDocument document) throws IOException {
        StringBuilder read = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                read.append(text.getUnicode().strip());
            }
        }.getText(document);
        return read.toString();
    }

    /** However much of a page is taken already, no heading and no titles of a table stay behind at its foot. */
    @ParameterizedTest
    @ValueSource(strings = {"建物の一覧を作ります。", "Make a register of all buildings concerned, with their owners. "})
    void aTableBeginsWithItsHeadingItsTitlesAndItsFirstRowOnOnePage(String text) throws IOException {
        List<Column> columns = List.of(new Column("long", "手順 Step", 7, new Entry.Printed()), new Column("short", "時期 When", 2,
                new Entry.Printed()), new Column("note", "遅くとも始める日 Begin no later than", 3, new Entry.Date()));
        List<Chapter> chapters = IntStream.range(0, 64).mapToObj(taken -> {
            List<Cell> cells = List.of(new Cell.Words("<" + taken + ">" + text.repeat(1 + taken % 5)), new Cell.Words("2年目\n第1回"),
                    new Cell.Day(LocalDate.of(2026, 12, 1)));
            return new Chapter("章", taken % 2 == 0 ? Chapter.Turn.UPRIGHT : Chapter.Turn.ACROSS, List.of(
                    new Block.Paragraph("一行\n".repeat(1 + taken / 2)), new Block.Section("(" + taken + ")"), new Block.Table("", columns,
                            List.of(new Row("a", cells))),
                    new Block.Paragraph("-" + taken + "-"), new Block.Table("", columns,
                            List.of(new Row("b", cells)))));
        }).toList();
        assertThat(pages(chapters)).allSatisfy(read -> {
            assertThat(count(read, "\\(\\d+\\)\\R")).as("headings on a page").isLessThanOrEqualTo(count(read, "<\\d+>"));
            assertThat(count(read, "手順 Step")).as("titles on a page").isLessThanOrEqualTo(count(read, "<\\d+>"));
        });
    }

    @Test
    void theLastRowOfATableStandsOnNoPageAlone() throws IOException {
        List<Column> columns = List.of(new Column("what", "手順", 7, new Entry.Printed()));
        List<Chapter> chapters = IntStream.range(0, 32).mapToObj(taken -> new Chapter("章", Chapter.Turn.UPRIGHT, List.of(
                new Block.Paragraph("一行\n".repeat(1 + taken)), new Block.Table("", columns, IntStream.rangeClosed(1, 12)
                        .mapToObj(row -> new Row("r" + row, List.of(new Cell.Words("<" + row + ">" + "建物の一覧を作ります。".repeat(9)))))
                        .toList()))))
                .toList();
        List<String> pages = pages(chapters);
        assertThat(pages).allSatisfy(read -> assertThat(count(read, "<12>")).isLessThanOrEqualTo(count(read, "<11>")));
        assertThat(pages.stream().mapToLong(read -> count(read, "<12>")).sum()).isEqualTo(32);
    }

    /** The text of each page of a paper with such chapters. */
    private static List<String> pages(List<Chapter> chapters) throws IOException {
        Paper example = ExamplePaper.japanese();
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(new Paper(example.locale(), "題", "", "説明", List.of(), chapters, List.of(),
                example.receipt())))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    /** A shape may belong to several characters; a search must meet the one that people type. */
    @Test
    void everyCharacterOfTheKnowledgeIsReadBackAsItself() throws IOException {
        String written = GlyphsTests.characters("kb");
        Paper example = ExamplePaper.english();
        Paper paper = new Paper(example.locale(), "A", "", "A", List.of(), List.of(new Chapter("A", Chapter.Turn.UPRIGHT,
                List.of(new Block.Paragraph(written)))), List.of(), example.receipt());
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            String read = new PDFTextStripper().getText(document);
            assertThat(written.codePoints().map(CharacterMap::typed).filter(one -> read.indexOf(one) < 0).mapToObj(Character::toString))
                    .isEmpty();
        }
    }

    @Test
    void titlesOfATableStandOnEveryPageAndPagesAreNumbered() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = document.getNumberOfPages();
            for (int page = 3; page <= 9; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("理由と出典", page + " / " + pages);
            }
        }
    }

    /** A row higher than a page makes the library begin pages that it leaves again; they must not stay turned as the table was. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200, 400})
    void everyPageIsTurnedAsItsChapterIs(int length) throws IOException {
        Column note = new Column("note", "備考", 1, new Entry.Free());
        Row high = new Row("high", List.of(new Cell.Words("とても長い備考です。".repeat(length)), new Cell.Empty(), new Cell.Empty()));
        Row low = new Row("low", List.of(new Cell.Words("短い備考"), new Cell.Empty(), new Cell.Empty()));
        Block table = new Block.Table("", List.of(note, note, note), List.of(high, low));
        Block text = new Block.Paragraph("一行\n".repeat(60));
        Paper example = ExamplePaper.japanese();
        Paper paper = new Paper(example.locale(), "題", "", "説明", List.of(), List.of(new Chapter("横", Chapter.Turn.ACROSS, List.of(table)),
                new Chapter("縦", Chapter.Turn.UPRIGHT, List.of(text)), new Chapter("また横", Chapter.Turn.ACROSS, List.of(text))), List.of(),
                example.receipt());
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            List<Integer> begin = Outline.pages(document);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                boolean across = page >= begin.get(0) && page < begin.get(1) || page >= begin.get(2);
                PDRectangle size = document.getPage(page - 1).getMediaBox();
                assertThat(size.getWidth() > size.getHeight()).as("page " + page + " of " + begin).isEqualTo(across);
            }
        }
    }

    @Test
    void bookmarksLeadToChaptersAndSections() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem chapter : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(chapter.getTitle());
                chapter.children().forEach(section -> titles.add("- " + section.getTitle()));
            }
            assertThat(titles).containsExactly("行うこと", "- 技術の検証", "- 市場の検証", "集めるデータ", "関係者");
            assertThat(Outline.pages(document)).isEqualTo(new PdfWriter().chapterPages(ExamplePaper.japanese())).doesNotHaveDuplicates();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("実現可能性調査の準備チェックリスト　駅周辺の再開発地区　令和8年度");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
        }
    }

    @Test
    void aDrawingStaysADrawing() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            for (COSName name : last.getResources().getXObjectNames()) {
                assertThat(last.getResources().isImageXObject(name)).isFalse();
            }
        }
    }

    @Test
    void whatNoFontHasIsToldAndMarkupIsText() throws IOException {
        Paper example = ExamplePaper.english();
        Paper paper = new Paper(example.locale(), "A <b>&amp;", "", "🌸", List.of(), List.of(new Chapter("<script>", Chapter.Turn.UPRIGHT,
                List.of(new Block.Paragraph("<img src='file:///etc/passwd'/> 花🌸")))), List.of(), example.receipt());
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("A <b>&amp;", "<script>", "<img src='file:///etc/passwd'/> 花〓", "U+1F338").doesNotContain("#");
        }
    }

    @Test
    void aDrawingThatDeclaresADocumentTypeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Drawn.of("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>"));
    }
}
