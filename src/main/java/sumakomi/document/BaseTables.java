package sumakomi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.BuildingUse;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Hourly.Next;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Series;
import sumakomi.resilience.hourly.Typed;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.KeptBase;

/** Tables of bases and of years by the hour: read from CSV or a workbook, written as a workbook. */
public final class BaseTables {

    private static final int LEAP_DAY = 24;

    private BaseTables() {}

    /**
     * The rows of a table of bases, its titles first.
     *
     * @throws FaultyInput if it is neither a workbook nor CSV in UTF-8, or it is too large
     */
    public static List<List<Typed>> rows(byte[] file) {
        return typed(PlainTable.orCsv(file, BaseReader.MOST));
    }

    /** The rows of a year by the hour, likewise. */
    public static List<List<Typed>> year(byte[] file) {
        return typed(PlainTable.withFormulas(file, Series.HOURS + LEAP_DAY));
    }

    private static List<List<Typed>> typed(List<List<PlainTable.Read>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(cell -> new Typed(cell.place(), cell.text())).toList()).toList();
    }

    /** A table to fill in: titles, and one facility of each use as an example. */
    public static PlainTable empty(AutonomyKnowledge knowledge, Locale locale) {
        List<String> titles = BaseField.ofBase().stream().map(field -> field.title(locale)).toList();
        List<List<Object>> rows = knowledge.uses().values().stream().filter(use -> !use.shares().isEmpty())
                .map(use -> example(use, locale)).toList();
        return new PlainTable(Phrases.of("autonomy", locale).say("sheet"), titles, rows);
    }

    private static List<Object> example(BuildingUse use, Locale locale) {
        String title = use.title().in(locale);
        List<Object> row = new ArrayList<>(List.of(Phrases.of("autonomy", locale).say("example", title), title));
        while (row.size() < BaseField.ofBase().size()) {
            row.add("");
        }
        return row;
    }

    /** Kept bases, to be changed elsewhere and taken in again. */
    public static PlainTable kept(BaseYear year, List<KeptBase> bases, AutonomyKnowledge knowledge, Locale locale) {
        return new PlainTable(Phrases.of("autonomy", locale).say("sheet"), Stream.of(BaseField.values()).map(field -> field.title(locale))
                .toList(),
                bases.stream().map(kept -> Stream.of(BaseField.values()).map(field -> cell(year, kept, field, knowledge, locale)).toList())
                        .toList());
    }

    private static Object cell(BaseYear year, KeptBase kept, BaseField field, AutonomyKnowledge knowledge, Locale locale) {
        String text = kept.base().text(field, locale);
        return switch (field) {
            case KEY -> year.key(kept);
            case NAME -> text;
            case USE -> Optional.ofNullable(knowledge.uses().get(text)).map(use -> use.title().in(locale)).orElse(text);
            default -> text.matches("[0-9.]+") ? new BigDecimal(text) : text;
        };
    }

    /** The facilities in their order, with how long each gets along and what the next yen buys. */
    public static PlainTable ranked(List<Ranked> ranked, AutonomyKnowledge knowledge, Locale locale) {
        Phrases phrases = Phrases.of("autonomy", locale);
        List<String> titles = Stream
                .of("rank", "field.name", "field.use", "load-day", "load", "mean", "share", "next", "next-size", "gained")
                .map(phrases::say).toList();
        List<List<Object>> rows = ranked.stream().map(one -> List.<Object>of(one.rank(), one.facility().name(),
                knowledge.uses().get(one.facility().use()).title().in(locale), one.loadDayKw(), one.loadKw(), one.meanHours(),
                one.targetShare() * 100, phrases.say("next." + one.next().word()), one.next() == Next.NEITHER ? (Object) "" : one.size(),
                one.gainedHours())).toList();
        return new PlainTable(phrases.say("sheet"), titles, rows);
    }
}
