package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sumakomi.document.sheet.Look;
import sumakomi.document.sheet.Page;
import sumakomi.knowledge.Phrases;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyKnowledge.Assumption;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.Facility;
import sumakomi.resilience.hourly.FacilityResult;
import sumakomi.resilience.hourly.Series;

/**
 * What becomes of a facility as a workbook: the result with the terms on which it rests, all sizes that were tried, and the year hour by
 * hour. Its figures are a balance from each of 8,760 start hours, so they do not follow when a cell is changed, and the note says so.
 */
public final class FacilityWorkbook {

    private static final double PERCENT = 100;
    private static final String NUMBER = "#,##0.0";
    private static final String WHOLE = "#,##0";
    private static final String EXACT = "0.0000";
    /** Larger figures are told without tenths. */
    private static final double THOUSANDS = 1e5;
    /** So much of the year is printed; the rest is for the screen. */
    private static final int DAYS_ON_PAPER = 7;

    private final FacilityResult result;
    private final Phrases phrases;
    private final XSSFWorkbook workbook;
    private final Look look;

    private FacilityWorkbook(FacilityResult result, XSSFWorkbook workbook, Locale locale) {
        this.result = result;
        this.phrases = Phrases.of("autonomy", locale);
        this.workbook = workbook;
        this.look = new Look(workbook, locale);
    }

    /** @param year that was taken, hour by hour */
    public static byte[] file(FacilityResult result, Series year, AutonomyKnowledge knowledge, Locale locale) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            FacilityWorkbook book = new FacilityWorkbook(result, workbook, locale);
            book.result(knowledge, locale);
            book.tried();
            book.year(year);
            Page.describe(workbook, result.facility().name(), locale);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(String key, String note, int... widths) {
        Page page = new Page(workbook.createSheet(phrases.say(key)), true, widths);
        page.title(result.facility().name(), look.title());
        page.wide(1, 0, widths.length - 1, note, look.note());
        return page;
    }

    private void result(AutonomyKnowledge knowledge, Locale locale) {
        Page page = page("facility.result", phrases.say(result.ownSeries() ? "facility.own" : "typical") + " "
                + phrases.say("facility.still"), 34, 20, 20, 22, 22);
        page.header(Layout.HEADER_ROW, look.header(), phrases.say("facility.level"), phrases.say("facility.load"), phrases.say("mean"),
                phrases.say("facility.sure", result.terms().targetShare()), phrases.say("facility.share"));
        int row = Layout.HEADER_ROW + 1;
        for (FacilityResult.AtLevel level : result.levels()) {
            page.text(row, 0, phrases.say("facility.level-wanted", level.level(), level.wantedHours()), look.text());
            numbers(page, row, List.of(level.loadKw(), level.meanHours(), (double) level.sureHours(), level.wantedShare() * PERCENT));
            row++;
        }
        row = drawn(page, row);
        row = lines(page, row + 1, "facility.needed", sizes());
        row = lines(page, row + 1, "facility.given", given(knowledge, locale));
        page.header(++row, look.header(), phrases.say("inputs"), phrases.say("facility.value"));
        row++;
        for (Assumption one : knowledge.assumptions().stream().filter(one -> !one.id().equals("next-yen")).toList()) {
            page.text(row, 0, one.title().in(locale), look.text());
            page.number(row, 1, used(one), look.number("General"));
            page.wide(row++, 2, 4, one.text().in(locale), look.small());
        }
        page.freeze(Layout.HEADER_ROW, 1);
    }

    /** What draws give, where a number was given with a range. */
    private int drawn(Page page, int first) {
        if (result.drawn().isEmpty()) {
            return first;
        }
        FacilityResult.Drawn drawn = result.drawn().get();
        page.header(first + 1, look.header(), phrases.say("facility.drawn-sheet", drawn.draws()), phrases.say("facility.drawn-low"),
                phrases.say("facility.drawn-high"));
        int row = first + 2;
        for (FacilityResult.DrawnLevel level : drawn.levels()) {
            page.text(row, 0, phrases.say("facility.drawn-mean", level.level()), look.text());
            numbers(page, row++, List.of(level.meanHours().p10(), level.meanHours().p90()));
            page.text(row, 0, phrases.say("facility.drawn-share", level.level(), result.level(level.level()).wantedHours()), look.text());
            numbers(page, row++, List.of(level.wantedShare().p10() * PERCENT, level.wantedShare().p90() * PERCENT));
        }
        page.text(row, 0, phrases.say("facility.drawn-now"), look.text());
        numbers(page, row++, List.of(drawn.reachedNow() * PERCENT));
        if (drawn.withCheapest().isPresent()) {
            page.text(row, 0, phrases.say("facility.drawn-then"), look.text());
            numbers(page, row++, List.of(drawn.withCheapest().get() * PERCENT));
        }
        return row;
    }

