package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.OwnWill;
import sumakomi.advice.ToBeSolid;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.knowledge.Archetype;

/** Why an advice recommends what it does, and not the others. */
final class ReportReasons {

    private final ReportWords words;
    private final Advice advice;

    ReportReasons(ReportWords words, Advice advice) {
        this.words = words;
        this.advice = advice;
    }

    Optional<Chapter> chapter() {
        List<Block> blocks = new ArrayList<>();
        if (!advice.recommendations().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("reasons.how")));
        }
        advice.recommendations().forEach(entry -> blocks.addAll(candidate(entry)));
        Stream.of(advice.will().stream().flatMap(this::will), conditional(), others()).flatMap(one -> one).forEach(blocks::add);
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Chapter(words.say("chapter.reasons"), Turn.UPRIGHT, blocks));
    }

    private List<Block> candidate(Recommendation entry) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Section(words.heading(entry))));
        Optional.ofNullable(words.knowledge().archetypes().get(entry.archetype())).map(Archetype::aim)
                .ifPresent(aim -> blocks.add(new Block.Paragraph(words.in(aim))));
        TextTable table = new TextTable(words).column("effect", 3).column("reason", 13).column("answers", 12);
        entry.reasons().stream().filter(Reason::counts).forEach(reason -> table.row("reason/" + entry.archetype() + "/" + reason.rule(),
                words.say("effect." + reason.effect(), words.points(reason)), words.sourced(reason), words.answers(reason.because())));
        blocks.add(table.under(""));
        long uncounted = entry.reasons().stream().filter(reason -> !reason.counts()).count();
        if (uncounted > 0) {
            blocks.add(new Block.Note(words.say("uncounted", uncounted)));
        }
        entry.toBeSolid().map(ToBeSolid::lacks).filter(lacks -> !lacks.isEmpty()).ifPresent(lacks -> blocks.add(new Block.Note(
                words.say("lacks", String.join("", words.grades().lacks(entry.toBeSolid().get()))))));
        return blocks;
    }

    private Stream<Block> will(OwnWill will) {
        TextTable table = TextTable.ofFacts(words);
        will.setAside().forEach(one -> table.row("will/" + one.archetype(), words.in(one.title()), words.marked(words.say("set-aside",
                one.reason()), Optional.of(one.basis()))));
        will.weights().forEach(one -> table.row("weight/" + one.aspect(), words.in(one.title()), words.say("weighs", one.weight()
                .toPlainString())));
        return table.isEmpty() ? Stream.empty() : Stream.of(new Block.Section(words.say("will")), new Block.Paragraph(words.say(
                will.changesOrder() ? "will.changes" : "will.same",
                words.joined(will.plainFirst().stream().map(one -> words.in(one.title()))
                        .toList()))),
                table.under(""));
    }

    private Stream<Block> conditional() {
        TextTable table = new TextTable(words).column("type", 6).column("if", 10).column("decides", 10);
        advice.conditional().forEach(entry -> table.row("conditional/" + entry.archetype(), words.say("type.points", words.in(entry
                .title()), entry.score()), words.say("if-there-is",
                        words.in(entry.ifThereIs().place())),
                decides(entry)));
        return table.below(words.say("conditional"));
    }

    private String decides(Conditional entry) {
        return words.say("answer", words.labels().question(entry.ifThereIs().question()), words.labels().answers(entry.ifThereIs()
                .question(), entry.ifThereIs().answers()).stream().collect(Collectors.joining(words.say("or"))));
    }

    private Stream<Block> others() {
        TextTable table = new TextTable(words).column("type", 8).column("why", 20);
        advice.notRecommended().forEach(entry -> table.row("other/" + entry.archetype(), entry.excluded() ? words.in(entry.title())
                : words.say("type.points", words.in(entry.title()), entry.score()),
                Stream.concat(Stream.of(why(entry)), entry.against()
                        .stream().map(words::sourced)).collect(Collectors.joining("\n"))));
        return table.below(words.say("others"));
    }

    private String why(NotRecommended entry) {
        String key = entry.why().map(why -> "why." + why).orElse(entry.excluded() ? "why.excluded" : "why.outweighed");
        String why = words.say(key, entry.place().map(words::in).orElse(""), entry.setAside().orElse(""));
        return entry.whatWouldChangeIt().isEmpty() ? why : why + words.say("would-change", entry.whatWouldChangeIt().size());
    }
}
