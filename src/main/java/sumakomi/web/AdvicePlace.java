package sumakomi.web;

import java.util.List;

/**
 * Where one is in an advice: the part that the page shows, and the ways to the other ones.
 *
 * @param base address of the advice
 * @param studies where a study is begun on it
 */
record AdvicePlace(String base, String studies, AdvicePart part) {

    /** Of an example or a profile, whose studies stand beside the advice, or of an advice that was kept. */
    static AdvicePlace of(String owner, String step, AdvicePart part) {
        return new AdvicePlace(owner + step, owner + "/studies", part);
    }

    public boolean conclusion() {
        return part.holds(AdvicePart.CONCLUSION);
    }

    public boolean proceed() {
        return part.holds(AdvicePart.PROCEED);
    }

    public boolean figures() {
        return part.holds(AdvicePart.FIGURES);
    }

    public boolean grounds() {
        return part.holds(AdvicePart.GROUNDS);
    }

    public boolean whole() {
        return part == AdvicePart.WHOLE;
    }

    /**
     * What the page is called.
     *
     * @param year the fiscal year of a kept advice; empty of one as of now
     */
    public String title(Words words, String town, String year) {
        String advice = year.isEmpty() ? words.say("advice.title", town) : words.say("advice.title-year", town, year);
        return part == AdvicePart.CONCLUSION ? advice : words.say("advice.title-part", advice, words.word("advice.part", part));
    }

    public List<AdvicePart> tabs() {
        return AdvicePart.TABS;
    }

    public String tab(AdvicePart other) {
        return base + other.step();
    }

    /** A section of the way to proceed, on this page where it is here. */
    public String proceed(String section) {
        return to(AdvicePart.PROCEED, section);
    }

    public String grounds(String section) {
        return to(AdvicePart.GROUNDS, section);
    }

    private String to(AdvicePart other, String section) {
        return (part.holds(other) ? "" : tab(other)) + "#" + section;
    }

    /** All parts on one page. */
    public String toPrint() {
        return tab(AdvicePart.WHOLE);
    }

    /** A page beside the advice. */
    public String beside(String page) {
        return base + "/" + page;
    }

    /** The summary on one sheet, which stands beside the advice of an example or a profile and below a kept one. */
    public String sheet() {
        return studies.replaceFirst("/studies$", "/summary");
    }
}
