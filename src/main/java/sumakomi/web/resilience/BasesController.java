package sumakomi.web.resilience;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.BaseTables;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Wish;
import sumakomi.resilience.hourly.Wishes;
import sumakomi.web.Download;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;

/** All bases of a municipality from a table, in the order of what the next yen buys. All rows are taken or none; nothing is stored. */
@EditionScoped
@Controller
@RequestMapping("/autonomy/bases")
record BasesController(AutonomyKnowledge knowledge, Hourly hourly, OneAtATime work) {

    @GetMapping
    ModelAndView form(@RequestParam Map<String, String> typed) {
        return new ModelAndView("autonomy/bases", "form", new FacilityForm(typed)).addObject("fields", BaseField.values())
                .addObject("wishes", List.of(Wish.HOURS, Wish.CHARGE, Wish.NEXT)).addObject("usual", Terms.of(knowledge))
                .addObject("most", BaseReader.MOST).addObject("usualNext", knowledge.nextYen());
    }

    /** A table to fill in. */
    @GetMapping("/empty.xlsx")
    ResponseEntity<byte[]> empty(@ModelAttribute("a") AutonomyWords words) {
        return Download.own("bases.xlsx", PaperFormat.EXCEL.mediaType(),
                work.now(() -> BaseTables.empty(knowledge, words.locale()).xlsx(words.locale())));
    }

    @PostMapping
    Object take(@RequestParam Map<String, String> typed, @RequestParam MultipartFile file, @ModelAttribute("a") AutonomyWords words)
            throws IOException {
        byte[] sent = SentFile.upTo(file, ExcelReader.MAX_BYTES);
        FacilityForm form = new FacilityForm(typed);
        ModelAndView page = form(typed);
        try {
            Wishes wishes = form.wishes(words.locale());
            Terms terms = wishes.terms(knowledge);
            double nextYen = wishes.nextYen(knowledge);
            List<Ranked> ranked = work.now(
                    () -> hourly.rank(new BaseReader(knowledge, words.locale()).table(BaseTables.rows(SentFile.asNamed(file, sent))), terms,
                            nextYen));
            if (form.value("as").equals("xlsx")) {
                return Download.own("bases-ranked.xlsx", PaperFormat.EXCEL.mediaType(),
                        work.now(() -> BaseTables.ranked(ranked, knowledge, words.locale()).xlsx(words.locale())));
            }
            return page.addObject("ranked", ranked).addObject("terms", terms).addObject("nextYen", nextYen);
        } catch (FaultyInput e) {
            page.setStatus(PageModel.refusing(e));
            return page.addObject("faults", words.faultsAt(e, "file"));
        }
    }
}
