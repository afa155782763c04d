package sumakomi.economics.reproduction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.economics.Range;
import sumakomi.economics.Spanning;
import sumakomi.knowledge.PolicyRow;
import sumakomi.knowledge.Text;

/**
 * Predicts the B/C of each case district from the other two, as the screening does: the rows with the least, the middle and the
 * greatest ratio. A policy is predicted from the policies of the same group; where the others have none it is left out.
 */
record LeaveOneOut(PrintedTables tables) {

    static final String TOTAL = "total";

    private static final List<String> DISTRICTS = List.of("commercial", "residential", "station");
    private static final String NO_GROUP = "not_stated";

    List<Prediction> predictions() {
        List<Prediction> predictions = new ArrayList<>();
        for (String district : DISTRICTS) {
            List<Row> others = DISTRICTS.stream().filter(other -> !other.equals(district)).flatMap(other -> rows(other).stream())
                    .filter(row -> !policy(row).equals(TOTAL)).toList();
            for (Row row : rows(district)) {
                String group = policy(row).equals(TOTAL) ? "all" : text(row, "group");
                List<Row> pooled = group.equals("all") ? others : others.stream()
                        .filter(other -> text(other, "group").equals(group)).toList();
                if (!group.equals(NO_GROUP)) {
                    predicted(pooled).ifPresent(range -> predictions.add(prediction(district, row, group, pooled.size(), range)));
                }
            }
        }
        return predictions;
    }

    private static Prediction prediction(String district, Row row, String group, int pooled, Range range) {
        BigDecimal printed = number(row, "b_over_c");
        boolean inside = printed.compareTo(range.low()) >= 0 && printed.compareTo(range.high()) <= 0;
        return new Prediction(district, policy(row), group, pooled, printed, range, range.mid().subtract(printed), inside);
    }

    private static Optional<Range> predicted(List<Row> rows) {
        return Spanning.of(rows.stream().map(LeaveOneOut::policyRow).toList()).map(Spanning::bOverC);
    }

    private static PolicyRow policyRow(Row row) {
        return new PolicyRow(row.table(), Integer.parseInt(policy(row)), new Text(text(row, "label_ja"), text(row, "label_en")),
                number(row, "cost_oku"), number(row, "eb_oku"), number(row, "neb_oku"), number(row, "benefit_oku"),
                number(row, "eb_over_c"), number(row, "b_over_c"));
    }

    private List<Row> rows(String district) {
        return tables.rows("bc-" + district);
    }

    private static String policy(Row row) {
        return text(row, "policy_id");
    }

    private static BigDecimal number(Row row, String column) {
        return new BigDecimal(text(row, column));
    }

    private static String text(Row row, String column) {
        return row.cell(column).orElse("");
    }
}
