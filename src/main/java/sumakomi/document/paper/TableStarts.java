package sumakomi.document.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Where the tables of a paper begin. The library moves a row that does not fit to the next page, but leaves heading and titles where
 * they are; so it is looked after, and what was left behind is told to begin on the next page.
 */
final class TableStarts {

    /** The ids that are looked for in what was laid out. */
    static final Pattern IDS = Pattern.compile("(above|titles|first)-\\d+");

    private final List<Start> starts = new ArrayList<>();

    /**
     * @param begin the heading, caption or table with which it begins
     * @param chapter the number of its chapter
     */
    private record Start(Element begin, int chapter, int number) {

        boolean isParted(Map<String, Integer> pages) {
            int first = pages.getOrDefault("first-" + number, 0);
            return pages.getOrDefault("above-" + number, first) < first || pages.getOrDefault("titles-" + number, first) < first;
        }
    }

    /**
     * Takes note of a table.
     *
     * @param above heading and caption, as far as there are any
     * @param titles its row of titles
     */
    void add(int chapter, List<Element> above, Element table, Element titles, Element first) {
        int number = starts.size();
        titles.setAttribute("id", "titles-" + number);
        first.setAttribute("id", "first-" + number);
        if (!above.isEmpty()) {
            above.get(0).setAttribute("id", "above-" + number);
        }
        starts.add(new Start(above.isEmpty() ? table : above.get(0), chapter, number));
    }

    /**
     * Lets the first table of each chapter that was parted from what stands above it begin on a new page, since that moves those behind it.
     *
     * @param pages on which elements begin, by their ids
     * @return whether there was any
     */
    boolean mend(Map<String, Integer> pages) {
        Set<Integer> chapters = new HashSet<>();
        List<Start> parted = starts.stream().filter(start -> start.isParted(pages)).filter(start -> chapters.add(start.chapter())).toList();
        parted.forEach(start -> start.begin().setAttribute("style", "page-break-before: always"));
        starts.removeAll(parted);
        return !parted.isEmpty();
    }
}
