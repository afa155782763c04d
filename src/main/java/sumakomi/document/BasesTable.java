package sumakomi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;
import sumakomi.resilience.hourly.Hourly.Next;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.kept.TownBases.Found;
import sumakomi.resilience.kept.TownBases.Place;

/** What was worked out of the disaster bases that a municipality keeps: how long each gets along, and what the next yen buys. */
final class BasesTable {

    /** As many of the first as a page has room for. */
    private static final int MOST = 15;

    private final DocumentWords words;
    private final Found found;
    private final Phrases phrases;

    BasesTable(DocumentWords words, Found found) {
        this.words = words;
        this.found = found;
        this.phrases = Phrases.of("autonomy", words.locale());
    }

    /** A heading, the table, and on what it rests. */
    List<Block> blocks() {
        List<Column> columns = new ArrayList<>(List.of(column("rank", 3), column("field.name", 6), column("field.use", 6), column("load",
                4), column("mean", 4), column("share", 4), column("next", 5), column("gained", 4)));
        List<Row> rows = shown().map(this::row).toList();
        return List.of(new Block.Section(phrases.say("paper", words.year(found.of().fiscalYear()))), new Block.Table("", columns, rows),
                new Block.Note(
                        phrases.say("paper.level", words.in(found.outage())) + "\n" + words.marked(rests(), Optional.of(Basis.ASSUMED))
                                + rest()));
    }

    private Stream<Place> shown() {
        return found.places().stream().limit(MOST);
    }

    private Column column(String key, int weight) {
        return new Column(key, phrases.say(key), weight, new Entry.Printed());
    }

    private Row row(Place place) {
        Ranked one = place.base().ranked();
        return new Row("base/" + place.base().kept().number(), List.of(new Cell.Words(Integer.toString(one.rank())), new Cell.Words(one
                .facility().name()), new Cell.Words(words.in(place.use())), tenth(one.loadKw()), tenth(one.meanHours()),
                chance(one.targetShare()), new Cell.Words(phrases.say("next." + one.next().word())),
                one.next() == Next.NEITHER ? new Cell.Empty() : tenth(one.gainedHours())));
    }

    private static Cell tenth(double value) {
        return new Cell.Amount(tenths(value), "");
    }

    private static String rounded(double value) {
        return tenths(value).toPlainString();
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /** To a whole percent; not all is below 100, and something is above 0. */
    private static Cell chance(double share) {
        long percent = Math.round(share * 100);
        boolean nearly = share > 0 && share < 1 && (percent == 0 || percent == 100);
        return nearly ? new Cell.Words(percent == 0 ? "<1" : ">99") : new Cell.Amount(BigDecimal.valueOf(percent), "");
    }

    /** On what the order rests, in a sentence or two. */
    String rests() {
        return phrases.say("paper.rests", new Numbers(words.locale()).yen(Math.round(found.nextYen())), found.targetHours());
    }

    private String rest() {
        long more = found.places().size() - MOST;
        return more > 0 ? "\n" + phrases.say("paper.more", MOST, more) : "";
    }

    /** The first few in a line each, for who drafts a text. */
    String lines(int most) {
        return found.places().stream().limit(most).map(place -> phrases.say("paper.line", place.base().ranked().rank(), place.base().kept()
                .base().name(), rounded(place.base().ranked().meanHours()), phrases.say("next." + place.base().ranked().next().word())))
                .collect(Collectors.joining("\n"));
    }

    /** What is said of them, to be compared later. */
    static Part part(Found found) {
        return new Part("bases", new sumakomi.knowledge.Text(title(found, Locale.JAPANESE), title(found, Locale.ENGLISH)), found.places()
                .stream().map(place -> List.of(place.base().kept().base().name(), place.base().ranked().rank(), rounded(place.base()
                        .ranked().meanHours()), place.base().ranked().next().word()))
                .toList());
    }

    private static String title(Found found, Locale locale) {
        return Phrases.of("autonomy", locale).say("paper", Integer.toString(found.of().fiscalYear()));
    }
}
