package sumakomi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import sumakomi.knowledge.Numbers;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Open;
import sumakomi.programme.Checklist.When;
import sumakomi.programme.Checklist.Why;
import sumakomi.programme.Checklists;
import sumakomi.programme.Checklists.Line;
import sumakomi.programme.Mark;
import sumakomi.programme.MarkChanges;
import sumakomi.programme.OrderingStudy;
import sumakomi.programme.OrderingStudy.Counted;
import sumakomi.questionnaire.Questionnaire;

/** What a checklist says, in one language; the same in documents and on pages. */
public final class ChecklistWords extends DocumentWords {

    private static final String PLACE = "place";
    private static final int DIGITS = 2;
    private static final int PERCENT = 100;

    private final Map<String, Item> items;
    private final Checklists lists;

    public ChecklistWords(Questionnaire questionnaire, Checklists lists, Locale locale) {
        super(List.of("checklist"), questionnaire, lists.lines().stream().flatMap(line -> line.items().values().stream())
                .map(item -> item.source().document()).distinct().toList(), locale);
        this.lists = lists;
        this.items = lists.lines().stream().collect(Collectors.toMap(Line::id, Line::first));
    }

    /** One of the five aspects, or what serves all of them. */
    public String aspect(String id) {
        return knowledge().programme().aspects().stream().filter(aspect -> aspect.id().equals(id)).findFirst()
                .map(aspect -> say("aspect", in(aspect.title()))).orElseGet(() -> say("aspect.overall"));
    }

    public String kind(Checklist.Kind kind) {
        return say("kind." + kind);
    }

    public String aspectOfSteps(String aspect) {
        return say("aspect-of-steps", aspect(aspect));
    }

    public String field(MarkChanges.Field field) {
        return say("column." + field.name().toLowerCase(Locale.ROOT));
    }

    /** The value of a field as the reader knows it. */
    public String value(MarkChanges.Field field, String value) {
        return field == MarkChanges.Field.STATE ? say("state." + value) : value;
    }

    /** A mark on what is no longer on the list. */
    public String gone(Mark mark) {
        return say("gone", in(mark.title()), state(mark.state()), mark.note());
    }

    public String state(Mark.State state) {
        return say("state." + state.word());
    }

    public String when(When when) {
        return when.session().map(session -> say("when.session", session)).orElseGet(() -> say("when.study"));
    }

    /** The title of an item, then what more is said of it. */
    public String titled(Item item) {
        return Stream.concat(Stream.of(new Said(item.title(), item.basis())), item.detail().stream())
                .map(one -> marked(one.text(), one.basis())).collect(Collectors.joining("\n"));
    }

    /** What an item rests on, with the mark. */
    public String needs(Item item) {
        return item.needsBasis().map(basis -> marked(titles(item.needs()), Optional.of(basis))).orElse("");
    }

    /** The titles of items, by their ids. */
    public String titles(List<String> ids) {
        return titles(ids, "separator");
    }

    public String titles(List<String> ids, String between) {
        return ids.stream().map(id -> in(items.get(id).title())).collect(Collectors.joining(say(between)));
    }

    /** Under which heading of its chapter an item stands; without one, under none. */
    String section(Item item) {
        return switch (item.kind()) {
            case STEP -> aspect(item.aspect().orElseThrow());
            case ROLE -> say("stage." + item.stages().get(0));
            case BODY -> say(isPlace(item) ? "bodies.places" : "bodies.people");
            case DECISION, DATUM, QUESTION, FUNDING, ALONGSIDE -> "";
        };
    }

    private boolean isPlace(Item body) {
        return knowledge().bodies().get(Kind.entry(body.id())).kind().equals(PLACE);
    }

    /** The reasons why an item is on the list, each on a line of its own. */
    public String why(Item item) {
        return item.why().stream().map(why -> why(item, why)).collect(Collectors.joining("\n"));
    }

