package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation.CautionRef;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Questionnaire;

/** What to mind with an advice, and what nobody answered yet. */
final class ReportCautions {

    private final ReportWords words;
    private final Advice advice;
    private final Questionnaire questionnaire;

    ReportCautions(ReportWords words, Advice advice, Questionnaire questionnaire) {
        this.words = words;
        this.advice = advice;
        this.questionnaire = questionnaire;
    }

    Chapter chapter() {
        List<Block> blocks = Stream.of(checks(), warnings(), since(), open()).flatMap(one -> one).toList();
        return new Chapter(words.say("chapter.cautions"), Turn.UPRIGHT, blocks.isEmpty() ? List.of(new Block.Paragraph(words.say(
                "cautions.none"))) : blocks);
    }

    /** Answers that cannot all hold, and those far from what is published. */
    private Stream<Block> checks() {
        List<String> texts = Stream.concat(advice.contradictions().stream().map(one -> words.because(one.reason()) + words.in(one.check())),
                advice.farFromOpenData().stream().map(far -> words.in(far.text()) + words.ground(far.source()))).toList();
        return texts.isEmpty() ? Stream.empty() : Stream.of(new Block.Section(words.say("checks")), new Block.Bullets(texts));
    }

    private Stream<Block> warnings() {
        TextTable table = new TextTable(words).column("caution", 16).column("answers", 11);
        Map<String, Reason> once = new LinkedHashMap<>();
        Stream.concat(advice.cautions().stream(), advice.recommendations().stream().flatMap(entry -> Stream.concat(entry.against().stream(),
                entry.warnings().stream()))).forEach(reason -> once.putIfAbsent(reason.rule(), reason));
        once.forEach((rule, reason) -> table.row("warning/" + rule, words.sourced(reason), words.answers(reason.because())));
        return table.below(words.say("warnings"));
    }

    /** What the sources suppose and is different since. */
    private Stream<Block> since() {
        TextTable table = new TextTable(words).column("supposed", 11).column("verify", 16);
        Map<String, CautionRef> once = new LinkedHashMap<>();
        advice.recommendations().stream().flatMap(entry -> entry.cautions().stream()).forEach(caution -> once.putIfAbsent(caution.id(),
                caution));
        once.forEach((id, caution) -> table.row("caution/" + id, words.say("as-of", words.month(caution.asOf()), words.sourced(words
                .in(caution.text()), Optional.of(caution.basis()), caution.source())),
                caution.since().map(since -> words.say("since", words.month(since.asOf()), words.marked(since
                        .text(), since.basis())) + "\n").orElse("") + words.say("to-verify", words.in(caution.verify()))));
        return table.below(words.say("since.title"));
    }

    private Stream<Block> open() {
        boolean several = advice.recommendations().size() > 1;
        TextTable table = new TextTable(words).column("question", 12).column("ask", 8);
        if (several) {
            table.column("types", 8);
        }
        Map<String, Set<Text>> types = new LinkedHashMap<>();
        for (Recommendation entry : advice.recommendations()) {
            entry.unknowns().forEach(question -> types.computeIfAbsent(question, absent -> new LinkedHashSet<>()).add(entry.title()));
        }
        types.forEach((question, titles) -> {
            String ask = questionnaire.question(question).map(found -> words.in(found.askAt())).orElse("");
            table.row("open/" + question, words.labels().question(question), several ? new String[] {ask, words.joined(titles.stream()
                    .map(words::in).toList())} : new String[] {ask});
        });
        List<Block> blocks = new ArrayList<>(table.below(words.say("open.title")).toList());
        if (!blocks.isEmpty()) {
            blocks.add(1, new Block.Paragraph(words.say("open.how")));
        }
        return blocks.stream();
    }
}
