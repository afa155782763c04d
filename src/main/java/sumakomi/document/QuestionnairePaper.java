package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.document.Handout.Content;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Question.Option;
import sumakomi.knowledge.Section;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/** The questionnaire with the answers so far, to be filled in away from the product by as many as know something. */
final class QuestionnairePaper {

    static final String KIND = "questionnaire";
    /** Keys of the columns that are filled in. */
    static final String ANSWER = "answer";
    static final String WHO = "who";
    static final String REMARK = "remark";
    /** Between a question and one of its options in the key of a row. */
    static final String OPTION = "/";

    private final Profile profile;
    private final Advice advice;
    private final String id;
    private final Content content;

    private QuestionnairePaper(AdvisedProfile advised, Optional<String> id) {
        this.profile = advised.profile();
        this.advice = advised.advice();
        this.id = id.orElse("");
        this.content = new Content(questions().map(question -> new Part("question/" + question.id(), question.text(), said(question)))
                .toList());
    }

    /** @param profile id of the profile; absent where a command or REST makes the document */
    static Handout of(AdvisedProfile advised, Optional<String> profile) {
        QuestionnairePaper paper = new QuestionnairePaper(advised, profile);
        return new Handout(new Issues.Handed(KIND, "", paper.fiscalYear(), Receipts.hash(paper.content), paper.content), paper::paper);
    }

    private int fiscalYear() {
        return FiscalYear.of(advice.asOf());
    }

    private Stream<Question> questions() {
        return profile.questionnaire().sections().stream().flatMap(this::asked);
    }

    /** What no known answer rules out; somebody else may answer what it hangs on. */
    private Stream<Question> asked(Section section) {
        return section.questions().stream().filter(question -> !profile.questionnaire().isHidden(question, profile.answers()));
    }

    private Optional<GivenAnswer> given(Question question) {
        return Optional.ofNullable(profile.answers().get(question.id()));
    }

    private Object said(Question question) {
        return List.of(question.help(), question.options(), given(question).map(given -> given.answer().values()).orElse(List.of()));
    }

    private Paper paper(Locale locale) {
        QuestionnaireWords words = new QuestionnaireWords(profile.questionnaire(), locale);
        String municipality = words.municipality(advice.municipality());
        List<Chapter> chapters = new ArrayList<>(List.of(guide(words)));
        profile.questionnaire().sections().stream().filter(section -> asked(section).findAny().isPresent())
                .forEach(section -> chapters.add(chapter(words, section)));
        String subject = new Handout.Subject(KIND, fiscalYear(), "", advice.municipality().map(MunicipalityRef::code).orElse(""), id)
                .written();
        return new Paper(words.locale(), words.say("title"), municipality, words.say("description", municipality),
                List.of(words.fact("municipality", municipality), words.fact("as-of", words.date(advice.asOf())),
                        words.fact("answers", counted(words))),
                chapters, List.of(), Receipts.of(subject, content, words.versions(advice.knowledgeVersion(), advice.rulesVersion())));
    }

    /** How many of the questions in the workbook are answered; what is not known is told apart, since it is what a copy is sent for. */
    private String counted(QuestionnaireWords words) {
        long known = questions().filter(question -> given(question).filter(given -> given.answer().known()).isPresent()).count();
        long unknown = questions().filter(question -> given(question).filter(given -> !given.answer().known()).isPresent()).count();
        return words.say(unknown == 0 ? "count" : "count.unknown", known, questions().count(), unknown);
    }

    private static Chapter guide(QuestionnaireWords words) {
        return new Chapter(words.say("guide"), Turn.UPRIGHT, List.of(new Block.Paragraph(words.say("guide.text")),
                new Block.Bullets(Stream.of("answer", "several", "unknown", "who", "back", "not")
                        .map(key -> words.say("guide." + key, words.unknown(), QuestionnaireWords.MARK)).toList())));
    }

    private Chapter chapter(QuestionnaireWords words, Section section) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        List<Row> rows = asked(section).flatMap(question -> rows(words, question, offered)).toList();
        List<Column> columns = List.of(new Column("question", words.say("column.question"), 13, new Entry.Printed()),
                new Column(ANSWER, words.say("column.answer"), 6, new Entry.ByRow(offered)),
                new Column("how", words.say("column.how"), 5, new Entry.Printed()),
                new Column("ask", words.say("column.ask"), 4, new Entry.Printed()),
                new Column(WHO, words.say("column.who"), 4, new Entry.Free()),
                new Column(REMARK, words.say("column.remark"), 6, new Entry.Free()),
                new Column("rests", words.say("column.rests"), 5, new Entry.Printed()));
        return new Chapter(words.in(section.title()), Turn.ACROSS, List.of(new Block.Table("", columns, rows),
                new Block.Note(words.in(section.intro()))));
    }

    private Stream<Row> rows(QuestionnaireWords words, Question question, Map<String, List<String>> offered) {
        Optional<Answer> answer = given(question).map(GivenAnswer::answer);
        String asked = Stream.of(words.in(question.text()), words.onlyIf(question), words.in(question.help()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        if (question.kind() != Kind.NUMBER) {
            offered.put(question.id(), words.offered(question));
        }
        Row head = row(question.id(), asked, answer.map(one -> words.head(question, one)).orElse(""), words.how(question),
                words.in(question.askAt()), given(question).map(given -> rests(words, given)).orElse(""));
        boolean several = question.kind() == Kind.CHOICES || question.kind() == Kind.RANKING;
        return several ? Stream.concat(Stream.of(head), question.options().stream().map(option -> option(words, question, option, offered)))
                : Stream.of(head);
    }

    private Row option(QuestionnaireWords words, Question question, Option option, Map<String, List<String>> offered) {
        List<String> chosen = given(question).map(given -> given.answer().values()).orElse(List.of());
        String key = question.id() + OPTION + option.id();
        boolean ranked = question.kind() == Kind.RANKING;
        offered.put(key, ranked ? IntStream.rangeClosed(1, question.options().size()).mapToObj(Integer::toString).toList()
                : List.of(QuestionnaireWords.MARK));
        int at = chosen.indexOf(option.id());
        String mark = at < 0 ? "" : ranked ? Integer.toString(at + 1) : QuestionnaireWords.MARK;
        return row(key, words.say("option", words.in(option.label())), mark, "", "", "");
    }

    private static Row row(String key, String asked, String answer, String how, String ask, String rests) {
        return new Row(key, Stream.of(asked, answer, how, ask, "", "", rests).map(QuestionnairePaper::cell).toList());
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? new Cell.Empty() : new Cell.Words(text);
    }

    private static String rests(QuestionnaireWords words, GivenAnswer given) {
        return words.say("basis." + given.basis()) + given.note().map(note -> "\n" + words.in(note)).orElse("");
    }
}
