package sumakomi.web.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.web.explorer.Table.Cell;
import tools.jackson.databind.JsonNode;

/** The columns of a printed table that a reader needs, and their cells in the words of one language. */
final class PrintedColumns {

    private static final String STUDY = "smart-energy-town-2012";
    /** For machines; a label beside them says the same. */
    private static final Set<String> UNSHOWN = Set.of("mac_id", "system_id", "key", "formula", "formula_or_value", "extraction_order");
    private static final Set<String> SAID_BY_LABEL = Set.of("row_id", "item", "parameter");
    private static final Set<String> WORDED = Set.of("carrier", "item", "end_use", "demand_class", "kind", "group", "variant",
            "method_class", "axis", "row_id", "parameter", "scenario", "category", "beneficiary", "step");
    private static final Set<String> BENEFITS = Set.of("neb_id", "neb_items_labelled");
    private static final Pattern PLACE = Pattern.compile("003 (table |fig )?(\\d[\\d.]*\\d)(?: reference (table )?(\\d))?.*");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Map<String, String> PLACES = Map.of("neb-items", "table-4.2.1", "autonomy-levels-priorities", "figure-6.1.4",
            "autonomy-end-uses", "figure-6.1.4", "autonomy-office-load", "figure-6.1.4", "autonomy-office-bars", "figure-6.1.4",
            "autonomy-office-classes-derived", "figure-6.1.4");

    private final List<String> columns;
    private final Referents referents;
    private final Wording wording;
    private final Map<String, String> remarks;

    /** @param remarks the English remarks and names of the tables with their wording in Japanese */
    PrintedColumns(List<String> columns, Map<String, String> remarks, Referents referents, Wording wording) {
        this.columns = columns;
        this.remarks = remarks;
        this.referents = referents;
        this.wording = wording;
    }

    /** The place of a table that does not cite one row by row. */
    static List<Citation> places(String table) {
        return Optional.ofNullable(PLACES.get(table)).map(place -> List.of(new Citation(STUDY, place)))
                .orElse(List.of(new Citation(STUDY, "chapter-5")));
    }

    List<String> shown() {
        return columns.stream().filter(this::shown).toList();
    }

    private boolean shown(String column) {
        boolean label = columns.contains("label_ja") || columns.contains("item_en");
        boolean translated = column.endsWith("_en") && columns.contains(column.replace("_en", "_ja"))
                || column.endsWith("_ja") && columns.contains(column.replace("_ja", "")) && wording.english()
                || columns.contains(column + "_ja") && !wording.english();
        boolean said = SAID_BY_LABEL.contains(column) && label && !(column.equals("parameter") && columns.contains("formula"));
        return !UNSHOWN.contains(column) && !said && !translated;
    }

    Cell cell(String column, JsonNode row) {
        String english = column.endsWith("_ja") && wording.english() ? row.path(column.replace("_ja", "_en")).asString("") : "";
        String value = english.isEmpty() ? row.path(column).asString("") : english;
        if (value.isEmpty() || value.equals("-")) {
            return Cell.of("");
        }
        if (column.equals("source") || column.equals("figure") || column.equals("table")) {
            return source(row).flatMap(place -> referents.label(place).map(label -> Cell.link(wording.of(label), Referents.url(place))))
                    .orElse(Cell.of(value));
        }
        if (column.equals("district")) {
            return referents.library().find("districts", value).map(found -> Cell.of(wording.of(found.title())))
                    .orElseGet(() -> Cell.of(worded(column, value)));
        }
        if (BENEFITS.contains(column)) {
            return benefits(value);
        }
        if (column.equals("unit")) {
            return Cell.of(wording.unit(value.replace(' ', '-')));
        }
        boolean code = Set.of("level", "class", "policy_id").contains(column) && !Cell.of(value).number();
        return WORDED.contains(column) || code ? Cell.of(worded(column, value)) : verbatim(value);
    }

    private String worded(String column, String value) {
        return wording.value(column, value.replace('_', '-'));
    }

    private Cell benefits(String ids) {
        List<Entry> found = Arrays.stream(ids.split(";"))
                .flatMap(id -> referents.library().find("benefits", id.toLowerCase(java.util.Locale.ROOT)).stream()).toList();
        String titles = found.stream().map(entry -> wording.of(entry.title())).collect(Collectors.joining(wording.say("label.comma")));
        return found.size() == 1 ? Cell.link(titles, referents.url(found.get(0))) : Cell.of(titles);
    }

    /** As printed or as noted at the transcription, in whichever language. */
    private Cell verbatim(String value) {
        if (!wording.english() && remarks.containsKey(value)) {
            return Cell.of(remarks.get(value));
        }
        boolean japanese = JAPANESE.matcher(value).find();
        boolean words = japanese || value.matches(".*\\b[a-z]{2}.*");
        Cell cell = Cell.of(value);
        return words && japanese == wording.english() ? new Cell(value, Optional.of(japanese ? "ja" : "en"), "", false) : cell;
    }

    private Optional<Citation> source(JsonNode row) {
        return source(row, referents);
    }

    /** Where a row is printed. */
    static Optional<Citation> source(JsonNode row, Referents referents) {
        if (row.has("figure")) {
            return known("figure-" + row.get("figure").asString(), referents);
        }
        if (row.has("table")) {
            return known("table-" + row.get("table").asString(), referents);
        }
        Matcher place = PLACE.matcher(row.path("source").asString(""));
        if (!place.matches()) {
            return Optional.empty();
        }
        String number = place.group(2);
        String kind = place.group(1) == null ? "section-" : place.group(1).equals("table ") ? "table-" : "figure-";
        return known(kind + number, referents).or(() -> known("section-" + number, referents))
                .or(() -> known("chapter-" + number.charAt(0), referents));
    }

    private static Optional<Citation> known(String place, Referents referents) {
        return Optional.of(new Citation(STUDY, place)).filter(citation -> referents.label(citation).isPresent());
    }
}
