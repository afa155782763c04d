package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Which low-carbon measures go with which urban policy in a case district. The printed columns of the marks are lost; the column of
 * every mark is our reading, with how sure we are of it and why.
 *
 * @param question by which an officer names the policies planned: its options are the policies of the matrix
 * @param yearQuestion for the fiscal year in which the first of them begins
 * @param begun said where that year has passed
 * @param archetypes the types of project that can stand in such a district
 */
public record PolicyMatrix(String id, String district, Text title, String question, String yearQuestion, Begun begun,
        List<String> archetypes,
        List<Legend> marks, List<Column> columns, List<Reason> reasons, List<Row> rows, Citation source, Basis basis) {

    public PolicyMatrix {
        archetypes = List.copyOf(archetypes);
        marks = List.copyOf(marks);
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
    }

    /** What is said of policies whose year has passed. */
    public record Begun(Text text, Basis basis, Citation source) {}

    /** What a mark means. */
    public record Legend(String mark, Text meaning) {}

    /** A column, and the measures of the library for which it stands. */
    public record Column(String code, Text title, List<String> measures) {
        public Column {
            measures = List.copyOf(measures);
        }
    }

    /** Why marks were read so. */
    public record Reason(String id, Text text) {}

    /**
     * One mark.
     *
     * @param column code of the column in which it stood, by our reading; no such code where it could not be told
     * @param candidates codes of the columns in which a mark without one may have stood
     * @param reason id of the reason
     */
    public record Row(String policy, String column, List<String> candidates, String mark, String step, Basis basis,
            Confidence confidence, String reason) {
        public Row {
            candidates = candidates == null ? List.of() : List.copyOf(candidates);
        }
    }

    /** The marks of a policy, in printed order. */
    public List<Row> rows(String policy) {
        return rows.stream().filter(row -> row.policy().equals(policy)).toList();
    }

    /** The column of this code; absent where it could not be told. */
    public Optional<Column> column(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /** What the mark of a row means in this district. */
    public Text meaning(Row row) {
        return marks.stream().filter(legend -> legend.mark().equals(row.mark())).findFirst().orElseThrow().meaning();
    }

    /** Why a row was read so. */
    public Text reason(Row row) {
        return reasons.stream().filter(one -> one.id().equals(row.reason())).findFirst().orElseThrow().text();
    }
}
