package sumakomi.document;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import sumakomi.document.ChartData.Table;
import sumakomi.document.Writing.Book;
import sumakomi.document.sheet.Page;

/** The sheet of charts. They belong to the spreadsheet program and follow its figures. */
final class Charts extends Writing {

    /** Colours that stay apart in print and for the colour-blind; the first is for cost. */
    private static final List<String> COLOURS = List.of("6B7280", "1F3A5F", "E69F00", "56B4E9", "009E73", "F0E442", "D55E00", "CC79A7",
            "0072B2", "999933", "882255", "44AA99", "AA4499", "661100");
    private static final String GAP = "40";
    private static final String OVERLAP = "100";
    private static final int PER_PAGE = 2;
    private static final int HEIGHT = 23;
    private static final int TALL = 32;
    private static final int WIDTH = 12;
    private static final double LINE = 2.25;

    private final Page page;
    private final XSSFDrawing drawing;
    private int row = 2;
    private int number;

    Charts(Book book) {
        super(book);
        this.page = sheet(words.say("charts"), false, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        page.title(words.say("charts"), look.title());
        this.drawing = page.sheet().createDrawingPatriarch();
    }

    void costAndBenefit(Table table) {
        XSSFChart chart = chart("chart.ratio", TALL);
        XDDFBarChartData data = stacked(chart, "", "axis.yen-year");
        XDDFDataSource<String> categories = texts(table, table.column(0));
        for (int column = 1; column < table.columns(); column++) {
            bar(data, categories, table, column);
        }
        chart.plot(data);
    }

    void flow(Table table) {
        XSSFChart bars = chart("chart.flow", HEIGHT);
        XDDFBarChartData data = stacked(bars, "axis.year", "axis.yen");
        for (int column = 1; column <= 3; column++) {
            bar(data, numbers(table, table.column(0)), table, column);
        }
        bars.plot(data);
        XSSFChart lines = chart("chart.cumulative", HEIGHT);
        XDDFCategoryAxis bottom = categories(lines, "axis.year");
        XDDFLineChartData cumulative = (XDDFLineChartData) lines.createData(ChartTypes.LINE, bottom, values(lines, "axis.yen"));
        for (int column = 4; column <= 5; column++) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) cumulative.addSeries(numbers(table, table.column(0)),
                    numbers(table, table.column(column)));
            series.setTitle(table.title(column), table.titleReference(column));
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setLineProperties(line(COLOURS.get(column - 3)));
        }
        lines.plot(cumulative);
    }

    /** Each measure as the outline of its step, and the average as a dashed level. */
    void curve(Table table, String title, int corners) {
        XSSFChart chart = chart(title, HEIGHT);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        bottom.setTitle(words.say("axis.tonnes"));
        bottom.setTickLabelPosition(AxisTickLabelPosition.LOW);
        bottom.setNumberFormat("#,##0");
        bottom.setMinimum(0);
        XDDFValueAxis left = values(chart, "axis.yen-tonne");
        left.setNumberFormat("#,##0");
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.LINE_MARKER);
        int colour = 1;
        for (int first = table.first(); first <= table.last(); first += corners) {
            int last = Math.min(table.last(), first + corners - 1);
            XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                    numbers(table, new CellRangeAddress(first, last, 1, 1)), numbers(table, new CellRangeAddress(first, last, 2, 2)));
            series.setTitle(table.sheet().getRow(first).getCell(0).getStringCellValue(),
                    new CellReference(table.sheet().getSheetName(), first, 0, true, true));
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setLineProperties(line(last - first + 1 < corners ? COLOURS.get(0) : COLOURS.get(colour++ % COLOURS.size())));
        }
        chart.plot(data);
    }

    private XSSFChart chart(String title, int height) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, WIDTH, row + height));
        row += height + 1;
        if (++number % PER_PAGE == 0) {
            page.sheet().setRowBreak(row - 2);
        }
        chart.setTitleText(words.say(title));
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private XDDFBarChartData stacked(XSSFChart chart, String below, String beside) {
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories(chart, below), values(chart, beside));
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        value(bars.isSetGapWidth() ? bars.getGapWidth() : bars.addNewGapWidth(), GAP);
        value(bars.isSetOverlap() ? bars.getOverlap() : bars.addNewOverlap(), OVERLAP);
        return data;
    }

    /** Sets a value as text: the types of these two are missing from the smaller set of schemas that is in use. */
    private static void value(XmlObject element, String value) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), value);
        }
    }

    private XDDFCategoryAxis categories(XSSFChart chart, String title) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        if (!title.isEmpty()) {
            axis.setTitle(words.say(title));
        }
        return axis;
    }

    private XDDFValueAxis values(XSSFChart chart, String title) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setTitle(words.say(title));
        axis.setNumberFormat("#,##0");
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFLineProperties grid = line("D9DDE3");
        grid.setWidth(0.5);
        axis.getOrAddMajorGridProperties().setLineProperties(grid);
        return axis;
    }

    private static void bar(XDDFBarChartData data, XDDFDataSource<?> categories, Table table, int column) {
        XDDFChartData.Series series = data.addSeries(categories, numbers(table, table.column(column)));
        series.setTitle(table.title(column), table.titleReference(column));
        series.setFillProperties(fill(COLOURS.get((column - 1) % COLOURS.size())));
        ((XDDFBarChartData.Series) series).setInvertIfNegative(false);
    }

    /** With the values that were worked out already: for a range the library would follow every formula again, point by point. */
    private static XDDFNumericalDataSource<Double> numbers(Table table, CellRangeAddress range) {
        Double[] values = IntStream.rangeClosed(range.getFirstRow(), range.getLastRow())
                .mapToObj(row -> number(table.sheet().getRow(row).getCell(range.getFirstColumn()))).toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, range.formatAsString(table.sheet().getSheetName(), true));
    }

    private static XDDFDataSource<String> texts(Table table, CellRangeAddress range) {
        String[] texts = IntStream.rangeClosed(range.getFirstRow(), range.getLastRow())
                .mapToObj(row -> table.sheet().getRow(row).getCell(range.getFirstColumn()).getStringCellValue()).toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(texts, range.formatAsString(table.sheet().getSheetName(), true));
    }

    private static @Nullable Double number(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? cell.getNumericCellValue() : null;
    }

    private static XDDFLineProperties line(String colour) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(LINE);
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
