package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.PdfUa;
import sumakomi.document.paper.Row;
import sumakomi.knowledge.FsStep;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.WorkDone;

/** What a checklist says on paper: each text on its own basis. */
class ChecklistPaperTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, AdvisedProfile> TOWNS = Examples.packed(MAIN_JOB.profileReader()).all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, town -> MAIN_JOB.advise(town.getValue().profile(MAIN_JOB.questionnaire(), DAY))));

    private static Stream<Checklists> lists() {
        return TOWNS.values().stream().flatMap(town -> ChecklistMaker.themes(town.advice()).stream().map(theme -> list(town, theme)));
    }

    private static Checklists list(AdvisedProfile town, String theme) {
        return FsChecklists.of(MAIN_JOB, town, List.of(theme), Optional.of(2026), Given.NOTHING);
    }

    private static Map<String, Row> rows(Paper paper) {
        return paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).rows().stream()).filter(row -> row.key().contains("/"))
                .collect(Collectors.toMap(Row::key, row -> row));
    }

    private static List<String> words(Row row) {
        return row.cells().stream().filter(Cell.Words.class::isInstance).map(cell -> ((Cell.Words) cell).text()).toList();
    }

    @Test
    void itMeetsPdfUaWithOneThemeAndWithSeveral() throws Exception {
        AdvisedProfile town = TOWNS.values().stream().filter(one -> ChecklistMaker.themes(one.advice()).size() > 1).findFirst()
                .orElseThrow();
        List<String> themes = ChecklistMaker.themes(town.advice()).stream().limit(2).toList();
        Checklists several = FsChecklists.of(MAIN_JOB, town, themes, Optional.of(2026), Given.NOTHING);
        assertThat(PdfUa.faults(pdf(list(town, themes.get(0)), Locale.ENGLISH))).isEmpty();
        assertThat(PdfUa.faults(pdf(several, Locale.JAPANESE))).isEmpty();
    }

    private static byte[] pdf(Checklists lists, Locale locale) {
        return FsChecklists.file(MAIN_JOB.questionnaire(), lists, WorkDone.NOTHING, locale, PaperFormat.PDF, Templates.NONE);
    }

    /** What table 4.1 of the source prints is a heading; what the step consists of is read into it, and stands marked apart. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void titleAndDetailOfAStepAreEachMarkedWithWhatTheyRestOn(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, String> marks = language.equals("ja") ? Map.of("stated", "［明記］", "inferred", "［推定］", "assumed", "［想定］")
                : Map.of("stated", " [stated]", "inferred", " [inferred]", "assumed", " [assumed]");
        assertThat(lists()).isNotEmpty()
                .allSatisfy(list -> rows(ChecklistPaper.of(MAIN_JOB.questionnaire(), list, WorkDone.NOTHING, locale))
                        .forEach((key, row) -> Optional.ofNullable(MAIN_JOB.knowledge().fsSteps().get(key.replace("step/", "")))
                                .ifPresent(step -> assertThat(words(row)).contains(expected(step, locale, marks)))));
    }

    private static String expected(FsStep step, Locale locale, Map<String, String> marks) {
        return step.title().in(locale) + marks.get(step.basis().toString()) + "\n" + step.detail().in(locale)
                + marks.get(step.detailBasis().toString());
    }

    /** A reason that names the source as the one who asks for an item is given only where the source does. */
    @Test
    void whatWeReadIntoTheSourceIsNeverGivenAsNamedByIt() {
        assertThat(lists()).isNotEmpty().allSatisfy(list -> {
            Map<String, Row> rows = rows(ChecklistPaper.of(MAIN_JOB.questionnaire(), list, WorkDone.NOTHING, Locale.JAPANESE));
            list.first().items().stream().filter(item -> !item.basis().toString().equals("stated"))
                    .forEach(item -> assertThat(String.join("\n", words(rows.get(item.id())))).doesNotContain("資料が、この類型について挙げて"));
        });
    }

    @Test
    void theMarksStandInEveryFormat() throws IOException {
        Checklists list = list(TOWNS.get("inagi"), ChecklistMaker.themes(TOWNS.get("inagi").advice()).get(0));
        assertThat(PaperFormat.values()).allSatisfy(format -> assertThat(text(format, FsChecklists.file(MAIN_JOB.questionnaire(), list,
                WorkDone.NOTHING, Locale.JAPANESE, format, Templates.NONE)).replaceAll("\\s", ""))
                .contains("FSの手順を仕上げる［明記］第2回で組み立てた手順に、期間、担当、判断の基準を加えて完成させます。［推定］"));
    }

    /** Titles of types are too long for a narrow column and for every line. */
    @Test
    void severalThemesAreToldApartByLettersThatEachChapterExplains() {
        AdvisedProfile town = TOWNS.values().stream().filter(one -> ChecklistMaker.themes(one.advice()).size() > 1).findFirst()
                .orElseThrow();
        List<String> themes = ChecklistMaker.themes(town.advice()).subList(0, 2);
        Paper paper = ChecklistPaper.of(MAIN_JOB.questionnaire(), FsChecklists.of(MAIN_JOB, town, themes, Optional.of(2026), Given.NOTHING),
                WorkDone.NOTHING, Locale.JAPANESE);
        String second = MAIN_JOB.knowledge().archetype(themes.get(1)).title().ja();

        assertThat(paper.chapters()).allSatisfy(chapter -> assertThat(chapter.blocks().get(0)).isInstanceOfSatisfying(Block.Note.class,
                note -> assertThat(note.text()).contains("B：" + second)));
        assertThat(paper.cover()).anySatisfy(fact -> assertThat(fact.value()).contains("B：" + second));
        assertThat(paper.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).columns().stream()).map(Column::title)).contains("状態：A", "状態：B")
                .noneMatch(title -> title.contains(second));
    }

    private static String text(PaperFormat format, byte[] file) throws IOException {
        return switch (format) {
            case WORD -> new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file))).getText();
            case EXCEL -> {
                DataFormatter cells = new DataFormatter();
                yield StreamSupport.stream(new XSSFWorkbook(new ByteArrayInputStream(file)).spliterator(), false)
                        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                        .flatMap(row -> StreamSupport.stream(row.spliterator(), false)).map(cells::formatCellValue)
                        .collect(Collectors.joining());
            }
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    PDFTextStripper inOrder = new PDFTextStripper();
                    inOrder.setSortByPosition(false);
                    yield inOrder.getText(document);
                }
            }
        };
    }
}
