package sumakomi.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileKind;

/**
 * Reads what was filled in in a workbook that {@link ExcelWriter} made. Rows and columns are found by their keys, wherever they were
 * moved to. No formula is worked out, no macro run and no link followed.
 */
public final class ExcelReader {

    /** The largest file that is read. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MEGA = 1024 * 1024;
    private static final int KEYS = 2;
    private static final Pattern WORKBOOK = Pattern.compile("(?i)\\.xls[xmb]?$");

    /**
     * What came back.
     *
     * @param subject what the document is of, as it was written
     * @param cells the open cells, in the order in which they were written
     * @param faults what cannot be taken, by sheet and cell
     * @param absent keys of rows that are not in the file any more, or that cannot be told from others any more
     * @param strange places in which something stands that belongs to no row that was handed out
     * @param altered cells of the tables that are not to be filled in and say something else than when they were handed out
     */
    public record Returned(String subject, List<FilledIn> cells, List<Fault> faults, List<String> absent, List<String> strange,
            List<Altered> altered) {
        public Returned {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
            absent = List.copyOf(absent);
            strange = List.copyOf(strange);
            altered = List.copyOf(altered);
        }
    }

    /**
     * A cell with a text of the product's own that was changed.
     *
     * @param issued what stood in it when the workbook was made; {@code now} what stands in it
     */
    public record Altered(String place, String issued, String now) {}

    /**
     * An open cell.
     *
     * @param row the key of its row, {@code column} that of its column
     * @param place the sheet and the cell, for a message
     * @param issued what stood in it when the workbook was made; {@code value} what stands in it now; a day as 2026-12-01
     */
    public record FilledIn(String row, String column, String place, String issued, String value) {

        public boolean changed() {
            return !issued.equals(value);
        }
    }

    private final XSSFWorkbook workbook;
    private final List<Fault> faults = new ArrayList<>();
    /** By the keys of row and column; more than one where a row or a sheet was copied. */
    private final Map<List<String>, List<Cell>> found = new HashMap<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final List<String> strange = new ArrayList<>();
    /** Keys of the columns that can be filled in. */
    private final Set<String> open = new HashSet<>();
    /** Keys of the rows that can be filled in. */
    private final Set<String> rows = new HashSet<>();

