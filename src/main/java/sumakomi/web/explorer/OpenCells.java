package sumakomi.web.explorer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.web.explorer.Table.Cell;

/** The cells of open data: figures with separators, codes as names, closed values in words. A blank stays a blank. */
record OpenCells(Referents referents, Wording wording) {

    private static final Set<String> CODES = Set.of("from_code", "to_code");
    private static final Set<String> LISTS = Set.of("adjacent_codes", "nearest6_codes");
    private static final Set<String> WORDED = Set.of("kind", "region", "gas", "sector", "declared", "moe_leading_area", "source_kind",
            "note", "subprefecture");
    private static final Set<String> VERBATIM = Set.of("code", "code6", "fiscal_year", "office_lat", "office_lng", "centroid_lat",
            "centroid_lng", "name_en", "name_romaji");

    Cell cell(String column, String value) {
        if (value.isEmpty()) {
            return Cell.of("");
        }
        if (CODES.contains(column)) {
            return municipality(value);
        }
        if (column.equals("code")) {
            return Cell.link(value, "/municipalities/" + value);
        }
        if (LISTS.contains(column)) {
            return Cell.of(Arrays.stream(value.split(";")).map(code -> municipality(code).text())
                    .collect(Collectors.joining(wording.say("label.comma"))));
        }
        if (column.equals("basis")) {
            return Cell.of(Arrays.stream(value.split(";")).map(basis -> wording.value("declaration", basis.replace('_', '-')))
                    .collect(Collectors.joining(wording.say("label.comma"))));
        }
        if (column.endsWith("_date")) {
            return Cell
                    .of(value.startsWith("by ") ? wording.say("library.not-later", wording.date(value.substring(3))) : wording.date(value));
        }
        if (value.startsWith("http")) {
            return Cell.link(value, value);
        }
        if (WORDED.contains(column)) {
            return Cell.of(wording.value(column.equals("source_kind") ? "evidence" : column, value.replace('_', '-')));
        }
        if (VERBATIM.contains(column) || !ScalarReader.NUMBER.matcher(value).matches()) {
            boolean japanese = column.endsWith("_ja") || column.endsWith("_kana") || column.endsWith("_names");
            return new Cell(value.replace(";", wording.say("label.comma")),
                    japanese && wording.english() ? Optional.of("ja") : Optional.empty(), "", false);
        }
        return new Cell(wording.number(new java.math.BigDecimal(value)), Optional.empty(), "", true);
    }

    Cell municipality(String code) {
        return referents.municipality(code).map(name -> Cell.link(wording.of(name), "/municipalities/" + code)).orElse(Cell.of(code));
    }
}
