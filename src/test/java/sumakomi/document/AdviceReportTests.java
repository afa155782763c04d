package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Topic;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.PdfUa;
import sumakomi.knowledge.PlainJson;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.programme.SinceIssued;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/** The advice as a report: a page for who decides, and everything on which it rests. */
class AdviceReportTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final int DRAWN = 4;
    private static final Map<String, AdvisedProfile> TOWNS = Examples.packed(MAIN_JOB.profileReader()).all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, town -> MAIN_JOB.advise(town.getValue().profile(MAIN_JOB.questionnaire(), DAY))));
    private static final List<AdvisedProfile> FULL = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(7, DAY).limit(DRAWN)
            .map(MAIN_JOB::advise).toList();

    private static Handout report(AdvisedProfile advised) {
        return AdvicePapers.ADVICE_REPORT.of(advised, Optional.empty(), Asked.NOTHING);
    }

    private static Stream<AdvisedProfile> all() {
        return Stream.concat(TOWNS.values().stream(), FULL.stream());
    }

    private static String text(Paper paper) {
        return paper.chapters().stream().flatMap(chapter -> Stream.concat(Stream.of(chapter.title()), chapter.blocks().stream()
                .flatMap(AdviceReportTests::texts))).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.caption()), table.rows().stream().flatMap(row -> row.cells().stream()).filter(
                    Cell.Words.class::isInstance).map(cell -> ((Cell.Words) cell).text()));
        }
        return block instanceof Block.Bullets bullets ? bullets.items().stream() : Stream.of(block instanceof Block.Section section
                ? section.title() : block instanceof Block.Paragraph paragraph ? paragraph.text() : block instanceof Block.Note note ? note
                        .text() : ((Block.Picture) block).alternative());
    }

    /** Whoever decides reads the page behind the cover and no more; on paper, not by a count of words. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theSummaryIsOnePage(String language) throws IOException {
        for (AdvisedProfile advised : language.equals("ja") ? all().toList() : FULL) {
            Locale locale = Locale.forLanguageTag(language);
            List<String> titles = report(advised).paper().apply(locale).chapters().stream().map(chapter -> chapter.title()).toList();
            try (PDDocument document = Loader.loadPDF(report(advised).in(locale).file(PaperFormat.PDF, Templates.NONE))) {
                assertThat(page(document, 2)).contains(titles.get(0)).doesNotContain(titles.get(1) + "\n");
                assertThat(page(document, 3)).as(advised.advice().municipality().toString())
                        .contains(language.equals("ja") ? "目次" : "Contents").containsPattern(titles.get(0) + "\\W*2\\b")
                        .containsPattern(titles.get(1) + "\\W*4\\b");
                assertThat(page(document, 4)).contains(titles.get(1));
            }
        }
    }

    @Test
    void inWordTooTheSummaryStandsBeforeTheContents() throws IOException {
        Handout report = report(TOWNS.get("inagi"));
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(report.in(Locale.JAPANESE).file(PaperFormat.WORD, Templates.NONE)))) {
            List<String> headings = word.getParagraphs().stream().filter(one -> Set.of("Heading1", "TOCHeading").contains(
                    String.valueOf(one.getStyle()))).map(one -> one.getText()).toList();
            assertThat(headings).startsWith("判断のための要約", "目次", "推薦の理由と、比べた類型");
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyReasonThatCountsEveryTypeAndEveryKnownAnswerIsInIt(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(all()).isNotEmpty().allSatisfy(advised -> {
            String text = text(report(advised).paper().apply(locale));
            assertThat(advised.advice().recommendations().stream().flatMap(entry -> entry.reasons().stream()).filter(Reason::counts)
                    .map(reason -> reason.text().in(locale))).allSatisfy(reason -> assertThat(text).contains(reason));
            assertThat(MAIN_JOB.knowledge().archetypes().values().stream().map(type -> type.title().in(locale))).allSatisfy(
                    title -> assertThat(text).contains(title));
            assertThat(
                    advised.profile().answers().keySet().stream().map(id -> MAIN_JOB.questionnaire().question(id).orElseThrow().text().in(
                            locale)))
                    .allSatisfy(question -> assertThat(text).contains(question));
        });
    }

    @Test
    void costIsTheRangeOfTheAdviceWithTheYearOfItsPrices() {
        String text = text(report(TOWNS.get("inagi")).paper().apply(Locale.JAPANESE));
        assertThat(text).contains("2,000万円〜9,000万円［想定］\n資料（2013年7月）の時点の価格による目安で、見積りではありません。");
    }

    @Test
    void aRatioStandsBesideOneAsADrawingWithAText() {
        assertThat(FULL.stream().filter(advised -> advised.benefitCost().values().stream().anyMatch(one -> one.bOverC().isPresent())))
                .isNotEmpty().allSatisfy(advised -> assertThat(report(advised).paper().apply(Locale.JAPANESE).chapters().stream()
                        .flatMap(chapter -> chapter.blocks().stream()).filter(Block.Picture.class::isInstance)
                        .map(Block.Picture.class::cast))
                        .anyMatch(picture -> picture.svg().contains(">1.0<") && picture.alternative().startsWith("B/Cは")));
    }

    @Test
    void noIdIsReadInIt() {
        Set<String> ids = Stream.of(MAIN_JOB.knowledge().archetypes().keySet(), MAIN_JOB.questionnaire().questions().keySet(), MAIN_JOB
                .knowledge().findings().keySet(), MAIN_JOB.knowledge().dataItems().keySet(), MAIN_JOB.knowledge().sources().keySet())
                .flatMap(
                        Set::stream)
                .filter(id -> id.contains("-")).collect(Collectors.toSet());
        assertThat(all()).allSatisfy(advised -> {
            String text = text(report(advised).paper().apply(Locale.JAPANESE));
            assertThat(ids.stream().filter(id -> text.matches("(?s).*(?<![a-z.-])" + id + "(?![a-z.-]).*"))).isEmpty();
        });
    }

    @Test
    void itMeetsPdfUaAndItsPicturesHaveTextsInWordToo() throws Exception {
        AdvisedProfile drawn = FULL.stream().filter(advised -> advised.benefitCost().values().stream().anyMatch(one -> one.bOverC()
                .isPresent())).findFirst().orElseThrow();
        assertThat(PdfUa.faults(report(drawn).in(Locale.JAPANESE).file(PaperFormat.PDF, Templates.NONE))).isEmpty();
        assertThat(PdfUa.faults(report(TOWNS.get("mitaka")).in(Locale.ENGLISH).file(PaperFormat.PDF, Templates.NONE))).isEmpty();
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(report(drawn).in(Locale.JAPANESE).file(PaperFormat.WORD, Templates.NONE)))) {
            List<XWPFPicture> pictures = word.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).map(
                    XWPFRun::getEmbeddedPictures).flatMap(List::stream).toList();
            assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(picture.getDescription()).isNotBlank());
        }
    }

    @Test
    void itsNumberStandsForWhatItSaysAndAnotherAnswerIsNamed() {
        AdvisedProfile before = TOWNS.get("inagi");
        AdvisedProfile after = MAIN_JOB.advise(before.profile().with("public-roofs", new Answer.Choice("surveyed")));
        AdvisedProfile later = MAIN_JOB.advise(new Profile(MAIN_JOB.questionnaire(), before.profile().answers(),
                before.profile().asOf().plusDays(1)));

        assertThat(report(later).number()).isEqualTo(report(before).number())
                .isEqualTo(report(before).paper().apply(Locale.ENGLISH).receipt()
                        .id());
        assertThat(report(after).number()).isNotEqualTo(report(before).number());
        String issued = PlainJson.MAPPER.writeValueAsString(report(before).handed().content());
        assertThat(SinceIssued.of(issued, report(after).handed().content()).answers()).extracting(SinceIssued.Answered::title)
                .contains(MAIN_JOB.questionnaire().question(
                        "public-roofs").orElseThrow().text());
        assertThat(SinceIssued.of(issued, report(before).handed().content()).answers()).isEmpty();
    }

    /** What is to be done with others is proposed to the whole municipality; the budget and the summary hang on one type. */
    @Test
    void whatTheAnswersAskToBeDoneWithOthersIsInIt() {
        List<AdvisedProfile> asked = all().filter(one -> Topic.sort(one.advice().proposals()).containsKey(Topic.LESSONS)).toList();
        assertThat(asked).isNotEmpty().allSatisfy(advised -> assertThat(text(report(advised).paper().apply(Locale.JAPANESE)))
                .contains("類型にかかわらず、連携して進められること", "都市の環境効率と連携の計算")
                .contains(Topic.sort(advised.advice().proposals()).get(Topic.LESSONS).stream().map(one -> one.title().in(Locale.JAPANESE))
                        .toArray(String[]::new)));
    }

    @Test
    void withoutAnAnswerItSaysThatThereIsNoConclusion() {
        AdvisedProfile nothing = MAIN_JOB.advise(new Profile(MAIN_JOB.questionnaire(), Map.of(), DAY));
        assertThat(text(report(nothing).paper().apply(Locale.JAPANESE))).contains("回答がまだないため、結論はありません。");
        assertThat(report(nothing).in(Locale.JAPANESE).file(PaperFormat.WORD, Templates.NONE)).isNotEmpty();
    }
}
