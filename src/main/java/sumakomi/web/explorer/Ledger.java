package sumakomi.web.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Coverage.Totals;
import sumakomi.knowledge.Library;
import sumakomi.web.explorer.Shown.Link;

/** What the sources hold and where we keep it, document by document. */
record Ledger(List<Document> documents, int carried, int leftOut) {

    static Ledger of(Coverage coverage, Referents referents, Wording wording) {
        Library library = referents.library();
        Map<String, Totals> totals = coverage.totals();
        Map<String, List<Coverage.Item>> items = coverage.items().stream()
                .collect(Collectors.groupingBy(item -> item.source().document(), LinkedHashMap::new, Collectors.toList()));
        List<Document> documents = items.entrySet().stream().map(document -> new Document(document.getKey(),
                wording.document(document.getKey()),
                totals.get(document.getKey()), document.getValue().stream().map(item -> item(item, referents, wording)).toList())).toList();
        return new Ledger(documents, totals.values().stream().mapToInt(Totals::carried).sum(),
                totals.values().stream().mapToInt(Totals::leftOut).sum());
    }

    private static Item item(Coverage.Item item, Referents referents, Wording wording) {
        List<Link> entries = item.entries().stream()
                .flatMap(id -> referents.library().find(id.substring(0, id.indexOf('/')), id.substring(id.indexOf('/') + 1)).stream())
                .map(found -> referents.link(found, wording)).toList();
        return new Item(
                new Link(referents.label(item.source()).map(wording::of).orElse(wording.say("label.other")), Referents.url(item.source())),
                wording.of(item.what()), entries, item.leftOut().map(wording::of));
    }

    record Document(String id, String title, Totals totals, List<Item> items) {}

    record Item(Link place, String what, List<Link> entries, Optional<String> leftOut) {}
}
