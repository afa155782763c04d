package sumakomi.web.resilience;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import sumakomi.document.AutonomyJson;
import sumakomi.document.AutonomyWorkbook;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.YamlDocument;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyBuilder;
import sumakomi.resilience.AutonomyDocument.Source;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.AutonomyReader;
import sumakomi.resilience.Availability;
import sumakomi.resilience.Carrier;
import sumakomi.resilience.Load;
import sumakomi.web.Download;
import sumakomi.web.FieldFault;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;
import tools.jackson.databind.JsonNode;

/** A district: typed into a form or sent as a file. What was sent travels with the page, so that nothing is stored. */
@EditionScoped
@Controller
@RequestMapping("/autonomy/district")
record DistrictController(AutonomyKnowledge autonomyKnowledge, Knowledge knowledge, Library library, OneAtATime work) {

    private static final String FIRST_CLASS = "class-1";
    private static final String FAULTY = "faulty";
    private static final Pattern SHARES = Pattern.compile("buildings\\.(\\d{1,3})\\.shares\\.");

    @GetMapping
    ModelAndView form(@ModelAttribute("a") AutonomyWords words) {
        return page(empty(), words);
    }

    private DistrictForm empty() {
        return new DistrictForm(Map.of(FIRST_CLASS, "on"), autonomyKnowledge);
    }

    private ModelAndView page(DistrictForm form, AutonomyWords words) {
        return new ModelAndView("autonomy/district", "form", form).addObject("systems", autonomyKnowledge.systems().values())
                .addObject("classes", autonomyKnowledge.classes()).addObject("rows", DistrictForm.BUILDINGS)
                .addObject("own", new OwnShares(form.typed())).addObject(FAULTY, Set.of()).addObject("loads", Load.all())
                .addObject("storage", DistrictForm.storageTitles(words));
    }

    /** @param document the district as JSON, from a page that shows it; {@code as} what is wanted: a page, the form again, xlsx or json */
    @PostMapping
    Object take(@RequestParam Map<String, String> typed, @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String document, @RequestParam(defaultValue = "") String as,
            @ModelAttribute("a") AutonomyWords words) throws IOException {
        DistrictForm form = new DistrictForm(typed, autonomyKnowledge);
        Optional<byte[]> sent = SentFile.orDocument(file, StrictYaml.MAX_BYTES, document);
        try {
            YamlDocument given = sent.map(StrictYaml::read).orElseGet(() -> YamlDocument.withoutLines(form.tree(words)));
            if (as.equals("form")) {
                return page(DistrictForm.of(given.root(), autonomyKnowledge, words).orElseGet(() -> empty()), words);
            }
            Autonomy found = new AutonomyBuilder(autonomyKnowledge, knowledge.version())
                    .build(AutonomyReader.read(given, autonomyKnowledge));
            return switch (as) {
                case "xlsx" -> Download.own("autonomy.xlsx", PaperFormat.EXCEL.mediaType(),
                        work.now(() -> new AutonomyWorkbook(knowledge, library).file(found, words.locale())));
                case "json" -> Download.own("autonomy.json", "application/json;charset=UTF-8", AutonomyJson.write(found));
                default -> result(found, given.root(), words);
            };
        } catch (FaultyInput e) {
            ModelAndView page = page(sent.isPresent() ? empty() : form, words);
            page.setStatus(PageModel.refusing(e));
            List<FieldFault> faults = sent.isPresent() ? fields(e, words) : typedFields(e, form, words);
            return page.addObject("faults", faults).addObject(FAULTY, faultyShares(faults));
        }
    }

    /** The rows of buildings whose shares are at fault: they are shown, lest a message leads to a field that is folded away. */
    private static Set<Integer> faultyShares(List<FieldFault> faults) {
        return faults.stream().map(fault -> SHARES.matcher(fault.field())).filter(Matcher::lookingAt)
                .map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toSet());
    }

    private static List<FieldFault> fields(FaultyInput refused, AutonomyWords words) {
        return words.faults(refused).stream().map(told -> new FieldFault(told, "file")).toList();
    }

    private static List<FieldFault> typedFields(FaultyInput refused, DistrictForm form, AutonomyWords words) {
        return refused.told().stream().map(fault -> {
            String field = form.field(fault.where());
            String told = fault.in(words.locale());
            return new FieldFault(form.part(field, words).map(part -> words.say("autonomy.fault", part, told)).orElse(told), field);
        }).toList();
    }

    private ModelAndView result(Autonomy found, JsonNode given, AutonomyWords words) {
        Map<String, Availability> systems = autonomyKnowledge.systems();
        return new ModelAndView("autonomy/result", "found", found).addObject("given", PlainJson.MAPPER.writeValueAsString(given))
                .addObject("again", DistrictForm.of(given, autonomyKnowledge, words).isPresent())
                .addObject("charts", new DistrictCharts(found, autonomyKnowledge, words)).addObject("carriers", Carrier.values())
                .addObject("levels", AutonomyKnowledge.LEVELS).addObject("levelsOf", autonomyKnowledge.levels())
                .addObject("classes", autonomyKnowledge.classes())
                .addObject("systems", found.document().sources().stream().map(Source::system).distinct().map(systems::get).toList())
                .addObject("worked", found.model().formulas());
    }
}
