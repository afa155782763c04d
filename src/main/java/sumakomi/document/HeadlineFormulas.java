package sumakomi.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.Proviso;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.StudyResults.Holder;
import sumakomi.economics.study.StudyResults.Verdict;
import sumakomi.economics.study.StudyResults;

/** The sentences that say who comes out, as formulas that follow the inputs. */
record HeadlineFormulas(StudyResults results, WorkbookWords words, Money money, UnaryOperator<String> address, ProvisoText provisos) {

    /** What no input of the workbook changes. */
    private static final Set<Proviso.Kind> AS_IS = Set.of(Proviso.Kind.CAUTIONED, Proviso.Kind.NOT_ENTERED);
    private static final int PIECE = 120;
    private static final int MOST_DECIMALS = 6;
    /** Stands for an amount in a text that becomes a formula. */
    private static final String AMOUNT = "\uE004";

    /**
     * A sentence.
     *
     * @param formula gives it, or nothing where it does not hold
     * @param longest about the longest that it may become, for which there must be room
     */
    record Sentence(String formula, String longest) {}

    /** What present values say of who comes out. */
    Sentence verdict() {
        return new Sentence(bySaving(alone(text(said(Verdict.ALONE)), Function.identity()), text(said(Verdict.PRIVATE)),
                text(said(Verdict.PUBLIC)), text(said(Verdict.NONE))),
                Stream.of(Verdict.values()).map(this::said)
                        .max(Comparator.comparingInt(String::length)).orElseThrow());
    }

    /** What belongs to the verdict. Likelihood and overlap are those of the export. */
    List<Sentence> provisos(String scenario) {
        List<Sentence> sentences = new ArrayList<>();
        results.fundings().get(scenario).holders().forEach(holder -> sentences.add(holder(holder)));
        sentences.add(new Sentence(bySaving(unsold(Case.I), unsold(Case.III), unsold(Case.II), text("")), words.say("unsold")
                + words.say("unsold-end")));
        Stream.concat(results.provisos().stream().filter(one -> one.kind() != Proviso.Kind.VALUE_LEFT).map(this::fixed),
                results.byCalendar().stream().map(found -> words.say("begins-apart", Integer.toString(found.firstYear()),
                        Integer.toString(found.lastYear()))))
                .forEach(said -> sentences.add(new Sentence(text(said), said)));
        return sentences;
    }

    private String fixed(Proviso proviso) {
        String said = provisos.say(proviso, results.project().decides());
        return AS_IS.contains(proviso.kind()) ? said : words.say("as-exported", said);
    }

    private String bySaving(String first, String investors, String society, String none) {
        return "IF(%s>=1,%s,IF(%s>=1,%s,IF(%s>=1,%s,%s)))".formatted(at("discounted-ratio-i"), first, at("discounted-ratio-iii"), investors,
                at("discounted-ratio-ii"), society, none);
    }

    private String alone(String green, Function<String, String> others) {
        return "IF(%s<0,%s,IF(MIN(%s,%s)<0,%s,%s))".formatted(at("financial-npv"), others.apply(text(said(
                Verdict.ALONE_BUT_NOT_FINANCIALLY))), at("today-financial-npv"), at("today-social-npv"),
                others.apply(text(said(Verdict.ALONE_BUT_NOT_AT_EVALUATION))), green);
    }

    /** What the owner of the equipment has of it, where the verdict on the project does not say so: see {@link Holder#beside}. */
    private Sentence holder(Holder holder) {
        String npv = at(holder.id() + ".holder-npv");
        String otherwise = "IF(%s<0,%s,%s)".formatted(npv, holder(holder, "too"), holder(holder, "even-so"));
        String beside = "IF(%s<0,%s,\"\")".formatted(npv, holder(holder, "yet"));
        return new Sentence("IF(%s>=1,%s,%s)".formatted(at("discounted-ratio-i"), alone(beside, other -> otherwise), otherwise),
                words.say("holder.even-so", words.in(holder.title()), "12,345.6"));
    }

    private String holder(Holder holder, String how) {
        String amount = money.in(at(holder.id() + ".holder-npv"));
        String shown = how.equals("even-so") ? "TEXT(%s,\"%s\")".formatted(amount, NumberFormats.plain(money))
                : "%s&TEXT(-%s,\"%s\")".formatted(text(words.say("minus")), amount, NumberFormats.plain(money));
        return text(words.say("holder." + how, words.in(holder.title()), AMOUNT)).replace(AMOUNT, "\"&" + shown + "&\"");
    }

    private String unsold(Case one) {
        String ratio = at(Proviso.withoutLeft(one));
        return "IF(%1$s<1,%2$s&%4$s&%3$s,\"\")".formatted(ratio, text(words.say("unsold")), text(words.say("unsold-end")), below(ratio));
    }

    /** A ratio below 1 in words: to two decimals, and to more where two would lift it to 1. */
    private static String below(String ratio) {
        StringBuilder formula = new StringBuilder("TEXT(ROUNDDOWN(%s,%d),\"0.%s\")".formatted(ratio, MOST_DECIMALS, "0".repeat(
                MOST_DECIMALS)));
        for (int decimals = MOST_DECIMALS; decimals >= 2; decimals--) {
            formula.insert(0, "IF(ROUND(%1$s,%2$d)<1,TEXT(%1$s,\"0.%3$s\"),".formatted(ratio, decimals, "0".repeat(decimals))).append(')');
        }
        return formula.toString();
    }

    private String said(Verdict verdict) {
        return words.say("verdict." + verdict, words.in(results.direct()));
    }

    private String at(String cell) {
        return address.apply(cell);
    }

    /** A text in a formula, where no piece may be longer than a spreadsheet program takes. */
    static String text(String said) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from < said.length(); from += PIECE) {
            pieces.add("\"" + said.substring(from, Math.min(said.length(), from + PIECE)).replace("\"", "\"\"") + "\"");
        }
        return String.join("&", pieces);
    }
}
