package sumakomi.cli;

import java.util.Locale;
import sumakomi.knowledge.Library;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.FacilityResult;

/** What becomes of a facility, as plain text. */
final class FacilityText extends AutonomyLines {

    FacilityText(AutonomyKnowledge knowledge, Library library, Locale locale) {
        super(knowledge, library, locale);
    }

    String of(FacilityResult found) {
        line("facility.title", found.facility().name(), in(knowledge.uses().get(found.facility().use()).title()));
        line(found.ownSeries() ? "facility.own" : "typical");
        String share = share(found.terms().targetShare());
        found.levels().forEach(level -> line("facility.at-level", level.level(), tenth(level.loadKw(), "kW"), tenth(level.meanHours(), "h"),
                share, figure(level.sureHours(), "h"), level.wantedHours(), ofStarts(level.wantedShare())));
        blank();
        found.cheapest().ifPresentOrElse(size -> size(found, size, share), () -> line("facility.size-none"));
        found.avoided().ifPresent(avoided -> line("facility.avoided", tenth(avoided.addedHours(), "h"), figure(avoided.outageHours(), "h"),
                tenth(avoided.capacityKw(), "kW")));
        found.drawn().ifPresent(drawn -> drawn(found, drawn));
        blank();
        line("facility.terms", share(found.terms().startCharge()), found.terms().longestHours());
        return text.toString();
    }

    private void drawn(FacilityResult found, FacilityResult.Drawn drawn) {
        line("facility.drawn", drawn.draws());
        drawn.levels().forEach(level -> line("facility.drawn-level", level.level(), tenth(level.meanHours().p10(), "h"),
                tenth(level.meanHours().p90(), "h"), found.level(level.level()).wantedHours(), ofStarts(level.wantedShare().p10()),
                ofStarts(level.wantedShare().p90())));
        String now = figures.chance(drawn.reachedNow(), locale);
        drawn.withCheapest().ifPresentOrElse(then -> line("facility.drawn-with", now, figures.chance(then, locale)),
                () -> line("facility.drawn-reached", now));
    }

    private String ofStarts(double share) {
        return figures.shareOfStarts(share, locale);
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

    private String upward(double value, String unit) {
        return figure(FacilityResult.upward(value), unit);
    }
}
