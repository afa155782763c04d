package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Declared;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyNames;
import sumakomi.economics.study.ProvisoText;
import sumakomi.economics.study.ReturnText;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.economics.study.StudyResults.PartyResult;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Source;
import sumakomi.knowledge.Text;

/** A study as plain text for a reader in a town hall. */
final class StudyText {

    private static final String YEN = "yen";
    private static final String YEN_A_YEAR = "yen/year";
    private static final String RATIO = "ratio";
    private static final String YEN_A_TONNE = "yen/t-CO2";

    private final StudyKnowledge studies;
    private final Knowledge knowledge;
    private final FigureText figures;
    private final Phrases phrases;
    private final ProvisoText provisos;
    private final ReturnText returns;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    StudyText(StudyKnowledge studies, Knowledge knowledge, Library library, Locale locale) {
        this.studies = studies;
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
        this.phrases = Phrases.of("study-text", locale);
        this.locale = phrases.locale();
        this.provisos = ProvisoText.in(studies, figures, locale);
        this.returns = ReturnText.in(figures, locale);
    }

    String write(Study study, StudyResults results) {
        line("title", study.document().title());
        line("about", study.knowledgeVersion(), study.document().asOf().toString(),
                in(studies.scenarios().get(study.document().scenario())));
        questions(study);
        cases(study, results);
        apart(results);
        project(study, results);
        benefits(study, results.project());
        measures(study, results);
        policies(study, results);
        parties(study, results);
        conventions(study);
        inputs(study, Origin.ASSUMED, "assumed");
        inputs(study, Origin.DEFAULT, "defaults");
        cautions(study);
        overlaps(study, results);
        distinct(study);
        undefined(study);
        return text.toString();
    }

    private void questions(Study study) {
        if (!study.questions().isEmpty() || !study.doubts().isEmpty()) {
            section("questions");
            study.doubts().forEach(doubt -> line("question", doubt.in(locale), doubt.place()));
            study.questions().forEach(question -> line("question", question.asked().in(locale), question.asked().place()));
        }
    }

    private void cases(Study study, StudyResults results) {
        StudyResults.Project project = results.project();
        section("cases");
        caseLine("case-i", project, Case.I);
        caseLine("case-iii", project, Case.III);
        caseLine("case-ii", project, Case.II);
        line("verdict." + project.verdict(), in(results.direct()));
        if (study.document().mixesMoney()) {
            line("mixes-money");
        }
        results.provisos().forEach(one -> line("proviso", provisos.say(one, project.decides())));
        results.holdersToTell(study.document().scenario()).forEach(holder -> line("verdict.holder." + holder.beside(project.verdict()),
                in(holder.title()), number(holder.npvYen(), YEN)));
    }

    private void caseLine(String key, StudyResults.Project project, Case one) {
        line(key, number(project.ratio().in(one), RATIO), number(project.discountedRatio().in(one), RATIO),
                project.chances().map(chances -> figures.chance(chances.ratio().in(one), locale)).orElse("—"));
    }

    private void conventions(Study study) {
        section("conventions");
        line("dates", study.document().asOf().toString(), Integer.toString(study.document().priceYear()));
        studies.conventions(study.document())
                .forEach(one -> line("convention", in(one.title()), in(one.text()), phrases.say("basis." + one.basis())));
    }

    /** The totals without the benefits that grow with the cost. */
    private void apart(StudyResults results) {
        results.apart().ifPresent(apart -> {
            line("apart", String.join(phrases.say("comma"), apart.benefits()), number(apart.ratio().ii(), RATIO),
                    number(apart.discountedRatio().ii(), RATIO), number(apart.ratio().iii(), RATIO),
                    number(apart.discountedRatio().iii(), RATIO), number(apart.socialNpvYen(), YEN));
            apart.benefits().forEach(benefit -> line("apart-why", benefit, in(studies.apart().get(benefit))));
        });
    }

