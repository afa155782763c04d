package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.PlainTable;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.NameSearch;
import sumakomi.programme.desk.Column;
import sumakomi.programme.desk.HistoricYear;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.desk.PortfolioView;
import sumakomi.programme.desk.SavedViews;
import sumakomi.programme.desk.Stage;
import sumakomi.web.Download;
import sumakomi.document.CsvCell;

/** The municipalities of a fiscal year at a glance: as a table, as a map, to search, filter, sort, keep as a view and take along. */
@EditionScoped
@Controller
@RequestMapping("/desk")
record PortfolioController(Portfolio portfolio, SavedViews views, NameSearch search, PortfolioMap map, Years years, Library library,
        Clock clock) {

    private static final List<Column> COLUMNS = List.of(Column.values());

    /** What is asked for: the year, the words searched for, and the view. */
    record Asked(int year, String q, PortfolioView view) {

        /** The parameters of the address, without the mark before them. */
        String query(PortfolioView other) {
            UriComponentsBuilder query = UriComponentsBuilder.newInstance();
            Map<String, String> values = new LinkedHashMap<>(Map.of("year", Integer.toString(year)));
            if (!q.isEmpty()) {
                values.put("q", q);
            }
            values.putAll(other.parameters());
            values.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
            return String.valueOf(query.encode().buildAndExpand(values).toUri().getRawQuery());
        }
    }

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> parameters, @ModelAttribute("d") DeskWords words, Model model) {
        Asked asked = asked(parameters);
        LocalDate today = LocalDate.now(clock);
        List<Row> all = portfolio.of(asked.year());
        List<Row> rows = found(asked, all, words);
        model.addAttribute("asked", asked).addAttribute("years", years.all()).addAttribute("today", today).addAttribute("all", all.size())
                .addAttribute("rows", rows).addAttribute("columns", heads(asked, words)).addAttribute("filters", filters(asked, all, words))
                .addAttribute("colours", COLUMNS.stream().map(column -> new Option(column.word(), words.column(column))).toList())
                .addAttribute("choices", COLUMNS.stream().map(column -> new Choice(column.word(), words.column(column), asked.view().shown()
                        .contains(column))).toList())
                .addAttribute("views", views.mine()).addAttribute("query", asked.query(asked.view()))
                .addAttribute("drawn", map.draw(groups(asked.view().colour(), rows, words), rows.stream().collect(Collectors.toMap(
                        Row::municipality, row -> asked.view().colour().group(row, today))), asked.year(), words))
                .addAttribute("credit", map.credit(words)).addAttribute("there", all.stream().map(Row::municipality).toList())
                .addAttribute("historic",
                        all.isEmpty() ? HistoricYear.of(library, asked.year()) : Optional.empty());
        return "desk/portfolio";
    }

    @GetMapping("/portfolio.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters, @ModelAttribute("d") DeskWords words) {
        PlainTable table = table(asked(parameters), words);
        String lines = Stream.concat(Stream.of(table.titles()), table.rows().stream())
                .map(row -> CsvCell.line(row.stream().map(String::valueOf).toArray(String[]::new))).collect(Collectors.joining());
        return Download.own("portfolio.csv", "text/csv;charset=UTF-8", CsvCell.BYTE_ORDER + lines);
    }

    @GetMapping("/portfolio.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam MultiValueMap<String, String> parameters, @ModelAttribute("d") DeskWords words) {
        return Download.own("portfolio.xlsx", PaperFormat.EXCEL.mediaType(),
                table(asked(parameters), words).xlsx(words.locale()));
    }

    @PostMapping("/views")
    String keep(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String query) {
        String said = name.strip();
        boolean sound = Characters.line(said, SavedViews.LONGEST_NAME) && query.length() <= SavedViews.LONGEST_QUERY && ours(query);
        boolean kept = sound && views.save(said, query);
        return back(query, kept ? "kept" : sound ? "full" : "unnamed");
    }

    @PostMapping("/views/{id}/delete")
    String remove(@PathVariable String id, @RequestParam(defaultValue = "") String query) {
        views.remove(id);
        return back(query, "removed");
    }

    /** Back to the view from which a form was sent. */
    private static String back(String query, String view) {
        String own = ours(query) ? query : "";
        return "redirect:/desk?" + own + (own.isEmpty() ? "" : "&") + "view=" + view + "#views";
    }

    /** Whether it is such as {@link Asked#query} writes. */
    private static boolean ours(String query) {
        return query.matches("[A-Za-z0-9=&%._~+*!'()-]*");
    }

    private Asked asked(MultiValueMap<String, String> several) {
        Map<String, String> parameters = several.toSingleValueMap();
        parameters.put(PortfolioView.COLUMNS, String.join(",", several.getOrDefault(PortfolioView.COLUMNS, List.of())));
        String year = parameters.getOrDefault("year", "");
        return new Asked(years.known(year.matches("[0-9]{4}") ? Integer.parseInt(year) : years.current()),
                parameters.getOrDefault("q", "").strip(), PortfolioView.read(parameters));
    }

    private List<Row> found(Asked asked, List<Row> all, DeskWords words) {
        List<Row> rows = asked.view().of(all, LocalDate.now(clock));
        return asked.q().isEmpty() ? rows : search.find(asked.q(), rows, row -> new NameSearch.Named(words.town(row.municipality()) + " "
                + row.participant().inCharge() + " " + row.participant().contact().office(), Optional.of(row.municipality())));
    }

    /** What the table shows and the files hold. */
    private PlainTable table(Asked asked, DeskWords words) {
        LocalDate today = LocalDate.now(clock);
        List<String> titles = new ArrayList<>(List.of(words.say("desk.code")));
        titles.addAll(words.titles(COLUMNS));
        return new PlainTable(words.say("desk.sheet", Integer.toString(asked.year())), titles,
                found(asked, portfolio.of(asked.year()), words).stream().map(row -> {
                    List<Object> cells = new ArrayList<>(List.of(row.municipality(), words.town(row.municipality())));
                    COLUMNS.forEach(column -> cells.add(words.cell(column, row, today)));
                    return cells;
                }).toList());
    }

    /** The head of a column and where a click on it leads. */
    record Head(Column column, String title, String query, String sorted) {

        /** Short cells stay in one line, so that the long ones get the room. */
        public String shape() {
            return column == Column.THEME || column == Column.ADVICE ? "" : "nowrap";
        }
    }

    private static List<Head> heads(Asked asked, DeskWords words) {
        return asked.view().shown().stream()
                .map(column -> new Head(column, words.column(column), asked.query(asked.view().sortedBy(column)),
                        !asked.view().sort().equals(Optional.of(column)) ? "none" : asked.view().descending() ? "descending" : "ascending"))
                .toList();
    }

    record Option(String id, String label) {}

    /** A column that can be shown, and whether it is. */
    record Choice(String id, String label, boolean shown) {}

    /** A filter with the groups that lead to somebody, and the one that is chosen. */
    record Filter(String parameter, String title, String chosen, List<Option> options) {}

    private List<Filter> filters(Asked asked, List<Row> all, DeskWords words) {
        return COLUMNS.stream().map(column -> new Filter(column.word(), words.column(column),
                asked.view().groups().getOrDefault(column, ""),
                groups(column, all, words).entrySet().stream().map(group -> new Option(group.getKey(), group.getValue())).toList()))
                .toList();
    }

    /** The groups of a column into which some rows fall, in an order that a reader expects, each with its words. */
    private Map<String, String> groups(Column column, List<Row> rows, DeskWords words) {
        LocalDate today = LocalDate.now(clock);
        TreeSet<String> found = rows.stream().map(row -> column.group(row, today)).collect(Collectors.toCollection(TreeSet::new));
        Stream<String> order = switch (column) {
            case STAGE -> Arrays.stream(Stage.values()).map(Stage::word);
            case GRADE -> Stream.of("solid", "likely", "possible");
            default -> Stream.of("0", "low", "middle", "high", "all");
        };
        Map<String, String> groups = new LinkedHashMap<>();
        Stream.concat(order, found.stream().filter(group -> !group.equals(Column.NONE))).filter(found::contains)
                .forEach(group -> groups.putIfAbsent(group, words.group(column, group)));
        if (found.contains(Column.NONE)) {
            groups.put(Column.NONE, words.group(column, Column.NONE));
        }
        return groups;
    }
}
