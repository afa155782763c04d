package sumakomi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes of the year of some municipalities, as the demo keeps it, so many years of all: every row again, under another municipality,
 * another year and an id of its own. Rows that hang on the plan of groups stay those of the demo.
 */
final class ManyYears {

    /** Rows of a profile, rows of a municipality and year; the first part of an id gives way to municipality and year. */
    private static final List<String> OF_PROFILE = List.of("ANSWER", "ADVICE", "CHECKLIST_MARK", "CHECKLIST_REMARK", "CHECKLIST_STUDY");
    private static final List<String> OF_MUNICIPALITY = List.of("DESK_PARTICIPANT", "DESK_THEME", "DESK_MATTER", "RECOMMENDATION_OUTCOME");
    private static final List<String> OF_YEAR = List.of("GATHERING", "GATHERING_MEMBER", "GATHERING_CONCLUSION");
    private static final int REPLACED = 7;

    private final Statement sql;
    private final int year;
    private final Map<String, List<String>> columns;

    private ManyYears(Statement sql, int year) throws SQLException {
        this.sql = sql;
        this.year = year;
        this.columns = texts(sql, "select table_name || ' ' || column_name from information_schema.columns where table_schema = 'PUBLIC'"
                + " order by table_name, ordinal_position").stream().map(one -> one.split(" "))
                .collect(Collectors.groupingBy(one -> one[0], Collectors.mapping(one -> one[1], Collectors.toList())));
    }

    /**
     * @param url of a database that nobody else has open
     * @param years how many there are in the end, the last being that of the demo
     */
    static void fill(String url, int years) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement sql = connection.createStatement()) {
            int last = Integer.parseInt(texts(sql, "select max(fiscal_year) from desk_participant").get(0));
            ManyYears filled = new ManyYears(sql, last);
            // The year before is made of the last one, like all others.
            filled.forgetBefore(last);
            filled.copy(years);
        }
    }

    private void forgetBefore(int last) throws SQLException {
        sql.execute("update profile set previous_id = null");
        sql.execute("update study set previous_id = null");
        String old = "(select id from profile where fiscal_year < " + last + ")";
        for (String table : OF_PROFILE) {
            sql.execute("delete from " + table + " where profile_id in " + old);
        }
        sql.execute("delete from study where profile_id in " + old);
        sql.execute("delete from profile where fiscal_year < " + last);
        for (String table : OF_MUNICIPALITY) {
            sql.execute("delete from " + table + " where fiscal_year < " + last);
        }
    }

    private void copy(int years) throws SQLException, IOException {
        List<String> have = texts(sql, "select owner from profile where fiscal_year = " + year + " order by owner");
        List<String> all = Files.readAllLines(Path.of("kb/municipalities.csv")).stream().skip(1).map(line -> line.split(",")[0]).toList();
        for (int before = 0; before < years; before++) {
            for (int i = 0; i < all.size(); i++) {
                String code = all.get(i);
                if (before > 0 || !have.contains(code)) {
                    String pattern = have.contains(code) ? code : have.get(i % have.size());
                    municipality(pattern, code, year - before);
                }
            }
            if (before > 0) {
                gatherings(year - before);
            }
        }
    }

    private void municipality(String pattern, String code, int target) throws SQLException {
        String profiles = " in (select id from profile where owner = '" + pattern + "' and fiscal_year = " + year + ")";
        again("PROFILE", "owner = '" + pattern + "' and fiscal_year = " + year, code, target);
        again("STUDY", "profile_id" + profiles, code, target);
        for (String table : OF_PROFILE) {
            again(table, "profile_id" + profiles, code, target);
        }
        for (String table : OF_MUNICIPALITY) {
            sql.execute("delete from " + table + " where municipality = '" + code + "' and fiscal_year = " + target);
            again(table, "municipality = '" + pattern + "' and fiscal_year = " + year, code, target);
        }
    }

    private void gatherings(int target) throws SQLException {
        String held = "(select id from gathering where fiscal_year = " + year + ")";
        for (String table : OF_YEAR) {
            again(table, table.equals("GATHERING") ? "fiscal_year = " + year : "gathering_id in " + held, "13000", target);
        }
    }

    /** Writes the rows that meet a condition once more. */
    private void again(String table, String condition, String code, int target) throws SQLException {
        String names = String.join(", ", columns.get(table));
        String values = columns.get(table).stream().map(column -> value(table, column, code, target)).collect(Collectors.joining(", "));
        sql.execute("insert into " + table + " (" + names + ") select " + values + " from " + table + " where " + condition);
    }

    private static String value(String table, String column, String code, int target) {
        return switch (column) {
            case "FISCAL_YEAR" -> String.valueOf(target);
            case "OWNER" -> table.startsWith("CHECKLIST") ? column : "'" + code + "'";
            case "MUNICIPALITY" -> table.startsWith("GATHERING") ? column : "'" + code + "'";
            case "PREVIOUS_ID" -> "null";
            case "ID", "PROFILE_ID", "STUDY_ID", "ADVICE_ID", "GATHERING_ID" ->
                "'" + code + target % 100 + "' || substring(" + column + ", " + (REPLACED + 1) + ")";
            default -> column;
        };
    }

    private static List<String> texts(Statement sql, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
