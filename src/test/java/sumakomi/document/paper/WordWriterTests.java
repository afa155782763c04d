package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A Word file that its receiver can go on with: its parts are known to the program as what they are. */
class WordWriterTests {

    private static XWPFDocument file(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordWriter().write(paper, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> inStyle(XWPFDocument file, String style) {
        return file.getParagraphs().stream().filter(line -> style.equals(line.getStyle())).map(XWPFParagraph::getText).toList();
    }

    @Test
    void headingsAreHeadings() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.japanese())) {
            assertThat(inStyle(file, "Title")).containsExactly("実現可能性調査の準備チェックリスト");
            assertThat(inStyle(file, "Heading1")).containsExactly("行うこと", "集めるデータ", "関係者");
            assertThat(inStyle(file, "Heading2")).containsExactly("技術の検証", "市場の検証");
            assertThat(file.getStyles().getStyle("Heading1").getName()).as("the name by which Word knows it").isEqualTo("heading 1");
            assertThat(inStyle(file, "ListBullet")).hasSize(2);
        }
    }

    @Test
    void theContentsNameThePageOfEachChapterAndCanBeMadeAnew() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.japanese())) {
            List<Integer> pages = new PdfWriter().chapterPages(ExamplePaper.japanese());
            String text = file.getDocument().xmlText();
            assertThat(inStyle(file, "TOC1")).hasSize(3).first().asString().contains("行うこと").endsWith(pages.get(0).toString());
            assertThat(text).contains("PAGEREF _Toc000001", "w:name=\"_Toc000003\"");
            assertThat(text.split("fldCharType=\"begin\"")).hasSameSizeAs(text.split("fldCharType=\"end\""));
            assertThat(file.getSettings().getCTSettings().xmlText()).as("Word would warn of other files").doesNotContain("updateFields");
        }
    }

    @Test
    void aTableHasItsTitlesOnEveryPageAndKeepsEachRowTogether() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.japanese())) {
            XWPFTable steps = file.getTables().stream().filter(table -> table.getNumberOfRows() == ExamplePaper.ROWS + 1).findFirst()
                    .orElseThrow();
            assertThat(steps.getRow(0).isRepeatHeader()).isTrue();
            assertThat(steps.getRow(1).isRepeatHeader()).isFalse();
            assertThat(steps.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(steps.getRow(4).getCell(4).getText()).isEqualTo("令和9年1月5日（2027年）");
            assertThat(steps.getRow(5).getCell(5).getText()).isEqualTo("=1+1 と" + ExamplePaper.NAMES + "に確認");
            assertThat(steps.getRow(1).getCell(0).getColor()).isNull();
            assertThat(steps.getRow(1).getCell(3).getColor()).as("what may be filled in").isEqualTo("FFF9E5");
        }
    }

    @Test
    void aTableThatFillsItsPageLeavesNoEmptyOneBehindIt() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.english())) {
            int last = file.getPosOfTable(file.getTables().get(file.getTables().size() - 1));
            XWPFParagraph behind = (XWPFParagraph) file.getBodyElements().get(last + 1);
            assertThat(behind.getSpacingBetween()).isEqualTo(1);
            assertThat(behind.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
        }
    }

    @Test
    void thePaperIsTurnedAsItsChaptersAreAndPagesAreNumbered() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.japanese())) {
            String text = file.getDocument().xmlText();
            assertThat(text.split("orient=\"landscape\"", -1)).as("one part across").hasSize(2);
            assertThat(text.split("w:pgSz ", -1)).as("before it, it, after it").hasSize(4);
            assertThat(text.split("<w:footerReference", -1)).hasSize(4);
            assertThat(file.getFooterList()).singleElement()
                    .satisfies(footer -> assertThat(footer._getHdrFtr().xmlText()).contains("NUMPAGES", "K7Q2-9XFM"));
        }
    }

    @Test
    void fontsAndLanguageAreNamedForJapaneseToo() throws IOException {
        try (XWPFDocument japanese = file(ExamplePaper.japanese()); XWPFDocument english = file(ExamplePaper.english())) {
            assertThat(japanese.getStyles().getCtStyles().xmlText()).contains("w:eastAsia=\"游ゴシック\"", "w:val=\"ja-JP\"");
            assertThat(english.getStyles().getCtStyles().xmlText()).contains("w:ascii=\"Calibri\"", "w:eastAsia=\"游ゴシック\"",
                    "w:val=\"en-US\"");
            assertThat(japanese.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("実現可能性調査の準備チェックリスト　駅周辺の再開発地区　令和8年度");
            assertThat(japanese.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty()).contains("ja-JP");
        }
    }

    @Test
    void aPictureIsDrawnAndHasWords() throws IOException {
        try (XWPFDocument file = file(ExamplePaper.japanese())) {
            assertThat(file.getAllPictures()).singleElement().extracting(XWPFPictureData::suggestFileExtension).isEqualTo("png");
            assertThat(file.getDocument().xmlText()).contains("descr=\"自治体が地域エネルギー会社に出資し、CO₂削減を委託する。\"");
        }
    }
}
