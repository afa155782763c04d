package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.economics.study.StudyResults.Holder;
import sumakomi.economics.study.StudyResults.Project;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.BudgetStudy;

/** What a budget request says of the study behind it: the verdict as the workbook has it, with all that belongs to it. */
record StudySaid(ReportWords words, BudgetStudy study, ProvisoText provisos, Phrases workbook) {

    StudySaid(ReportWords words, BudgetStudy study) {
        this(words, study, study.knowledge().provisos(words.locale()), Phrases.of("workbook", words.locale()));
    }

    /** B/C by present values, on which the verdict rests, the verdict with its provisos, net present values, B/C by the year. */
    List<String> ratio() {
        Project project = study.results().project();
        List<String> lines = new ArrayList<>(List.of(cases("ratio.discounted", project.discountedRatio()), workbook.say("verdict."
                + project.verdict(), words.in(study.results().direct()))));
        study.results().provisos().forEach(one -> lines.add(provisos.say(one, project.decides())));
        lines.add(words.say("ratio.npv", yen(project.financialNpvYen())));
        study.results().fundings().get(study.document().scenario()).holders().forEach(holder -> lines.add(ofHolder(holder)));
        lines.add(cases("ratio.yearly", project.ratio()));
        return lines;
    }

    private String ofHolder(Holder holder) {
        return words.say("ratio.holder", words.in(holder.title()), yen(holder.npvYen()));
    }

    private String cases(String key, Cases ratio) {
        return words.say(key, figure(ratio.i()), figure(ratio.iii()), figure(ratio.ii()), words.in(study.title()));
    }

    private String figure(double ratio) {
        return provisos.figure(ratio, "ratio");
    }

    /** With the minus of a town hall's accounts. */
    private String yen(double yen) {
        return (yen < 0 ? words.say("minus") : "") + provisos.figure(Math.abs(yen), "yen");
    }

    /** Whether amounts contain consumption tax. */
    String tax() {
        return workbook.say("paper.tax." + study.document().declared().consumptionTax().orElse(Declared.Tax.EXCLUDED));
    }
}
