package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.Proviso;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.StudyResults.Holder;
import sumakomi.economics.study.StudyResults.Verdict;
import sumakomi.economics.study.StudyResults;

/** The sentences of the first sheet that say who comes out, as formulas that follow the inputs. */
record HeadlineFormulas(StudyResults results, WorkbookWords words, Money money, UnaryOperator<String> address, ProvisoText provisos) {

    private static final int PIECE = 120;

    /** What present values say of who comes out. */
    String verdict() {
        return bySaving(alone(text(said(Verdict.ALONE)), Function.identity()), text(said(Verdict.PRIVATE)), text(said(Verdict.PUBLIC)),
                text(said(Verdict.NONE)));
    }

    /** What belongs to the verdict: a formula each, empty where it does not hold. Likelihood and overlap are those of the export. */
    List<String> provisos(String scenario) {
        List<String> formulas = new ArrayList<>();
        results.fundings().get(scenario).holders().forEach(holder -> formulas.add(holder(holder)));
        formulas.add(bySaving(unsold(Case.I), unsold(Case.III), unsold(Case.II), text("")));
        results.provisos().stream().filter(one -> one.kind() != Proviso.Kind.VALUE_LEFT)
                .forEach(one -> formulas.add(text(fixed(one))));
        results.byCalendar().ifPresent(found -> formulas.add(text(words.say("begins-apart", Integer.toString(found.firstYear()),
                Integer.toString(found.lastYear())))));
        return formulas;
    }

    private String fixed(Proviso proviso) {
        String said = provisos.say(proviso, results.project().decides());
        return proviso.kind() == Proviso.Kind.CAUTIONED ? said : words.say("as-exported", said);
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

    /** Only beside a project that comes out before subsidy and tax. */
    private String holder(Holder holder) {
        String npv = at(holder.id() + ".holder-npv");
        String says = "IF(%s<0,%s&TEXT(%s,\"#,##0.0\")&%s,\"\")".formatted(npv, text(words.say("holder-below", words.in(holder.title()))),
                money.in(npv), text(words.say("holder-below-end")));
        return "IF(%s>=1,%s,\"\")".formatted(at("discounted-ratio-i"), alone(says, other -> text("")));
    }

    private String unsold(Case one) {
        String ratio = at(Proviso.withoutLeft(one));
        return "IF(%1$s<1,%2$s&TEXT(%1$s,\"0.00\")&%3$s,\"\")".formatted(ratio, text(words.say("unsold")), text(words.say("unsold-end")));
    }

    private String said(Verdict verdict) {
        return words.say("verdict." + verdict);
    }

    private String at(String cell) {
        return address.apply(cell);
    }

    /** A text in a formula, where no piece may be longer than a spreadsheet program takes. */
    private static String text(String said) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from == 0 || from < said.length(); from += PIECE) {
            pieces.add("\"" + said.substring(from, Math.min(said.length(), from + PIECE)).replace("\"", "\"\"") + "\"");
        }
        return String.join("&", pieces);
    }
}
