package sumakomi.web.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Source;
import sumakomi.web.explorer.Ground.Warning;
import sumakomi.web.explorer.Shown.Field;

/**
 * What is held of one place of a source: what stands there, what it says in our words, what we make of it, and who cites it.
 *
 * @param holds what stands there, by the ledger
 * @param says entries that render what the source states there
 * @param readings entries that rest on it but are our reading or supposition, or tell something else
 * @param tables what is printed there
 * @param uses everything that cites it, by the message that names its kind
 */
record PlacePage(Source source, Source.Place place, List<Coverage.Item> holds, List<Said> says, List<Said> readings, List<Table> tables,
        Map<String, List<Use>> uses) {

    /** The kind whose entries hold a figure in place of a sentence. */
    private static final String FIGURES = "parameters";

    /**
     * An entry as far as it renders a place.
     *
     * @param text its sentence; empty where it holds a figure alone
     * @param facts this, where there is no sentence
     * @param caution what to mind before using it
     */
    record Said(String title, String url, Optional<String> text, List<Field> facts, Ground ground, Optional<Warning> caution) {

        private boolean stated() {
            return ground.basis().filter(Basis.STATED::equals).isPresent();
        }
    }

    static PlacePage of(Source source, Source.Place place, Coverage coverage, Tables tables, Uses uses, Wording wording) {
        Citation citation = new Citation(source.id(), place.id());
        List<Said> said = tables.referents().library().citing(citation).stream()
                .filter(entry -> entry.sources().contains(citation) && entry.basis().isPresent())
                .filter(entry -> entry.kind().equals(FIGURES) || EntryPage.lead(entry, wording).isPresent())
                .map(entry -> said(entry, tables.referents(), wording)).toList();
        return new PlacePage(source, place, coverage.of(citation), said.stream().filter(Said::stated).toList(),
                said.stream().filter(one -> !one.stated()).toList(), tables.at(citation), uses.of(citation));
    }

    private static Said said(Entry entry, Referents referents, Wording wording) {
        EntryReader reader = new EntryReader(referents, wording, entry);
        Optional<String> key = EntryPage.leadKey(entry);
        Optional<String> text = EntryPage.lead(entry, wording);
        Ground whole = reader.ground(entry.tree());
        Ground own = key.map(lead -> reader.ground(entry.tree(), lead)).filter(ground -> ground.basis().isPresent()).orElse(whole);
        List<Field> facts = text.isPresent() ? List.of()
                : Stream.of(EntryPage.of(entry, referents, wording)).flatMap(page -> Stream.of(page.facts(), page.sections()))
                        .flatMap(List::stream).toList();
        return new Said(wording.of(entry.title()), referents.url(entry), text, facts,
                new Ground(own.basis(), own.confidence(), own.reason(), own.asOf().or(whole::asOf), List.of(), Optional.empty()),
                whole.caution());
    }

    /** Whether nothing of what stands there is held, be it in words or as a table. */
    public boolean nothingHeld() {
        return holds.isEmpty() && says.isEmpty() && tables.isEmpty();
    }
}
