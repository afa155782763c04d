package sumakomi.diagram.chart;

import java.util.Locale;

/**
 * @param title names the chart, in the language of the locale; it becomes the text alternative, pages print it beside the chart
 * @param locale the language of the chart's own words and numbers: English, otherwise Japanese
 */
public record Heading(String title, Locale locale) {

    public Heading {
        Check.filled("title", title);
    }
}
