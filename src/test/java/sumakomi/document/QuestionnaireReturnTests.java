package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.QuestionnaireReturn.Filled;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question.Kind;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.ProfileWriter;

/** The questionnaire as a workbook: handed out, filled in by several departments, read back and merged. */
class QuestionnaireReturnTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final String NUMBER = "public-buildings";
    private static final Profile INAGI = inagi();
    private static final String ID = "p1";
    private static final Map<Locale, byte[]> MADE = Map.of(Locale.JAPANESE, made(Locale.JAPANESE), Locale.ENGLISH, made(Locale.ENGLISH));

    /** Without an answer to two questions that the example does not know. */
    private static Profile inagi() {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(Examples.packed(MAIN_JOB.profileReader()).all().get("inagi").answers());
        answers.keySet().removeAll(List.of("public-roofs", NUMBER));
        return new Profile(MAIN_JOB.questionnaire(), MAIN_JOB.questionnaire().prefill().filled(answers), LocalDate.of(2026, 12, 1));
    }

    private static byte[] made(Locale locale) {
        return AdvicePapers.QUESTIONNAIRE.of(MAIN_JOB.advise(INAGI), Optional.of(ID), Asked.NOTHING).in(locale).file(PaperFormat.EXCEL,
                Templates.NONE);
    }

    private static byte[] handedOut(Locale locale, Consumer<XSSFWorkbook> edit) throws IOException {
        return FilledWorkbook.edited(MADE.get(locale), edit);
    }

    private static void write(XSSFWorkbook workbook, String row, String column, String value) {
        FilledWorkbook.cell(workbook, row, column).setCellValue(value);
    }

    private static Filled read(String name, byte[] file) {
        return QuestionnaireReturn.read(file, name, MAIN_JOB.questionnaire(), INAGI.answers(), Optional.of(ID));
    }

    private static Filled filled(String name, Consumer<XSSFWorkbook> edit) throws IOException {
        return read(name, handedOut(Locale.JAPANESE, edit));
    }

    private static QuestionnaireMerge merged(Filled... files) {
        return QuestionnaireMerge.of(INAGI.answers(), INAGI.answers(), List.of(files));
    }

    private static List<String> faults(Consumer<XSSFWorkbook> edit) throws IOException {
        byte[] file = handedOut(Locale.JAPANESE, edit);
        return ((FaultyInput) catchThrowable(() -> read("環境課.xlsx", file))).faults().stream()
                .map(fault -> fault.located(Locale.JAPANESE)).toList();
    }

    @Test
    void anUntouchedWorkbookSaysNothingInEitherLanguage() throws IOException {
        assertThat(read("a.xlsx", handedOut(Locale.JAPANESE, workbook -> {})).offers()).isEmpty();
        assertThat(read("a.xlsx", handedOut(Locale.ENGLISH, workbook -> {})).offers()).isEmpty();
    }

    @Test
    void everyQuestionThatIsNotRuledOutCanBeAnsweredAndEveryChoiceHasItsList() throws IOException {
        handedOut(Locale.JAPANESE, workbook -> {
            MAIN_JOB.questionnaire().questions().values().stream()
                    .filter(question -> !MAIN_JOB.questionnaire().isHidden(question, INAGI.answers()))
                    .forEach(question -> assertThat(FilledWorkbook.cell(workbook, question.id(), "answer")).isNotNull());
            var roofs = FilledWorkbook.cell(workbook, "public-roofs", "answer");
            List<? extends DataValidation> lists = roofs.getSheet().getDataValidations().stream()
                    .filter(list -> list.getRegions().getCellRangeAddresses()[0].isInRange(roofs)).toList();
            assertThat(lists).hasSize(1);
        });
    }

    @Test
    void answersAreTakenAsPeopleWriteThemWithWhoGaveThem() throws IOException {
        QuestionnaireMerge merged = merged(filled("環境課.xlsx", workbook -> {
            write(workbook, "public-roofs", "answer", label("public-roofs", "surveyed"));
            write(workbook, "public-roofs", "who", "環境課");
            write(workbook, "public-roofs", "remark", "2025年度の調査");
            write(workbook, "population", "answer", "９.３万人");
        }), filled("企画課.xlsx", workbook -> write(workbook, "area-km2", "answer", "わからない")));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.taken().get("population").orElseThrow().answer()).isEqualTo(new Answer.Amount(new BigDecimal("93000")));
        assertThat(merged.taken().get("area-km2").orElseThrow().answer()).isEqualTo(Answer.UNKNOWN);
        GivenAnswer roofs = merged.taken().get("public-roofs").orElseThrow();
        assertThat(roofs.answer()).isEqualTo(new Answer.Choice("surveyed"));
        assertThat(roofs.note().orElseThrow().ja()).isEqualTo("記入者：環境課。2025年度の調査");
        assertThat(roofs.note().orElseThrow().en()).isEqualTo("Answered by 環境課; 2025年度の調査");
    }

    @Test
    void aNumberOfFullWidthAndAnUnknownAreRead() throws IOException {
        QuestionnaireMerge merged = merged(filled("a.xlsx", workbook -> write(workbook, NUMBER, "answer", "わからない")));
        assertThat(merged.taken().get(NUMBER).orElseThrow().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(merged.taken().get(NUMBER).orElseThrow().note().orElseThrow().ja()).isEqualTo("記入したファイル：a.xlsx");
        QuestionnaireMerge wide = merged(filled("a.xlsx", workbook -> write(workbook, NUMBER, "answer", "１２")));
        assertThat(wide.taken().get(NUMBER).orElseThrow().answer()).isEqualTo(new Answer.Amount(new BigDecimal("12")));
    }

    @Test
    void copiesThatDifferAreLeftToBeChosenWithTheirCells() throws IOException {
        QuestionnaireMerge merged = merged(filled("環境課.xlsx", workbook -> write(workbook, "public-roofs", "answer",
                label("public-roofs", "surveyed"))), filled("管財課.xlsx", workbook -> write(workbook, "public-roofs", "answer", "わからない")));

        assertThat(merged.taken()).isEmpty();
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.question().id()).isEqualTo("public-roofs");
            assertThat(conflict.offers()).extracting(QuestionnaireReturn.Offer::file).containsExactly("環境課.xlsx", "管財課.xlsx");
            assertThat(conflict.offers().get(0).place()).matches(".+ [A-Z]+[0-9]+");
        });
    }

    @Test
    void whatWasAnsweredHereMeanwhileIsNotOverwritten() throws IOException {
        Filled file = filled("環境課.xlsx", workbook -> write(workbook, "public-roofs", "answer", label("public-roofs", "surveyed")));
        Map<String, GivenAnswer> now = new LinkedHashMap<>(INAGI.answers());
        now.put("public-roofs", GivenAnswer.of(Answer.UNKNOWN));

        assertThat(QuestionnaireMerge.of(now, now, List.of(file)).conflicts()).hasSize(1);
        now.put("public-roofs", GivenAnswer.of(new Answer.Choice("surveyed")));
        assertThat(QuestionnaireMerge.of(now, now, List.of(file)).conflicts()).isEmpty();
    }

    @Test
    void everyFaultIsNamedByFileSheetAndCellAndNothingIsTaken() throws IOException {
        List<String> faults = faults(workbook -> {
            write(workbook, "public-roofs", "answer", "たぶんある");
            FilledWorkbook.cell(workbook, NUMBER, "answer").setCellFormula("1+1");
            var merged = FilledWorkbook.cell(workbook, several() + "/" + first(several()), "answer");
            merged.getSheet().addMergedRegion(new CellRangeAddress(merged.getRowIndex(), merged.getRowIndex() + 1,
                    merged.getColumnIndex(), merged.getColumnIndex()));
        });
        assertThat(faults).hasSizeGreaterThanOrEqualTo(3).allMatch(fault -> fault.startsWith("環境課.xlsx "));
        assertThat(faults).anyMatch(fault -> fault.contains("「たぶんある」は選択肢にありません") && fault.endsWith(
                "わからない"))
                .anyMatch(fault -> fault.contains("数式（1+1）")).anyMatch(fault -> fault.contains("結合"));
    }

    @Test
    void optionsTakeAMarkAndNothingElse() throws IOException {
        String row = several() + "/" + first(several());
        assertThat(merged(filled("a.xlsx", workbook -> {
            clear(workbook);
            write(workbook, row, "answer", "◯");
        })).taken().get(several()).orElseThrow().answer().values()).containsExactly(first(several()));
        assertThat(faults(workbook -> {
            clear(workbook);
            write(workbook, row, "answer", "多分");
        })).singleElement().asString().contains("「多分」は印として読めません");
        assertThat(faults(workbook -> write(workbook, several(), "answer", "ある"))).singleElement().asString().contains("ここには書けません");
    }

    @Test
    void whatWasPutInBeforeTheTableDoesNotHideIt() throws IOException {
        assertThat(filled("a.xlsx", workbook -> {
            var answer = FilledWorkbook.cell(workbook, "public-roofs", "answer");
            answer.setCellValue(label("public-roofs", "surveyed"));
            answer.getSheet().shiftRows(0, answer.getSheet().getLastRowNum(), 2);
            answer.getSheet().shiftColumns(0, 12, 1);
        }).offers()).singleElement().satisfies(offer -> assertThat(offer.question().id()).isEqualTo("public-roofs"));
    }

    @Test
    void whatStandsInARowThatWasPutInIsNamedWherever() throws IOException {
        assertThat(filled("a.xlsx", workbook -> {
            XSSFSheet sheet = (XSSFSheet) FilledWorkbook.cell(workbook, "public-roofs", "answer").getSheet();
            int column = FilledWorkbook.cell(workbook, "public-roofs", "answer").getColumnIndex();
            sheet.shiftRows(3, sheet.getLastRowNum(), 1);
            sheet.createRow(3).createCell(column).setCellValue("ある");
        }).strange()).singleElement().asString().endsWith("4");
    }

    @Test
    void whatStandsBesideAKeyThatIsNoneIsNamed() throws IOException {
        assertThat(filled("a.xlsx", workbook -> {
            write(workbook, "public-roofs", "answer", label("public-roofs", "surveyed"));
            var answer = FilledWorkbook.cell(workbook, "public-roofs", "answer");
            answer.getRow().getCell(0).setCellValue("屋根");
        }).strange()).singleElement().asString().matches(".+ [A-Z]+[0-9]+");
    }

    @Test
    void aSheetWhoseColumnsCannotBeToldAnyMoreIsNamed() throws IOException {
        assertThat(faults(workbook -> {
            var answer = FilledWorkbook.cell(workbook, "public-roofs", "answer");
            answer.setCellValue(label("public-roofs", "surveyed"));
            answer.getSheet().removeRow(answer.getSheet().getRow(1));
        })).singleElement().asString().startsWith("環境課.xlsx ").contains("隠れた行");
    }

    @Test
    void theCellOfAnAnswerIsThatOfTheOptionThatWasMarked() throws IOException {
        String row = several() + "/" + first(several());
        assertThat(filled("a.xlsx", workbook -> {
            clear(workbook);
            write(workbook, row, "answer", "○");
        }).offers()).singleElement().satisfies(offer -> assertThat(offer.place()).isEqualTo(place(row)));
    }

    private static String place(String row) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(MADE.get(Locale.JAPANESE)))) {
            var cell = FilledWorkbook.cell(workbook, row, "answer");
            return cell.getSheet().getSheetName() + " " + cell.getAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As programs write that do not know the sizes of the parts beforehand. */
    @Test
    void aWorkbookWrittenAsItWentIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("施設名");
            workbook.write(out);
        }
        assertThat(ExcelReader.<String>within(out.toByteArray(), workbook -> workbook.getSheetName(0))).isEqualTo("表");
    }

    @Test
    void anEmptyFileIsCalledSo() {
        assertThatThrownBy(() -> read("a.xlsx", new byte[0])).isInstanceOf(FaultyInput.class)
                .satisfies(thrown -> assertThat(((FaultyInput) thrown).faults().get(0).located(Locale.JAPANESE)).contains("空のファイル"));
    }

    @Test
    void aRemarkWithoutAnAnswerIsNamed() throws IOException {
        assertThat(faults(workbook -> write(workbook, "public-roofs", "remark", "確認中"))).singleElement().asString().contains("答えがありません");
    }

    @Test
    void aStrangeOrForeignFileIsRefused() throws IOException {
        byte[] other = handedOut(Locale.JAPANESE, workbook -> {});
        assertThatThrownBy(() -> QuestionnaireReturn.read(other, "a.xlsx", MAIN_JOB.questionnaire(), INAGI.answers(), Optional.of("p2")))
                .isInstanceOf(FaultyInput.class).extracting(thrown -> ((FaultyInput) thrown).faults().get(0).key())
                .isEqualTo("questionnaire.other");
        assertThatThrownBy(() -> read("a.csv", "設問,答え".getBytes(Charset.forName("windows-31j")))).isInstanceOf(FaultyInput.class)
                .extracting(thrown -> ((FaultyInput) thrown).faults()).asString().contains("excel.not-a-workbook");
    }

    @Test
    void aProfileWithNotesIsWrittenAndReadBack() throws IOException {
        Filled file = filled("環境課.xlsx", workbook -> {
            write(workbook, "public-roofs", "answer", label("public-roofs", "surveyed"));
            write(workbook, "public-roofs", "who", "環境課");
        });
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(INAGI.answers());
        merged(file).taken().forEach((question, given) -> answers.put(question, given.orElseThrow()));
        Profile profile = new Profile(MAIN_JOB.questionnaire(), answers, INAGI.asOf());
        ProfileReader reader = MAIN_JOB.profileReader();
        assertThat(reader.read(ProfileWriter.write(profile).getBytes(StandardCharsets.UTF_8)).answers())
                .isEqualTo(answers);
    }

    private static String label(String question, String option) {
        return MAIN_JOB.questionnaire().question(question).orElseThrow().option(option).orElseThrow().label().ja();
    }

    private static String several() {
        return MAIN_JOB.questionnaire().questions().values().stream()
                .filter(question -> question.kind() == Kind.CHOICES && question.relevantWhen().isEmpty())
                .findFirst().orElseThrow().id();
    }

    private static String first(String question) {
        return MAIN_JOB.questionnaire().question(question).orElseThrow().options().get(0).id();
    }

    private static void clear(XSSFWorkbook workbook) {
        write(workbook, several(), "answer", "");
        MAIN_JOB.questionnaire().question(several()).orElseThrow().options()
                .forEach(option -> write(workbook, several() + "/" + option.id(), "answer", ""));
    }
}
