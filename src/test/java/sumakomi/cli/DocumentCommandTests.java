package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.document.FilledWorkbook;
import sumakomi.document.paper.WordTemplate;

/** The checklist from the command line: written, ordered by a study, checked later. */
class DocumentCommandTests {

    private static final String PROFILE = "kb/examples/inagi.yaml";
    private static final String STUDY = "examples/study-station-area.yaml";

    @TempDir
    Path folder;

    private byte[] written(String... more) throws IOException {
        Path out = folder.resolve("list.xlsx");
        String[] args = new String[more.length + 7];
        System.arraycopy(new String[] {"document", "fs-checklist", "--profile", PROFILE, "--overwrite", "--out", out.toString()}, 0, args,
                0, 7);
        System.arraycopy(more, 0, args, 7, more.length);
        CommandRun.of(args).succeeded();
        return Files.readAllBytes(out);
    }

    @Test
    void withAStudyTheDataSayWhatTheyAreWorth() throws IOException {
        assertThat(text(written("--study", STUDY))).contains("確かめると、B/C ≧ 1 の確率は今の", "費用対便益の検討「");
        assertThat(text(written("--study", STUDY, "--lang", "en"))).contains("Measuring this changes P(B/C ≥ 1) from");
        assertThat(text(written())).doesNotContain("確かめると、B/C");
    }

