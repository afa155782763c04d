package sumakomi.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sumakomi.work.WorkItem;

/** What a municipality did in one fiscal year. */
record WorkOfYear(int year, List<WorkItem> items) {

    /** The years of a municipality, the latest first; none where no municipality is known. */
    static List<WorkOfYear> of(Optional<String> municipality, List<WorkItem> all) {
        return all.stream().filter(item -> municipality.isPresent() && item.municipality().equals(municipality))
                .collect(Collectors.groupingBy(WorkItem::fiscalYear, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .entrySet().stream().map(year -> new WorkOfYear(year.getKey(), year.getValue())).toList();
    }

    /** @param kind such as {@code study} */
    public List<WorkController.Row> of(String kind) {
        return items.stream().filter(item -> item.kind().toString().equals(kind)).map(WorkController.Row::new).toList();
    }
}
