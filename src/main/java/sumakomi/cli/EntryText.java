package sumakomi.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation.CautionRef;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Recommendation.RoleItem;
import sumakomi.advice.Budget;
import sumakomi.advice.Budget.Narrowing;
import sumakomi.advice.Budget.OutOfReach;
import sumakomi.advice.ToBeSolid;
import sumakomi.advice.ToBeSolid.Answering;
import sumakomi.advisor.GradeWords;
import sumakomi.advisor.Labels;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.BenefitCost.NotComparable;
import sumakomi.economics.Columns;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;

/** A recommendation as lines of text: why, what it takes, what it costs and brings, who takes part, which steps. */
final class EntryText {

    private final AdviceLines lines;
    private final Locale locale;
    private final Labels labels;
    private final Phrases words;
    private final GradeWords grades;
    private final Numbers yen;

    EntryText(AdviceLines lines, Labels labels, Phrases words, GradeWords grades, Locale locale) {
        this.lines = lines;
        this.labels = labels;
        this.words = words;
        this.grades = grades;
        this.locale = locale;
        this.yen = new Numbers(locale);
    }

    /** @param ownSteps steps of the study that are not told of all recommendations together */
    void recommendation(Recommendation entry, BenefitCost benefitCost, List<FsStepRef> ownSteps) {
        lines.blank();
        lines.line("recommendation", entry.rank(), entry.title().in(locale), lines.points(entry.score()),
                entry.grade().map(grades::title).orElse(""));
        if (!entry.tiedWith().isEmpty()) {
            lines.line("tied", lines.joined(entry.tiedWith().stream().map(labels::archetype).toList()));
        }
        lines.line("types", lines.joined(entry.types().stream().map(type -> labels.type(entry.archetype(), type)).toList()));
        lines.reasons(entry.reasons());
        entry.toBeSolid().ifPresent(this::toBeSolid);
        budget(entry.budget());
        benefitCost(benefitCost);
        lines.line("bodies");
        entry.bodies().forEach(this::body);
        lines.line("roles-concept");
        entry.roles().concept().forEach(this::role);
        lines.line("roles-project");
        entry.roles().project().forEach(this::role);
        entry.emergency()
                .forEach(provision -> lines.line("emergency", provision.text().in(locale),
                        lines.ground(provision.basis(), provision.source())));
        entry.warnings().forEach(lines::warning);
        lines.proposed("measures", entry.measures());
        lines.proposed("finance", entry.finance());
        lines.proposed("promotion", entry.promotion());
        lines.proposed("cases", entry.cases());
        lines.proposed("lessons", entry.lessons());
        lines.dropped(entry.dropped());
        entry.remarks().forEach(lines::remark);
        entry.cautions().forEach(this::caution);
        if (!ownSteps.isEmpty()) {
            lines.line(ownSteps.size() == entry.fsSteps().size() ? "fs" : "fs-own", ownSteps.size());
            lines.steps(ownSteps);
        }
        if (!entry.unknowns().isEmpty()) {
            lines.line("unknowns", entry.unknowns().size());
            entry.unknowns().forEach(question -> lines.line("item", labels.question(question)));
        }
    }

    private void budget(Budget budget) {
        lines.line("budget", yen.yen(budget.lowYen(), budget.highYen()), lines.basis(budget.rangeBasis()), budget.statement().in(locale),
                lines.ground(budget.statementBasis(), budget.source()));
        budget.otherReasons().forEach(reason -> lines.line("budget-reason", reason.text().in(locale)));
        budget.scaledBy().ifPresent(scaled -> scaled.limited().ifPresent(limited -> lines.line("budget-limited",
                words.say("figure." + scaled.unit(), Integer.toString(limited.size())), limited.text().in(locale),
                lines.basis(Optional.of(limited.basis())))));
        budget.perPerson().ifPresent(each -> lines.line("budget-per-person", yen.yen(each.lowYen(), each.highYen()),
                words.say("figure.persons", Numbers.plain(new BigDecimal(each.persons())))));
        budget.narrowing().ifPresent(this::narrowing);
        budget.outOfReach().ifPresent(this::outOfReach);
    }

    /** Ways that were told of a type before are not told again. */
    private void outOfReach(OutOfReach beyond) {
        if (lines.first(beyond.text(), beyond.because())) {
            lines.line("budget-out-of-reach", beyond.text().in(locale), lines.answers(beyond.because()),
                    lines.ground(Optional.of(beyond.basis()), beyond.source()));
        } else {
            lines.line("budget-out-of-reach-too");
        }
        List<Reason> fresh = beyond.paths().stream().filter(path -> lines.first("path", path.rule())).toList();
        fresh.forEach(path -> lines.line("budget-path", path.text().in(locale)));
        if (fresh.size() < beyond.paths().size()) {
            lines.line("budget-paths-before");
        }
    }

    private void narrowing(Narrowing by) {
        lines.line("budget-narrowing", by.text().in(locale), lines.basis(Optional.of(by.basis())));
        if (!by.questions().isEmpty()) {
            lines.line("budget-narrowing-questions",
                    lines.joined(by.questions().stream().map(question -> words.say("quoted", labels.question(question))).toList()));
        } else if (!by.data().isEmpty()) {
            lines.line("budget-narrowing-data", lines.joined(by.data().stream().map(labels::dataItem).toList()));
        }
    }

