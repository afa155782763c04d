package sumakomi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.document.Handout.Content;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Text;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.DecisionSummary;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Heading;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.resilience.kept.TownBases;

/** An advice as a report to be handed in: a page for who decides, then all on which it rests. */
final class AdviceReport {

    static final String KIND = "advice-report";
    /** The page for who decides stands before the contents: who reads it need not look for it. */
    private static final int AHEAD = 1;

    private final Questionnaire questionnaire;
    private final Profile answered;
    private final AdviceDocument document;
    private final Optional<LocalDate> keptOn;
    private final Optional<TownBases.Found> bases;
    private final Optional<DecisionSummary> summary;
    private final Optional<BudgetStudy> study;
    private final Content content;
    private final String profile;
    private final Optional<Heading> heading;

    private AdviceReport(Profile answered, AdviceDocument document, Optional<String> profile, Optional<LocalDate> keptOn, Asked asked) {
        this.study = asked.study();
        this.heading = asked.heading();
        this.questionnaire = answered.questionnaire();
        this.answered = answered;
        this.document = document;
        this.keptOn = keptOn;
        this.bases = asked.bases();
        this.summary = DecisionSummary.of(document.advice(), document.benefitCost(), questionnaire.knowledge());
        this.content = new Content(parts());
        this.profile = profile.orElse("");
    }

    /**
     * @param profile id of the profile; absent where a command or REST makes the document
     * @param asked with the study of what is recommended first, which is told beside the screening, and the bases kept
     */
    static Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked) {
        return new AdviceReport(advised.profile(), AdviceDocument.of(advised), profile, Optional.empty(), asked).handout();
    }

    /**
     * The report of an advice as it was kept, whatever knowledge and rules would say now.
     *
     * @param answered the answers on which it was given
     * @param asked of what profile it was; what is worked out now has no part in it
     */
    static Handout ofKept(Profile answered, AdviceDocument document, String profile, LocalDate keptOn, Asked asked) {
        return new AdviceReport(answered, document, Optional.of(profile), Optional.of(keptOn), asked).handout();
    }

    private Handout handout() {
        return new Handout(new Issues.Handed(KIND, "", fiscalYear(), Receipts.hash(content), content), this::paper);
    }

    private int fiscalYear() {
        return FiscalYear.of(document.advice().asOf());
    }

    private Paper paper(Locale locale) {
        Advice advice = document.advice();
        ReportWords words = new ReportWords(questionnaire, document, locale);
        String municipality = words.municipality(advice.municipality());
        List<Chapter> chapters = new ArrayList<>(
                List.of(new ReportSummary(words, advice, summary, study, AnswerCount.of(questionnaire, answered
                        .answers())).chapter()));
        new ReportReasons(words, advice).chapter().ifPresent(chapters::add);
        new ReportFigures(words, advice.recommendations(), document.benefitCost()).chapter().ifPresent(chapters::add);
        bases.map(found -> new Chapter(words.say("chapter.bases"), Turn.UPRIGHT, new BasesTable(words, found).blocks()))
                .ifPresent(chapters::add);
        chapters.add(new ReportCautions(words, advice, questionnaire).chapter());
        new ReportSteps(words, advice, summary).chapter().ifPresent(chapters::add);
        chapters.addAll(new ReportAppendix(words, advice, answered).chapters());
        return new Paper(words.locale(), words.say("title"), municipality, words.say("description", municipality), cover(words), chapters,
                words.signatures(), Receipts.of(new Handout.Subject(KIND, fiscalYear(), "", advice.municipality().map(MunicipalityRef::code)
                        .orElse(""), profile).written(), content, versions(words)),
                AHEAD);
    }

    private List<Fact> cover(ReportWords words) {
        Advice advice = document.advice();
        List<Fact> facts = new ArrayList<>(List.of(words.fact("municipality", words.municipality(advice.municipality()))));
        words.profile(heading).ifPresent(facts::add);
        if (!advice.recommendations().isEmpty()) {
            facts.add(words.fact("recommended", String.join("\n", advice.recommendations().stream().map(words::heading).toList())));
        }
        facts.add(words.fact("as-of", words.date(advice.asOf())));
        keptOn.ifPresent(day -> facts.add(words.fact("kept", words.date(day))));
        facts.add(words.fact("answers", words.counted(AnswerCount.of(questionnaire, answered.answers()))));
        return facts;
    }

    private List<Fact> versions(ReportWords words) {
        Advice advice = document.advice();
        return Stream.concat(words.versions(advice.knowledgeVersion(), advice.rulesVersion()).stream(), Stream.of(words.fact("as-of", words
                .date(advice.asOf())))).toList();
    }

    /** All that is said, by parts that have a title of their own. */
    private List<Part> parts() {
        Advice advice = document.advice();
        List<Part> parts = new ArrayList<>();
        answered.answers()
                .forEach((id, given) -> questionnaire.question(id).ifPresent(question -> parts.add(new Part("answer/" + id,
                        question.text(), said(given)))));
        advice.recommendations().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), List.of(entry,
                document.benefitCost().get(entry.archetype())))));
        advice.conditional().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), entry)));
        advice.notRecommended().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), entry)));
        parts.add(named("chapter.summary", List.of(summary, advice.route())));
        parts.add(named("chapter.cautions", List.of(advice.contradictions(), advice.farFromOpenData(), advice.cautions())));
        parts.add(named("years", advice.roadmap()));
        bases.map(BasesTable::part).ifPresent(parts::add);
        study.ifPresent(
                found -> parts.add(named("summary.study", List.of(found.title().ja(), found.priceYear(), found.asOf(), found.results()
                        .project()))));
        advice.will().ifPresent(will -> parts.add(named("will", will)));
        return parts;
    }

    private static Part named(String key, Object said) {
        return Part.named(key, ReportWords.BUNDLE, key, said);
    }

    /** What an answer says, and on what it rests. */
    private static Object said(GivenAnswer given) {
        return List.of(given.answer().values(), given.basis().toString(), given.note().map(Text::ja).orElse(""));
    }
}
