package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import sumakomi.document.Writing.Book;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.LeftOut;
import sumakomi.economics.study.PartyNames;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.ProvisoText;

/** The first sheet: what a finance department reads. Every figure is a formula on the sheets behind it. */
final class SummarySheet extends Writing {

    private static final int COLUMNS = 8;
    private static final String[] CASES = {"I", "II", "III"};
    private static final String SWITCH = "$B$5";
    /** Tells whether all inputs can be. */
    static final String CHECK = "$B$8";

    private final StudyResults results;
    private final ProvisoText provisos;
    private final Page page;
    private int row;

    SummarySheet(Book book, StudyResults results) {
        super(book);
        this.results = results;
        this.provisos = words.provisos(knowledge);
        this.page = sheet(words.say("summary"), false, 34, 16, 16, 16, 16, 16, 16, 16);
    }

    void write() {
        page.title(study.document().title(), look.title());
        page.wide(1, 0, COLUMNS - 1, words.say("about", study.knowledgeVersion(), study.document().asOf().toString(),
                words.in(knowledge.scenarios().get(study.document().scenario()))), look.note());
        headline();
        cases();
        figures();
        measures();
        policies();
        parties();
        benefits();
        remarks();
        page.sheet().createFreezePane(0, 1);
    }

    private void headline() {
        page.wide(3, 0, COLUMNS - 1, words.say("headline-note"), look.note());
        page.text(4, 0, words.say("case-switch"), look.heading());
        page.text(4, 1, "II", look.choice());
        choice(page.sheet());
        page.text(5, 0, words.say("headline"), look.heading());
        page.formula(5, 1, ifPossible(bySwitch("ratio-")), look.headline(formats.ratio()));
        page.text(6, 0, words.say("headline-discounted"), look.heading());
        page.formula(6, 1, ifPossible(bySwitch("discounted-ratio-")), look.headline(formats.ratio()));
        page.formula(6, 2, ifPossible("IF(B7>=1,\"%s\",\"%s\")".formatted(words.say("covers"), words.say("falls-short"))), look.plain());
        HeadlineFormulas said = new HeadlineFormulas(results, words, money, this::address, provisos);
        for (int line = 4; line < 8; line++) {
            page.lines(line, 2);
        }
        row = 8;
        sentence(said.verdict());
        said.provisos(study.document().scenario()).forEach(this::sentence);
        checked();
        row++;
    }

    /** Over all columns, so that a long one makes its row higher and no page smaller. */
    private void sentence(HeadlineFormulas.Sentence said) {
        page.wideFormula(row++, 0, COLUMNS - 1, ifPossible(said.formula()), said.longest(), look.note());
    }

    /** Turns red when an input cannot be, so that no figure is read that rests on it. */
    private void checked() {
        page.text(7, 0, words.say("check-title"), look.heading());
        String wrong = "COUNTIF(" + layout.checks() + ",\"" + words.say("check-wrong") + "\")";
        page.formula(7, 1,
                "IF(" + wrong + "=0," + asked() + ",SUBSTITUTE(\"" + words.say("check-bad", "#").replace("\"",
                        "\"\"") + "\",\"#\"," + wrong + "))",
                look.plain());
        page.warn(new CellRangeAddress(7, 7, 0, 1), "LEFT(" + CHECK + ",1)=\"" + words.say("check-wrong") + "\"");
    }

    /** That all is well, with how many values are not usual. */
    private String asked() {
        String unusual = "COUNTIF(" + layout.checks() + ",\"" + words.say("check-unusual").replace("?", "~?") + "\")";
        return "IF(" + unusual + "=0,\"" + words.say("check-good") + "\",SUBSTITUTE(\"" + words.say("check-ask", "#") + "\",\"#\","
                + unusual
                + "))";
    }

    private void choice(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(helper.createExplicitListConstraint(CASES), new CellRangeAddressList(4, 4, 1, 1));
        choice.setShowErrorBox(true);
        choice.createErrorBox(words.say("case-switch"), words.say("case-wrong"));
        sheet.addValidationData(choice);
        XSSFName name = workbook.createName();
        name.setNameName("case_switch");
        name.setRefersToFormula(Places.quoted(sheet.getSheetName()) + "!" + SWITCH);
    }

    private String bySwitch(String cells) {
        return "IF(%1$s=\"I\",%2$s,IF(%1$s=\"II\",%3$s,%4$s))".formatted(SWITCH, address(cells + "i"), address(cells + "ii"),
                address(cells + "iii"));
    }

