package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import sumakomi.document.Writing.Book;
import sumakomi.document.sheet.Page;
import sumakomi.economics.analysis.AbatementCurve;

/** The tables behind the charts, made of formulas on the other sheets. */
final class ChartData extends Writing {

    private static final int CORNERS = 4;

    private final Page page;
    private int row = 3;
    private final List<Consumer<Charts>> plots = new ArrayList<>();

    /**
     * A table in the sheet.
     *
     * @param first row of its first values, under the column titles
     * @param columns of values, the first column being that of the categories
     */
    record Table(Sheet sheet, int first, int last, int columns) {
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

    ChartData(Book book) {
        super(book);
        page = sheet(words.say("chart-data"), true, 40, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
    }

    void write() {
        page.title(words.say("chart-data"), look.title());
        page.wide(1, 0, 8, words.say("data-note"), look.note());
        Table ratio = costAndBenefit();
        plots.add(charts -> charts.costAndBenefit(ratio));
        List<String> measures = study.document().measures().stream().map(measure -> measure.id())
                .filter(measure -> study.value(measure + ".co2-reduction") > 0).toList();
        if (!measures.isEmpty()) {
            Table without = curve(measures, "abatement-cost", AbatementCurve.Benefits.WITHOUT_NEB);
            Table with = curve(measures, "abatement-cost-with-neb", AbatementCurve.Benefits.WITH_NEB);
            plots.add(charts -> charts.curve(without, "chart.abatement", CORNERS));
            plots.add(charts -> charts.curve(with, "chart.abatement-neb", CORNERS));
        }
        Table flows = flow();
        plots.add(charts -> charts.flow(flows));
    }

    void plot(Charts charts) {
        plots.forEach(plot -> plot.accept(charts));
    }

    private Table costAndBenefit() {
        List<String> benefits = knowledge.benefits().keySet().stream().filter(benefit -> study.has("neb." + benefit)).toList();
        List<String> titles = new ArrayList<>(List.of(words.say("item"), words.say("series.cost"), words.say("series.eb")));
        benefits.forEach(benefit -> titles.add(titled(benefit)));
        header(titles);
        int first = row;
        pair(words.say("project"), "project-cost", "project-eb", benefits.stream().map(benefit -> address("neb." + benefit)).toList());
        study.document().policies().forEach(policy -> pair(policy.title(), policy.id() + ".cost", policy.id() + ".eb",
                benefits.stream().map(benefit -> ofPolicy(policy.id(), benefit)).toList()));
        if (study.has("no-policy.cost")) {
            pair(words.in(knowledge.underNoPolicy()), "no-policy.cost", "no-policy.eb",
                    benefits.stream().map(benefit -> ofPolicy("no-policy", benefit)).toList());
        }
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
        page.text(row, 0, words.say("cost-bar", title), look.text());
        value(1, money.in(address(cost)), formats.amount(money));
        row++;
        page.text(row, 0, words.say("benefit-bar", title), look.text());
        value(2, money.in(address(eb)), formats.amount(money));
        for (int i = 0; i < benefits.size(); i++) {
            value(i + 3, money.in("(" + benefits.get(i) + ")"), formats.amount(money));
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
            point(measure(step.id()), from, "0");
            point("", from, value);
            point("", to, value);
            left = new CellReference(row - 1, 1, true, true).formatAsString();
            point("", to, "0");
        }
        String average = with ? "project-abatement-cost-with-neb" : "project-abatement-cost";
        if (study.has(average)) {
            point(words.say("average"), "0", address(average));
            point("", left, address(average));
        }
        return ended(first, 3);
    }

    private void point(String title, String x, String y) {
        page.text(row, 0, title, look.text());
        value(1, x, formats.whole());
        value(2, y, formats.whole());
        row++;
    }

    private Table flow() {
        header(List.of(words.say("axis.year"), words.say("flow.cost"), words.say("flow.eb"), words.say("flow.neb"),
                words.say("flow.cumulative-i"), words.say("flow.cumulative-ii")));
        int first = row;
        for (int year = 0; year <= study.model().years(); year++) {
            page.number(row, 0, year, look.number("0"));
            value(1, money.in("-" + address("flow-cost", year)), formats.amount(money));
            value(2, money.in(address("flow-eb", year)), formats.amount(money));
            value(3, money.in(address("flow-neb", year)), formats.amount(money));
            value(4, cumulative(first, 4, "flow-net-i", year), formats.amount(money));
            value(5, cumulative(first, 5, "flow-net-ii", year), formats.amount(money));
            row++;
        }
        return ended(first, 6);
    }

    private String cumulative(int first, int column, String flow, int year) {
        String here = money.in(address(flow, year));
        return row == first ? here : new CellReference(row - 1, column).formatAsString() + "+" + here;
    }

    private void header(List<String> titles) {
        page.header(row, look.header(), titles.toArray(String[]::new));
        row++;
    }

    private Table ended(int first, int columns) {
        Table table = new Table(page.rows(), first, row - 1, columns);
        row += 2;
        return table;
    }

    private void value(int column, String formula, String format) {
        page.formula(row, column, formula, look.number(format));
    }

    private String address(String cell) {
        return address(cell, 0);
    }

    private String address(String cell, int year) {
        return layout.places().address(cell, year, page.sheet().getSheetName());
    }
}
