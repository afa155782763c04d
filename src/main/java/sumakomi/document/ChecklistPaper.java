package sumakomi.document;

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
import sumakomi.document.ItemColumns.Told;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklists;
import sumakomi.programme.Checklists.Line;
import sumakomi.programme.OrderingStudy;
import sumakomi.programme.Progress;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Questionnaire;

/** The FS-preparation checklist as a document. */
public final class ChecklistPaper {

    private final Checklists lists;
    private final Knowledge knowledge;
    private final ChecklistWords words;
    private final WorkDone done;
    private final MarkColumns marks;
    private final ProgressTable progress;
    private final ItemColumns tells;
    private final Map<Kind, List<Line>> lines;

    private ChecklistPaper(Questionnaire questionnaire, Checklists lists, WorkDone done, Locale locale) {
        this.lists = lists;
        this.knowledge = questionnaire.knowledge();
        this.words = new ChecklistWords(questionnaire, lists, locale);
        this.done = done;
        this.marks = new MarkColumns(lists, words, done);
        this.progress = new ProgressTable(lists, words, done);
        this.tells = new ItemColumns(words);
        this.lines = lists.lines().stream().collect(Collectors.groupingBy(Line::kind, Collectors.collectingAndThen(Collectors.toList(),
                this::inSections)));
    }

    /** The document in Japanese or English. */
    public static Paper of(Questionnaire questionnaire, Checklists lists, WorkDone done, Locale locale) {
        return new ChecklistPaper(questionnaire, lists, done, locale).paper();
    }

    private Paper paper() {
        String theme = words.themes();
        Checklist checklist = lists.first();
        return new Paper(words.locale(), words.say("title"), words.say("subtitle", words.municipality(), theme),
                words.say("description", words.municipality(), theme), cover(theme),
                Stream.of(List.of(use(), steps(), decisions(), data()), questions(), funding(), alongside(),
                        List.of(bodies(), roles(), documents()))
                        .flatMap(List::stream).toList(),
                words.signatures(), Receipts.of(ChecklistSubject.of(lists, done.profile()).written(), lists.said(),
                        words.versions(checklist.knowledgeVersion(), checklist.rulesVersion())));
    }

    private List<Fact> cover(String theme) {
        List<Fact> facts = new ArrayList<>(List.of(words.fact("municipality", words.municipality()),
                words.fact("year", words.year(lists.fiscalYear())),
                words.fact("theme", lists.several() ? String.join("\n", words.letters()) : theme)));
        ofEach("grade", list -> list.theme().grade().map(new GradeWords(knowledge, words.locale())::title)).ifPresent(facts::add);
        ofEach("study", list -> list.study().map(OrderingStudy::title).map(words::in)).ifPresent(facts::add);
        facts.add(words.fact("as-of", words.date(lists.first().asOf())));
        facts.add(words.fact("items",
                words.say("fact.items-count", lines.values().stream().mapToInt(List::size).sum(), count(Kind.STEP), count(Kind.DECISION),
                        count(Kind.DATUM), count(Kind.FUNDING), count(Kind.BODY), count(Kind.ROLE), count(Kind.QUESTION), count(
                                Kind.ALONGSIDE))));
        return facts;
    }