    private String why(Item item, Why why) {
        if (why instanceof Why.Answers answers) {
            return because(answers.reason());
        }
        if (why instanceof Why.ForSteps steps) {
            return say(item.kind() == Checklist.Kind.DECISION ? "why.decides" : "why.steps", titles(steps.steps()));
        }
        if (why instanceof Why.Unanswered) {
            return say("why.unanswered");
        }
        return why instanceof Why.OfTheme theme ? say("why.theme." + theme.basis(), kind(item.kind()))
                : say("why.every." + ((Why.EveryStudy) why).basis());
    }

    /** Where an item comes from. */
    public String ground(Item item) {
        return ground(item.source());
    }

    /** What a datum is worth in the study, where there is one, and what of the screening it would settle, each on a line of its own. */
    public String opens(Item item) {
        return study(item).flatMap(OrderingStudy::counted).map(counted -> worth(item, counted) + "\n" + settles(item))
                .orElseGet(() -> settles(item));
    }

    private String worth(Item item, Counted counted) {
        return item.worth().map(worth -> say(worth.mostYen() > 0 ? "worth" : "worth.nothing", percent(counted.chance()),
                percent(worth.worst()), percent(worth.best()), yen(worth.mostYen()))).orElseGet(() -> say("worth.none"));
    }

    /** The study of the theme that the item is of. */
    private Optional<OrderingStudy> study(Item item) {
        return lists.lists().stream().filter(list -> list.items().contains(item)).findFirst().flatMap(Checklist::study);
    }

    /** How the data are ordered, theme by theme where they differ. */
    public String order() {
        return told(lists.lists().stream().collect(Collectors.toMap(list -> list.theme().archetype(), this::order, (one, same) -> one,
                LinkedHashMap::new)));
    }

    private String order(Checklist list) {
        return list.study().map(one -> one.counted().map(counted -> say("order.study", one.title(), say("case." + counted.decides()),
                percent(counted.chance()), yen(counted.everythingYen()))).orElseGet(() -> say("order.unfinished", one.title())))
                .orElseGet(() -> say("use.order"));
    }

    public String municipality() {
        return municipality(lists.first().municipality());
    }

    /** The titles of all themes. */
    public String themes() {
        return lists.lists().stream().map(list -> in(list.theme().title())).collect(Collectors.joining(say("separator")));
    }

    /** How a theme is called where there is little room: by a letter among several, which {@link #letters} explains. */
    public String theme(String archetype) {
        int at = lists.lists().stream().map(list -> list.theme().archetype()).toList().indexOf(archetype);
        return lists.several() && at >= 0 ? String.valueOf((char) ('A' + at)) : in(knowledge().archetype(archetype).title());
    }

    /** The letters of the themes with their titles. */
    public List<String> letters() {
        return lists.lists().stream().map(list -> say("letter", theme(list.theme().archetype()), in(list.theme().title()))).toList();
    }

    /** What is to be told of an item, once where it is the same for all themes that have it. */
    public String told(Line line, BiFunction<String, Item, String> said) {
        Map<String, String> byTheme = new LinkedHashMap<>();
        line.items().forEach((theme, item) -> byTheme.put(theme, said.apply(theme, item)));
        return told(byTheme);
    }

    private String told(Map<String, String> byTheme) {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        byTheme.forEach((theme, text) -> themes.computeIfAbsent(text, absent -> new ArrayList<>()).add(theme));
        return themes.size() == 1 ? themes.keySet().iterator().next()
                : themes.entrySet().stream().filter(one -> !one.getKey().isEmpty()).map(one -> say("of-theme", one.getValue().stream()
                        .map(this::theme).collect(Collectors.joining(say("separator"))), one.getKey()))
                        .collect(Collectors.joining("\n"));
    }

    private String yen(double yen) {
        return new Numbers(locale()).yen(Math.round(yen));
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + "%";
    }

    private String settles(Item item) {
        return item.opens().isEmpty() ? say("opens.none") : item.opens().stream().map(this::open).collect(Collectors.joining("\n"));
    }

    private String open(Open open) {
        return open.times().map(times -> say("opens.times", in(open.title()), Numbers.digits(BigDecimal.valueOf(times), DIGITS)))
                .orElseGet(() -> say("opens.unknown", in(open.title())));
    }
}
