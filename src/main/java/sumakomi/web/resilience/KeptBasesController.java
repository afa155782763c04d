package sumakomi.web.resilience;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.BaseTables;
import sumakomi.document.PlainTable;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Wish;
import sumakomi.resilience.hourly.Wishes;
import sumakomi.resilience.kept.BaseRanks;
import sumakomi.resilience.kept.BaseRanks.RankedBase;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.KeptBase;
import sumakomi.document.CsvCell;
import sumakomi.web.Download;
import sumakomi.web.FieldFault;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;

/** The disaster bases of a municipality in a fiscal year: in their order, taken in and out as a table. */
@EditionScoped
@Controller
@RequestMapping("/bases")
record KeptBasesController(Bases bases, BaseRanks ranks, KnownYears known, AutonomyKnowledge knowledge, BaseMaps maps,
        OneAtATime work) {

    private static final List<Wish> WISHES = List.of(Wish.HOURS, Wish.CHARGE, Wish.NEXT);
    private static final String FAULTS = "faults";
    private static final String LIBRARY_STYLES = "/assets/app/library.css";

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String municipality, @RequestParam(defaultValue = "0") int year) {
        return known.may(municipality, year) ? new ModelAndView("redirect:/bases/" + municipality + "/" + year)
                : new ModelAndView("autonomy/kept", "heads", bases.heads()).addObject("municipality", municipality)
                        .addObject("towns", known.municipalities())
                        .addObject("years", known.years(municipality)).addObject("current", known.current())
                        .addObject("styles", LIBRARY_STYLES);
    }

    @GetMapping("/{id}/{year}")
    ModelAndView one(@PathVariable String id, @PathVariable int year, @RequestParam Map<String, String> typed,
            @ModelAttribute("a") AutonomyWords words) {
        return page(known.known(id, year), new FacilityForm(typed), words);
    }

    private ModelAndView page(BaseYear year, FacilityForm form, AutonomyWords words) {
        List<KeptBase> kept = bases.of(year);
        ModelAndView page = new ModelAndView("autonomy/kept-year", "of", year).addObject("form", form).addObject("kept", kept)
                .addObject("seen", bases.revision(year)).addObject("years", known.years(year.municipality()))
                .addObject("before", known.before(year)).addObject("wishes", WISHES)
                .addObject("asked", WISHES.stream().anyMatch(wish -> !form.value(wish.word()).isBlank()))
                .addObject("usual", Terms.of(knowledge))
                .addObject("usualNext", knowledge.nextYen()).addObject("most", BaseReader.MOST).addObject("fields", BaseField.values())
                .addObject("taken", TakenCounts.read(form.value("taken")))
                .addObject("unusable", kept.stream().filter(one -> !ranks.usable(kept).contains(one)).toList());
        Asked asked;
        try {
            asked = asked(form, words);
        } catch (FaultyInput e) {
            page.setStatus(PageModel.refusing(e));
            page.addObject(FAULTS, words.faultsAt(e, "file"));
            asked = new Asked(Terms.of(knowledge), knowledge.nextYen());
        }
        List<RankedBase> ranked = ranked(kept, asked);
        return page.addObject("ranked", ranked).addObject("terms", asked.terms).addObject("nextYen", asked.nextYen)
                .addObject("map", maps.draw(year, ranked, asked.terms.targetShare(), words)).addObject("styles", LIBRARY_STYLES);
    }

    private record Asked(Terms terms, double nextYen) {}

    private Asked asked(FacilityForm form, AutonomyWords words) {
        Wishes wishes = form.wishes(words.locale());
        return new Asked(wishes.terms(knowledge), wishes.nextYen(knowledge));
    }

    private List<RankedBase> ranked(List<KeptBase> kept, Asked asked) {
        return ranks.known(kept, asked.terms, asked.nextYen).orElseGet(() -> work.now(() -> ranks.of(kept, asked.terms, asked.nextYen)));
    }

    /** @param others whether facilities that the table does not hold go */
    @PostMapping("/{id}/{year}")
    ModelAndView take(@PathVariable String id, @PathVariable int year, @RequestParam MultipartFile file, @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean others, @ModelAttribute("a") AutonomyWords words) throws IOException {
        BaseYear of = known.known(id, year);
        byte[] sent = SentFile.upTo(file, ExcelReader.MAX_BYTES);
        try {
            List<BaseReader.Row> rows = work
                    .now(() -> new BaseReader(knowledge, words.locale()).bases(BaseTables.rows(SentFile.asNamed(file, sent))));
            return new ModelAndView(address(of) + "?taken=" + TakenCounts.of(bases.take(of, rows, others, seen)));
        } catch (OptimisticLockingFailureException e) {
            return refused(of, HttpStatus.CONFLICT, List.of(FieldFault.ofAll(words.say("bases.meanwhile"))), words);
        } catch (FaultyInput e) {
            return refused(of, PageModel.refusing(e), words.faultsAt(e, "file"), words);
        }
    }

    private ModelAndView refused(BaseYear of, HttpStatus status, List<FieldFault> faults, AutonomyWords words) {
        ModelAndView page = page(of, new FacilityForm(Map.of()), words).addObject(FAULTS, faults);
        page.setStatus(status);
        return page;
    }

    private static String address(BaseYear of) {
        return "redirect:/bases/" + of.municipality() + "/" + of.fiscalYear();
    }

    /** Begins the year with the bases of the latest year before it. */
    @PostMapping("/{id}/{year}/begin")
    String begin(@PathVariable String id, @PathVariable int year) {
        BaseYear of = known.known(id, year);
        known.before(of).ifPresent(before -> bases.goOn(of, before.of().fiscalYear()));
        return address(of);
    }

    @PostMapping("/{id}/{year}/delete")
    ModelAndView clear(@PathVariable String id, @PathVariable int year, @RequestParam int seen, @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        return bases.clear(of, seen) ? new ModelAndView(address(of))
                : refused(of, HttpStatus.CONFLICT, List.of(FieldFault.ofAll(words.say("bases.meanwhile"))), words);
    }

    @GetMapping("/{id}/{year}/bases.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @PathVariable int year, @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        return excel("bases-" + id + "-" + year + ".xlsx", table(of, words), words);
    }

    private PlainTable table(BaseYear of, AutonomyWords words) {
        return BaseTables.kept(of, bases.of(of), knowledge, words.locale());
    }

    private ResponseEntity<byte[]> excel(String name, PlainTable table, AutonomyWords words) {
        return Download.own(name, PaperFormat.EXCEL.mediaType(), work.now(() -> table.xlsx(words.locale())));
    }

    @GetMapping("/{id}/{year}/bases.csv")
    ResponseEntity<String> csv(@PathVariable String id, @PathVariable int year, @ModelAttribute("a") AutonomyWords words) {
        PlainTable table = table(known.known(id, year), words);
        StringBuilder text = new StringBuilder(CsvCell.BYTE_ORDER).append(CsvCell.line(table.titles().toArray(String[]::new)));
        table.rows().forEach(row -> text.append(CsvCell.line(row.stream().map(Object::toString).toArray(String[]::new))));
        return Download.own("bases-" + id + "-" + year + ".csv", "text/csv;charset=UTF-8", text.toString());
    }

    /** The order for a spreadsheet program. */
    @GetMapping("/{id}/{year}/ranked.xlsx")
    ResponseEntity<byte[]> order(@PathVariable String id, @PathVariable int year, @RequestParam Map<String, String> typed,
            @ModelAttribute("a") AutonomyWords words) {
        BaseYear of = known.known(id, year);
        Asked asked = asked(new FacilityForm(typed), words);
        PlainTable table = BaseTables.ranked(ranked(bases.of(of), asked).stream().map(RankedBase::ranked).toList(), knowledge,
                words.locale());
        return excel("bases-ranked-" + id + "-" + year + ".xlsx", table, words);
    }
}
