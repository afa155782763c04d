package sumakomi.web.desk;

import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.ProfilePapers;
import sumakomi.document.ProfilePapers.Choice;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.web.Download;
import sumakomi.web.HandedOut;
import sumakomi.web.PageModel;

/** The documents of all municipalities of a year as one archive. */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/documents")
record BundleController(Portfolio portfolio, ProfilePapers papers, HandedOut out, YearBundles bundles, Years years) {

    @GetMapping
    ModelAndView page(@PathVariable int year) {
        List<Row> rows = portfolio.of(years.known(year));
        return new ModelAndView("desk/documents").addObject("year", year).addObject("choices", ProfilePapers.CHOICES)
                .addObject("municipalities", rows.size())
                .addObject("without", rows.stream().filter(row -> row.work().isEmpty()).map(Row::municipality).toList())
                .addObject("progress", bundles.progress()).addObject("bundle", bundles.bundle(year))
                .addObject("ended", bundles.ended(year).map(YearBundles.Ended::word).orElse("")).addObject("years", years.all());
    }

    @PostMapping
    ModelAndView begin(@PathVariable int year, @RequestParam(defaultValue = "") List<String> document,
            @ModelAttribute("d") DeskWords words) {
        List<Choice> chosen = ProfilePapers.CHOICES.stream().filter(choice -> document.contains(choice.id())).toList();
        List<Row> rows = portfolio.of(years.known(year));
        if (chosen.isEmpty() || rows.isEmpty()) {
            return refused(year, words.say(chosen.isEmpty() ? "desk.documents-none-chosen" : "desk.documents-nobody"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean begun = bundles.begin(new YearBundles.Order(year, papers.wanted(rows, chosen, year, words.locale(), out::oneOfMany),
                words.locale()));
        return begun ? new ModelAndView("redirect:/desk/{year}/documents")
                : refused(year, words.say("desk.documents-busy"), HttpStatus.CONFLICT);
    }

    private ModelAndView refused(int year, String fault, HttpStatus status) {
        ModelAndView page = page(year).addObject("faults", List.of(fault));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable int year) {
        bundles.cancel(years.known(year));
        return "redirect:/desk/{year}/documents";
    }

    @GetMapping("/archive")
    ResponseEntity<Resource> archive(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        YearBundles.Bundle bundle = bundles.bundle(years.known(year)).orElseThrow(PageModel::notFound);
        return Download.named(words.say("desk.documents-file", words.year(year)) + ".zip", "application/zip",
                new FileSystemResource(bundle.file()));
    }
}