    @Test
    void whatWasWrittenIsRecognisedByItsNumberAsLongAsItWouldBeTheSame() throws IOException {
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(text(written("--year", "2026")));
        assertThat(hash.find()).isTrue();
        String number = hash.group().substring(0, 8).toUpperCase(Locale.ROOT);

        assertThat(CommandRun.of("document", "check", "--profile", PROFILE, "--year", "2026", "--number", number))
                .satisfies(CommandRun::succeeded).extracting(CommandRun::out).asString().contains("同じ内容");
        CommandRun other = CommandRun.of("document", "check", "--profile", PROFILE, "--year", "2027", "--number", number);
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out()).contains("内容が違います");
    }

    @Test
    void itSaysWhatItWroteAndUnderWhichNumberAndReplacesNothingUnasked() throws IOException {
        Path out = folder.resolve("list.docx");
        CommandRun first = CommandRun.of("document", "fs-checklist", "--profile", PROFILE, "--out", out.toString(), "--lang", "en");
        first.succeeded();
        Matcher number = Pattern.compile("Number ([0-9A-F]{8})").matcher(first.out());
        assertThat(first.out()).contains("list.docx", "KB", "FS-preparation_checklist_Inagi");
        assertThat(number.find()).isTrue();
        assertThat(CommandRun.of("document", "check", "--profile", PROFILE, "--number", number.group(1)).exit()).isZero();

        byte[] before = Files.readAllBytes(out);
        CommandRun again = CommandRun.of("document", "fs-checklist", "--profile", PROFILE, "--out", out.toString(), "--year", "2027");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("--out", "list.docx", "--overwrite");
        assertThat(out).hasBinaryContent(before);
        CommandRun.of("document", "fs-checklist", "--profile", PROFILE, "--out", out.toString(), "--year", "2027", "--overwrite")
                .succeeded();
        assertThat(Files.readAllBytes(out)).isNotEqualTo(before);
    }

    @Test
    void aDocumentStandsInATemplateOfTheirOwnAndAFaultyOneIsNamedWithItsFile() throws IOException {
        Path out = folder.resolve("report.docx");
        Path template = Files.write(folder.resolve("letterhead.docx"), WordTemplate.own(Locale.JAPANESE));
        CommandRun.of("document", "advice-report", "--profile", PROFILE, "--out", out.toString(), "--template", template.toString())
                .succeeded();
        try (XWPFDocument file = new XWPFDocument(Files.newInputStream(out))) {
            assertThat(file.getDocument().xmlText()).contains("稲城市", WordTemplate.version(Files.readAllBytes(template)));
        }

        Files.writeString(template, "not a Word file");
        CommandRun refused = CommandRun.of("document", "advice-report", "--profile", PROFILE, "--out", out.toString(), "--overwrite",
                "--template", template.toString(), "--lang", "en");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("letterhead.docx", "is a text file", "not a Word document");
        CommandRun pdf = CommandRun.of("document", "advice-report", "--profile", PROFILE, "--out", folder.resolve("report.pdf").toString(),
                "--template", template.toString());
        assertThat(pdf.exit()).isEqualTo(2);
        assertThat(pdf.err()).contains("--template は、--out の末尾が .docx");
    }

    @Test
    void filledInCopiesOfTheQuestionnaireComeBackAsAProfileOnceEveryDifferenceIsChosen() throws IOException {
        Path blank = folder.resolve("questions.xlsx");
        CommandRun.of("document", "questionnaire", "--profile", PROFILE, "--out", blank.toString()).succeeded();
        Path first = copy(blank, "kankyo.xlsx", "わからない", "12");
        Path second = copy(blank, "kanzai.xlsx", "Unknown", "13");
        Path out = folder.resolve("merged.yaml");

        CommandRun open = CommandRun.of("document", "questionnaire-return", "--profile", PROFILE, "--out", out.toString(), first.toString(),
                second.toString());
        assertThat(open.exit()).isEqualTo(1);
        assertThat(open.err()).contains("--choose public-buildings=", "kankyo.xlsx", "kanzai.xlsx");
        assertThat(out).doesNotExist();

        CommandRun.of("document", "questionnaire-return", "--profile", PROFILE, "--out", out.toString(), "--choose", "public-buildings=2",
                first.toString(), second.toString()).succeeded();
        assertThat(Files.readString(out)).contains("value: 13", "kanzai.xlsx");
        CommandRun.of("advise", out.toString()).succeeded();
    }

    /** Without their keys answers cannot be told apart: that is said, and nothing passes for read. */
    @Test
    void aCopyThatLostItsKeysIsNotTakenInSilence() throws IOException {
        Path blank = folder.resolve("keyed.xlsx");
        CommandRun.of("document", "questionnaire", "--profile", PROFILE, "--out", blank.toString(), "--lang", "en").succeeded();
        Path some = edited(blank, "some.xlsx", 1);
        Path none = edited(blank, "none.xlsx", Integer.MAX_VALUE);
        Path out = folder.resolve("keys.yaml");
        CommandRun part = CommandRun.of("document", "questionnaire-return", "--profile", PROFILE, "--lang", "en", "--out", out.toString(),
                some.toString());
        assertThat(part.exit()).isEqualTo(2);
        assertThat(part.err()).contains("some.xlsx ", "The hidden row that names the columns was taken out of this sheet");
        assertThat(out).doesNotExist();
        CommandRun all = CommandRun.of("document", "questionnaire-return", "--profile", PROFILE, "--lang", "en", "--out",
                folder.resolve("lost.yaml").toString(), none.toString());
        assertThat(all.exit()).isEqualTo(2);
        assertThat(all.err()).contains("The hidden row that names the columns was taken out of this sheet");
    }

    /** @param sheets of how many with questions the row of keys is taken out */
    private Path edited(Path blank, String name, int sheets) throws IOException {
        return Files.write(folder.resolve(name), FilledWorkbook.edited(Files.readAllBytes(blank), workbook -> {
            int left = sheets;
            for (Sheet sheet : workbook) {
                Row keys = sheet.getRow(1);
                if (left > 0 && keys != null && !workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet)) && keys.getZeroHeight()) {
                    sheet.removeRow(keys);
                    left--;
                }
            }
        }));
    }

    private Path copy(Path blank, String name, String roofs, String buildings) throws IOException {
        return Files.write(folder.resolve(name), FilledWorkbook.edited(Files.readAllBytes(blank), workbook -> {
            FilledWorkbook.cell(workbook, "public-roofs", "answer").setCellValue(roofs);
            FilledWorkbook.cell(workbook, "public-buildings", "answer").setCellValue(buildings);
        }));
    }

    @Test
    void anAdviceReportIsWrittenAndRecognisedByItsNumber() throws IOException {
        Path out = folder.resolve("report.pdf");
        CommandRun report = CommandRun.of("document", "advice-report", "--profile", PROFILE, "--out", out.toString(), "--lang", "en");
        report.succeeded();
        Matcher number = Pattern.compile("Number ([0-9A-F]{8})").matcher(report.out());
        assertThat(number.find()).isTrue();
        assertThat(report.out()).contains("Advice_report_Inagi");
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(CommandRun.of("document", "check", "--kind", "advice-report", "--profile", PROFILE, "--number", number.group(1)).exit())
                .isZero();
        assertThat(CommandRun.of("document", "check", "--kind", "advice-report", "--profile", "kb/examples/mitaka.yaml", "--number",
                number.group(1)).exit()).isEqualTo(1);
    }

    @Test
    void aBudgetRequestTakesItsFiguresFromAStudyAndIsRecognisedWithIt() throws IOException {
        Path out = folder.resolve("request.xlsx");
        CommandRun request = CommandRun.of("document", "budget-request", "--profile", PROFILE, "--study", "examples/study-school-roof.yaml",
                "--year", "2027", "--out",
                out
                        .toString());
        request.succeeded();
        Matcher number = Pattern.compile("照合番号 ([0-9A-F]{8})").matcher(request.out());
        assertThat(number.find()).isTrue();
        assertThat(text(Files.readAllBytes(out))).contains("単位：千円", "検討「").doesNotContain("検討がまだないため");
        String[] check = {"document", "check", "--kind", "budget-request", "--profile", PROFILE, "--year", "2027", "--number",
                number.group(1)};
        assertThat(CommandRun.of(check).exit()).as("without the study").isEqualTo(1);
        String[] whole = Arrays.copyOf(check, check.length + 2);
        whole[check.length] = "--study";
        whole[check.length + 1] = "examples/study-school-roof.yaml";
        assertThat(CommandRun.of(whole).exit()).isZero();
    }

    @Test
    void aFormatThatTheDocumentDoesNotHaveAndAKindThatIsNoneAreRefusedWithThoseThereAre() {
        CommandRun format = CommandRun.of("document", "advice-report", "--profile", PROFILE, "--out", folder.resolve("a.xlsx").toString());
        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("a.xlsx", ".docx, .pdf");
        CommandRun kind = CommandRun.of("document", "check", "--kind", "report", "--profile", PROFILE, "--number", "00000000");
        assertThat(kind.exit()).isEqualTo(2);
        assertThat(kind.err()).contains("--kind", "report", "fs-checklist, advice-report, budget-request");
    }

    private static String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        }
        return text.toString();
    }
}
