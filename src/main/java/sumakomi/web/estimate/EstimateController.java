package sumakomi.web.estimate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import sumakomi.document.EstimateJson;
import sumakomi.document.EstimateTables;
import sumakomi.document.EstimateWorkbook;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.estimate.Estimate;
import sumakomi.estimate.EstimateBuilder;
import sumakomi.estimate.EstimateDocument;
import sumakomi.estimate.EstimateKnowledge;
import sumakomi.estimate.EstimateReader;
import sumakomi.estimate.Estimated;
import sumakomi.estimate.Sent;
import sumakomi.estimate.ThemeChecklist;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.YamlDocument;
import sumakomi.web.Download;
import sumakomi.web.FieldFault;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;
import tools.jackson.databind.JsonNode;

/** Estimates: typed into a form, sent as a table or as a file. What was sent travels with the page, so that nothing is stored. */
@EditionScoped
@Controller
@RequestMapping("/estimates")
record EstimateController(EstimateKnowledge estimateKnowledge, Knowledge knowledge, Library library, OneAtATime work) {

    @GetMapping
    ModelAndView start() {
        return new ModelAndView("estimates/start", "estimates", estimateKnowledge.estimates().values())
                .addObject("themes", ThemeChecklist.themes(library));
    }

    @GetMapping("/{id}")
    ModelAndView form(@PathVariable String id) {
        return page(new EstimateForm(estimate(id), library, Map.of()));
    }

    private Estimate estimate(String id) {
        return estimateKnowledge.find(id).orElseThrow(PageModel::notFound);
    }

    private static ModelAndView page(EstimateForm form) {
        return new ModelAndView("estimates/form", "form", form).addObject("estimate", form.estimate());
    }

    /** A table to fill in. */
    @GetMapping("/{id}/empty.xlsx")
    ResponseEntity<byte[]> empty(@PathVariable String id, @ModelAttribute("e") EstimateWords words) {
        Estimate estimate = estimate(id);
        return Download.own(id + ".xlsx", PaperFormat.EXCEL.mediaType(),
                work.now(() -> EstimateTables.empty(estimate, estimate.grids().get(0), library, words.locale()).xlsx(words.locale())));
    }

    /** @param document what is given as JSON, from a page that shows it; {@code as} what is wanted of it: a page, xlsx or json */
    @PostMapping("/{id}")
    Object take(@PathVariable String id, @RequestParam Map<String, String> typed, @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable MultipartFile table, @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String as, @ModelAttribute("e") EstimateWords words) throws IOException {
        EstimateForm form = new EstimateForm(estimate(id), library, typed);
        Optional<byte[]> sent = SentFile.orDocument(file, StrictYaml.MAX_BYTES, document);
        Optional<byte[]> rows = SentFile.bytes(table, ExcelReader.MAX_BYTES);
        try {
            Given given = sent.isPresent() ? file(sent.get()) : typed(form, rows.map(bytes -> SentFile.asNamed(table, bytes)), words);
            Estimated found = work.now(() -> new EstimateBuilder(knowledge.version()).build(given.document()));
            return switch (as) {
                case "xlsx" -> Download.own(id + ".xlsx", PaperFormat.EXCEL.mediaType(),
                        work.now(() -> new EstimateWorkbook(knowledge, library).file(found, words.locale())));
                case "json" -> Download.own(id + ".json", "application/json;charset=UTF-8", EstimateJson.write(found));
                default -> result(found, given.tree(), words);
            };
        } catch (FaultyInput e) {
            ModelAndView page = page(form);
            page.setStatus(PageModel.refusing(e));
            String whole = sent.isPresent() ? "file" : rows.isPresent() ? "table" : "";
            return page.addObject("faults", faults(e, whole, words));
        }
    }

    /** What was given, read and as JSON. */
    private record Given(EstimateDocument document, JsonNode tree) {}

    private Given file(byte[] bytes) {
        YamlDocument yaml = StrictYaml.read(bytes);
        return new Given(EstimateReader.read(yaml, estimateKnowledge), yaml.root());
    }

    private Given typed(EstimateForm form, Optional<byte[]> table, EstimateWords words) {
        Sent sent = table.isPresent() ? form.whole(words) : form.sent(words);
        Estimate.Grid grid = form.estimate().grids().get(0);
        table.ifPresent(bytes -> sent.grid(grid, EstimateTables.rows(bytes, grid), words.locale()));
        return new Given(sent.read(estimateKnowledge), sent.tree());
    }

    /** Each with the field of the form; with that of the file or table where it stands in one. */
    private static List<FieldFault> faults(FaultyInput refused, String whole, EstimateWords words) {
        return refused.told().stream().map(fault -> {
            boolean inForm = whole.isEmpty() || whole.equals("table") && fault.where().matches("title|as-of|v\\..*");
            return inForm ? new FieldFault(fault.in(words.locale()), fault.where())
                    : new FieldFault(fault.located(words.locale()), whole);
        }).toList();
    }

    private ModelAndView result(Estimated found, JsonNode given, EstimateWords words) {
        return new ModelAndView("estimates/result", "found", found).addObject("given", PlainJson.MAPPER.writeValueAsString(given))
                .addObject("estimate", found.estimate()).addObject("charts", new EstimateCharts(found, words).all());
    }
}
