package sumakomi.document;

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
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Text;
import sumakomi.programme.DecisionSummary;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/** An advice as a report to be handed in: a page for who decides, then all on which it rests. */
final class AdviceReport {

    static final String KIND = "advice-report";

    private final Questionnaire questionnaire;
    private final AdvisedProfile advised;
    private final AdviceDocument document;
    private final Optional<DecisionSummary> summary;
    private final Content content;
    private final String profile;

    private AdviceReport(AdvisedProfile advised, Optional<String> profile) {
        this.questionnaire = advised.profile().questionnaire();
        this.advised = advised;
        this.document = AdviceDocument.of(advised);
        this.summary = DecisionSummary.of(advised.advice(), advised.benefitCost(), questionnaire.knowledge());
        this.content = new Content(parts());
        this.profile = profile.orElse("");
    }

    /** @param profile id of the profile; absent where a command or REST makes the document */
    static Handout of(AdvisedProfile advised, Optional<String> profile) {
        AdviceReport report = new AdviceReport(advised, profile);
        return new Handout(new Issues.Handed(KIND, "", report.fiscalYear(), Receipts.hash(report.content), report.content), report::paper);
    }

    private int fiscalYear() {
        return FiscalYear.of(advised.advice().asOf());
    }

    private Paper paper(Locale locale) {
        Advice advice = advised.advice();
        ReportWords words = new ReportWords(questionnaire, document, locale);
        String municipality = words.municipality(advice.municipality());
        List<Chapter> chapters = new ArrayList<>(List.of(new ReportSummary(words, advice, summary).chapter()));
        new ReportReasons(words, advice).chapter().ifPresent(chapters::add);
        new ReportFigures(words, advice.recommendations(), advised.benefitCost()).chapter().ifPresent(chapters::add);
        chapters.add(new ReportCautions(words, advice, questionnaire).chapter());
        new ReportSteps(words, advice, summary).chapter().ifPresent(chapters::add);
        chapters.addAll(new ReportAppendix(words, advice, advised.profile()).chapters());
        return new Paper(words.locale(), words.say("title"), municipality, words.say("description", municipality), cover(words), chapters,
                words.signatures(), Receipts.of(new Handout.Subject(KIND, fiscalYear(), "", advice.municipality().map(MunicipalityRef::code)
                        .orElse(""), profile).written(), content, versions(words)));
    }

    private List<Fact> cover(ReportWords words) {
        Advice advice = advised.advice();
        List<Fact> facts = new ArrayList<>(List.of(words.fact("municipality", words.municipality(advice.municipality()))));
        if (!advice.recommendations().isEmpty()) {
            facts.add(words.fact("recommended", String.join("\n", advice.recommendations().stream().map(words::heading).toList())));
        }
        facts.add(words.fact("as-of", words.date(advice.asOf())));
        facts.add(words.fact("answers", words.say("fact.answers-count", advised.profile().answers().values().stream().filter(given -> given
                .answer().known()).count(), questionnaire.questions().size())));
        return facts;
    }

    private List<Fact> versions(ReportWords words) {
        Advice advice = advised.advice();
        return Stream.concat(words.versions(advice.knowledgeVersion(), advice.rulesVersion()).stream(), Stream.of(words.fact("as-of", words
                .date(advice.asOf())))).toList();
    }

    /** All that is said, by parts that have a title of their own. */
    private List<Part> parts() {
        Advice advice = advised.advice();
        List<Part> parts = new ArrayList<>();
        advised.profile().answers()
                .forEach((id, given) -> questionnaire.question(id).ifPresent(question -> parts.add(new Part("answer/" + id,
                        question.text(), said(given)))));
        advice.recommendations().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), List.of(entry,
                advised.benefitCost().get(entry.archetype())))));
        advice.conditional().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), entry)));
        advice.notRecommended().forEach(entry -> parts.add(new Part("type/" + entry.archetype(), entry.title(), entry)));
        parts.add(named("chapter.summary", List.of(summary, advice.route())));
        parts.add(named("chapter.cautions", List.of(advice.contradictions(), advice.farFromOpenData(), advice.cautions())));
        parts.add(named("years", advice.roadmap()));
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