    private void cases() {
        section("cases", "case-i", "case-ii", "case-iii");
        String eb = address("project-eb");
        line(words.say("benefit"), formats.amount(money), money.in(eb), money.in("(" + eb + "+" + address("project-neb") + ")"),
                money.in("(" + eb + "+" + address("project-neb-accepted") + ")"));
        line(words.say("cost"), formats.amount(money), money.in(address("project-cost")), money.in(address("project-cost")),
                money.in(address("project-cost")));
        line(words.say("ratio"), formats.ratio(), address("ratio-i"), address("ratio-ii"), address("ratio-iii"));
        line(words.say("ratio-discounted"), formats.ratio(), address("discounted-ratio-i"), address("discounted-ratio-ii"),
                address("discounted-ratio-iii"));
        line(words.say("ratio-apart", String.join(words.say("comma"), knowledge.apart().keySet())), formats.ratio(),
                address("ratio-i"), address("ratio-ii-apart"));
        results.project().chances().ifPresent(found -> line(words.say("chances"), "@", chance(found.ratio().i()),
                chance(found.ratio().ii()), chance(found.ratio().iii())));
        note("cases-note");
    }

    private String chance(double share) {
        return "\"" + words.chance(share) + "\"";
    }

    private void figures() {
        section("figures", "value", "unit");
        for (String cell : List.of("project-net-initial-cost", "project-cost", "project-eb", "project-neb", "net-benefit", "social-npv",
                "financial-npv", "today-social-npv", "today-financial-npv", "project-subsidy", "loan")) {
            figure(cell, money.in(address(cell)), formats.amount(money),
                    words.say(study.model().cell(cell).unitName().equals("yen") ? "amount" : "amount-per-year"));
        }
        for (String cell : List.of("project-co2-reduction", "project-abatement-cost", "project-abatement-cost-with-neb", "evaluation-years",
                "social-rate", "financial-rate")) {
            if (study.has(cell)) {
                figure(cell, address(cell), formats.of(study.model().cell(cell).unitName(), study.value(cell)), unit(cell));
            }
        }
        internalRate();
        row++;
    }

    /** The rate of the flow in case I, or why it has none. */
    private void internalRate() {
        page.text(row, 0, words.say("return"), look.text());
        page.formula(row, 1,
                ifPossible(new ReturnFormula(study, results.project().internalReturn(), words)
                        .of(layout.places().range("flow-net-i", 0, study.model().years(),
                                page.sheet().getSheetName()), address("flow-turns"))),
                look.number(formats.rate()));
        page.fit(row);
        row++;
        payback("");
        payback("-discounted");
    }

    private void payback(String suffix) {
        page.text(row, 0, words.say("payback" + suffix), look.text());
        page.formula(row, 1, ifPossible(new PaybackFormula(words, cell -> layout.places().address(cell, study.model().years(),
                page.sheet().getSheetName())).of(suffix)), look.plain());
        page.fit(row);
        row++;
    }

    private void figure(String cell, String formula, String format, String unit) {
        page.text(row, 0, title(cell), look.text());
        page.formula(row, 1, ifPossible(formula), look.number(format));
        page.text(row, 2, unit, look.unit());
        page.fit(row);
        row++;
    }

    private void measures() {
        section("measures", "measure-cost", "eb", "neb", "co2", "abatement", "abatement-neb");
        study.document().measures().forEach(measure -> rates(measure.title(), parts(measure.id(), List.of("cost", "eb", "neb"),
                List.of("co2-reduction", "abatement-cost", "abatement-cost-with-neb"))));
        note("measures-note");
    }

    private void policies() {
        if (study.document().policies().isEmpty()) {
            return;
        }
        section("policies", "measure-cost", "eb", "neb", "co2", "abatement", "eb-over-c", "b-over-c");
        study.document().policies().forEach(policy -> rates(words.say("policy", policy.title(), Integer.toString(policy.year())),
                parts(policy.id(), List.of("cost", "eb", "neb"), List.of("co2-reduction", "abatement-cost", "eb-over-c", "b-over-c"))));
        if (study.has("no-policy.cost")) {
            rates(words.in(knowledge.underNoPolicy()), parts("no-policy", List.of("cost", "eb", "neb"), List.of("co2-reduction",
                    "abatement-cost", "eb-over-c", "b-over-c")));
        }
        note("policies-note");
    }

    private void parties() {
        section("parties", "total-cost", "benefit-i", "benefit-ii", "case-i", "case-ii", "case-iii", "discounted-ii");
        PartyNames names = new PartyNames(knowledge, study.document());
        knowledge.parties().forEach(party -> rates(words.say("party", party.letters(), words.in(names.of(party))), parts(party.id(),
                List.of("total-cost", "total-benefit-i", "total-benefit-ii"),
                List.of("ratio-i", "ratio-ii", "ratio-iii", "discounted-ratio-ii"))));
        knowledge.contractNotes(study.document()).forEach(note -> remark(words.in(note)));
        note("parties-note");
    }

    private void benefits() {
        section("benefits", "neb", "acceptance", "accepted");
        knowledge.benefits().keySet().stream().filter(benefit -> study.has("neb." + benefit)).forEach(benefit -> rates(
                titled(benefit), List.of(
                        part("neb." + benefit, true), part("acceptance." + benefit, false),
                        new Part(money.in(address("neb." + benefit)) + "*" + address("acceptance." + benefit),
                                formats.amount(money)))));
        note("benefits-note");
    }

