package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;
import sumakomi.programme.Checklists;
import sumakomi.programme.Progress;
import sumakomi.programme.Progress.Done;
import sumakomi.programme.WorkDone;

/** How far each theme has come: by kind of item, and the steps by aspect. */
final class ProgressTable {

    private static final int NARROW = 2;
    private static final int WIDE = 5;

    private final Checklists lists;
    private final ChecklistWords words;
    private final Map<String, Progress> progress = new LinkedHashMap<>();

    ProgressTable(Checklists lists, ChecklistWords words, WorkDone done) {
        this.lists = lists;
        this.words = words;
        lists.lists().forEach(list -> progress.put(list.theme().archetype(), Progress.of(list,
                done.marks(list.theme().archetype()), list.asOf())));
    }

    Block table() {
        List<Column> columns = new ArrayList<>(List.of(column("progress.part", words.say("progress.part"), WIDE)));
        lists.lists().forEach(list -> columns.add(column("progress." + list.theme().archetype(),
                lists.several() ? words.theme(list.theme().archetype()) : words.say("progress.done"), NARROW)));
        Stream<Row> kinds = keys(Progress::kinds).map(kind -> row("progress/" + kind, words.kind(kind), one -> one.kinds().get(kind)));
        Stream<Row> aspects = keys(Progress::aspects).map(aspect -> row("progress/" + aspect, words.aspectOfSteps(aspect),
                one -> one.aspects().get(aspect)));
        return new Block.Table("", columns, Stream.concat(kinds, aspects).toList());
    }

    private <K> Stream<K> keys(Function<Progress, Map<K, Done>> of) {
        return progress.values().stream().flatMap(one -> of.apply(one).keySet().stream()).distinct();
    }

    private Row row(String key, String title, Function<Progress, Done> of) {
        Stream<Cell> done = progress.values().stream().map(one -> Optional.ofNullable(of.apply(one)))
                .map(found -> new Cell.Words(found.map(one -> words.say("progress.of", one.done(), one.all()))
                        .orElseGet(() -> words.say("state.none"))));
        return new Row(key, Stream.concat(Stream.of(new Cell.Words(title)), done).toList());
    }

    private static Column column(String key, String title, int weight) {
        return new Column(key, title, weight, new Entry.Printed());
    }
}
