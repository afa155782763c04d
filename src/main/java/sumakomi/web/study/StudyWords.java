package sumakomi.web.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Begun;
import sumakomi.economics.study.FieldPath;
import sumakomi.economics.study.IncrementsText;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.LeftOut;
import sumakomi.economics.study.PartyNames;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.Question;
import sumakomi.economics.study.ReturnText;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Text;
import sumakomi.web.Spoken;

/** How the pages of one study say things in the reader's language. Templates know it as {@code s}. */
final class StudyWords extends Spoken {

    private final StudyWording wording;
    private final WorkedStudy worked;

    StudyWords(StudyWording wording, WorkedStudy worked, Locale locale) {
        super(wording.messages(), locale);
        this.wording = wording;
        this.worked = worked;
    }

    /** The words for a study that is only about to begin. */
    static StudyWords general(StudyWording wording, Locale locale) {
        StudyDocument empty = new StudyDocument("", LocalDate.EPOCH, "", List.of(), List.of(), List.of(), Map.of());
        return new StudyWords(wording, new WorkedStudy(new StoredStudy("", Optional.empty(), Instant.EPOCH, Instant.EPOCH, 0, 0,
                Optional.empty(), empty),
                List.of(), List.of(), Optional.empty(), Optional.empty()), locale);
    }

    /** What stands between a name and what is said of it. */
    public String colon() {
        return english() ? ": " : "：";
    }

    /** The address of a page of this study. */
    public String url(String page) {
        return "/studies/" + worked.id() + page;
    }

    /** Where the advice is on which this study was begun. */
    public Optional<String> adviceUrl() {
        return worked.document().begun().flatMap(Begun::advice)
                .map(advice -> "/" + advice + (advice.startsWith("advices/") ? "" : "/advice"));
    }

    /** The address of a field in its form. */
    public String fieldUrl(FieldPath field) {
        return url(page(field.place())) + "#f-" + field;
    }

    /** The address where what a fault is about can be mended, or the nearest to it. */
    public String faultUrl(Fault fault) {
        return url(page(Place.around(fault.where()))) + "#f-" + fault.where();
    }

    /** The page on which the numbers of a place are filled in. */
    private static String page(Place place) {
        return switch (place.kind()) {
            case WHOLE -> "/edit";
            case DISTRICT -> "/district";
            case MEASURE, COMPONENT, ENERGY, LINE, BENEFIT -> "/measures/" + place.owner();
        };
    }

    public String fault(Fault fault) {
        return fault.in(locale());
    }

    /** What the study gives and what is not usual, asked back. */
    public List<Question> questions() {
        return knowledge().questions(worked.document(), worked.fields());
    }

    /** The formula of a cell in words; empty for what is no formula. */
    String formula(Study study, String cell) {
        return wording.formulaText().words(study.model(), study.model().cell(cell), locale()).orElse("");
    }

    /** A number with its unit. */
    public String value(double value, String unit) {
        return wording.figureText().of(value, unit, locale());
    }

    /** A number of a table of which this is the greatest amount of yen. */
    public String value(double value, String unit, double greatest) {
        return wording.figureText().of(value, unit, locale(), greatest);
    }

    /** What draws give in such a table. */
    String drawn(double value, String unit, double greatest) {
        return wording.figureText().drawn(value, unit, locale(), greatest);
    }

    /** What draws give, with its unit. */
    String drawn(double value, String unit) {
        return wording.figureText().drawn(value, unit, locale());
    }

    /** A break-even of an input that is taken at a value, told no more exactly than it is known. */
    String about(double value, double taken, String unit) {
        return say("study.turn.about", value(FigureText.rounded(value, taken), unit));
    }

    /** Between which values a field usually lies, each measured in its own way. */
    List<String> usual(InputField field) {
        return field.field().bounds().usual().stream().map(one -> say(one.measuredBy().isPresent() ? "study.usual.measured" : "study.usual",
                value(one.least(), one.unit(field.unit())), value(one.most(), one.unit(field.unit())),
                one.measuredBy().map(this::of).orElse(""))).toList();
    }