    private void project(Study study, StudyResults results) {
        StudyResults.Project project = results.project();
        section("project");
        line("initial", number(project.initialCostYen(), YEN));
        line("cost", number(project.costYenPerYear(), YEN_A_YEAR));
        line("eb", number(project.ebYenPerYear(), YEN_A_YEAR));
        line("neb", number(project.nebYenPerYear(), YEN_A_YEAR), number(project.acceptedNebYenPerYear(), YEN_A_YEAR));
        line("net", number(project.netBenefitYenPerYear(), YEN_A_YEAR));
        line("social-npv", number(project.socialNpvYen(), YEN), rate(study, "social-rate"));
        line("financial-npv", number(project.financialNpvYen(), YEN), rate(study, "financial-rate"));
        line("npv-at-evaluation", Integer.toString(project.evaluationYear()), number(project.financialNpvAtEvaluationYen(), YEN),
                number(project.socialNpvAtEvaluationYen(), YEN));
        line("return", returns.say(project.internalReturn()));
        results.byCalendar().ifPresent(found -> line("proviso", provisos.say(found, returns)));
        line("payback", returns.say(project.payback()));
        line("payback-discounted", returns.say(project.discountedPayback()));
        line(project.tonnesPerYear() < 0 ? "co2-more" : "co2", number(Math.abs(project.tonnesPerYear()), "t-CO2/year"));
        line("abatement", perTonne(project.yenPerTonne()), perTonne(project.yenPerTonneWithNeb()));
    }

    private void benefits(Study study, StudyResults.Project project) {
        section("benefits");
        studies.benefits().forEach((id, benefit) -> Optional.ofNullable(project.nebByBenefit().get(id)).ifPresent(yen -> line("benefit", id,
                in(benefit.title()), number(yen, YEN_A_YEAR), number(study.value("acceptance." + id), "fraction"))));
    }

    private void measures(Study study, StudyResults results) {
        section("measures");
        results.measures().forEach(measure -> {
            line("item", study.document().measures().stream().filter(one -> one.id().equals(measure.id()))
                    .findFirst().orElseThrow().title());
            line("amounts", number(measure.costYenPerYear(), YEN_A_YEAR), number(measure.ebYenPerYear(), YEN_A_YEAR),
                    number(measure.nebYenPerYear(), YEN_A_YEAR), number(measure.tonnesPerYear(), "t-CO2/year"));
            line("ratios", ratio(measure.ratioI()), ratio(measure.ratioII()), perTonne(measure.yenPerTonne()),
                    perTonne(measure.yenPerTonneWithNeb()));
        });
    }

    private void policies(Study study, StudyResults results) {
        if (results.policies().isEmpty()) {
            return;
        }
        section("policies");
        results.policies().forEach(policy -> {
            study.document().policies().stream().filter(one -> one.id().equals(policy.id())).findFirst().ifPresentOrElse(given -> {
                line("policy", given.title(), Integer.toString(given.year()));
                given.remarks().forEach(remark -> line("remark", remark));
            }, () -> line("item", in(studies.underNoPolicy())));
            line("amounts", number(policy.costYenPerYear(), YEN_A_YEAR), number(policy.ebYenPerYear(), YEN_A_YEAR),
                    number(policy.nebYenPerYear(), YEN_A_YEAR), number(policy.tonnesPerYear(), "t-CO2/year"));
            line("ratios", ratio(policy.ratioI()), ratio(policy.ratioII()), perTonne(policy.yenPerTonne()),
                    perTonne(policy.yenPerTonneWithNeb()));
        });
        line("policies-note");
    }

    private void parties(Study study, StudyResults results) {
        section("parties");
        StudyResults.Funding funding = results.fundings().get(study.document().scenario());
        line("funding", number(funding.subsidyYen(), YEN), number(funding.loanYen(), YEN));
        funding.holders().forEach(holder -> line("holder", in(holder.title()), number(holder.npvYen(), YEN), rate(study,
                studies.owners().get(holder.id()).rate())));
        PartyNames names = new PartyNames(studies, study.document());
        funding.parties().forEach(party -> {
            line("party", party.letters(), in(names.of(studies.parties().stream().filter(one -> one.id().equals(party.id()))
                    .findFirst().orElseThrow())));
            partyFigures(party);
        });
        results.budget().ifPresent(budget -> budget(study, budget));
        studies.contractNotes(study.document()).forEach(note -> line("contract-note", in(note)));
        line("parties-note");
    }

    private void budget(Study study, StudyResults.Budget budget) {
        line("budget", budget.firstFiscalYear().map(year -> Integer.toString(year)).orElse(phrases.say("budget-year-unknown")));
        BudgetRuns runs = new BudgetRuns(phrases, budget.firstFiscalYear(), yen -> number(yen, YEN));
        budget.rows().forEach(row -> line("budget-row", in(row.title()), number(row.totalYen(), YEN), runs.of(row)));
        line("budget-tax." + study.document().declared().consumptionTax().orElse(Declared.Tax.EXCLUDED));
    }

