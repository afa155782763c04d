package sumakomi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Budget;
import sumakomi.diagram.chart.Chart;
import sumakomi.diagram.chart.Format;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.Unit;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Columns;
import sumakomi.knowledge.Citation;

/** What the types recommended cost and bring, by the screening. */
final class ReportFigures {

    private final ReportWords words;
    private final List<Recommendation> entries;
    private final Map<String, BenefitCost> screenings;

    ReportFigures(ReportWords words, List<Recommendation> entries, Map<String, BenefitCost> screenings) {
        this.words = words;
        this.entries = entries;
        this.screenings = screenings;
    }

    Optional<Chapter> chapter() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("figures.how"))));
        entries.forEach(entry -> blocks.addAll(entry(entry)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter(words.say("chapter.figures"), Turn.UPRIGHT, blocks));
    }

    private List<Block> entry(Recommendation entry) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Section(words.heading(entry)), budget(entry)));
        blocks.addAll(screening(entry));
        return blocks;
    }

    /** Benefit and cost of a type: beside 1.0, by year, and how it came about. */
    List<Block> screening(Recommendation entry) {
        BenefitCost screening = screenings.get(entry.archetype());
        List<Block> blocks = new ArrayList<>();
        ReportSummary.bar(words, screening).ifPresent(blocks::add);
        chart(screening).ifPresent(blocks::add);
        values(entry.archetype(), screening).forEach(blocks::add);
        blocks.add(new Block.Note(how(screening)));
        return blocks;
    }

    private Block budget(Recommendation entry) {
        Budget budget = entry.budget();
        String id = "budget/" + entry.archetype() + "/";
        TextTable table = TextTable.ofFacts(words).row(id + "range", words.say("budget.range"), words.marked(words.cost(entry),
                budget.rangeBasis()) + "\n" + words.priceYear(budget));
        table.row(id + "statement", words.say("budget.statement"), words.sourced(words.in(budget.statement()), budget.statementBasis(),
                budget.source()));
        table.row(id + "reading", words.say("budget.reading"), words.in(budget.basis()) + scaled(budget));
        budget.perPerson().ifPresent(each -> table.row(id + "person", words.say("budget.person"), words.say("budget.of-persons",
                words.yen(each.lowYen(), each.highYen()), words.figure(each.persons(), "persons"))));
        budget.narrowing().ifPresent(by -> table.row(id + "narrowing", words.say("budget.narrowing"), words.marked(by.text(), by.basis())
                + narrowedBy(by)));
        budget.outOfReach().ifPresent(beyond -> table.row(id + "beyond", words.say("budget.beyond"), Stream.concat(Stream.of(words.sourced(
                words.in(beyond.text()), Optional.of(beyond.basis()), beyond.source())), beyond.paths().stream().map(
                        path -> words.say(
                                "item", words.in(path.text()))))
                .collect(Collectors.joining("\n"))));
        return table.under(words.say("budget"));
    }

    private String scaled(Budget budget) {
        return budget.scaledBy().map(by -> "\n" + words.say(by.limited().isPresent() ? "budget.scaled-within" : "budget.scaled",
                words.figure(by.answer(), by.unit()), words.figure(
                        Integer.toString(by.reference()), by.unit()))
                + by.limited()
                        .map(limited -> "\n" + words.say("budget.limited", words.figure(
                                Integer.toString(limited.size()), by.unit())) + words.marked(limited.text(), limited.basis()))
                        .orElse(""))
                .orElse("");
    }

    private String narrowedBy(Budget.Narrowing by) {
        List<String> named = by.questions().isEmpty() ? by.data().stream().map(words.labels()::dataItem).toList()
                : words.questions(by.questions());
        return named.isEmpty() ? "" : "\n" + words.say(by.questions().isEmpty() ? "budget.by-data" : "budget.by-questions", words.joined(
                named));
    }

    private Optional<Block> chart(BenefitCost screening) {
        String title = words.say("bars");
        return ScreeningBars.of(screening).flatMap(bars -> {
            try {
                Chart chart = bars.chart(new Heading(title, words.locale()), Unit.yen(words.say("per-year.unit")),
                        one -> words.say("figures."
                                + one));
                return Optional.of(new Block.Picture(title, described(bars), chart.svg(Format.PAGE)));
            } catch (IllegalArgumentException e) {
                // What is too large to be drawn stands in the table below.
                return Optional.empty();
            }
        });
    }

    private String described(ScreeningBars bars) {
        return Columns.NAMES.stream().map(column -> words.say("bars.alternative", words.say("figures." + column), words.yen(bars.cost()
                .of(column)), words.yen(bars.eb().of(column)), words.yen(bars.neb().of(column)))).collect(Collectors.joining(words.say(
                        "semicolon")));
    }

    private Stream<Block> values(String archetype, BenefitCost screening) {
        TextTable table = new TextTable(words).column("figure", 8).column("low", 6).column("mid", 6).column("high", 6);
        amounts(table, archetype, "cost", screening.costYenPerYear().map(Columns::of));
        amounts(table, archetype, "eb", screening.ebYenPerYear());
        amounts(table, archetype, "neb", screening.nebYenPerYear());
        amounts(table, archetype, "benefit", screening.benefitYenPerYear());
        ratios(table, archetype, "eb-over-c", screening.ebOverC());
        ratios(table, archetype, "neb-over-c", screening.nebOverC());
        ratios(table, archetype, "b-over-c", screening.bOverC().map(Columns::of));
        cases(table, archetype, screening);
        return table.isEmpty() ? Stream.empty() : Stream.of(table.under(words.say("figures")));
    }

    private void amounts(TextTable table, String archetype, String figure, Optional<Columns> yen) {
        row(table, archetype, figure, yen, amount -> words.say("per-year", words.addable(amount)));
    }

    private void ratios(TextTable table, String archetype, String figure, Optional<Columns> ratios) {
        row(table, archetype, figure, ratios, BigDecimal::toPlainString);
    }

    private void row(TextTable table, String archetype, String figure, Optional<Columns> columns,
            Function<BigDecimal, String> shown) {
        columns.ifPresent(of -> table.row("figure/" + archetype + "/" + figure, words.say("figures." + figure), shown.apply(of.low()),
                shown.apply(of.mid()), shown.apply(of.high())));
    }

    /** After which printed case each column is named. */
    private void cases(TextTable table, String archetype, BenefitCost screening) {
        if (!screening.referenceCases().isEmpty()) {
            List<String> named = Columns.NAMES.stream().map(column -> screening.namedCase(column).map(row -> words.in(row.label()) + "\n"
                    + words.sourced(words.in(row.districtTitle()), Optional.of(row.basis()), row.source())).orElse("")).toList();
            table.row("figure/" + archetype + "/case", words.say("figures.case"), named.toArray(String[]::new));
        }
    }

    private String how(BenefitCost screening) {
        String how = screening.bOverC().isEmpty() ? words.say("ratio.none")
                : words.say(screening.numberOfReferenceCases() == 1 ? "figures.one" : "figures.several",
                        screening.numberOfReferenceCases());
        Map<Citation, List<BenefitCost.Input>> bySource = screening.inputs().stream()
                .collect(Collectors.groupingBy(BenefitCost.Input::source,
                        LinkedHashMap::new, Collectors.toList()));
        String inputs = bySource.entrySet().stream().map(one -> words.say("input", words.joined(one.getValue().stream().map(this::input)
                .toList()), words.ground(one.getKey()))).collect(Collectors.joining(words.say("separator")));
        String missing = words.joined(screening.missingInputs().stream().map(words.labels()::dataItem).toList());
        return Stream
                .of(how, inputs.isEmpty() ? "" : words.say("inputs", inputs), missing.isEmpty() ? "" : words.marked(words.say("missing",
                        missing), screening.missingInputsBasis()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String input(BenefitCost.Input input) {
        return words.marked(words.say("input.value", words.in(input.title()), words.figure(input.value(), input.unit())), input.basis());
    }
}
