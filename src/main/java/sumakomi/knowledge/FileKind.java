package sumakomi.knowledge;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name says; so that one sent to the wrong place can be told so. */
public enum FileKind {
    /** A workbook, a Word file, or any other archive of parts. */
    PACKAGE("PK\u0003\u0004", new Text("ExcelのブックかWordの文書（.xlsxか.docx）", "a workbook or a Word file (.xlsx or .docx)")),
    OLD_OFFICE("\u00d0\u00cf\u0011\u00e0", new Text("古い形式のExcelかWordのファイル（.xlsか.doc）か、パスワードの付いたファイル",
            "a file of old Excel or Word (.xls or .doc), or one with a password")),
    PDF("%PDF-", new Text("PDF", "a PDF")),
    PICTURE("\u0089PNG", new Text("画像", "a picture")),
    PHOTOGRAPH("\u00ff\u00d8\u00ff", new Text("画像", "a picture")),
    /** None of these; most often text, in whatever encoding. */
    TEXT("", new Text("文字のファイル（CSVなど）", "a text file such as CSV")),
    EMPTY("", new Text("空のファイル", "an empty file"));

    private final String beginning;
    private final Text named;

    FileKind(String beginning, Text named) {
        this.beginning = beginning;
        this.named = named;
    }

    public static FileKind of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        String begins = new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (begins.startsWith(kind.beginning)) {
                return kind;
            }
        }
        return TEXT;
    }

    /** Whether it can be read as text; one without bytes can, and holds no line. */
    public boolean isText() {
        return this == TEXT || this == EMPTY;
    }

    /** How a message calls it. */
    public Text named() {
        return named;
    }
}
