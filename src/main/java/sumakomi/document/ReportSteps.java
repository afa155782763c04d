package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation;
import sumakomi.advice.RoadmapStep;
import sumakomi.advice.Topic;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.knowledge.Basis;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.DecisionSummary;

/** How to go on: this month, over three years, and with whom. */
final class ReportSteps {

    private final ReportWords words;
    private final Advice advice;
    private final Optional<DecisionSummary> summary;

    ReportSteps(ReportWords words, Advice advice, Optional<DecisionSummary> summary) {
        this.words = words;
        this.advice = advice;
        this.summary = summary;
    }

    Optional<Chapter> chapter() {
        List<Block> blocks = Stream.of(summary.stream().flatMap(this::month), years(), advice.recommendations().stream().limit(1).flatMap(
                this::bodies), cooperation()).flatMap(one -> one).toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Chapter(words.say("chapter.steps"), Turn.UPRIGHT, blocks));
    }

    private Stream<Block> month(DecisionSummary found) {
        TextTable table = new TextTable(words).column("do", 4).column("what", 9).column("how", 14);
        found.ask().forEach(one -> table.row("month/ask/" + one.questions().get(0).id(), words.say("do.ask"), words.marked(one.askAt(),
                Basis.ASSUMED), one.questions().stream().map(question -> words.in(question.text())).collect(Collectors.joining("\n"))));
        found.call().forEach(body -> table.row("month/" + body.id(), words.say("do.call"), words.marked(body.name(), body.basis()),
                words.marked(words.in(body.part()), body.partBasis())));
        found.collect().forEach(item -> item(table, "do.collect", item));
        found.decide().forEach(item -> item(table, "do.decide", item));
        return table.below(words.say("summary.month"));
    }

    private void item(TextTable table, String key, Item item) {
        table.row("month/" + item.id(), words.say(key), words.marked(item.title(), item.basis()), words.marked(item.where()));
    }

    /** Works of three years, each with the themes that it takes. */
    private Stream<Block> years() {
        TextTable table = new TextTable(words).column("year", 3).column("work", 16).column("themes", 9);
        Map<Integer, Map<String, List<RoadmapStep>>> years = new TreeMap<>();
        advice.roadmap().forEach(step -> years.computeIfAbsent(step.year(), year -> new LinkedHashMap<>()).computeIfAbsent(words.in(step
                .why()), why -> new ArrayList<>()).add(step));
        years.forEach((year, works) -> works.values().forEach(steps -> work(table, year, steps)));
        return Stream.concat(table.below(words.say("years")), advice.recommendations().isEmpty() ? Stream.empty()
                : Stream.of(new Block.Note(words.say("steps.checklist", advice.recommendations().get(0).fsSteps().size()))));
    }

    private void work(TextTable table, int year, List<RoadmapStep> steps) {
        RoadmapStep first = steps.get(0);
        String what = first.work().map(work -> words.in(work.title()) + "\n").orElse("") + words.sourced(words.in(first.why()),
                first.basis(), first.source());
        table.row("year/" + year + "/" + first.work().map(RoadmapStep.Work::id).orElse(first.title().en()), words.say("nth-year", year),
                what,
                steps.stream().map(step -> words.in(step.title())).distinct().collect(Collectors.joining("\n")));
    }

    /** Whom and which places a type involves. */
    Stream<Block> bodies(Recommendation first) {
        TextTable table = new TextTable(words).column("body", 8).column("part", 14).column("necessity", 6);
        first.bodies().forEach(body -> table.row("body/" + body.id(), words.marked(body.name(), body.basis()), words.marked(words.in(body
                .part()), body.partBasis()), necessity(body)));
        return Stream.concat(table.below(words.say("bodies", words.in(first.title()))), Stream.of(new Block.Note(first.bodies().stream()
                .map(BodyPart::source).distinct().map(words::ground).collect(Collectors.joining(words.say("separator"))))));
    }

    /** What municipalities do together, and earlier studies concluded, where the answers ask for it. */
    private Stream<Block> cooperation() {
        return proposed("cooperation", Topic.sort(advice.proposals()).getOrDefault(Topic.LESSONS, List.of()));
    }

    /**
     * What the answers ask for whichever type is taken up, and where it is worked out.
     *
     * @param key of the heading and of the first column
     */
    Stream<Block> proposed(String key, List<Proposed> entries) {
        TextTable table = new TextTable(words).column(key, 12).column("reason", 15);
        entries.forEach(entry -> table.row(key + "/" + entry.kind() + "/" + entry.id(), words.sourced(words.in(entry.title()), entry
                .basis(), entry.source()) + (entry.said().isEmpty() ? "" : "\n" + words.marked(entry.said())), entry.reasons().stream()
                        .map(words::sourced).collect(Collectors.joining("\n"))));
        return table.isEmpty() ? Stream.empty() : Stream.concat(table.below(words.say(key)), Stream.of(new Block.Note(words.say(
                "cooperation.tools"))));
    }

    private String necessity(BodyPart body) {
        return words.marked(words.say("necessity." + body.necessity()), body.necessityBasis()) + body.condition().map(condition -> "\n"
                + words.in(condition)).orElse("");
    }
}