    /** Wishes take the place of what is assumed. */
    private double used(Assumption assumption) {
        return switch (assumption.id()) {
            case "target-hours" -> result.terms().targetHours();
            case "target-share" -> result.terms().targetShare();
            case "start-charge" -> result.terms().startCharge();
            case "longest-hours" -> result.terms().longestHours();
            default -> assumption.value();
        };
    }

    /** @param value a number, or a word */
    private record Line(String title, Object value) {}

    private int lines(Page page, int first, String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return first - 1;
        }
        page.header(first, look.header(), phrases.say(heading), phrases.say("facility.value"));
        int row = first + 1;
        for (Line line : lines) {
            page.text(row, 0, line.title, look.text());
            if (line.value instanceof Double number) {
                page.number(row++, 1, number, look.number(number >= THOUSANDS ? WHOLE : NUMBER));
            } else {
                page.text(row++, 1, line.value.toString(), look.text());
            }
        }
        return row;
    }

    /** What was told of the facility; batteries and vehicles serve together. */
    private List<Line> given(AutonomyKnowledge knowledge, Locale locale) {
        Facility facility = result.facility();
        String fuel = facility.generatorKw() == 0 ? "" : facility.fuelHours().map(String::valueOf).orElseGet(() -> phrases.say("endless"));
        return List.of(new Line(BaseField.USE.title(locale), knowledge.uses().get(facility.use()).title().in(locale)),
                new Line(BaseField.PEAK.title(locale), facility.peakKw()), new Line(BaseField.SOLAR.title(locale), facility.solarKw()),
                new Line(phrases.say("facility.given-power"), facility.batteryKw()),
                new Line(phrases.say("facility.given-energy"), facility.batteryKwh()),
                new Line(BaseField.GENERATOR.title(locale), facility.generatorKw()), new Line(BaseField.FUEL.title(locale), fuel));
    }

    private List<Line> sizes() {
        return result.cheapest().map(size -> List.of(new Line(phrases.say("facility.solar"), FacilityResult.upward(size.solarKw())),
                new Line(phrases.say("facility.more-solar"), FacilityResult.upward(size.moreSolarKw())),
                new Line(phrases.say("facility.battery"), FacilityResult.upward(size.batteryKwh())),
                new Line(phrases.say("facility.more-battery"), FacilityResult.upward(size.moreBatteryKwh())),
                new Line(phrases.say("facility.power"), FacilityResult.upward(size.batteryKw())),
                new Line(phrases.say("facility.yen"), size.yen()))).orElseGet(List::of);
    }

    private void numbers(Page page, int row, List<Double> values) {
        for (int at = 0; at < values.size(); at++) {
            page.number(row, at + 1, values.get(at), look.number(NUMBER));
        }
    }

    private void tried() {
        Page page = page("facility.tried", phrases.say("facility.tried.about", result.terms().targetHours()), 24, 24, 24, 24);
        page.header(Layout.HEADER_ROW, look.header(), phrases.say("facility.solar"), phrases.say("facility.battery"),
                phrases.say("facility.power"), phrases.say("facility.yen"));
        int row = Layout.HEADER_ROW + 1;
        for (FacilityResult.Size size : result.tried()) {
            page.number(row, 0, size.solarKw(), look.number(NUMBER));
            numbers(page, row, List.of(size.batteryKwh(), size.batteryKw()));
            page.number(row++, 3, size.yen(), look.number(WHOLE));
        }
        page.freeze(Layout.HEADER_ROW, 1);
    }

    private void year(Series year) {
        Page page = page("facility.year", phrases.say(result.ownSeries() ? "facility.own" : "typical"), 12, 20, 24);
        page.header(Layout.HEADER_ROW, look.header(), phrases.say("facility.hour"), phrases.say("series.load"), phrases.say("series.sun"));
        for (int hour = 0; hour < Series.HOURS; hour++) {
            int row = Layout.HEADER_ROW + 1 + hour;
            page.number(row, 0, hour, look.number("0"));
            page.number(row, 1, year.load()[hour] * result.facility().peakKw(), look.number(NUMBER));
            page.number(row, 2, year.sun()[hour], look.number(EXACT));
        }
        page.freeze(Layout.HEADER_ROW, 1);
        page.print(2, Layout.HEADER_ROW + DAYS_ON_PAPER * 24);
    }
}