    private void remarks() {
        page.sheet().setRowBreak(row - 1);
        section("remarks");
        if (study.document().mixesMoney()) {
            remark(words.say("mixes-money"));
        }
        noted();
        study.doubts().forEach(doubt -> remark(words.say("question", doubt.in(words.locale()))));
        study.questions().forEach(question -> remark(words.say("question", question.asked().in(words.locale()))));
        knowledge.scenarioCaution(study.document().scenario()).ifPresent(caution -> remark(words.caution(Optional.of(caution))));
        study.cautions().forEach((cell, caution) -> remark(words.say("caution-of", title(cell), words.caution(Optional.of(caution)))));
        study.distinct().forEach(one -> remark(words.say("distinct", title(study.cellOf(one.field())),
                words.figure(one.value(), study.model().cell(study.cellOf(one.field())).unitName()), one.why())));
        results.overlapping().ifPresent(found -> remark(words.say("overlapping", words.figure(found.yenPerYear(), "yen/year"),
                words.figure(found.presentYen(), "yen"), words.figure(found.ratioII(), "ratio"),
                words.figure(found.discountedRatioII(), "ratio"))));
        study.overlapsByRule().forEach(overlaps -> remark(words.say("overlap", overlaps.stream().map(overlap -> measure(overlap.where()))
                .collect(Collectors.joining(words.say("comma"))), words.in(overlaps.get(0).title()), words.in(overlaps.get(0).advice()),
                words.ground(overlaps.get(0).source(), overlaps.get(0).basis()))));
        if (!study.undefined().isEmpty()) {
            List<String> titles = new ArrayList<>();
            study.leftOut(knowledge).forEach(left -> titles.add(words.in(left.title())));
            remark(words.say("undefined", String.join(words.say("comma"), titles)));
        }
        for (Origin origin : Origin.values()) {
            long number = study.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() == origin).count();
            remark(words.say("origins", words.origin(origin), number));
        }
        remark(words.say("dates", study.document().asOf().toString(), Integer.toString(study.document().priceYear())));
        knowledge.conventions(study.document()).forEach(one -> remark(words.say("convention", words.in(one.title()), words.in(one.text()),
                words.ground(one.source(), one.basis()))));
        remark(words.say("remark-inputs"));
        remark(words.say("remark-colours"));
        remark(words.say("protected-note"));
    }

    /** What is known of a policy or a measure beyond its figures, in the words of the study. */
    private void noted() {
        study.document().policies().forEach(policy -> Stream.concat(policy.yearAssumed().stream(), policy.notes().stream())
                .forEach(note -> remark(words.say("noted", policy.title(), note))));
        study.document().measures().forEach(measure -> measure.notes().forEach(note -> remark(words.say("noted", measure.title(), note))));
    }

    private void remark(String text) {
        page.wide(row, 0, COLUMNS - 1, text, look.note());
        row++;
    }

    private record Part(String formula, String format) {}

    /** Cells of one owner: amounts of yen, then what has a unit of its own. */
    private List<Part> parts(String owner, List<String> yen, List<String> others) {
        return Stream.concat(yen.stream().map(cell -> part(owner + "." + cell, true)),
                others.stream().map(cell -> part(owner + "." + cell, false))).toList();
    }

    /** A cell of a table; a cell without value shows a dash. */
    private Part part(String cell, boolean yen) {
        if (!study.has(cell)) {
            return new Part(left(cell), "@");
        }
        return yen ? new Part(money.in(address(cell)), formats.amount(money))
                : new Part("IFERROR(" + address(cell) + ",\"—\")", formats.of(study.model().cell(cell).unitName(), study.value(cell)));
    }

    /** What stands for a value that there is not. */
    private String left(String cell) {
        boolean adds = Optional.ofNullable(study.undefined().get(cell)).filter(one -> one.why() == LeftOut.Why.NO_REDUCTION).isPresent();
        return "\"" + (adds ? words.say("no-reduction") : "—") + "\"";
    }

    private void rates(String title, List<Part> parts) {
        page.text(row, 0, title, look.text());
        for (int i = 0; i < parts.size(); i++) {
            page.formula(row, i + 1, ifPossible(parts.get(i).formula()), look.number(parts.get(i).format()));
        }
        page.fit(row);
        row++;
    }

    private void line(String title, String format, String... formulas) {
        rates(title, Stream.of(formulas).map(formula -> new Part(formula, format)).toList());
    }

    private void section(String key, String... headers) {
        page.text(row, 0, words.say(key), look.header());
        for (int i = 0; i < headers.length; i++) {
            page.text(row, i + 1, words.say(headers[i]), look.header());
        }
        page.fit(row);
        row++;
    }

    private void note(String key) {
        page.wide(row, 0, COLUMNS - 1, words.say(key), look.note());
        row += 2;
    }

    private String address(String cell) {
        return layout.places().address(cell, 0, page.sheet().getSheetName());
    }

    private String title(String cell) {
        return words.in(study.model().cell(cell).title());
    }

    private String unit(String cell) {
        return words.unit(study.model().cell(cell));
    }
}
