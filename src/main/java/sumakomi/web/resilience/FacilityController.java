package sumakomi.web.resilience;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import sumakomi.document.FacilityWorkbook;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.hourly.End;
import sumakomi.resilience.hourly.FacilityCase;
import sumakomi.resilience.hourly.FacilityDraws;
import sumakomi.resilience.hourly.FacilityReader;
import sumakomi.resilience.hourly.FacilityResult;
import sumakomi.resilience.hourly.FacilityResult.Size;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.hourly.Terms;
import sumakomi.resilience.hourly.Wish;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.KeptBase;
import sumakomi.web.Download;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkList;

/** One facility: how long it gets along, and what a target needs. Its address holds all that was typed; nothing is stored. */
@EditionScoped
@Controller
@RequestMapping("/autonomy")
record FacilityController(AutonomyKnowledge knowledge, Hourly hourly, Bases bases, KnownYears known, WorkList shelf,
        OneAtATime work) {

    private static final int MOST_STUDIES = 100;
    private static final String KEPT = "kept";
    private static final Pattern BASE = Pattern.compile("(\\d{5})/(\\d{4})/(\\d{1,9})");

    @GetMapping
    ModelAndView start() {
        return new ModelAndView("autonomy/start");
    }

    @GetMapping("/facility")
    Object facility(@RequestParam Map<String, String> typed, @ModelAttribute("a") AutonomyWords words) {
        FacilityForm form = withKept(new FacilityForm(typed), words).at(knowledge);
        return form.sent() ? told(form, words, Optional.empty()) : page(form);
    }

    /** The same with a year of its own; without one it leads to the address that holds what was typed. */
    @PostMapping("/facility")
    Object measured(@RequestParam Map<String, String> typed, @RequestParam @Nullable MultipartFile series,
            @ModelAttribute("a") AutonomyWords words) throws IOException {
        return told(new FacilityForm(typed), words,
                SentFile.bytes(series, ExcelReader.MAX_BYTES).map(bytes -> () -> SentFile.asNamed(series,
                        bytes)));
    }

    /** A link to a kept base names it alone; what was typed already goes before what is kept. */
    private FacilityForm withKept(FacilityForm form, AutonomyWords words) {
        if (form.sent() || form.value(KEPT).isEmpty()) {
            return form;
        }
        KeptBase kept = base(form).orElseThrow(PageModel::notFound);
        Map<String, String> whole = new HashMap<>(FacilityForm.of(kept.base(), words.locale()).typed());
        whole.putAll(form.typed());
        whole.put("revision", Integer.toString(kept.revision()));
        return new FacilityForm(whole);
    }

    private Optional<KeptBase> base(FacilityForm form) {
        return Optional.of(BASE.matcher(form.value(KEPT))).filter(Matcher::matches)
                .filter(named -> known.may(named.group(1),
                        Integer.parseInt(named.group(2))))
                .flatMap(named -> bases.find(new BaseYear(named.group(1), Integer.parseInt(named.group(
                        2))), Integer.parseInt(named.group(3))));
    }

    private ModelAndView page(FacilityForm form) {
        return new ModelAndView("autonomy/facility", "form", form).addObject("fields", BaseField.ofFacility())
                .addObject("ranged", BaseField.ranged()).addObject("ends", End.values()).addObject("draws", FacilityDraws.DRAWS)
                .addObject("wishes", List.of(Wish.HOURS, Wish.SHARE_OF_STARTS, Wish.CHARGE, Wish.ROOM))
                .addObject("usual", Terms.of(knowledge)).addObject(KEPT, base(form).isPresent() ? form.value(KEPT) : "");
    }

    private Object told(FacilityForm form, AutonomyWords words, Optional<Supplier<byte[]>> sent) {
        ModelAndView page = page(form);
        try {
            FacilityCase asked = new FacilityReader(knowledge, hourly, words.locale()).read(form.fields(words.locale()),
                    sent.map(bytes -> () -> BaseTables.year(bytes.get())));
            FacilityResult found = work.now(() -> asked.workedOut(hourly));
            if (form.value("as").equals("xlsx")) {
                return Download.own("facility.xlsx", PaperFormat.EXCEL.mediaType(),
                        work.now(() -> FacilityWorkbook.file(found, asked.year(hourly), knowledge, words.locale())));
            }
            return page.addObject("result", found).addObject("charts", new FacilityCharts(found, words))
                    .addObject("assumptions", knowledge.assumptions()).addObject("seasons", knowledge.seasons())
                    .addObject("handed", handed(found, form.query(base(form).map(kept -> FacilityForm.of(kept.base(), words.locale())))))
                    .addObject("studies", studies(form))
                    .addObject("costs", List.of(knowledge.figure("cost-solar"), knowledge.figure("cost-battery")))
                    .addObject("use", knowledge.uses().get(found.facility().use()));
        } catch (FaultyInput e) {
            page.setStatus(PageModel.refusing(e));
            return page.addObject("faults", words.faultsAt(e, "series"));
        }
    }

    /** What a study takes over, by the names of its fields; sizes as the page shows them. */
    private static Map<String, Object> handed(FacilityResult found, String query) {
        Map<String, Object> handed = new LinkedHashMap<>();
        found.avoided().ifPresent(avoided -> {
            Size size = found.cheapest().orElseThrow();
            handed.putAll(Map.of("name", found.facility().name(), "facility", query, "solar", FacilityResult.upward(size.moreSolarKw()),
                    "battery", FacilityResult.upward(size.moreBatteryKwh()), "target", found.terms().targetHours(), "load",
                    avoided.loadKw(), "added", avoided.addedHours(), "outage", avoided.outageHours()));
        });
        return handed;
    }

    /** The studies that may take the measure over: the one from which somebody came, else those that the reader sees. */
    private List<WorkItem> studies(FacilityForm form) {
        List<WorkItem> all = shelf.all().stream().filter(item -> item.kind() == WorkItem.Kind.STUDY).toList();
        List<WorkItem> from = all.stream().filter(item -> item.id().equals(form.value("study"))).toList();
        return from.isEmpty() ? all.stream().limit(MOST_STUDIES).toList() : from;
    }
}
