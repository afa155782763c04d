package sumakomi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advisor.GradeWords;
import sumakomi.diagram.Scheme;
import sumakomi.diagram.SchemeDiagram;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist.Way;
import sumakomi.programme.Mark;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;
import sumakomi.questionnaire.Questionnaire;

/** The FS-preparation checklist as a document. */
public final class ChecklistPaper {

    private static final int NARROW = 2;
    private static final int MEDIUM = 3;
    private static final int WIDE = 5;
    private static final int WIDEST = 7;

    private final Checklist checklist;
    private final Knowledge knowledge;
    private final ChecklistWords words;
    private final Map<String, Kept> marks;
    private final Map<Kind, List<Item>> items;

    private ChecklistPaper(Questionnaire questionnaire, Checklist checklist, Map<String, Kept> marks, Locale locale) {
        this.marks = marks;
        this.checklist = checklist;
        this.knowledge = questionnaire.knowledge();
        this.words = new ChecklistWords(questionnaire, checklist, locale);
        this.items = checklist.items().stream().collect(Collectors.groupingBy(Item::kind));
    }

    /**
     * The document in Japanese or English.
     *
     * @param marks what was done, by the ids of the items
     */
    public static Paper of(Questionnaire questionnaire, Checklist checklist, Map<String, Kept> marks, Locale locale) {
        return new ChecklistPaper(questionnaire, checklist, marks, locale).paper();
    }

    private Paper paper() {
        String theme = words.in(checklist.theme().title());
        return new Paper(words.locale(), words.say("title"), words.say("subtitle", municipality(), theme),
                words.say("description", municipality(), theme), cover(theme),
                Stream.of(use(), steps(), decisions(), data(), funding(), bodies(), roles()).toList(),
                Stream.of("signature.made", "signature.checked", "signature.approved").map(words::say).toList(),
                Receipts.of(ChecklistReturn.subject(checklist), checklist.said(),
                        List.of(new Fact(words.say("fact.knowledge"), checklist.knowledgeVersion()),
                                new Fact(words.say("fact.rules"), checklist.rulesVersion()))));
    }

    private String municipality() {
        return checklist.municipality().map(found -> words.in(found.name())).orElseGet(() -> words.say("unnamed"));
    }

    private List<Fact> cover(String theme) {
        List<Fact> facts = new ArrayList<>(List.of(fact("municipality", municipality()),
                fact("year", words.say("year", Integer.toString(checklist.fiscalYear()))), fact("theme", theme)));
        checklist.theme().grade().ifPresent(grade -> facts.add(fact("grade", new GradeWords(knowledge, words.locale()).title(grade))));
        facts.add(fact("as-of", words.date(checklist.asOf())));
        facts.add(fact("items", words.say("fact.items-count", checklist.items().size(), count(Kind.STEP), count(Kind.DECISION),
                count(Kind.DATUM), count(Kind.FUNDING), count(Kind.BODY), count(Kind.ROLE))));
        return facts;
    }

    private int count(Kind kind) {
        return of(kind).size();
    }