    private void body(BodyPart body) {
        lines.line("body", body.name().in(locale), lines.basis(Optional.of(body.basis())), body.part().in(locale),
                lines.basis(body.partBasis()),
                words.say("necessity." + body.necessity())
                        + lines.bracketed(body.condition().map(condition -> condition.in(locale)).orElse("")),
                lines.basis(body.necessityBasis()));
        body.also().forEach(reason -> lines.line("proposed-why", reason.text().in(locale)));
    }

    private void role(RoleItem item) {
        lines.line("role", item.text().in(locale), lines.basis(item.basis()));
    }

    private void caution(CautionRef caution) {
        lines.line("caution", caution.text().in(locale), caution.asOf(), lines.ground(Optional.of(caution.basis()), caution.source()));
        if (lines.first(caution.since(), caution.verify())) {
            caution.since().ifPresent(
                    since -> lines.line("since", since.text().in(locale), since.asOf(), lines.basis(Optional.of(since.basis()))));
            lines.line("verify", caution.verify().in(locale));
        } else {
            lines.line("since-before");
        }
    }

    private void toBeSolid(ToBeSolid found) {
        if (!found.lacks().isEmpty()) {
            lines.line("lacks");
            grades.lacks(found).forEach(lack -> lines.line("lack", lack));
            answering("solid-alone", found.alone());
            answering("solid-together", found.together());
            found.orTogether().forEach(way -> answering("solid-or", way));
        }
    }

    private void answering(String key, List<Answering> all) {
        if (!all.isEmpty()) {
            lines.line(key);
            all.forEach(
                    answering -> lines.line("answering", labels.question(answering.question()), lines.either(answering.answers().stream()
                            .map(answer -> sense(answering.sense(), labels.answer(new Because(answering.question(), answer)))).toList())));
        }
    }

    private String sense(Optional<Answering.Sense> sense, String answer) {
        return sense.map(known -> words.say("sense." + Labels.word(known), answer)).orElse(answer);
    }

    private String figure(BenefitCost.Input input) {
        return input.unit().equals("yen") ? yen.yen(new BigDecimal(input.value())) : words.say("figure." + input.unit(), input.value());
    }

    private void benefitCost(BenefitCost found) {
        if (found.bOverC().isPresent()) {
            lines.line(found.numberOfReferenceCases() == 1 ? "ratio.one" : "ratio", found.numberOfReferenceCases());
            Columns.NAMES.forEach(column -> column(found, column));
            found.referenceCases().forEach(row -> lines.line("case", row.districtTitle().in(locale), row.label().in(locale), row.bOverC(),
                    lines.ground(Optional.of(row.basis()), row.source()), row.why().in(locale)));
        } else {
            lines.line("no-ratio");
        }
        notComparable(found.notComparable());
        found.costYenPerYear().filter(cost -> found.benefitYenPerYear().isEmpty())
                .ifPresent(cost -> lines.line("cost", yen.yen(cost.low()), yen.yen(cost.mid()), yen.yen(cost.high())));
        inputs(found.inputs());
        if (!found.missingInputs().isEmpty()) {
            lines.line("missing", lines.joined(found.missingInputs().stream().map(labels::dataItem).toList()),
                    lines.basis(found.missingInputsBasis()));
        }
    }

    /** Those of one district that are not compared for the same reason in one line. */
    private void notComparable(List<NotComparable> rows) {
        rows.stream().collect(Collectors.groupingBy(row -> List.of(row.district(), row.why(), row.basis(), row.source()),
                LinkedHashMap::new, Collectors.toList())).values().forEach(alike -> {
                    NotComparable one = alike.get(0);
                    lines.line("not-comparable", one.districtTitle().in(locale),
                            lines.joined(alike.stream().map(row -> row.label().in(locale)).toList()), one.why().in(locale),
                            lines.ground(Optional.of(one.basis()), one.source()));
                });
    }

    /** Those of one source in one line; what was told with another type is not told again. */
    private void inputs(List<BenefitCost.Input> inputs) {
        Map<Citation, List<BenefitCost.Input>> fresh = inputs.stream().filter(input -> lines.first(input))
                .collect(Collectors.groupingBy(BenefitCost.Input::source, LinkedHashMap::new, Collectors.toList()));
        fresh.forEach((source, some) -> lines.line("input", lines.joined(some.stream()
                .map(input -> words.say("input.one", input.title().in(locale), figure(input), lines.basis(input.basis()))).toList()),
                lines.source(source)));
        if (!inputs.isEmpty() && fresh.values().stream().mapToInt(List::size).sum() < inputs.size()) {
            lines.line("input.before");
        }
    }

    private void column(BenefitCost found, String column) {
        String title = words.say("column." + column);
        String label = found.namedCase(column).map(row -> row.label().in(locale)).orElse(title);
        boolean one = found.numberOfReferenceCases() == 1;
        if (!one || column.equals(Columns.NAMES.get(0))) {
            lines.line(one ? "column.one" : "column", title, label, found.ebOverC().orElseThrow().of(column),
                    found.nebOverC().orElseThrow().of(column), Columns.of(found.bOverC().orElseThrow()).of(column));
        }
        found.benefitYenPerYear().ifPresent(benefit -> lines.line("column.yen", one ? words.say("column.of", title) : "",
                yen.addable(Columns.of(found.costYenPerYear().orElseThrow()).of(column)),
                yen.addable(found.ebYenPerYear().orElseThrow().of(column)), yen.addable(found.nebYenPerYear().orElseThrow().of(column)),
                yen.addable(benefit.of(column))));
    }
}
