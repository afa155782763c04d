package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Changed;
import sumakomi.economics.formula.Model;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/** The example study and its workbook. */
final class ExampleStudy {

    private static final Knowledge KNOWLEDGE = Knowledge.packed();
    private static final Library LIBRARY = KnowledgeFiles.packedWhole().library();
    static final StudyKnowledge STUDIES = new StudyKnowledge(KNOWLEDGE, LIBRARY);
    static final Study STUDY = new StudyBuilder(STUDIES).build(StudyReader.read(yaml()));

    private ExampleStudy() {}

    private static byte[] yaml() {
        try {
            return Files.readAllBytes(Path.of("examples/study-station-area.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] workbook(Locale locale) throws IOException {
        return workbook(STUDY, locale);
    }

    /** The example with one text in place of another. */
    static Study with(String find, String replace) {
        return new StudyBuilder(STUDIES).build(StudyReader.read(new String(yaml(), StandardCharsets.UTF_8).replace(find, replace)
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** A study of a file. */
    static Study study(byte[] file) {
        return new StudyBuilder(STUDIES).build(StudyReader.read(file));
    }

    static byte[] workbook(Study study, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StudyWorkbook(STUDIES, KNOWLEDGE, LIBRARY).write(study, new ResultsMaker(STUDIES).results(study), locale, out);
        return out.toByteArray();
    }

    /** The workbook with another title for its first measure. */
    static byte[] workbookTitled(String title) throws IOException {
        String yaml = new String(yaml(), StandardCharsets.UTF_8).replaceFirst("(?m)^    title: .*$",
                Matcher.quoteReplacement("    title: '" + title.replace("'", "''") + "'"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Study study = new StudyBuilder(STUDIES).build(StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8)));
        new StudyWorkbook(STUDIES, KNOWLEDGE, LIBRARY).write(study, new ResultsMaker(STUDIES).results(study), Locale.JAPANESE, out);
        return out.toByteArray();
    }

    /**
     * Inputs that a reader may change in the workbook: shares stay below one, everything else grows by a tenth of itself. What the
     * check would refuse then, shares of a benefit that no longer sum to one and half a switch, stays as it is.
     */
    static Model changed() {
        return Changed.inputs(STUDY.model(), cell -> isOpen(cell) ? Changed.value(cell, changed(cell)) : cell);
    }

    static boolean isOpen(Cell cell) {
        return STUDY.open(cell) && !cell.id().equals("evaluation-years");
    }

    private static double changed(Cell cell) {
        double value = cell.input().orElseThrow().value();
        if (cell.id().startsWith("share.") || cell.id().startsWith("counted.")) {
            return value;
        }
        return cell.unitName().startsWith("fraction") ? value * 0.9 : value * 1.1;
    }

    /** The cell of a workbook that bears a name, or that of a year in a named row. */
    static XSSFCell cell(XSSFWorkbook workbook, String id, int year) {
        String address = workbook.getName(CellNames.of(id)).getRefersToFormula();
        CellReference first = new AreaReference(address, SpreadsheetVersion.EXCEL2007).getFirstCell();
        return workbook.getSheet(first.getSheetName()).getRow(first.getRow()).getCell(first.getCol() + year);
    }
}
