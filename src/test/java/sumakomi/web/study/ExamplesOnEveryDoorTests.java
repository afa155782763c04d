package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.HtmlUtils;
import sumakomi.cli.CommandRun;
import sumakomi.document.Office;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.ExampleStudies;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.CallTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each project of {@code examples/}, kept through the page: page, REST, command line and recomputed workbook give one result. */
@Tag("office")
@CallTest
class ExamplesOnEveryDoorTests {

    private static final FigureText FIGURES = new FigureText(KnowledgeFiles.packedWhole().library());
    private static final List<String> CASES = List.of("i", "ii", "iii");
    /** The paper of a budget shows as many fiscal years. */
    private static final int FIRST_YEARS = 5;

    @Autowired
    private MockMvc mvc;

    @TempDir
    Path folder;

    /** What one project is on the doors that answer at once. */
    private record Kept(String name, JsonNode told, Path workbook) {

        JsonNode project() {
            return told.at("/results/project");
        }
    }

    @Test
    void pageRestCommandLineAndWorkbookGiveOneResult() throws Exception {
        List<Kept> all = new ArrayList<>();
        for (Path file : ExampleStudies.files()) {
            all.add(onPageAndRest(file));
        }
        List<Path> saved = Office.saved(all.stream().map(Kept::workbook).toList(), "xlsx", folder);
        for (int at = 0; at < saved.size(); at++) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(saved.get(at)))) {
                inWorkbook(all.get(at), workbook);
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
    }

    private Kept onPageAndRest(Path file) throws Exception {
        String name = file.getFileName().toString();
        JsonNode told = new JsonMapper().readTree(CommandRun.of("study", file.toString(), "--format", "json", "--uncertainty").out());
        String study = perform(multipart("/studies/upload").file(new MockMultipartFile("file", Files.readAllBytes(file))).with(csrf()))
                .getRedirectedUrl().replaceFirst("[?].*", "");
        String version = perform(post(study + "/versions").with(csrf())).getRedirectedUrl().replaceFirst("[?].*", "");
        JsonNode rest = new JsonMapper().readTree(bytes(version + "/results.json"));
        for (String part : List.of("results", "inputs", "cells", "conventions", "questions", "doubts", "overlaps", "undefined")) {
            assertThat(rest.get(part)).as(name + " " + part).isEqualTo(told.get(part));
        }
        Path workbook = Files.write(folder.resolve(name.replace(".yaml", ".xlsx")), bytes(study + "/study.xlsx"));
        Kept kept = new Kept(name, told, workbook);
        onPages(kept, study);
        return kept;
    }

    private void onPages(Kept kept, String study) throws Exception {
        JsonNode project = kept.project();
        List<String> figures = new ArrayList<>(List.of(figure(project, "costYenPerYear", "yen/year"),
                figure(project, "ebYenPerYear", "yen/year"), figure(project, "nebYenPerYear", "yen/year"),
                figure(project, "tonnesPerYear", "t-CO2/year"), figure(project, "socialNpvYen", "yen"),
                figure(project, "financialNpvYen", "yen"), figure(project, "socialNpvAtEvaluationYen", "yen"),
                figure(project, "financialNpvAtEvaluationYen", "yen")));
        CASES.forEach(one -> {
            figures.add(figure(project.get("ratio"), one, "ratio"));
            figures.add(figure(project.get("discountedRatio"), one, "ratio"));
        });
        List<String> rates = rates(project.get("internalReturn"));
        rates.addAll(rates(project.get("socialReturn")));
        figures.addAll(rates);
        if (project.has("payback")) {
            figures.add(FIGURES.payback(project.at("/payback/first").asDouble(), Locale.JAPANESE));
        }
        assertThat(text(study)).as(kept.name()).contains(figures);
        onPageOfParties(kept, text(study + "/parties"));
        onPageOfUncertainty(kept, text(study + "/uncertainty"));
    }

    private static List<String> rates(JsonNode found) {
        List<String> rates = new ArrayList<>();
        found.get("rates").forEach(rate -> rates.add(FIGURES.rate(rate.asDouble(), Locale.JAPANESE)));
        return rates;
    }

    private static void onPageOfParties(Kept kept, String page) {
        JsonNode funding = kept.told().at("/results/fundings/" + kept.told().get("scenario").asString());
        double greatest = StreamSupport.stream(funding.get("parties").spliterator(), false).flatMap(party -> Stream.of(
                party.get("costYen").asDouble(), party.get("presentCostYen").asDouble(), party.at("/benefitYen/ii").asDouble(),
                party.at("/benefitYen/i").asDouble(), party.at("/benefitYen/iii").asDouble(), party.at("/presentBenefitYen/ii").asDouble()))
                .mapToDouble(Math::abs).max().orElse(0);
        funding.get("parties").forEach(party -> {
            if (party.get("costYen").asDouble() != 0) {
                assertThat(page).as(kept.name() + party.get("id")).contains(FIGURES.of(party.get("costYen").asDouble(), "yen",
                        Locale.JAPANESE, greatest), FIGURES.of(party.at("/benefitYen/ii").asDouble(), "yen", Locale.JAPANESE, greatest));
            }
        });
        kept.told().at("/results/budget/rows").forEach(row -> row.get("yen").forEach(yen -> assertThat(page)
                .as(kept.name() + row.get("cell")).contains(String.format("%,d", Math.abs(Math.round(yen.asDouble() / 1000))))));
    }

    private static void onPageOfUncertainty(Kept kept, String page) {
        kept.told().at("/uncertainty/outputs").forEach(output -> {
            JsonNode spread = output.get("spread");
            String cell = output.get("cell").asString();
            if (spread != null && cell.matches("(discounted-)?ratio-i+")) {
                assertThat(page).as(kept.name() + " " + cell).contains(List.of("p10", "p50", "p90").stream()
                        .map(point -> FIGURES.drawn(spread.get(point).asDouble(), "ratio", Locale.JAPANESE)).toList());
            }
        });
    }

    private static void inWorkbook(Kept kept, XSSFWorkbook workbook) {
        kept.told().get("cells").forEach(cell -> {
            String id = cell.get("id").asString();
            double first = cell.has("value") ? cell.get("value").asDouble() : cell.get("years").get(0).asDouble();
            assertThat(named(workbook, id)).as(kept.name() + " " + id).isCloseTo(first, near(first));
        });
        CASES.forEach(one -> assertThat(named(workbook, "discounted-ratio-" + one)).as(kept.name())
                .isCloseTo(kept.project().at("/discountedRatio/" + one).asDouble(), near(1)));
        kept.told().at("/results/fundings/" + kept.told().get("scenario").asString() + "/parties").forEach(party -> {
            String id = party.get("id").asString();
            assertThat(named(workbook, id + ".total-cost")).isCloseTo(party.get("costYen").asDouble(),
                    near(party.get("costYen").asDouble()));
        });
        kept.project().at("/internalReturn/rates").forEach(rate -> assertThat(beside(workbook, "内部収益率（ケースI）", 1)).as(kept.name())
                .isCloseTo(rate.asDouble(), near(1e3)));
        inPaper(kept, workbook);
    }

    /** The first fiscal years, as the paper of the budget prints them in its unit. */
    private static void inPaper(Kept kept, XSSFWorkbook workbook) {
        JsonNode budget = kept.told().at("/results/budget/rows");
        double unit = budget.isEmpty() || workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue().contains("千円") ? 1e3 : 1e6;
        budget.forEach(row -> {
            for (int year = 0; year < FIRST_YEARS; year++) {
                double yen = row.get("yen").get(year).asDouble() / unit;
                assertThat(paper(workbook, row.at("/title/ja").asString(), year + 1)).as(kept.name() + " " + row.get("cell")).isCloseTo(yen,
                        near(yen));
            }
        });
    }

    private static double paper(XSSFWorkbook workbook, String title, int column) {
        return row(workbook, 1, title).getCell(column).getNumericCellValue();
    }

    private static double beside(XSSFWorkbook workbook, String title, int column) {
        return row(workbook, 0, title).getCell(column).getNumericCellValue();
    }

    private static Row row(XSSFWorkbook workbook, int sheet, String title) {
        return StreamSupport.stream(workbook.getSheetAt(sheet).spliterator(), false).filter(row -> row.getCell(0) != null
                && row.getCell(0).getCellType() == CellType.STRING && row.getCell(0).getStringCellValue().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError(title));
    }

    /** The first cell of a name. */
    private static double named(XSSFWorkbook workbook, String id) {
        String address = workbook.getName(id.replace(".", "__").replace('-', '_')).getRefersToFormula();
        CellReference first = new AreaReference(address, SpreadsheetVersion.EXCEL2007).getFirstCell();
        Cell cell = workbook.getSheet(first.getSheetName()).getRow(first.getRow()).getCell(first.getCol());
        return cell.getNumericCellValue();
    }

    private static Offset<Double> near(double value) {
        return Offset.offset(1e-9 * Math.max(1e-6, Math.abs(value)));
    }

    private static String figure(JsonNode of, String member, String unit) {
        return FIGURES.of(of.get(member).asDouble(), unit, Locale.JAPANESE);
    }

    private String text(String page) throws Exception {
        return HtmlUtils.htmlUnescape(new String(bytes(page), StandardCharsets.UTF_8).replaceAll("(?s)<[^>]+>", ""));
    }

    private byte[] bytes(String page) throws Exception {
        MockHttpServletResponse answer = perform(get(page).param("lang", "ja"));
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
