package sumakomi.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Advice.Reason;
import sumakomi.advisor.Labels;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.Fact;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Heading;
import sumakomi.questionnaire.Questionnaire;

/**
 * What documents say alike, in one language: texts with what they rest on, places of numbered sources, the answers behind a reason. A
 * kind of document adds its own words, in a bundle of its own.
 */
public abstract class DocumentWords {

    private static final String SHARED = "documents";

    /** Its own first. */
    private final List<Phrases> phrases;
    private final Locale locale;
    private final Knowledge knowledge;
    private final Labels labels;
    /** Ids of source documents in the order in which they are numbered. */
    private final List<String> documents;

    /**
     * @param bundles in which its words are looked for, its own first
     * @param documents ids of the source documents, in the order in which they are numbered
     */
    DocumentWords(List<String> bundles, Questionnaire questionnaire, List<String> documents, Locale locale) {
        this.phrases = Stream.concat(bundles.stream(), Stream.of(SHARED)).map(bundle -> Phrases.of(bundle, locale)).toList();
        this.locale = phrases.get(0).locale();
        this.knowledge = questionnaire.knowledge();
        this.labels = new Labels(questionnaire, this.locale);
        this.documents = List.copyOf(documents);
    }

    public final Locale locale() {
        return locale;
    }

    final Knowledge knowledge() {
        return knowledge;
    }

    final Labels labels() {
        return labels;
    }

    public final String say(String key, Object... args) {
        return phrases.stream().filter(some -> some.has(key)).findFirst().orElseThrow(() -> new IllegalArgumentException(key)).say(key,
                args);
    }

    /** Whether there is a wording for a key. */
    final boolean has(String key) {
        return phrases.stream().anyMatch(some -> some.has(key));
    }

    /** A day with the era, as a town hall writes it. */
    public final String date(LocalDate day) {
        return Days.written(day, locale());
    }

    public final String in(Text text) {
        return text.in(locale());
    }

    public final String in(Optional<Text> text) {
        return text.map(this::in).orElse("");
    }

    /** Several one behind the other. */
    final String joined(List<String> texts) {
        return String.join(say("separator"), texts);
    }

    /** A text with the mark of what it rests on. */
    public final String marked(Text text, Basis basis) {
        return marked(in(text), Optional.of(basis));
    }

    /** The same; advice of earlier versions does not tell of every field what it rests on. */
    final String marked(String text, Optional<Basis> basis) {
        return basis.map(known -> say("marked", text, say("basis." + known))).orElse(text);
    }

    /** Texts, each on a line of its own with its mark. */
    public final String marked(List<Said> said) {
        return said.stream().map(one -> marked(one.text(), one.basis())).collect(Collectors.joining("\n"));
    }

    /** A reason with the answers that led to it. */
    public final String because(Reason reason) {
        return say("why.answers", in(reason.text()), answers(reason.because()));
    }

    /** Questions with their answers. */
    final String answers(List<Because> because) {
        return because.stream().map(one -> say("answer", labels.question(one.question()), labels.answer(one)))
                .collect(Collectors.joining(say("answers.separator")));
    }

    /** The number of the document, and the place in it. */
    public final String ground(Citation source) {
        return say("ground", documents.indexOf(source.document()) + 1, labels.place(source));
    }

    /** The same where a column says that it is the source. */
    final String place(Citation source) {
        return say("place", documents.indexOf(source.document()) + 1, labels.place(source));
    }

    /** The documents by the number by which they are referred to. */
    public final List<String> documents() {
        return IntStream.range(0, documents.size()).mapToObj(i -> say("document", i + 1, in(knowledge.source(documents.get(i)).title())))
                .toList();
    }

    /** The documents as the end of a chapter: a page of their own would stand empty but for a few lines. */
    final List<Block> sources() {
        return Stream.concat(Stream.of(new Block.Section(say("chapter.documents"))), sourceList().stream()).toList();
    }

    /** The documents by their numbers, and what the numbers mean. */
    final List<Block> sourceList() {
        return List.of(new Block.Paragraph(say("documents.text")), new Block.Bullets(documents()));
    }

    /** A municipality by name, or that none is answered. */
    final String municipality(Optional<MunicipalityRef> municipality) {
        return municipality.map(found -> in(found.name())).orElseGet(() -> say("unnamed"));
    }

    /** A municipality by its code. */
    final String town(String code) {
        return Optional.ofNullable(knowledge.municipalities().get(code)).map(found -> in(found.name())).orElse(code);
    }

    final String towns(Collection<String> codes) {
        return joined(codes.stream().map(this::town).toList());
    }

    final Fact fact(String key, String value) {
        return new Fact(key, say("fact." + key), value);
    }

    /** A fiscal year, in Japanese by the era with the western year behind it. */
    final String year(int fiscalYear) {
        return say("year", locale.getLanguage().equals("en") ? Integer.toString(fiscalYear) : Days.fiscalYear(fiscalYear, locale));
    }

    /** A profile that is kept, by its name or by fiscal year and number, so that no two of a municipality are alike. */
    final Optional<Fact> profile(Optional<Heading> kept) {
        return kept.map(one -> fact("profile", one.name().isEmpty()
                ? say(one.number() == 1 ? "profile.first" : "profile.further", year(one.fiscalYear()), one.number())
                : say("profile.named", one.name(), year(one.fiscalYear()))));
    }

    /** Who signs. */
    final List<String> signatures() {
        return List.of(say("signature.made"), say("signature.checked"), say("signature.approved"));
    }

    /** The versions by which a document can be made again. */
    final List<Fact> versions(String knowledgeVersion, String rulesVersion) {
        return List.of(fact("knowledge", knowledgeVersion), fact("rules", rulesVersion));
    }
}
