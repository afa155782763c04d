package sumakomi.document.paper;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The product's own form of a Word file as a template: fields in the place of what each document says. */
final class OwnForm {

    private static final int GAP = 1250;

    private final XWPFDocument file;
    private final PaperWords words;
    private final WordText text;

    OwnForm(XWPFDocument file, PaperWords words) {
        this.file = file;
        this.words = words;
        this.text = new WordText(file, WordStyles.OURS, WordPage.A4);
    }

    void write() {
        WordSections sections = new WordSections(file, words.say("footer", marker("title"), marker("number")));
        text.line("Title", marker("title"));
        text.line("Subtitle", marker("subtitle")).setSpacingAfter(GAP);
        text.line("Normal", marker("facts"));
        text.line("Note", marker("description")).setSpacingBefore(GAP / 3);
        text.line("Normal", marker("signatures"));
        text.line("TOCHeading", words.say("contents"));
        text.line("Normal", marker("contents"));
        text.line("FrontHeading", words.say("receipt"));
        text.line("Normal", marker("receipt"));
        text.line("Normal", marker("content"));
        sections.endAll(Chapter.Turn.UPRIGHT);
    }

    private String marker(String id) {
        return new TemplateFields.Field(id, false, false).marker(words.locale());
    }
}
