package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.economics.analysis.AbatementCurve;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;

/** The tables behind the charts, made of formulas on the other sheets. */
final class ChartData {

    private static final int CORNERS = 4;

    private final XSSFWorkbook workbook;
    private final Study study;
    private final StudyKnowledge knowledge;
    private final Places places;
    private final WorkbookWords words;
    private final Look look;
    private final NumberFormats formats;
    private Optional<Page> page = Optional.empty();
    private int row = 3;
    private final List<Table> ratio = new ArrayList<>();
    private final List<Table> curves = new ArrayList<>();
    private final List<Table> flows = new ArrayList<>();

    /**
     * A table in the sheet.
     *
     * @param first row of its first values, under the column titles
     * @param columns of values, the first column being that of the categories
     */
    record Table(XSSFSheet sheet, int first, int last, int columns) {
        CellRangeAddress column(int column) {
            return new CellRangeAddress(first, last, column, column);
        }

        String title(int column) {
            return sheet.getRow(first - 1).getCell(column).getStringCellValue();
        }

        CellReference titleReference(int column) {
            return new CellReference(sheet.getSheetName(), first - 1, column, true, true);
        }
    }

    ChartData(XSSFWorkbook workbook, Study study, StudyKnowledge knowledge, Places places, WorkbookWords words, Look look) {
        this.workbook = workbook;
        this.study = study;
        this.knowledge = knowledge;
        this.places = places;
        this.words = words;
        this.look = look;
        this.formats = new NumberFormats(words.locale());
    }

    void write() {
        page = Optional.of(new Page(workbook.createSheet(words.say("chart-data")), true,
                40, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14));
        page().title(words.say("chart-data"), look.title());
        page().wide(1, 0, 8, words.say("data-note"), look.note());
        ratio.add(costAndBenefit());
        List<String> measures = study.document().measures().stream().map(measure -> measure.id())
                .filter(measure -> study.value(measure + ".co2-reduction") > 0).toList();
        if (!measures.isEmpty()) {
            curves.add(curve(measures, "abatement-cost", AbatementCurve.Benefits.WITHOUT_NEB));
            curves.add(curve(measures, "abatement-cost-with-neb", AbatementCurve.Benefits.WITH_NEB));
        }
        flows.add(flow());
    }

    private Page page() {
        return page.orElseThrow();
    }

    private String sheet() {
        return page().sheet().getSheetName();
    }

    void plot(Charts charts) {
        ratio.forEach(charts::costAndBenefit);
        for (int i = 0; i < curves.size(); i++) {
            charts.curve(curves.get(i), i == 0 ? "chart.abatement" : "chart.abatement-neb", CORNERS);
        }
        flows.forEach(charts::flow);
    }

    private Table costAndBenefit() {
        List<String> benefits = knowledge.benefits().keySet().stream().filter(benefit -> study.has("neb." + benefit)).toList();
        List<String> titles = new ArrayList<>(List.of(words.say("item"), words.say("series.cost"), words.say("series.eb")));
        benefits.forEach(benefit -> titles.add(words.say("benefit-row", benefit, words.in(knowledge.benefits().get(benefit).title()))));
        header(titles);
        int first = row;
        pair(words.say("project"), "project-cost", "project-eb", benefits.stream().map(benefit -> address("neb." + benefit)).toList());
        study.document().policies().forEach(policy -> pair(policy.title(), policy.id() + ".cost", policy.id() + ".eb",
                benefits.stream().map(benefit -> ofPolicy(policy.id(), benefit)).toList()));
        return ended(first, titles.size());
    }

    /** What of a benefit is booked to a policy: of its measures and of the district. */
    private String ofPolicy(String policy, String benefit) {
        Stream<String> measures = study.document().measures().stream().map(measure -> measure.id())
                .filter(measure -> study.has(measure + "." + benefit) && study.has(policy + ".share." + measure))
                .map(measure -> address(policy + ".share." + measure) + "*" + address(measure + "." + benefit));
        Stream<String> district = study.document().districtBenefits().stream()
                .filter(claim -> claim.benefit().equals(benefit) && study.has(policy + ".share." + claim.id()))
                .map(claim -> address(policy + ".share." + claim.id()) + "*" + address(claim.id()));
        String sum = Stream.concat(measures, district).collect(Collectors.joining("+"));
        return sum.isEmpty() ? "0" : sum;
    }