    /** How far a value may lie from the one taken; empty where it is certain. */
    Optional<String> range(Spread spread, double value, String unit) {
        if (spread.isFixed()) {
            return Optional.empty();
        }
        return Optional.of(spread instanceof Spread.Normal normal ? say("study.range.normal", value(normal.standardDeviation(), unit))
                : say("study.range.of", value(spread.quantile(0, value), unit), value(spread.quantile(1, value), unit)));
    }

    public String ratio(double value) {
        return value(value, "ratio");
    }

    /** A likelihood from draws. */
    public String chance(double share) {
        return wording.figureText().chance(share, locale());
    }

    public String percent(double share) {
        return value(share, "fraction");
    }

    /** What belongs to the verdict, in words. */
    ProvisoText provisos() {
        return ProvisoText.in(knowledge(), wording.figureText(), locale());
    }

    /** Internal rates of return, in words. */
    ReturnText returns() {
        return ReturnText.in(wording.figureText(), locale());
    }

    IncrementsText increments() {
        return IncrementsText.in(wording.figureText(), locale());
    }

    /** What to ask of the study beside single values. */
    public List<Fault> doubts() {
        return knowledge().doubts(worked.document(), worked.fields());
    }

    /** How the unit of a field may be written behind a number. */
    String[] unitWords(String unit) {
        return knowledge().unitWords(unit);
    }

    /** The unit in which a number is typed. */
    String entryUnit(String unit) {
        return TypedNumber.percent(unit) ? "%" + (unit.endsWith("/year") ? english() ? "/year" : "／年" : "") : wording.figureText()
                .title(unit, locale());
    }

    /** The value of a cell, or of its first full year, as a link to its formula; a dash where it has none. */
    public Figure figure(String cell) {
        return figure(cell, this::value);
    }

    private Figure figure(String cell, BiFunction<Double, String, String> written) {
        Optional<Study> study = worked.study().filter(found -> found.has(cell));
        return study.map(found -> new Figure(url("/cells/" + cell), written.apply(first(found, cell), found.model().cell(cell)
                .unitName()), of(found.model().cell(cell).title())))
                .orElseGet(() -> new Figure(url("/cells/" + cell), without(cell), undefined(cell)));
    }

    /** A table of cells: in English its amounts of yen are all in one unit. */
    public Table table(Stream<String> cells) {
        return new Table(this, greatest(cells));
    }

