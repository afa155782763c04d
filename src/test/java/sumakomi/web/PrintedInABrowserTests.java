package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.advisor.Examples;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;

/** Pages that go to a meeting on paper, A4. */
@Tag("browser")
@PageTest
class PrintedInABrowserTests {

    private static final int ATTEMPTS = 3;

    private static final PageSize A4 = new PageSize(29.7, 21.0);

    @LocalServerPort
    private int port;

    @Autowired
    private Examples examples;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Questionnaire questionnaire;

    private static ChromeDriver browser;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Chromium.open(folder);
    }

    @BeforeEach
    void begin() {
        Chromium.begin(browser);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void theSummaryOfAnAdviceIsOneSheetInBothLanguages() {
        Stream<String> full = PlausibleProfiles.builtIn(questionnaire).profiles(5, LocalDate.of(2026, 11, 30)).limit(6)
                .map(profile -> "/profiles/" + profiles.create(profile.answers()) + "/summary");
        List<String> pages = Stream.concat(examples.all().keySet().stream().map(id -> "/examples/" + id + "/summary"), full).toList();
        for (String language : new String[] {"ja", "en"}) {
            assertThat(pages).allSatisfy(page -> {
                List<String> sheets = print(page + "?lang=" + language);
                assertThat(sheets).as(page).hasSize(1);
                assertThat(sheets.get(0)).contains(language.equals("ja") ? "今月すること" : "This month");
            });
        }
    }

    /** Who prints the page with the conclusion gets a few sheets, the summary first, and nothing that is for the screen alone. */
    @Test
    void theConclusionIsAFewSheets() {
        assertThat(examples.all().keySet()).allSatisfy(id -> {
            List<String> sheets = print("/examples/" + id + "/advice?lang=ja");
            assertThat(sheets).as(id).hasSizeLessThanOrEqualTo(5);
            assertThat(sheets.get(0)).contains("今月すること");
            assertThat(String.join("", sheets)).doesNotContain("写して自分のプロファイルにする", "全体を一つのページで開く");
        });
    }

    @Test
    void theAnswersOfAMunicipalityArePrintedOnTwoSheets() {
        PlausibleProfiles.builtIn(questionnaire).profiles(9, LocalDate.of(2026, 11, 30)).limit(6).forEach(
                profile -> assertThat(print("/profiles/" + profiles.create(profile.answers()) + "/answers?lang=ja"))
                        .hasSizeLessThanOrEqualTo(2));
    }

    /** What published data answered stands apart from what the figure counts, and no larger than the answer. */
    @Test
    void theNoteOfAnAnswerIsPrintedApartAndNoLargerThanTheAnswer() {
        browser.get("http://localhost:" + port + "/profiles/" + profiles.create(examples.all().get("mitaka").answers())
                + "/answers?lang=ja");
        assertThat(browser.findElements(By.cssSelector(".answers strong + .note"))).isNotEmpty().allSatisfy(note -> assertThat(
                (String) browser.executeScript("return arguments[0].previousSibling.textContent", note)).isBlank());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        Object larger = browser.executeScript("const size = one => parseFloat(getComputedStyle(one).fontSize);"
                + " return [...document.querySelectorAll('.answers-page :is(td, li) :not(.no-print, .no-print *)')]"
                + ".filter(one => size(one) > size(document.querySelector('.answers-page')) + .1).length");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        assertThat(larger).isEqualTo(0L);
    }

    /**
     * The text of each sheet. The part of the browser that writes the file fails now and then, or writes one empty sheet, whatever the
     * page; the same page is written when asked again.
     */
    private List<String> print(String path) {
        browser.get("http://localhost:" + port + path);
        PrintOptions options = new PrintOptions();
        options.setPageSize(A4);
        List<String> sheets = List.of();
        WebDriverException failed = null;
        for (int attempt = 0; attempt < ATTEMPTS && String.join("", sheets).isBlank(); attempt++) {
            try {
                sheets = sheets(Base64.getDecoder().decode(browser.print(options).getContent()));
            } catch (WebDriverException e) {
                failed = e;
            }
        }
        if (sheets.isEmpty()) {
            throw failed;
        }
        return sheets;
    }

    private static List<String> sheets(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return Stream.iterate(1, page -> page + 1).limit(pdf.getNumberOfPages()).map(page -> text(pdf, page)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDDocument pdf, int page) {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        try {
            return reader.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
