package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.document.Office;
import sumakomi.knowledge.FaultyInput;

/** A template written in another program, LibreOffice, and saved there as a Word file. */
@Tag("office")
class OfficeTemplateTests {

    private static final String LETTER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
                office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles>
            <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
                fo:margin="2cm"/><style:header-style/></style:page-layout>
            <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            </office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
            <style:header><text:p>事務局　{{照合番号}}</text:p></style:header></style:master-page></office:master-styles>
            <office:body><office:text>
            <text:p>{{ti<text:span text:style-name="B">tle</text:span>}} の件<text:note text:note-class="footnote">
            <text:note-citation>1</text:note-citation><text:note-body>
            <text:p>照合：{{<text:span text:style-name="B">hash</text:span>}}</text:p>
            </text:note-body></text:note></text:p>
            <text:p>枠<draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box>
            <text:p>宛先：{{自治体}}</text:p></draw:text-box></draw:frame></text:p>
            <text:p>{{本文}}</text:p>
            <text:p>{{照合欄}}</text:p>
            </office:text></office:body></office:document>
            """;

    @TempDir
    Path folder;

    private byte[] saved(String letter) throws Exception {
        Path file = Files.writeString(folder.resolve("letter.fodt"), letter);
        return Files.readAllBytes(Office.saved(file, "docx", folder));
    }

    @Test
    void itsFieldsAreFilledInHeaderFootnoteFrameAndPieces() throws Exception {
        Paper paper = ExamplePaper.japanese();
        Paper addressed = new Paper(paper.locale(), paper.title(), paper.subtitle(), paper.description(), List.of(new Fact("municipality",
                "自治体", "稲城市")), paper.chapters(), paper.signatures(), paper.receipt());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordTemplate.read(saved(LETTER), TemplateFields.of(List.of("municipality"))).write(addressed, out);

        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(file.getDocument().xmlText().replaceAll("<[^>]*>", "")).contains("宛先：稲城市").doesNotContain("{{");
            assertThat(file.getParagraphs().stream().map(XWPFParagraph::getText)).anyMatch(text -> text.startsWith(paper.title() + " の件"));
            assertThat(file.getHeaderList()).anySatisfy(header -> assertThat(header.getText()).contains("事務局　K7Q2-9XFM"));
            assertThat(file.getFootnotes().stream().flatMap(note -> note.getParagraphs().stream()).map(XWPFParagraph::getText).collect(
                    Collectors.joining())).contains("5f0c9a1e7b3d");
        }
        Path filled = Files.write(folder.resolve("filled.docx"), out.toByteArray());
        assertThat(Office.saved(filled, "pdf", folder)).as("it opens what was made of its own file").isNotEmptyFile();
    }

    @Test
    void aFieldThatThereIsNotIsNamedAlsoInItsFootnote() throws Exception {
        byte[] file = saved(LETTER.replace(">hash<", ">hush<"));
        assertThatThrownBy(() -> WordTemplate.read(file, TemplateFields.of(List.of("municipality")))).isInstanceOfSatisfying(
                FaultyInput.class, fault -> assertThat(fault.faults()).singleElement().asString().contains("hush"));
    }
}
