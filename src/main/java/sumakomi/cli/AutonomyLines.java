package sumakomi.cli;

import java.util.Locale;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.FacilityResult;

/** What the plain texts of autonomy have in common: lines in the words of its bundle, and figures with their units. */
abstract class AutonomyLines {

    final AutonomyKnowledge knowledge;
    final FigureText figures;
    final Phrases phrases;
    final Locale locale;
    final StringBuilder text = new StringBuilder();

    AutonomyLines(AutonomyKnowledge knowledge, Library library, Locale locale) {
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
        this.phrases = Phrases.of("autonomy", locale);
        this.locale = phrases.locale();
    }

    final void line(String key, Object... args) {
        text.append(phrases.say(key, args)).append(System.lineSeparator());
    }

    final void blank() {
        text.append(System.lineSeparator());
    }

    final String figure(double value, String unit) {
        return figures.of(value, unit, locale);
    }

    final String tenth(double value, String unit) {
        return figure(FacilityResult.tenth(value), unit);
    }

    final String share(double value) {
        return figure(value, "fraction");
    }

    final String in(Text both) {
        return both.in(locale);
    }
}
