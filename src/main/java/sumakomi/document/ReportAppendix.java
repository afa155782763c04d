package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.advice.Advice;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/** The answers on which an advice was given, the documents that it cites, and how it can be worked out again. */
final class ReportAppendix {

    private final ReportWords words;
    private final Advice advice;
    private final Profile profile;

    ReportAppendix(ReportWords words, Advice advice, Profile profile) {
        this.words = words;
        this.advice = advice;
        this.profile = profile;
    }

    List<Chapter> chapters() {
        return List.of(answers(), sources());
    }

    private Chapter answers() {
        TextTable table = new TextTable(words).column("question", 12).column("answer", 11).column("rests", 9);
        Map<Section, List<String>> unknown = new LinkedHashMap<>();
        profile.answers().forEach((id, given) -> profile.questionnaire().question(id).ifPresent(question -> {
            if (given.answer().known()) {
                table.row("answer/" + id, words.in(question.text()), words.answer(question, given.answer().values()), rests(given));
            } else {
                unknown.computeIfAbsent(profile.questionnaire().sectionOf(question), section -> new ArrayList<>()).add(words.in(question
                        .text()));
            }
        }));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(words.say("answers.how"))));
        if (!table.isEmpty()) {
            blocks.add(table.under(""));
        }
        if (!unknown.isEmpty()) {
            blocks.add(new Block.Section(words.say("unknown", unknown.values().stream().mapToInt(List::size).sum(), notAsked())));
            unknown.forEach((section, questions) -> blocks.add(new Block.Note(words.say("unknown.of", words.in(section.title()), String
                    .join(words.say("slash"), questions)))));
        }
        return new Chapter(words.say("chapter.answers"), Turn.UPRIGHT, blocks);
    }

    /** Not known, and left out of the count on the cover, since other answers made them superfluous. */
    private long notAsked() {
        return profile.answers().entrySet().stream().filter(given -> !given.getValue().answer().known()
                && !profile.questionnaire().isAsked(given.getKey(), profile.answers())).count();
    }

    private String rests(GivenAnswer given) {
        return words.say("basis." + given.basis()) + given.note().map(note -> "\n" + words.in(note)).orElse("");
    }

    private Chapter sources() {
        List<Block> blocks = new ArrayList<>(words.sourceList());
        blocks.add(new Block.Section(words.say("replay")));
        blocks.add(new Block.Paragraph(words.say("replay.text", words.date(advice.asOf()))));
        blocks.add(new Block.Paragraph(words.say("replay.command", advice.asOf().toString())));
        return new Chapter(words.say("chapter.documents"), Turn.UPRIGHT, blocks);
    }
}