    private void partyFigures(PartyResult party) {
        if (party.untouched()) {
            line("party-untouched");
            return;
        }
        line("party-amounts", number(party.costYen(), YEN), number(party.benefitYen().i(), YEN), number(party.benefitYen().ii(), YEN));
        line("party-ratios", cases(party.ratio()), cases(party.discountedRatio()));
    }

    private String cases(Optional<Cases> cases) {
        return cases.map(all -> phrases.say("three", number(all.i(), RATIO), number(all.ii(), RATIO), number(all.iii(), RATIO)))
                .orElse(phrases.say("no-ratio"));
    }

    private void inputs(Study study, Origin origin, String section) {
        List<Cell> cells = study.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() == origin).toList();
        if (cells.isEmpty()) {
            return;
        }
        section(section);
        cells.forEach(cell -> {
            Cell.Input input = cell.input().orElseThrow();
            line("input", in(cell.title()), number(input.value(), cell.unitName()),
                    cell.source().map(source -> ground(source, cell.basis())).orElseGet(() -> phrases.say("assumed-by-author")));
            input.note().ifPresent(note -> line("input-note", in(note)));
        });
    }

    /** What the knowledge base warns of, beside the value that it is about. */
    private void cautions(Study study) {
        section("cautions");
        studies.scenarioCaution(study.document().scenario()).ifPresent(caution -> line("caution-of",
                in(studies.scenarios().get(study.document().scenario())), in(caution.text()), in(caution.verify())));
        study.cautions().forEach((id, caution) -> {
            Cell cell = study.model().cell(id);
            line("caution", in(cell.title()), number(study.value(id), cell.unitName()), in(caution.text()), in(caution.verify()));
        });
    }

    private void overlaps(Study study, StudyResults results) {
        if (study.overlaps().isEmpty()) {
            return;
        }
        section("overlaps");
        results.overlapping()
                .ifPresent(found -> line("overlapping", number(found.yenPerYear(), YEN_A_YEAR), number(found.ratioII(), RATIO),
                        number(found.presentYen(), YEN), number(found.discountedRatioII(), RATIO)));
        study.overlapsByRule().forEach(same -> {
            line("overlap", in(same.get(0).title()), String.join(phrases.say("comma"), same.get(0).benefits()),
                    in(same.get(0).advice()), ground(same.get(0).source(), same.get(0).basis()));
            double twice = Study.Overlap.twiceYenPerYear(same);
            if (twice > 0) {
                line("overlap-yen", number(twice, YEN_A_YEAR));
            }
        });
    }

    private void distinct(Study study) {
        if (!study.distinct().isEmpty()) {
            section("distinct");
            study.distinct().forEach(one -> {
                Cell cell = study.model().cell(study.cellOf(one.field()));
                line("distinct-of", in(cell.title()), number(one.value(), cell.unitName()), one.why());
            });
        }
    }

    private void undefined(Study study) {
        if (!study.undefined().isEmpty()) {
            section("undefined");
            study.leftOut(studies).forEach(left -> line("without-value", in(left.title()), phrases.say("because." + left.why())));
        }
    }

    /** Of what is assumed no document is the source: it only treats of it. */
    private String ground(Citation citation, Basis basis) {
        return basis == Basis.ASSUMED ? phrases.say("ground-assumed", source(citation))
                : phrases.say("ground", source(citation), phrases.say("basis." + basis));
    }

    private String source(Citation citation) {
        Source source = knowledge.source(citation.document());
        return source.place(citation.place()).map(place -> phrases.say("source", in(source.title()), in(place.label())))
                .orElse(in(source.title()));
    }

    private String rate(Study study, String cell) {
        return figures.rate(study.value(cell), locale);
    }

    private String ratio(Optional<Double> ratio) {
        return ratio.map(value -> number(value, RATIO)).orElse("—");
    }

    private String perTonne(Optional<Double> yen) {
        return yen.map(value -> number(value, YEN_A_TONNE)).orElse(phrases.say("no-reduction"));
    }

    private String number(double value, String unit) {
        return figures.of(value, unit, locale);
    }

    private String in(Text words) {
        return words.in(locale);
    }

    private void section(String key) {
        text.append(System.lineSeparator());
        line(key);
    }

    private void line(String key, Object... args) {
        text.append(phrases.say(key, args)).append(System.lineSeparator());
    }
}
