package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        }
        return text.toString();
    }
}
