package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import sumakomi.knowledge.FaultyInput;

/** A Word file of somebody's own in which papers stand, as offices really make them. */
class WordTemplateTests {

    private static final TemplateFields FIELDS = TemplateFields.of(List.of("municipality", "year"));
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static Paper paper() {
        Paper paper = ExamplePaper.japanese();
        return new Paper(paper.locale(), paper.title(), paper.subtitle(), paper.description(), List.of(new Fact("municipality", "自治体",
                ExamplePaper.NAMES + "市"), new Fact("year", "年度", "令和8年度\n令和9年度")), paper.chapters(), paper.signatures(), paper
                        .receipt());
    }

    private static byte[] file(Consumer<XWPFDocument> made) {
        try (XWPFDocument file = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            made.accept(file);
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letterhead of the least that every template needs. */
    private static void letterhead(XWPFDocument file) {
        line(file, "{{content}}");
        line(file, "{{receipt}}");
    }

    private static XWPFParagraph line(XWPFDocument file, String... runs) {
        XWPFParagraph line = file.createParagraph();
        for (String run : runs) {
            line.createRun().setText(run);
        }
        return line;
    }

    private static XWPFDocument filled(byte[] template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordTemplate.read(template, FIELDS).write(paper(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(XWPFDocument file) {
        return file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> faults(byte[] template, Locale locale) {
        try {
            WordTemplate.read(template, FIELDS);
            return List.of();
        } catch (FaultyInput e) {
            return e.faults().stream().map(fault -> fault.in(locale)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theFormOfTheProductIsATemplateWithAllThatADocumentSays(String language) throws IOException {
        try (XWPFDocument file = filled(WordTemplate.own(Locale.forLanguageTag(language)))) {
            assertThat(texts(file)).contains(paper().title(), "行うこと", "集めるデータ", "関係者").noneMatch(text -> text.contains("{{"));
            assertThat(file.getParagraphs().stream().filter(line -> "Heading1".equals(line.getStyle()))).hasSize(3);
            String all = file.getDocument().xmlText();
            assertThat(all).contains("K7Q2-9XFM", "5f0c9a1e7b3d", ExamplePaper.NAMES + "市", "担当者");
            assertThat(all.indexOf("K7Q2-9XFM")).as("the receipt stands where its field stood").isLessThan(all.indexOf("技術の検証"));
            assertThat(file.getFooterList()).singleElement().satisfies(footer -> assertThat(footer.getText()).contains(paper().title(),
                    "K7Q2-9XFM"));
            assertThat(file.getAllPictures()).hasSize(1);
            assertThat(all.split("orient=\"landscape\"", -1)).as("the chapter across").hasSize(2);
            assertThat(file.getProperties().getCoreProperties().getTitle()).startsWith(paper().title());
        }
    }

    @Test
    void theVersionOfTheTemplateStandsOnTheReceipt() throws IOException {
        byte[] template = file(WordTemplateTests::letterhead);
        try (XWPFDocument file = filled(template)) {
            assertThat(file.getDocument().xmlText()).contains("ひな形の版", WordTemplate.version(template));
        }
    }

    @Test
    void aFieldIsKnownInPiecesInTablesInHeadersAndInEitherLanguageAndWidth() throws IOException {
        byte[] template = file(file -> {
            line(file, "{", "{ti", "tle}", "} の件").getRuns().get(1).setBold(true);
            XWPFTable table = file.createTable(1, 2);
            table.getRow(0).getCell(0).setText("宛先：{{自治体}} 御中");
            table.getRow(0).getCell(1).setText("｛｛Year｝｝");
            file.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("事務局　{{照合番号}}");
            file.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("{{hash}}");
            letterhead(file);
        });
        try (XWPFDocument file = filled(template)) {
            assertThat(texts(file)).first().isEqualTo(paper().title() + " の件");
            assertThat(file.getTables().get(0).getText()).contains("宛先：" + ExamplePaper.NAMES + "市 御中", "令和8年度\n令和9年度");
            assertThat(file.getHeaderList().get(0).getText()).contains("事務局　K7Q2-9XFM");
            assertThat(file.getFooterList().get(0).getText()).contains("5f0c9a1e7b3d");
        }
    }

    @Test
    void aFieldInATextBoxIsFilled() throws IOException {
        byte[] template = file(file -> {
            try {
                line(file, "上").getCTP().addNewR().set(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR.Factory.parse("<w:r "
                        + "xmlns:w=\"" + WordMarkers.W + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:pict><v:shape><v:textbox>"
                        + "<w:txbxContent><w:p><w:r><w:t>{{ti</w:t></w:r><w:r><w:t>tle}}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
                        + "</v:shape></w:pict></w:r>"));
            } catch (org.apache.xmlbeans.XmlException e) {
                throw new IllegalStateException(e);
            }
            letterhead(file);
        });
        try (XWPFDocument file = filled(template)) {
            assertThat(file.getDocument().xmlText()).contains("<w:t xml:space=\"preserve\">" + paper().title()).doesNotContain("{{");
        }
    }

    @Test
    void aFieldInAFootnoteOrAnEndnoteIsFilled() throws IOException {
        byte[] template = file(file -> {
            XWPFParagraph foot = file.createFootnote().createParagraph();
            List.of("照合：{{num", "ber}}").forEach(run -> foot.createRun().setText(run));
            file.createEndnote().createParagraph().createRun().setText("{{Municipality}}");
            letterhead(file);
        });
        try (XWPFDocument file = filled(template)) {
            assertThat(notes(file.getFootnotes())).contains("照合：K7Q2-9XFM").doesNotContain("{{");
            assertThat(notes(file.getEndnotes())).contains(ExamplePaper.NAMES + "市").doesNotContain("{{");
        }
    }

    @Test
    void whatStandsInAFootnoteIsCheckedLikeTheRest() {
        assertThat(faults(file(file -> {
            file.createFootnote().createParagraph().createRun().setText("{{nummer}} {{receipt}}");
            letterhead(file);
        }), Locale.ENGLISH)).anyMatch(said -> said.contains("nummer")).anyMatch(said -> said.contains("{{receipt}}"));
        assertThat(refused(file -> file.createFootnote().createParagraph().getCTP().addNewR().addNewInstrText()
                .setStringValue(" INCLUDETEXT \"x\" "))).contains("INCLUDETEXT");
    }

    private static String notes(List<? extends XWPFAbstractFootnoteEndnote> notes) {
        return notes.stream().flatMap(note -> note.getParagraphs().stream()).map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void itsOwnStylesAreUsedByTheNamesThatWordGivesThemAndTheOthersAdded() throws IOException {
        byte[] template = file(file -> {
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("1");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("Heading 1");
            file.createStyles().addStyle(new XWPFStyle(heading));
            letterhead(file);
        });
        try (XWPFDocument file = filled(template)) {
            assertThat(file.getParagraphs().stream().filter(line -> "1".equals(line.getStyle())).map(XWPFParagraph::getText))
                    .containsExactly("行うこと", "集めるデータ", "関係者");
            assertThat(file.getStyles().getStyleWithName("heading 2")).isNotNull();
            assertThat(file.getStyles().getCtStyles().getStyleList().stream().map(CTStyle::getStyleId)).doesNotHaveDuplicates();
            BigInteger bullets = file.getStyles().getStyleWithName("List Bullet").getCTStyle().getPPr().getNumPr().getNumId().getVal();
            assertThat(file.getNumbering().getNum(bullets)).isNotNull();
        }
    }

    @Test
    void aChapterAcrossHasTheHeadersOfTheTemplateAndOnlyTheFirstPartHasAFirstPageOfItsOwn() throws IOException {
        byte[] template = file(file -> {
            file.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("事務局");
            file.createHeader(HeaderFooterType.FIRST).createParagraph().createRun().setText("表紙");
            CTSectPr section = file.getDocument().getBody().getSectPr();
            section.addNewPgSz().setW(BigInteger.valueOf(11906));
            section.getPgSz().setH(BigInteger.valueOf(16838));
            line(file, "前文");
            line(file, "{{content}}");
            line(file, "{{receipt}}");
            line(file, "以上");
        });
        try (XWPFDocument file = filled(template)) {
            String all = file.getDocument().xmlText();
            assertThat(all.split("<w:titlePg", -1)).hasSize(2);
            assertThat(all.split("w:orient=\"landscape\"", -1)).hasSize(2);
            assertThat(all.split("<w:headerReference", -1)).as("two kinds of header in each of three parts").hasSize(7);
            assertThat(texts(file)).last().isEqualTo("以上");
        }
    }

    @Test
    void everyFaultIsNamedWithWhatWouldBeRight() {
        byte[] template = file(file -> {
            line(file, "{{titel}} {{気温}}");
            file.createTable(1, 1).getRow(0).getCell(0).setText("{{content}}");
            line(file, "{{facts}}");
            line(file, "{{基本事項}}");
            line(file, "{{year}");
        });
        assertThat(faults(template, Locale.JAPANESE)).anyMatch(said -> said.contains("「titel」はありません。「title」ではありませんか"))
                .anyMatch(said -> said.contains("「気温」はありません") && said.contains("照合番号") && said.contains("自治体"))
                .anyMatch(said -> said.contains("{{本文}}") && said.contains("一行に単独で"))
                .anyMatch(said -> said.contains("必須の項目 {{照合欄}} がありません")).anyMatch(said -> said.contains("{{基本事項}} が2回"))
                .anyMatch(said -> said.contains("「{{year}」に、閉じていない")).hasSize(6);
        assertThat(faults(template, Locale.ENGLISH)).anyMatch(said -> said.contains("The required field {{receipt}} is missing"));
    }

    @Test
    void aPageWithoutRoomForTablesIsRefused() {
        assertThat(faults(file(file -> {
            CTSectPr section = file.getDocument().getBody().addNewSectPr();
            section.addNewPgSz().setW(BigInteger.valueOf(5000));
            section.getPgSz().setH(BigInteger.valueOf(8000));
            letterhead(file);
        }), Locale.JAPANESE)).singleElement().asString().contains("mm以上にしてください");
        assertThat(faults(file(file -> {
            file.getDocument().getBody().addNewSectPr().addNewCols().setNum(BigInteger.TWO);
            letterhead(file);
        }), Locale.JAPANESE)).singleElement().asString().contains("1段にしてください");
    }

    @Test
    void whatWouldRunOrFetchSomethingIsRefused() {
        assertThat(refused(file -> part(file, "/word/vbaProject.bin", "application/vnd.ms-office.vbaProject"))).contains("マクロ");
        assertThat(refused(file -> part(file, "/word/embeddings/book.xlsx", "application/vnd.ms-excel"))).contains("book.xlsx");
        assertThat(refused(file -> link(file, "attachedTemplate", "https://example.org/letter.dotm"))).contains("letter.dotm", "結び付い");
        assertThat(refused(file -> link(file, "image", "file:///srv/logo.png"))).contains("logo.png", "外のファイル");
        assertThat(refused(file -> line(file, "").getCTP().addNewR().addNewInstrText().setStringValue(" INCLUDEPICTURE \"x\" ")))
                .contains("INCLUDEPICTURE");
        assertThat(refused(file -> main(file, MAIN.replace("document.main", "template.main")))).contains(".dotx");
        assertThat(refused(file -> main(file, "application/vnd.ms-word.document.macroEnabled.main+xml"))).contains("マクロ");
        assertThat(faults(file(file -> {
            link(file, "hyperlink", "mailto:office@example.org");
            letterhead(file);
        }), Locale.JAPANESE)).as("an address to click on").isEmpty();
    }

    private static String refused(Consumer<XWPFDocument> made) {
        return String.join("\n", faults(file(file -> {
            letterhead(file);
            made.accept(file);
        }), Locale.JAPANESE));
    }

    private static void part(XWPFDocument file, String name, String type) {
        try (var out = file.getPackage().createPart(PackagingURIHelper.createPartName(name), type).getOutputStream()) {
            out.write(1);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void link(XWPFDocument file, String kind, String target) {
        file.getPackagePart().addExternalRelationship(target, RELATION + kind);
    }

    private static void main(XWPFDocument file, String type) {
        try {
            file.getPackagePart().setContentType(type);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNoWordFileOrUnfoldsTooFarIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> WordTemplate.read(bomb.toByteArray(), FIELDS)).isInstanceOf(FaultyInput.class).extracting(
                fault -> ((FaultyInput) fault).faults(), LIST).singleElement().asString().contains("word.unfolds");
        assertThat(faults(new byte[0], Locale.ENGLISH)).singleElement().asString().contains("What was sent is an empty file");
        assertThat(faults("本文".getBytes(), Locale.ENGLISH)).singleElement().asString().contains("What was sent is a text file");
        assertThat(faults(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, Locale.ENGLISH)).singleElement().asString()
                .contains("(.doc)");
        assertThat(faults(new byte[WordTemplate.MAX_BYTES + 1], Locale.ENGLISH)).singleElement().asString().contains("too large");
    }
}