    /** The greatest amount of yen among cells. */
    double greatest(Stream<String> cells) {
        return worked.study().stream().flatMap(found -> cells.filter(found::has)
                .filter(cell -> FigureText.amount(found.model().cell(cell).unitName())).map(cell -> Math.abs(first(found, cell))))
                .mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @param greatest amount of yen in it */
    record Table(StudyWords words, double greatest) {

        /** As {@link StudyWords#figure(String)}. */
        public Figure figure(String cell) {
            return words.figure(cell, (value, unit) -> words.value(value, unit, greatest));
        }
    }

    /** What stands for a figure that there is not: why there can be none, or a dash. */
    private String without(String cell) {
        return worked.study().map(Study::undefined).map(left -> left.get(cell)).filter(left -> left.why() == LeftOut.Why.NO_REDUCTION)
                .map(left -> say("study.no-reduction")).orElse("―");
    }

    /** A number that a cell stands behind, although it is not its value alone. */
    Figure figure(String cell, double value, String unit) {
        return written(cell, value(value, unit));
    }

    /** The same in a table of which this is the greatest amount of yen. */
    Figure figure(String cell, double value, String unit, double greatest) {
        return written(cell, value(value, unit, greatest));
    }

    private Figure written(String cell, String text) {
        String title = worked.study().filter(found -> found.has(cell)).map(found -> of(found.model().cell(cell).title()))
                .orElseGet(() -> undefined(cell));
        return new Figure(url("/cells/" + cell), text, title);
    }

    private static double first(Study study, String cell) {
        double[] years = study.values().years(cell);
        return years.length > 1 ? years[1] : years[0];
    }

    /** Title of a cell that the study had to leave out. */
    public String undefined(String cell) {
        return worked.study().map(Study::undefined).map(left -> left.get(cell)).map(LeftOut::title).map(this::of).orElse(cell);
    }

    /** The fields of the study, with those that a form offers for integrated works. */
    List<InputField> offered() {
        return IntegratedWorks.with(worked.fields(), worked.document(), wording);
    }

    /** The name of a measure, a policy or a party. */
    public String titleOf(String id) {
        return Stream.of(worked.document().measures().stream().filter(one -> one.id().equals(id)).map(Measure::title),
                worked.document().policies().stream().filter(one -> one.id().equals(id)).map(Policy::title),
                knowledge().parties().stream().filter(one -> one.id().equals(id)).map(party -> of(party.title())))
                .flatMap(titles -> titles).findFirst().or(() -> named(id)).orElse(id);
    }

    /** The name of a party, with who owns equipment under it. */
    String party(String id) {
        return knowledge().parties().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(party -> of(new PartyNames(knowledge(), worked.document()).of(party))).orElse(id);
    }

    /** What stands in a table for no single thing. */
    private Optional<String> named(String id) {
        return switch (id) {
            case "no-policy" -> Optional.of(of(knowledge().underNoPolicy()));
            case "project" -> Optional.of(say("study.whole"));
            default -> Optional.empty();
        };
    }

    public String benefit(String id) {
        return Optional.ofNullable(knowledge().benefits().get(id)).map(StudyKnowledge.Benefit::title).map(this::of).orElse(id);
    }

    public String scenario(String id) {
        return Optional.ofNullable(knowledge().scenarios().get(id)).map(this::of).orElse(id);
    }

    public String contract(String id) {
        return Optional.ofNullable(knowledge().contracts().get(id)).map(StudyKnowledge.Contract::title).map(this::of).orElse(id);
    }

    /** A carrier of a measure, with its use where that is told. */
    public String energy(String measure, String id) {
        return measure(measure).flatMap(one -> one.energy().stream()).filter(line -> line.id().equals(id)).findFirst()
                .map(line -> of(knowledge().title(line))).orElse(id);
    }

    String lineKind(String id) {
        return Optional.ofNullable(knowledge().lineKinds().get(id)).map(StudyKnowledge.LineKind::title).map(this::of).orElse(id);
    }

    String line(String measure, String id) {
        return measure(measure).flatMap(one -> one.terms().lines().stream()).filter(line -> line.id().equals(id)).findFirst()
                .map(StudyDocument.LineItem::title).orElse(id);
    }

    private Stream<Measure> measure(String id) {
        return worked.document().measures().stream().filter(one -> one.id().equals(id));
    }

    String component(String measure, String id) {
        return measure(measure).flatMap(one -> one.components().stream())
                .filter(component -> component.id().equals(id)).findFirst().map(StudyDocument.Component::title).orElse(id);
    }

    String districtBenefit(String id) {
        return worked.document().districtBenefits().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> one.benefit() + " " + benefit(one.benefit())).orElse(id);
    }

    /** The title of an entry of the library, such as that of the measure from which one of the study comes. */
    public String entry(String kind, String id) {
        return wording.library().find(kind, id).map(Entry::title).map(this::of).orElse(id);
    }

    public String sheet(String id) {
        return Optional.ofNullable(knowledge().sheets().get(id)).map(this::of).orElse(id);
    }

    /** The title of a template of the knowledge base, such as that of a field that is not given yet. */
    Text template(String entry) {
        return wording.library().find("study", entry).map(Entry::title).orElseGet(() -> new Text(entry, entry));
    }

    public Map<String, Text> scenarios() {
        return knowledge().scenarios();
    }

    StudyKnowledge knowledge() {
        return wording.studyKnowledge();
    }

    public Optional<String> inWords(Cell cell) {
        return worked.study().flatMap(study -> wording.formulaText().words(study.model(), cell, locale()));
    }

    public Optional<String> filledIn(Cell cell, int year) {
        return worked.study().flatMap(study -> wording.formulaText().filled(study.model(), study.values(), cell, year, locale()));
    }

    /** A figure on a page: a link to its formula. */
    record Figure(String url, String text, String title) {}
}