    /** A fact of each theme, with the name of the theme where there are several. */
    private Optional<Fact> ofEach(String key, Function<Checklist, Optional<String>> said) {
        List<String> all = lists.lists().stream().flatMap(list -> said.apply(list).map(text -> lists.several()
                ? words.say("of-theme", words.theme(list.theme().archetype()), text) : text).stream()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(words.fact(key, String.join("\n", all)));
    }

    private int count(Kind kind) {
        return of(kind).size();
    }

    private List<Line> of(Kind kind) {
        return lines.getOrDefault(kind, List.of());
    }

    private Chapter use() {
        Stream<Block> how = Stream.of(words.say("use.made"), words.say(lists.several() ? "use.side-by-side" : "use.fill"), words.order(),
                words.say("use.effort")).map(Block.Paragraph::new);
        Stream<Block> rest = Stream.of(new Block.Section(words.say("progress")), progress.table(), new Block.Section(words.say("ways")),
                new Block.Paragraph(words.say("ways.text")), new WayTable(knowledge, lists, words, done).table());
        return chapter("use", Turn.UPRIGHT, Stream.of(alone(), how, rest, gone()).flatMap(Function.identity()).toList());
    }

    /** That the advice sends the municipality another way than the sessions that the list speaks of. */
    private Stream<Block> alone() {
        List<String> reasons = lists.first().alone().stream().map(words::because).toList();
        return reasons.isEmpty() ? Stream.empty() : Stream.of(new Block.Section(words.say("alone")),
                new Block.Paragraph(words.say("alone.text")), new Block.Bullets(reasons));
    }

    /** What was written about items that are not on the list any more. */
    private Stream<Block> gone() {
        List<String> gone = lists.lists().stream().flatMap(list -> Progress.of(list, done.marks(list.theme().archetype()), list.asOf())
                .gone().stream()).map(kept -> words.gone(kept.mark())).distinct().toList();
        return gone.isEmpty() ? Stream.empty() : Stream.of(new Block.Section(words.say("gone.title")), new Block.Bullets(gone));
    }

    private Chapter steps() {
        List<Told> columns = List.of(when(), tells.text("column.step", ItemColumns.WIDEST, words::titled), tells.text("column.data",
                ItemColumns.MEDIUM + 1, words::needs), tells.days(), tells.weeks(), why(ItemColumns.WIDE));
        return chapter("steps", Turn.ACROSS, Stream.of(bySection(Kind.STEP, columns), dropped(), noFunding()).flatMap(List::stream)
                .toList());
    }

    /** What falls away by the answers, with the reason. */
    private List<Block> dropped() {
        List<String> texts = lists.lists().stream().flatMap(list -> Dropped.byReason(list.dropped()).entrySet().stream()
                .map(one -> words.say("dropped", one.getValue().stream().map(dropped -> words.in(dropped.text()))
                        .collect(Collectors.joining(words.say("separator"))), words.because(one.getKey()))))
                .distinct().toList();
        return texts.isEmpty() ? List.of() : List.of(new Block.Section(words.say("dropped.title")), new Block.Bullets(texts));
    }

    private Chapter decisions() {
        List<Told> columns = List.of(when(), tells.text("column.decision", ItemColumns.WIDE, words::titled), tells.text("column.who",
                ItemColumns.WIDEST, item -> words.marked(item.where())), tells.days(), tells.weeks(), why(ItemColumns.WIDE));
        return chapter("decisions", Turn.ACROSS, List.of(table(of(Kind.DECISION), columns)));
    }

    /** What a study says of a datum takes more room than what the screening leaves open. */
    private Chapter data() {
        boolean counted = lists.lists().stream().anyMatch(list -> list.study().isPresent());
        List<Told> columns = List.of(tells.text("column.datum", counted ? ItemColumns.WIDE : ItemColumns.WIDEST, words::titled),
                tells.text("column.where", counted ? ItemColumns.HALF : ItemColumns.WIDE, item -> words.marked(item.where())),
                tells.text("column.opens", counted ? ItemColumns.WIDER : ItemColumns.MEDIUM, words::opens), tells.days(), tells.weeks(),
                why(counted ? ItemColumns.HALF : ItemColumns.WIDE));
        return chapter("data", Turn.ACROSS, List.of(new Block.Paragraph(words.order()), new Block.Paragraph(words.say("data.text")),
                table(of(Kind.DATUM), columns)));
    }

    /** What is not answered yet, and whom to ask. */
    private List<Chapter> questions() {
        List<Told> columns = List.of(tells.text("column.question", ItemColumns.WIDEST, words::titled), tells.text("column.ask",
                ItemColumns.WIDE, item -> words.marked(item.where())), tells.days(), tells.weeks(), why(ItemColumns.WIDE));
        return of(Kind.QUESTION).isEmpty() ? List.of() : List.of(chapter("questions", Turn.ACROSS, List.of(
                new Block.Paragraph(words.say("questions.text")), table(of(Kind.QUESTION), columns))));
    }

    private List<Chapter> funding() {
        List<Told> columns = List.of(tells.text("column.scheme", ItemColumns.WIDEST, words::titled), tells.text("column.does",
                ItemColumns.WIDE, item -> words.marked(item.where())), tells.days(), tells.weeks(), why(ItemColumns.MEDIUM + 1));
        return of(Kind.FUNDING).isEmpty() ? List.of() : List.of(chapter("funding", Turn.ACROSS, List.of(
                new Block.Paragraph(words.say("funding.text")), table(of(Kind.FUNDING), columns))));
    }

    private List<Chapter> alongside() {
        List<Told> columns = List.of(tells.text("column.alongside", ItemColumns.WIDE, words::titled), tells.days(), tells.weeks(),
                why(ItemColumns.WIDEST));
        return of(Kind.ALONGSIDE).isEmpty() ? List.of() : List.of(chapter("alongside", Turn.ACROSS, List.of(
                new Block.Paragraph(words.say("alongside.text")), table(of(Kind.ALONGSIDE), columns))));
    }

    /** A chapter of a page would be too much for one sentence. */
    private List<Block> noFunding() {
        return of(Kind.FUNDING).isEmpty() ? List.of(new Block.Section(words.say("chapter.funding")),
                new Block.Paragraph(words.say("funding.none"))) : List.of();
    }

    private Chapter bodies() {
        List<Told> columns = List.of(tells.text("column.body", ItemColumns.MEDIUM, item -> words.marked(item.title(), item.basis())),
                tells.text("column.part", ItemColumns.WIDEST, item -> words.marked(item.detail())), tells.text("column.condition",
                        ItemColumns.MEDIUM, item -> words.marked(item.where())),
                tells.days(), tells.weeks(), why(ItemColumns.WIDE));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("bodies.text"))));
        blocks.addAll(bySection(Kind.BODY, columns));
        lists.lists().forEach(list -> diagram(list.theme().archetype()).ifPresent(blocks::add));
        return chapter("bodies", Turn.ACROSS, blocks);
    }

    private Optional<Block> diagram(String theme) {
        Scheme scheme = Scheme.of(knowledge.archetype(theme), knowledge, words.locale());
        String title = words.say("diagram", scheme.title());
        Map<String, String> names = scheme.boxes().stream().collect(Collectors.toMap(Scheme.Box::id, Scheme.Box::name));
        String alternative = scheme.arrows().stream().map(arrow -> words.say("diagram.flow", names.get(arrow.from()),
                names.get(arrow.to()), arrow.words())).collect(Collectors.joining(words.say("separator")));
        return alternative.isEmpty() ? Optional.empty() : Optional.of(new Block.Picture(title, alternative, SchemeDiagram.svg(scheme)));
    }

    private Chapter documents() {
        return chapter("documents", Turn.UPRIGHT, words.sourceList());
    }

    private Chapter roles() {
        List<Told> columns = List.of(tells.text("column.role", ItemColumns.WIDEST, words::titled), tells.days(), tells.weeks(),
                why(ItemColumns.WIDE));
        return chapter("roles", Turn.ACROSS, bySection(Kind.ROLE, columns));
    }

    private Told when() {
        return tells.text("column.when", ItemColumns.NARROW, item -> words.when(item.when().orElseThrow()));
    }

    private Told why(int weight) {
        return tells.text("column.why", weight, item -> words.why(item) + "\n" + words.ground(item));
    }

    private Chapter chapter(String key, Turn turn, List<Block> blocks) {
        return new Chapter(words.say("chapter." + key), turn, Stream.concat(letters().stream(), blocks.stream()).toList());
    }

    /** Each chapter is read alone, so each says what the letters of the themes mean. */
    private Optional<Block> letters() {
        return lists.several() ? Optional.of(new Block.Note(words.say("letters", String.join(words.say("separator"), words.letters()))))
                : Optional.empty();
    }

    private List<Block> bySection(Kind kind, List<Told> columns) {
        return of(kind).stream()
                .collect(Collectors.groupingBy(line -> words.section(line.first()), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().flatMap(one -> Stream.of(new Block.Section(one.getKey()), table(one.getValue(), columns))).toList();
    }

    /** Items in the order of the sections in which they stand, so that their numbers follow each other on paper. */
    private List<Line> inSections(List<Line> all) {
        return all.stream().collect(Collectors.groupingBy(line -> words.section(line.first()), LinkedHashMap::new, Collectors.toList()))
                .values().stream().flatMap(List::stream).toList();
    }

    /** A table of items, with what was done of them behind what is printed. */
    private Block table(List<Line> rows, List<Told> columns) {
        Told number = tells.told("column.number", ItemColumns.NUMBER, line -> MarkColumns.text(number(line)));
        List<Told> printed = Stream.concat(Stream.of(number), columns.stream()).toList();
        return new Block.Table("", Stream.concat(printed.stream().map(Told::column), marks.columns().stream()).toList(),
                rows.stream().map(line -> new Row(line.id(), Stream.concat(printed.stream().map(one -> one.cell().apply(line)),
                        marks.cells(line).stream()).toList())).toList());
    }

    /** By which a meeting speaks of an item, within its chapter. */
    private String number(Line line) {
        return Integer.toString(of(line.kind()).indexOf(line) + 1);
    }
}
