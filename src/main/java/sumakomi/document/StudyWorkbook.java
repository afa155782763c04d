package sumakomi.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyComparer;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.document.Writing.Book;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/**
 * A study as an Excel workbook that goes on calculating: a summary, charts, the inputs with their origin and source, and a
 * sheet for each step. Changing an input in a spreadsheet program gives the figures of the changed study. Amounts are in
 * yen; the summary, the charts and the yearly sheets show them in a unit that fits their size. Every sheet is protected but for
 * what may be changed, without a password.
 */
public record StudyWorkbook(StudyKnowledge studies, Knowledge knowledge, Library library) {

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param results those of the study
     * @throws IOException if the stream cannot be written to
     */
    public void write(Study study, StudyResults results, Locale locale, OutputStream out) throws IOException {
        write(study, results, Optional.empty(), locale, out);
    }

    /**
     * The same with a comparison.
     *
     * @param comparison of the study with others
     * @throws IOException if the stream cannot be written to
     */
    public void write(Study worked, StudyResults results, Optional<StudyComparison> comparison, Locale locale, OutputStream out)
            throws IOException {
        Study study = worked.in(locale);
        try (LightWorkbook rows = new LightWorkbook()) {
            XSSFWorkbook workbook = rows.getXSSFWorkbook();
            workbook.setCellFormulaValidation(false); // Reading each formula as it is set takes longer than all the rest.
            Money money = Money.of(study);
            WorkbookWords words = new WorkbookWords(knowledge, library, locale, money);
            Look look = new Look(workbook, locale);
            Book book = new Book(rows, study, studies, new Layout(study, studies, words, words.locale()), words, look,
                    new NumberFormats(words.locale()), money);
            new SummarySheet(book, results).write();
            Analyses analyses = analyses(study);
            new BudgetSheet(book, results, analyses.uncertainty()).write();
            new AnalysisSheet(book, new AnalysesText(study, studies, knowledge, library, Phrases.of("analyses-text", words.locale())))
                    .write(analyses, comparison);
            Charts charts = new Charts(book);
            CellSheets cells = new CellSheets(book);
            cells.write();
            ChartData data = new ChartData(book);
            data.write();
            workbook.forEach(sheet -> Page.protect((XSSFSheet) sheet));
            rows.getCreationHelper().createFormulaEvaluator().evaluateAll();
            cells.complete();
            data.plot(charts);
            rows.setForceFormulaRecalculation(true);
            Page.describe(workbook, study.document().title(), locale);
            rows.writeAvoidingTempFiles(out);
        }
    }

    /** What only the program works out; what the ranges mean where drawing takes no longer than writing the workbook. */
    private Analyses analyses(Study study) {
        return new Analyses(UncertaintyAnalysis.ranges(study) > UncertaintyAnalysis.MOST_RANGES ? Optional.empty()
                : told(() -> UncertaintyAnalysis.of(study, studies)), StudyComparer.sensitivities(study),
                told(() -> PartyBalance.of(study, studies, new PartyBalance.Ask(Case.II, Sums.PLAIN, false))));
    }

    /** None where the numbers of a study do not let it be told; its page says why. */
    private static <T> Optional<T> told(Supplier<T> analysis) {
        try {
            return Optional.of(analysis.get());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
