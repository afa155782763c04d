package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.diagram.RatioBar;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Range;
import sumakomi.programme.Beginning;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.DecisionSummary;
import sumakomi.questionnaire.AnswerCount;

/** What one who has to decide reads of a report: a page. */
final class ReportSummary {

    private final ReportWords words;
    private final Advice advice;
    private final Optional<DecisionSummary> summary;
    private final Optional<BudgetStudy> study;
    private final AnswerCount count;

    ReportSummary(ReportWords words, Advice advice, Optional<DecisionSummary> summary, Optional<BudgetStudy> study, AnswerCount count) {
        this.study = study;
        this.count = count;
        this.words = words;
        this.advice = advice;
        this.summary = summary;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        if (advice.route().equals(Advice.Triage.ALONE)) {
            blocks.add(new Block.Paragraph(words.say("alone")));
        }
        if (!advice.contradictions().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("contradictions.told", advice.contradictions().size())));
        }
        if (summary.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say(advice.unanswered() ? "unanswered" : "none")));
        }
        summary.ifPresent(found -> {
            blocks.add(new Block.Paragraph(
                    words.sentence(found.first()) + moving() + words.say("rests-on", words.counted(count)) + others(found)));
            blocks.add(table(found));
            bar(words, found.benefitCost()).ifPresent(blocks::add);
            blocks.add(new Block.Note(words.say("basis.how")));
        });
        return new Chapter(words.say("chapter.summary"), Turn.UPRIGHT, blocks);
    }

    /** That the grade beside the rank does not mean that the rank stays. */
    private String moving() {
        return advice.moving().isEmpty() ? "" : words.say("moving", advice.moving().size());
    }

    /** What comes next, and what would come before it if its place were there. */
    private String others(DecisionSummary found) {
        return Stream.concat(
                found.runnerUp().stream()
                        .map(next -> words.say(next.score() > found.first().score() ? "runner-up-higher" : "runner-up",
                                words.in(next.title()), next.score(), found.first()
                                        .score())),
                found.ahead().stream().map(type -> words.say("ahead", words.in(type.title()), type.score(), words.in(type
                        .ifThereIs().place()))))
                .collect(Collectors.joining());
    }

    private Block table(DecisionSummary found) {
        TextTable table = TextTable.ofFacts(words).row("summary/reasons", words.say("summary.reasons"), lines(found.reasons().stream()
                .map(reason -> words.marked(reason.text(), reason.basis()))));
        table.row("summary/cost", words.say("summary.cost"), words.marked(words.cost(found.first()), found.first().budget()
                .rangeBasis()) + "\n" + words.priceYear(found.first().budget())
                + study.map(one -> "\n" + words.say("study.cost", words.in(one.title()), words
                        .yen(one.results().project().initialCostYen()), Integer.toString(one.priceYear()), words.date(one.asOf())))
                        .orElse(""));
        table.row("summary/ratio", words.say("summary.ratio"), ratio(found.benefitCost()));
        table.row("summary/cautions", words.say("summary.cautions"), found.cautions().isEmpty() ? words.say("cautions.none")
                : lines(found.cautions().stream().map(caution -> words.marked(caution.text(), caution.basis()))));
        table.row("summary/open", words.say("summary.open"), found.open().isEmpty() ? words.say("open.none")
                : lines(words.questions(found.open()).stream()));
        table.row("summary/month", words.say("summary.month"), month(found));
        return table.under("");
    }

    /** That of the study, where there is one, before that of the cases compared. */
    private String ratio(BenefitCost screening) {
        Optional<String> ofStudy = study.map(one -> {
            List<String> ratios = one.ratios();
            return words.say("study.ratio", ratios.get(0), ratios.get(1), ratios.get(2), words.in(one.title()), one.coveredCases());
        });
        return ofStudy.map(told -> screening.bOverC().isPresent() ? told + "\n" + ratio(words, screening) : told).orElseGet(() -> ratio(
                words, screening));
    }

    private String month(DecisionSummary found) {
        return lines(Stream.of(new Do("month.ask", found.ask().stream().map(one -> words.in(one.askAt())).toList()),
                new Do("month.call", found.call().stream().map(body -> words.in(body.name())).toList()),
                new Do("month.collect", titles(found.collect())), new Do("month.decide", found.decide().stream().map(
                        item -> decision(words.in(item.title()), found.begins())).toList()))
                .filter(one -> !one.what().isEmpty()).map(one -> words.say(one.key(), words.joined(one.what()))));
    }

    private String decision(String what, Beginning begins) {
        return begins.committee() ? words.say("month.committee")
                : words.say(begins.first() ? "month.theme" : "month.theme-begins", what, words.in(begins.title()));
    }

    private record Do(String key, List<String> what) {}

    private List<String> titles(List<Item> items) {
        return items.stream().map(item -> words.in(item.title())).toList();
    }

    private String lines(Stream<String> texts) {
        return texts.map(text -> words.say("item", text)).collect(Collectors.joining("\n"));
    }

    /** The range of ratios in words, or that there is none. */
    static String ratio(ReportWords words, BenefitCost screening) {
        return screening.bOverC().map(range -> words.say("ratio", words.ratios(range), screening.numberOfReferenceCases()) + "\n"
                + words.covers(range)).orElseGet(() -> words.say("ratio.none"));
    }

    /** The range of ratios beside 1.0, where there is one. */
    static Optional<Block> bar(ReportWords words, BenefitCost screening) {
        return screening.bOverC().map(range -> new Block.Picture(words.say("ratio.picture"), alternative(words, range), RatioBar.svg(
                range.low(), range.high())));
    }

    private static String alternative(ReportWords words, Range range) {
        return words.say("ratio.alternative", words.ratios(range), words.covers(range));
    }
}