    private ExcelReader(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @throws FaultyInput if it is no such workbook */
    public static Returned read(byte[] file) {
        return within(file, workbook -> new ExcelReader(workbook).returned());
    }

    /**
     * What is read from a workbook that somebody sent, within the bounds that are set here to its size and to what it unfolds to.
     *
     * @throws FaultyInput if it is no workbook that can be read, or what the reading throws
     */
    public static <T> T within(byte[] file, Function<XSSFWorkbook, T> reading) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.OLD_OFFICE) {
            throw new FaultyInput(Fault.of("excel.old-or-locked", "", 0));
        }
        requireSmall(file);
        if (kind != FileKind.PACKAGE) {
            throw new FaultyInput(Fault.of("excel.not-a-workbook", "", 0, kind.named()));
        }
        requireSmallUnfolded(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            if (workbook.isMacroEnabled()) {
                throw new FaultyInput(Fault.of("excel.macros", "", 0));
            }
            return reading.apply(workbook);
        } catch (FaultyInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library tells of a broken, foreign or huge file by many kinds of exception.
            throw new FaultyInput(Fault.of("excel.unreadable", "", 0));
        }
    }

    /** @throws FaultyInput for a file of which only the beginning was read, as its length tells */
    public static void requireSmall(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new FaultyInput(Fault.of("excel.too-large", "", 0, MAX_BYTES / MEGA));
        }
    }

    /**
     * A file in which a table stands, as a workbook or as text; whoever named a text as a workbook believes that it is one, and would be
     * told of lines and columns.
     *
     * @throws FaultyInput for such a text
     */
    public static byte[] asNamed(String name, byte[] file) {
        FileKind kind = FileKind.of(file);
        if (kind.isText() && WORKBOOK.matcher(name).find()) {
            throw new FaultyInput(Fault.of("excel.named", "", 0, kind.named()));
        }
        return file;
    }

    private static void requireSmallUnfolded(byte[] file) {
        try {
            if (UnfoldingBounds.areBroken(file)) {
                throw new FaultyInput(Fault.of("excel.unfolds", "", 0, UnfoldingBounds.MOST_MEGABYTES));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultyInput(Fault.of("excel.unreadable", "", 0));
        }
    }

    private Returned returned() {
        XSSFSheet receipt = workbook.getSheet(HiddenSheets.RECEIPT);
        XSSFSheet issued = workbook.getSheet(HiddenSheets.ISSUED);
        if (receipt == null || issued == null) {
            throw new FaultyInput(Fault.of("excel.foreign", "", 0));
        }
        issued.forEach(row -> {
            rows.add(text(row, 0));
            open.add(text(row, 1));
        });
        workbook.sheetIterator().forEachRemaining(sheet -> find((XSSFSheet) sheet));
        List<FilledIn> cells = new ArrayList<>();
        issued.forEach(row -> cell(text(row, 0), text(row, 1), text(row, KEYS)).ifPresent(cells::add));
        return new Returned(subject(receipt), cells, faults, List.copyOf(absent), strange, altered());
    }

    /** A workbook made before printed texts were kept beside it has no such sheet, and tells of none. */
    private List<Altered> altered() {
        XSSFSheet printed = workbook.getSheet(HiddenSheets.PRINTED);
        List<Altered> altered = new ArrayList<>();
        if (printed != null) {
            printed.forEach(row -> found.getOrDefault(List.of(text(row, 0), text(row, 1)), List.of()).stream()
                    .filter(cell -> !CellText.of(cell).equals(text(row, KEYS)))
                    .forEach(cell -> altered.add(new Altered(place(cell), text(row, KEYS), CellText.of(cell)))));
        }
        return altered;
    }

    private String subject(XSSFSheet receipt) {
        for (Row row : receipt) {
            if (text(row, 0).equals(HiddenSheets.SUBJECT)) {
                return text(row, 1);
            }
        }
        throw new FaultyInput(Fault.of("excel.foreign", "", 0));
    }

    /** Sheets that the reader hid are read too; only our own are left out. */
    private void find(XSSFSheet sheet) {
        if (!HiddenSheets.ALL.contains(sheet.getSheetName())) {
            KeyPlace.in(sheet, open).ifPresentOrElse(keys -> find(sheet, keys),
                    () -> requireColumns(sheet, List.of(), ExcelWriter.KEY_COLUMN));
        }
    }

    private void find(XSSFSheet sheet, KeyPlace keys) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        keys.names().forEach(cell -> columns.put(cell.getColumnIndex(), CellText.of(cell)));
        requireColumns(sheet, columns.values(), keys.column());
        for (Row row : sheet) {
            String key = row.getRowNum() > keys.names().getRowNum() ? text(row, keys.column()) : "";
            columns.forEach((column, name) -> note(row, column, key, name, row.getRowNum() > keys.titles()));
        }
    }

    /** Where rows that can be filled in stand, but the keys of their columns are gone, nothing would be read and nobody would know. */
    private void requireColumns(XSSFSheet sheet, Collection<String> columns, int keys) {
        if (columns.stream().noneMatch(open::contains)
                && StreamSupport.stream(sheet.spliterator(), false).anyMatch(row -> rows.contains(text(row, keys)))) {
            faults.add(Fault.of("excel.columns-gone", sheet.getSheetName(), 0));
        }
    }

    /** What stands beside a key that was not handed out belongs to no row, as what stands beside none. */
    private void note(Row row, int column, String key, String name, boolean below) {
        boolean filled = below && open.contains(name) && !text(row, column).isEmpty();
        if (filled && !rows.contains(key)) {
            strange.add(place(row.getCell(column)));
        }
        if (!key.isEmpty()) {
            found.computeIfAbsent(List.of(key, name), absentKey -> new ArrayList<>())
                    .add(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        }
    }

    private static String place(Cell cell) {
        return cell.getSheet().getSheetName() + " " + cell.getAddress();
    }

    /** A row that was taken out is told; of one that was copied, that both say different things. */
    private Optional<FilledIn> cell(String row, String column, String issued) {
        List<Cell> all = found.getOrDefault(List.of(row, column), List.of());
        if (all.isEmpty()) {
            absent.add(row);
            return Optional.empty();
        }
        Cell cell = all.get(0);
        all.stream().filter(other -> !CellText.of(other).equals(CellText.of(cell))).findFirst()
                .ifPresent(other -> faults.add(Fault.of("excel.twice", place(other), 0, place(cell))));
        String place = place(cell);
        Optional<CellRangeAddress> merged = cell.getSheet().getMergedRegions().stream().filter(region -> region.isInRange(cell))
                .findFirst();
        merged.map(region -> Fault.of("excel.merged", place, 0, region.formatAsString())).or(() -> unreadable(cell, place))
                .ifPresent(faults::add);
        return Optional.of(new FilledIn(row, column, place, issued, CellText.of(cell)));
    }

    /**
     * Why what a cell shows cannot be taken as what somebody wrote: it is worked out, or it is an error.
     *
     * @param place of the cell, as the fault tells it
     */
    public static Optional<Fault> unreadable(Cell cell, String place) {
        return switch (cell.getCellType()) {
            case FORMULA -> Optional.of(Fault.of("excel.formula", place, 0, cell.getCellFormula()));
            case ERROR -> Optional.of(Fault.of("excel.error", place, 0));
            default -> Optional.empty();
        };
    }

    private String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : CellText.of(cell);
    }
}
