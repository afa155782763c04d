package sumakomi.knowledge;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.knowledge.CsvTable.Row;

/** Checks every table against its schema: columns, values, codes, and that each row is there just once. */
final class TableCheck {

    private static final String CSV = ".csv";

    private final KnowledgeDirectory directory;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    TableCheck(KnowledgeDirectory directory) {
        this.directory = directory;
    }

    List<Fault> faults() {
        directory.snapshot().files().keySet().stream().filter(file -> file.endsWith(CSV))
                .forEach(file -> TableSchema.of(name(file), directory.schemas()).ifPresentOrElse(
                        schema -> Optional.ofNullable(directory.tables().get(file)).ifPresent(table -> table(file, table, schema)),
                        () -> faults.add(Fault.of("kb.no-schema", file, 0, TableSchema.FOLDER + name(file) + SchemaFolder.SUFFIX))));
        directory.schemas().names(TableSchema.FOLDER).stream().filter(name -> !name.equals(TableSchema.SHARED))
                .map(name -> name.substring(TableSchema.FOLDER.length()) + CSV)
                .filter(file -> !directory.snapshot().files().containsKey(file))
                .forEach(file -> faults.add(Fault.of("kb.missing-file", file, 0)));
        return faults;
    }

    private static String name(String file) {
        return file.substring(0, file.length() - CSV.length());
    }

    private void table(String file, CsvTable table, TableSchema schema) {
        boolean complete = columns(file, table.columns(), schema.columns());
        table.rows().forEach(row -> row(file, table, row, schema));
        schema.rows().filter(rows -> rows != table.rows().size())
                .ifPresent(rows -> faults.add(Fault.of("table.rows", file, 0, table.rows().size(), rows)));
        if (complete) {
            unique(file, table, schema);
            schema.complete().ifPresent(kind -> complete(file, table, schema, kind));
        }
    }

    /** Whether all columns are there, in whatever order. */
    private boolean columns(String file, List<String> found, List<String> wanted) {
        List<String> missing = wanted.stream().filter(name -> !found.contains(name)).toList();
        List<String> surplus = found.stream().filter(name -> !wanted.contains(name)).toList();
        boolean renamed = found.size() == wanted.size();
        surplus.forEach(name -> {
            Optional<String> meant = renamed ? Optional.of(wanted.get(found.indexOf(name))).filter(missing::contains) : Optional.empty();
            faults.add(meant.map(right -> Fault.of("table.column-renamed", file + " " + name, 1, name, right))
                    .orElseGet(() -> Fault.of("table.column-surplus", file + " " + name, 1, name)));
        });
        missing.stream().filter(name -> !renamed || wanted.contains(found.get(wanted.indexOf(name))))
                .forEach(name -> faults.add(Fault.of("table.column-missing", file + " " + name, 1, name)));
        if (missing.isEmpty() && surplus.isEmpty() && !found.equals(wanted)) {
            faults.add(Fault.of("table.column-order", file, 1, String.join(",", found), String.join(",", wanted)));
        }
        return missing.isEmpty();
    }

    private void row(String file, CsvTable table, Row row, TableSchema schema) {
        Set<String> told = new HashSet<>();
        for (Error error : schema.schema().validate(schema.typed(table.columns(), row))) {
            boolean blank = error.getInstanceLocation().getNameCount() == 0;
            String column = blank ? String.valueOf(error.getArguments()[0]) : error.getInstanceLocation().getElement(0).toString();
            if (table.columns().contains(column) && schema.columns().contains(column) && told.add(column)) {
                String cell = row.cells().get(table.columns().indexOf(column));
                faults.add(blank ? Fault.of("table.blank", file + " " + column, row.line())
                        : Fault.of("table.cell", file + " " + column, row.line(), cell, SchemaFolder.message(error)));
            }
        }
        table.columns().stream().filter(column -> schema.columns().contains(column) && !told.contains(column))
                .forEach(column -> schema.refersTo(column).ifPresent(kind -> references(file, table, row, column, schema, kind)));
    }

    private void references(String file, CsvTable table, Row row, String column, TableSchema schema, String kind) {
        Set<String> known = ids.computeIfAbsent(kind, directory::ids);
        schema.values(column, row.cells().get(table.columns().indexOf(column))).stream()
                .filter(value -> !known.isEmpty() && !known.contains(value))
                .forEach(value -> faults
                        .add(Fault.of("table.reference", file + " " + column, row.line(), value, name(directory.catalogue(), kind))));
    }

    /** What a kind, or a table, is called. */
    private static Text name(Catalogue catalogue, String kind) {
        return Optional.ofNullable(catalogue.labels().get("kind." + kind))
                .or(() -> Optional.ofNullable(catalogue.labels().get("table." + kind)))
                .orElse(new Text(kind, kind));
    }

    private void unique(String file, CsvTable table, TableSchema schema) {
        List<Integer> key = schema.key().stream().map(table.columns()::indexOf).toList();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (Row row : key.isEmpty() ? List.<Row>of() : table.rows()) {
            List<String> values = key.stream().map(row.cells()::get).toList();
            Integer first = seen.putIfAbsent(values, row.line());
            if (first != null) {
                faults.add(Fault.of("table.twin", file + " " + String.join(", ", schema.key()), row.line(), String.join(", ", values),
                        first.toString()));
            }
        }
    }

    private void complete(String file, CsvTable table, TableSchema schema, String kind) {
        int column = table.columns().indexOf(schema.key().get(0));
        Set<String> there = table.rows().stream().map(row -> row.cells().get(column)).collect(Collectors.toSet());
        ids.computeIfAbsent(kind, directory::ids).stream().filter(id -> !there.contains(id)).sorted()
                .forEach(id -> faults.add(Fault.of("table.row-missing", file + " " + schema.key().get(0), 0, id)));
    }
}
