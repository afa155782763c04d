package sumakomi.cli;

import java.util.Locale;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.FacilityResult;

/** What becomes of a facility, as plain text. */
final class FacilityText {

    private final AutonomyKnowledge knowledge;
    private final FigureText figures;
    private final Phrases phrases;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    FacilityText(AutonomyKnowledge knowledge, Library library, Locale locale) {
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
        this.phrases = Phrases.of("autonomy", locale);
        this.locale = phrases.locale();
    }

    String of(FacilityResult found) {
        line("facility.title", found.facility().name(), knowledge.uses().get(found.facility().use()).title().in(locale));
        line(found.ownSeries() ? "facility.own" : "typical");
        String share = figure(found.terms().targetShare(), "fraction");
        found.levels().forEach(level -> line("facility.at-level", level.level(), tenth(level.loadKw(), "kW"), tenth(level.meanHours(), "h"),
                share, figure(level.sureHours(), "h"), level.wantedHours(), chance(level.wantedShare())));
        text.append(System.lineSeparator());
        found.cheapest().ifPresentOrElse(size -> size(found, size, share), () -> line("facility.size-none"));
        found.avoided().ifPresent(avoided -> line("facility.avoided", tenth(avoided.addedHours(), "h"), figure(avoided.outageHours(), "h"),
                tenth(avoided.capacityKw(), "kW")));
        text.append(System.lineSeparator());
        line("facility.terms", figure(found.terms().startCharge(), "fraction"), found.terms().longestHours());
        return text.toString();
    }

    private void size(FacilityResult found, FacilityResult.Size size, String share) {
        if (size.yen() == 0) {
            line("facility.size-enough");
            return;
        }
        line("facility.size", found.terms().targetHours(), share, upward(size.solarKw(), "kW"), upward(size.moreSolarKw(), "kW"),
                upward(size.batteryKwh(), "kWh"), upward(size.moreBatteryKwh(), "kWh"), upward(size.batteryKw(), "kW"),
                figure(size.yen(), "yen"));
    }

    private String chance(double share) {
        return share == 0 || share == 1 ? figure(share, "fraction") : figures.chance(share, locale);
    }

    private String upward(double value, String unit) {
        return figure(FacilityResult.upward(value), unit);
    }

    private String tenth(double value, String unit) {
        return figure(Math.round(value * 10) / 10.0, unit);
    }

    private String figure(double value, String unit) {
        return figures.of(value, unit, locale);
    }

    private void line(String key, Object... args) {
        text.append(phrases.say(key, args)).append(System.lineSeparator());
    }
}
