package sumakomi.document.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Page;

/** What a workbook carries out of sight, so that it can come back: its receipt, what stood in the open cells, the choices. */
final class HiddenSheets {

    /** Beside it in the receipt: what the document is of. */
    static final String SUBJECT = "subject";
    static final String RECEIPT = "_receipt";
    /** A row for each open cell: the key of the row, that of the column, and what was in it; a day as 2026-12-01. */
    static final String ISSUED = "_issued";
    /** The same for each cell of a table that is not to be filled in. */
    static final String PRINTED = "_printed";
    private static final String CHOICES = "_choices";
    static final Set<String> ALL = Set.of(RECEIPT, ISSUED, PRINTED, CHOICES);

    private final XSSFWorkbook workbook;
    private final XSSFSheet issued;
    private final XSSFSheet printed;
    private final XSSFSheet choices;
    private final Map<List<String>, String> ranges = new HashMap<>();

    /** To be made after the sheets that can be seen. */
    HiddenSheets(XSSFWorkbook workbook, String subject, List<Fact> receipt) {
        this.workbook = workbook;
        XSSFSheet first = hidden(RECEIPT);
        add(first, SUBJECT, subject);
        receipt.forEach(fact -> add(first, fact.label(), fact.value()));
        this.issued = hidden(ISSUED);
        this.printed = hidden(PRINTED);
        this.choices = hidden(CHOICES);
    }

    private XSSFSheet hidden(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        Page.protect(sheet);
        return sheet;
    }

    void issue(String row, String column, String value) {
        add(issued, row, column, value);
    }

    void print(String row, String column, org.apache.poi.ss.usermodel.Cell cell) {
        add(printed, row, column, CellText.of(cell));
    }

    /** The cells that hold these options, as a formula names them. */
    String range(List<String> options) {
        return ranges.computeIfAbsent(options, this::written);
    }

    private String written(List<String> options) {
        int first = choices.getLastRowNum() + 1;
        options.forEach(option -> add(choices, option));
        return CHOICES + "!" + new CellReference(first, 0, true, true).formatAsString() + ":"
                + new CellReference(choices.getLastRowNum(), 0, true, true).formatAsString();
    }

    private static void add(XSSFSheet sheet, String... texts) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
