package sumakomi.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/**
 * A study as an Excel workbook that goes on calculating: a summary, charts, the inputs with their origin and source, and a
 * sheet for each step. Changing an input in a spreadsheet program gives the figures of the changed study. Amounts are in
 * yen; only the summary and the charts are in millions.
 */
public final class StudyWorkbook {

    private final StudyKnowledge studies;
    private final Knowledge knowledge;
    private final Library library;

    public StudyWorkbook(StudyKnowledge studies, Knowledge knowledge, Library library) {
        this.studies = studies;
        this.knowledge = knowledge;
        this.library = library;
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(Study study, Locale locale, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookWords words = new WorkbookWords(knowledge, library, locale);
            Look look = new Look(workbook, locale);
            Layout layout = new Layout(study, studies, words, words.locale());
            new SummarySheet(workbook, study, studies, layout.places(), words, look).write();
            Charts charts = new Charts(workbook, words, look);
            ChartData data = new ChartData(workbook, study, studies, layout.places(), words, look);
            new CellSheets(workbook, study, layout, words, look).write();
            data.write();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            data.plot(charts);
            workbook.setForceFormulaRecalculation(true);
            workbook.getProperties().getCoreProperties().setTitle(study.document().title());
            workbook.getProperties().getCoreProperties().setCreator("Sumakomi");
            workbook.write(out);
        }
    }
}