    private void pair(String title, String cost, String eb, List<String> benefits) {
        page().text(row, 0, words.say("cost-bar", title), look.text());
        value(1, millions(address(cost)), formats.oneDecimal());
        row++;
        page().text(row, 0, words.say("benefit-bar", title), look.text());
        value(2, millions(address(eb)), formats.oneDecimal());
        for (int i = 0; i < benefits.size(); i++) {
            value(i + 3, millions("(" + benefits.get(i) + ")"), formats.oneDecimal());
        }
        row++;
    }

    /** The outline of each step: from the left edge up, across and down; then the average as a line of two points. */
    private Table curve(List<String> measures, String height, AbatementCurve.Benefits benefits) {
        boolean with = benefits == AbatementCurve.Benefits.WITH_NEB;
        List<AbatementCurve.Measure> steps = measures.stream().map(id -> new AbatementCurve.Measure(id, study.value(id + ".net-cost"),
                study.value(id + ".net-cost") - study.value(id + ".net-cost-with-neb"), study.value(id + ".co2-reduction"))).toList();
        header(List.of(words.say(with ? "chart.abatement-neb" : "chart.abatement"), words.say("axis.tonnes"), words.say("axis.yen-tonne")));
        int first = row;
        String left = "0";
        for (AbatementCurve.Step step : AbatementCurve.of(steps, benefits).steps()) {
            String width = address(step.id() + ".co2-reduction");
            String from = left;
            String to = left.equals("0") ? width : left + "+" + width;
            String value = address(step.id() + "." + height);
            point(titleOf(step.id()), from, "0");
            point("", from, value);
            point("", to, value);
            left = new CellReference(row - 1, 1, true, true).formatAsString();
            point("", to, "0");
        }
        String average = address(with ? "project-abatement-cost-with-neb" : "project-abatement-cost");
        point(words.say("average"), "0", average);
        point("", left, average);
        return ended(first, 3);
    }

    private String titleOf(String measure) {
        return study.document().measures().stream().filter(one -> one.id().equals(measure)).map(one -> one.title())
                .findFirst().orElseThrow();
    }

    private void point(String title, String x, String y) {
        page().text(row, 0, title, look.text());
        value(1, x, formats.whole());
        value(2, y, formats.whole());
        row++;
    }

    private Table flow() {
        header(List.of(words.say("axis.year"), words.say("flow.cost"), words.say("flow.eb"), words.say("flow.neb"),
                words.say("flow.cumulative-i"), words.say("flow.cumulative-ii")));
        int first = row;
        for (int year = 0; year <= study.model().years(); year++) {
            page().number(row, 0, year, look.number("0"));
            value(1, millions("-" + address("flow-cost", year)), formats.oneDecimal());
            value(2, millions(address("flow-eb", year)), formats.oneDecimal());
            value(3, millions(address("flow-neb", year)), formats.oneDecimal());
            value(4, cumulative(first, 4, "flow-net-i", year), formats.oneDecimal());
            value(5, cumulative(first, 5, "flow-net-ii", year), formats.oneDecimal());
            row++;
        }
        return ended(first, 6);
    }

    private String cumulative(int first, int column, String flow, int year) {
        String here = millions(address(flow, year));
        return row == first ? here : new CellReference(row - 1, column).formatAsString() + "+" + here;
    }

    private void header(List<String> titles) {
        page().header(row, look.header(), titles.toArray(String[]::new));
        row++;
    }

    private Table ended(int first, int columns) {
        Table table = new Table(page().sheet(), first, row - 1, columns);
        row += 2;
        return table;
    }

    private void value(int column, String formula, String format) {
        page().formula(row, column, formula, look.number(format));
    }

    private String address(String cell) {
        return address(cell, 0);
    }

    private String address(String cell, int year) {
        return places.address(cell, year, sheet());
    }

    private static String millions(String formula) {
        return formula + "/1000000";
    }
}
