package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.ChecklistReturn.Filled;
import sumakomi.document.paper.ExcelReader.Altered;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.MarkChanges.Entered;
import sumakomi.programme.MarkChanges.Field;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Profile;

/** A checklist that was filled in with a spreadsheet program and comes back. */
class ChecklistReturnTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Profile INAGI = Examples.packed(MAIN_JOB.profileReader()).all().get("inagi").profile(MAIN_JOB.questionnaire(),
            DAY);
    private static final List<AdvisedProfile> TOWNS = Examples.packed(MAIN_JOB.profileReader()).all().values().stream()
            .map(town -> MAIN_JOB.advise(town.profile(MAIN_JOB.questionnaire(), DAY))).toList();
    private static final Checklists LIST = list(2026);
    private static final String THEME = LIST.themes();
    private static final String ROOF = "datum/roof-potential";

    private static Checklists list(int year) {
        return FsChecklists.of(MAIN_JOB, MAIN_JOB.advise(INAGI), List.of(), Optional.of(year), Given.NOTHING);
    }

    private static byte[] workbook(Locale locale, Consumer<XSSFWorkbook> edit) throws IOException {
        return workbook(LIST, locale, edit);
    }

    private static byte[] workbook(Checklists lists, Locale locale, Consumer<XSSFWorkbook> edit) throws IOException {
        return FilledWorkbook.edited(
                FsChecklists.file(MAIN_JOB.questionnaire(), lists, WorkDone.NOTHING, locale, PaperFormat.EXCEL, Templates.NONE), edit);
    }

    private static Cell cell(XSSFWorkbook workbook, String item, String column) {
        return FilledWorkbook.cell(workbook, item, column);
    }

    @Test
    void anUntouchedWorkbookChangesNothing() throws IOException {
        assertThat(ChecklistReturn.read(workbook(Locale.JAPANESE, workbook -> {}), LIST, "p").entered()).isEmpty();
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(ChecklistReturn.read(workbook(locale, workbook -> {}), LIST, "p").altered()).isEmpty();
        }
    }

    /** What the product wrote is never taken back, and whoever altered it is told so by sheet and cell. */
    @Test
    void textsOfTheProductThatWereAlteredAreNamedByTheirPlace() throws IOException {
        Filled filled = ChecklistReturn.read(workbook(Locale.JAPANESE, workbook -> {
            cell(workbook, ROOF, "column.datum").setCellValue("屋根の図面");
            cell(workbook, ROOF, "column.days").setCellValue(99);
            cell(workbook, "way/2/1", "way.due").setCellValue("来週");
            Cell title = cell(workbook, ROOF, "owner");
            title.getSheet().getRow(2).getCell(title.getColumnIndex()).setCellValue("電話番号");
            cell(workbook, ROOF, "owner").setCellValue("施設課");
            Cell moved = cell(workbook, "datum/disaster-load", "column.datum");
            moved.getSheet().shiftRows(moved.getRowIndex(), moved.getSheet().getLastRowNum(), 2);
        }), LIST, "p");

        assertThat(filled.altered()).extracting(Altered::now).containsExactlyInAnyOrder("屋根の図面", "99", "来週", "電話番号");
        assertThat(filled.altered()).extracting(Altered::issued).contains("担当").noneMatch(String::isEmpty);
        assertThat(filled.altered()).allSatisfy(one -> assertThat(one.place()).matches(".+ [A-Z]+[0-9]+"));
        assertThat(filled.entered().get(THEME)).extracting(Entered::there).containsExactly("施設課");
    }

    @Test
    void aWorkbookFromBeforePrintedTextsWereKeptIsTakenAsItWas() throws IOException {
        byte[] old = workbook(Locale.JAPANESE, workbook -> {
            workbook.removeSheetAt(workbook.getSheetIndex("_printed"));
            cell(workbook, ROOF, "owner").setCellValue("施設課");
        });
        assertThat(ChecklistReturn.read(old, LIST, "p")).satisfies(filled -> assertThat(filled.altered()).isEmpty())
                .extracting(filled -> filled.entered().get(THEME).size()).isEqualTo(1);
    }

    @Test
    void whatWasFilledInComesBackInWhicheverLanguage() throws IOException {
        Map.of(Locale.JAPANESE, "依頼中", Locale.ENGLISH, "asked").forEach((locale, asked) -> {
            try {
                List<Entered> entered = ChecklistReturn.read(workbook(locale, workbook -> {
                    cell(workbook, ROOF, "state").setCellValue(asked);
                    cell(workbook, ROOF, "owner").setCellValue("施設課");
                    cell(workbook, ROOF, "due").setCellValue(DateUtil.getExcelDate(LocalDate.of(2027, 1, 15)));
                    cell(workbook, ROOF, "note").setCellValue("=図面");
                }), LIST, "p").entered().get(THEME);

                assertThat(entered).extracting(Entered::item).containsOnly(ROOF);
                assertThat(entered).extracting(Entered::field).containsExactly(Field.STATE, Field.OWNER, Field.DUE, Field.NOTE);
                assertThat(entered).extracting(Entered::there).containsExactly("asked", "施設課", "2027-01-15", "=図面");
                assertThat(entered).extracting(Entered::issued).containsExactly("open", "", "", "");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void everyCellThatCannotBeTakenIsNamedAndNothingIsTaken() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> {
            cell(workbook, ROOF, "state").setCellValue("たぶん");
            cell(workbook, ROOF, "due").setCellValue("来週");
            cell(workbook, "datum/disaster-load", "note").setCellValue("長".repeat(1001));
        });

        assertThat(faults(file)).extracting(Fault::key).containsExactlyInAnyOrder("checklist.state", "checklist.due", "checklist.text");
        assertThat(faults(file)).allSatisfy(fault -> assertThat(fault.where()).matches(".+ [A-Z]+[0-9]+"));
    }

    @Test
    void eachCellIsToldOnceInTheWordsOfTheReaderAndMissingReasonsWithTheOthers() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> {
            cell(workbook, ROOF, "state").setCellFormula("1+1");
            cell(workbook, "datum/disaster-load", "state").setCellValue("たぶん");
            cell(workbook, "datum/building-register", "state").setCellValue("不要");
        });

        assertThat(faults(file)).extracting(Fault::key).containsExactlyInAnyOrder("excel.formula", "checklist.state", "checklist.reason");
        assertThat(faults(file)).filteredOn(fault -> fault.key().equals("checklist.state")).singleElement().satisfies(fault -> {
            assertThat(fault.in(Locale.JAPANESE)).contains("未着手, 依頼中, 済み, 不要").doesNotContain("asked");
            assertThat(fault.in(Locale.ENGLISH)).contains("open, asked, got, not needed").doesNotContain("済み");
        });
    }

    @Test
    void aStateThatWasClearedIsAskedForAndNotGuessed() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> cell(workbook, ROOF, "state").setBlank());

        assertThat(faults(file)).singleElement().satisfies(fault -> {
            assertThat(fault.where()).matches(".+ [A-Z]+[0-9]+");
            assertThat(fault.in(Locale.JAPANESE)).isEqualTo("状態が空です。次のいずれかにしてください：未着手, 依頼中, 済み, 不要");
        });
    }

    @Test
    void formulasAndMergedCellsAreNamedByTheirPlace() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> {
            cell(workbook, ROOF, "owner").setCellFormula("1+1");
            Cell note = cell(workbook, "datum/disaster-load", "note");
            note.getSheet().addMergedRegion(new CellRangeAddress(note.getRowIndex(), note.getRowIndex(), note.getColumnIndex() - 1,
                    note.getColumnIndex()));
        });

        assertThat(faults(file)).extracting(Fault::key).contains("excel.formula", "excel.merged");
    }

    @Test
    void rowsThatWereMovedAreStillFound() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> {
            Cell owner = cell(workbook, ROOF, "owner");
            owner.setCellValue("施設課");
            Sheet sheet = owner.getSheet();
            sheet.shiftRows(owner.getRowIndex(), sheet.getLastRowNum(), 3);
        });

        assertThat(ChecklistReturn.read(file, LIST, "p").entered().get(THEME)).extracting(Entered::there).containsExactly("施設課");
    }

    @Test
    void theListOfAnotherYearAForeignWorkbookAndWhatIsNoWorkbookAreRefused() throws IOException {
        byte[] file = workbook(Locale.JAPANESE, workbook -> {});
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("x");
            workbook.write(foreign);
        }

        assertThatThrownBy(() -> ChecklistReturn.read(file, list(2027), "p")).isInstanceOfSatisfying(FaultyInput.class,
                refused -> assertThat(refused.faults()).extracting(Fault::key).containsExactly("checklist.other"));
        assertThat(faults(foreign.toByteArray())).extracting(Fault::key).containsExactly("excel.foreign");
        assertThat(faults("状態,担当".getBytes(StandardCharsets.UTF_8))).extracting(Fault::key).containsExactly("excel.not-a-workbook");
        assertThat(faults(new byte[9 * 1024 * 1024])).extracting(Fault::key).containsExactly("excel.too-large");
        assertThat(faults(unfolding())).extracting(Fault::key).containsExactly("excel.unfolds");
    }

    @Test
    void ofThemesSideBySideEachStateGoesToItsThemeAndWhatAThemeHasNotIsNamed() throws IOException {
        AdvisedProfile town = TOWNS.stream().filter(one -> ChecklistMaker.themes(one.advice()).size() > 1).findFirst().orElseThrow();
        List<String> themes = ChecklistMaker.themes(town.advice()).subList(0, 2);
        Checklists both = FsChecklists.of(MAIN_JOB, town, themes, Optional.of(2026), Given.NOTHING);
        String shared = both.lines().stream().filter(line -> line.items().size() == 2).findFirst().orElseThrow().id();
        Checklists.Line alone = both.lines().stream().filter(line -> !line.items().containsKey(themes.get(1))).findFirst().orElseThrow();

        assertThat(ChecklistReturn.read(workbook(both, Locale.JAPANESE, workbook -> cell(workbook, shared, "state."
                + themes.get(1)).setCellValue("済み")), both, "p").entered()).containsOnlyKeys(themes.get(1))
                .hasEntrySatisfying(themes.get(1),
                        entered -> assertThat(entered).extracting(Entered::there).containsExactly("got"));
        byte[] wrong = workbook(both, Locale.JAPANESE, workbook -> cell(workbook, alone.id(), "state." + themes.get(1))
                .setCellValue("済み"));
        assertThatThrownBy(() -> ChecklistReturn.read(wrong, both, "p")).isInstanceOfSatisfying(FaultyInput.class,
                refused -> assertThat(refused.faults()).extracting(Fault::key).containsExactly("checklist.not-of-theme"));
    }

    @Test
    void theWorkbookOfAnotherProfileOrMunicipalityIsRefused() throws IOException {
        WorkDone another = new WorkDone(Optional.of("q"), Map.of(), Map.of());
        byte[] file = FsChecklists.file(MAIN_JOB.questionnaire(), LIST, another, Locale.JAPANESE, PaperFormat.EXCEL, Templates.NONE);
        Checklists elsewhere = TOWNS.stream().filter(town -> ChecklistMaker.themes(town.advice()).contains(THEME))
                .map(town -> FsChecklists.of(MAIN_JOB, town, List.of(THEME), Optional.of(2026), Given.NOTHING))
                .filter(list -> !list.first().municipality().equals(LIST.first().municipality())).findFirst().orElseThrow();

        assertThat(faults(file)).extracting(Fault::key).containsExactly("checklist.other-municipality");
        assertThat(faults(workbook(elsewhere, Locale.JAPANESE, workbook -> {}))).extracting(Fault::key)
                .containsExactly("checklist.other-municipality");
    }

    @Test
    void whatCannotBeFoundAnyMoreOrStandsTwiceOrBelongsToNothingIsTold() throws IOException {
        byte[] gone = workbook(Locale.JAPANESE, workbook -> {
            Row row = cell(workbook, ROOF, "owner").getRow();
            row.getSheet().removeRow(row);
        });
        assertThat(ChecklistReturn.read(gone, LIST, "p").absent()).containsExactly(ROOF);

        byte[] hidden = workbook(Locale.JAPANESE, workbook -> {
            Cell owner = cell(workbook, ROOF, "owner");
            owner.setCellValue("施設課");
            workbook.setSheetHidden(workbook.getSheetIndex(owner.getSheet()), true);
        });
        assertThat(ChecklistReturn.read(hidden, LIST, "p").entered().get(THEME)).extracting(Entered::there).containsExactly("施設課");

        byte[] copied = workbook(Locale.JAPANESE, workbook -> {
            Cell owner = cell(workbook, ROOF, "owner");
            workbook.cloneSheet(workbook.getSheetIndex(owner.getSheet()));
            owner.setCellValue("施設課");
        });
        assertThat(faults(copied)).extracting(Fault::key).containsExactly("excel.twice");

        byte[] own = workbook(Locale.JAPANESE, workbook -> {
            Cell owner = cell(workbook, ROOF, "owner");
            owner.getSheet().createRow(owner.getSheet().getLastRowNum() + 2).createCell(owner.getColumnIndex()).setCellValue("財政課");
        });
        assertThat(ChecklistReturn.read(own, LIST, "p").strange()).hasSize(1);
    }

    @Test
    void daysAreTakenAsTheyAreWritten() throws IOException {
        for (String typed : List.of("2027/1/15", "R9.1.15", "令和9年1月15日", "令和9年1月15日（2027年）", "２０２７－０１－１５")) {
            byte[] file = workbook(Locale.JAPANESE, workbook -> cell(workbook, ROOF, "due").setCellValue(typed));
            assertThat(ChecklistReturn.read(file, LIST, "p").entered().get(THEME)).as(typed).extracting(Entered::there)
                    .containsExactly("2027-01-15");
        }
    }

    /** An archive that unfolds to far more than is read. */
    private static byte[] unfolding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }

    private static List<Fault> faults(byte[] file) {
        try {
            ChecklistReturn.read(file, LIST, "p");
        } catch (FaultyInput e) {
            return e.faults();
        }
        throw new AssertionError("Nothing was refused");
    }
}