    private List<Item> of(Kind kind) {
        return items.getOrDefault(kind, List.of());
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("fact." + key), value);
    }

    private Chapter use() {
        List<Column> columns = List.of(printed("way.to", NARROW), printed("way.items", WIDEST), printed("way.weeks", NARROW),
                printed("way.due", MEDIUM), printed("way.begin", MEDIUM));
        Stream<Block> how = Stream.of("use.made", "use.fill", "use.order", "use.effort").map(key -> new Block.Paragraph(words.say(key)));
        Stream<Block> ways = Stream.of(new Block.Section(words.say("ways")), new Block.Paragraph(words.say("ways.text")),
                new Block.Table("", columns, checklist.ways().stream().map(this::way).toList()));
        return chapter("use", Turn.UPRIGHT, Stream.concat(how, ways).toList());
    }

    private Row way(Way way) {
        String to = way.to().session().isPresent() ? words.when(way.to()) : words.say("way.study");
        return new Row("way/" + way.to().year() + "/" + way.to().session().orElse(0), List.of(text(to),
                text(words.titles(way.items(), "arrow")), text(words.say("weeks", way.weeks())), day(way.due()), begin(way)));
    }

    /** A day that is past says so: what is left must be made up for, or the year is another. */
    private Cell begin(Way way) {
        return way.begin().filter(day -> day.isBefore(checklist.asOf())).<Cell>map(day -> text(words.say("way.past", words.date(day))))
                .orElseGet(() -> day(way.begin()));
    }

    private Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElseGet(() -> text(words.say("way.undated")));
    }

    private Chapter steps() {
        List<Column> columns = List.of(printed("column.when", NARROW), printed("column.step", WIDEST), printed("column.data", MEDIUM),
                printed("column.effort", NARROW), printed("column.why", WIDE));
        List<Block> steps = bySection(of(Kind.STEP), item -> words.aspect(item.aspect().orElseThrow()), columns,
                item -> List.of(words.when(item.when().orElseThrow()), titled(item), words.titles(item.needs()), words.effort(item),
                        grounded(item)));
        return chapter("steps", Turn.ACROSS, Stream.concat(steps.stream(), dropped().stream()).toList());
    }

    /** What falls away by the answers, with the reason. */
    private List<Block> dropped() {
        if (checklist.dropped().isEmpty()) {
            return List.of();
        }
        List<String> lines = Dropped.byReason(checklist.dropped()).entrySet().stream()
                .map(one -> words.say("dropped", one.getValue().stream()
                        .map(dropped -> words.in(dropped.text())).collect(Collectors.joining(words.say("separator"))),
                        words.because(one.getKey())))
                .toList();
        return List.of(new Block.Section(words.say("dropped.title")), new Block.Bullets(lines));
    }

    private Chapter decisions() {
        List<Column> columns = List.of(printed("column.when", NARROW), printed("column.decision", WIDE), printed("column.who", WIDEST),
                printed("column.why", WIDE));
        return chapter("decisions", Turn.ACROSS, List.of(table(of(Kind.DECISION), columns, item -> List.of(words.when(item.when()
                .orElseThrow()), words.in(item.title()), words.in(item.where()), grounded(item)))));
    }

    private Chapter data() {
        List<Column> columns = List.of(printed("column.datum", WIDEST), printed("column.where", WIDE), printed("column.opens", MEDIUM),
                printed("column.effort", NARROW), printed("column.why", WIDE));
        return chapter("data", Turn.ACROSS, List.of(new Block.Paragraph(words.say("use.order")), table(of(Kind.DATUM), columns,
                item -> List.of(titled(item), words.in(item.where()), words.opens(item), words.effort(item), grounded(item)))));
    }

    private Chapter funding() {
        List<Column> columns = List.of(printed("column.scheme", MEDIUM), printed("column.outline", WIDEST), printed("column.why", WIDEST));
        return chapter("funding", Turn.ACROSS, of(Kind.FUNDING).isEmpty() ? List.of(new Block.Paragraph(words.say("funding.none")))
                : List.of(table(of(Kind.FUNDING), columns,
                        item -> List.of(words.in(item.title()), words.in(item.detail()), grounded(item)))));
    }

    private Chapter bodies() {
        List<Column> columns = List.of(printed("column.body", MEDIUM), printed("column.part", WIDEST), printed("column.condition", MEDIUM),
                printed("column.why", WIDE));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("bodies.text")), table(of(Kind.BODY), columns,
                item -> List.of(words.in(item.title()), words.in(item.detail()), words.in(item.where()), grounded(item)))));
        diagram().ifPresent(blocks::add);
        return chapter("bodies", Turn.ACROSS, blocks);
    }

    private Optional<Block> diagram() {
        Scheme scheme = Scheme.of(knowledge.archetype(checklist.theme().archetype()), knowledge, words.locale());
        String title = words.say("diagram", scheme.title());
        Map<String, String> names = scheme.boxes().stream().collect(Collectors.toMap(Scheme.Box::id, Scheme.Box::name));
        String alternative = scheme.arrows().stream().map(arrow -> words.say("diagram.flow", names.get(arrow.from()),
                names.get(arrow.to()), arrow.words())).collect(Collectors.joining(words.say("separator")));
        return alternative.isEmpty() ? Optional.empty() : Optional.of(new Block.Picture(title, alternative, SchemeDiagram.svg(scheme)));
    }

    private Chapter roles() {
        List<Column> columns = List.of(printed("column.role", WIDEST), printed("column.why", WIDE));
        return chapter("roles", Turn.ACROSS, bySection(of(Kind.ROLE), item -> words.say("stage." + item.stages().get(0)), columns,
                item -> List.of(words.in(item.title()), grounded(item))));
    }

    private Chapter chapter(String key, Turn turn, List<Block> blocks) {
        return new Chapter(words.say("chapter." + key), turn, blocks);
    }

    private List<Block> bySection(List<Item> all, Function<Item, String> section, List<Column> columns,
            Function<Item, List<String>> cells) {
        Map<String, List<Item>> sections = all.stream().collect(Collectors.groupingBy(section, LinkedHashMap::new, Collectors.toList()));
        return sections.entrySet().stream().flatMap(one -> Stream.of(new Block.Section(one.getKey()),
                table(one.getValue(), columns, cells))).toList();
    }

    /** A table of items, with columns to be filled in behind those printed. */
    private Block table(List<Item> rows, List<Column> columns, Function<Item, List<String>> cells) {
        List<Column> all = Stream.concat(columns.stream(), toFillIn().stream()).toList();
        return new Block.Table("", all, rows.stream().map(item -> new Row(item.id(), Stream.concat(cells.apply(item).stream()
                .map(ChecklistPaper::text), state(item).stream()).toList())).toList());
    }

    private List<Column> toFillIn() {
        return List.of(
                new Column("state", words.say("column.state"), NARROW,
                        new Entry.Choice(Stream.of(State.values()).map(words::state).toList())),
                new Column("owner", words.say("column.owner"), NARROW, new Entry.Free()),
                new Column("due", words.say("column.due"), NARROW, new Entry.Date()),
                new Column("note", words.say("column.note"), MEDIUM, new Entry.Free()));
    }

    private List<Cell> state(Item item) {
        Mark mark = Mark.of(item, marks);
        String held = item.held().isPresent() && mark.note().isEmpty() ? words.say("held") : mark.note();
        return List.of(text(words.state(mark.state())), text(mark.owner()), mark.due().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                text(held));
    }

    private String titled(Item item) {
        return item.detail().map(detail -> words.in(item.title()) + "\n" + words.in(detail)).orElseGet(() -> words.in(item.title()));
    }

    private String grounded(Item item) {
        return words.why(item) + "\n" + words.ground(item);
    }

    private Column printed(String key, int weight) {
        return new Column(key, words.say(key), weight, new Entry.Printed());
    }

    private static Cell text(String text) {
        return text.isEmpty() ? new Cell.Empty() : new Cell.Words(text);
    }
}
