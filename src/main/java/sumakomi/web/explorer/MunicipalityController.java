package sumakomi.web.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.diagram.MunicipalityMap.Town;
import sumakomi.diagram.MunicipalityMap;
import sumakomi.diagram.Topology;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.web.PageModel;
import sumakomi.web.explorer.Table.Credit;

/** The 62 municipalities with the open data on them. */
@EditionScoped
@Controller
@RequestMapping("/municipalities")
class MunicipalityController {

    private static final String BOUNDARIES = "opendata/tokyo-municipalities.topojson";
    private static final int LANGUAGES = 2;
    private static final List<String> KINDS = List.of("ward", "city", "town", "village");

    private final KnowledgeFiles libraryFiles;
    private final Referents referents;
    private final Examples examples;

    private final Cache<String, String> maps = Caffeine.newBuilder().maximumSize(LANGUAGES).build();

    MunicipalityController(KnowledgeFiles libraryFiles, Referents referents, Examples examples) {
        this.libraryFiles = libraryFiles;
        this.referents = referents;
        this.examples = examples;
    }

    @GetMapping
    String municipalities(@ModelAttribute("wording") Wording wording, Locale locale, Model model) {
        model.addAttribute("regions", pages(wording).regions()).addAttribute("map", map(wording, locale))
                .addAttribute("kinds", KINDS.stream().map(kind -> new KindColour(kind, MunicipalityMap.colour(kind))).toList())
                .addAttribute("credit", credit(wording));
        return "library/municipalities";
    }

    @GetMapping("/{code}")
    String municipality(@PathVariable String code, @ModelAttribute("wording") Wording wording, Model model) {
        model.addAttribute("town", pages(wording).find(code).orElseThrow(PageModel::notFound));
        return "library/municipality";
    }

    /** Laid out once in each language. */
    private String map(Wording wording, Locale locale) {
        return maps.get(locale.getLanguage(), language -> {
            Map<String, Town> towns = new LinkedHashMap<>();
            libraryFiles.file("municipalities.csv").forEach(row -> towns.put(row.path("code").asString(),
                    new Town(wording.english() ? row.path("name_en").asString() : row.path("name_ja").asString(),
                            MunicipalityMap.colour(row.path("kind").asString()),
                            wording.value("kind", row.path("kind").asString()), "/municipalities/" + row.path("code").asString())));
            return MunicipalityMap.svg(new Topology(libraryFiles.file(BOUNDARIES), "municipalities", "code"), towns,
                    Map.of("chichijima", wording.say("map.chichijima"), "hahajima", wording.say("map.hahajima")), wording.say("map.title"));
        });
    }

    private Credit credit(Wording wording) {
        return new Tables(libraryFiles, referents, wording)
                .credit(referents.library().find("sources", "n03-boundaries-2021").orElseThrow());
    }

    private MunicipalityPages pages(Wording wording) {
        return new MunicipalityPages(libraryFiles, referents, examples, wording);
    }

    /** The colour in which municipalities of one kind are drawn. */
    record KindColour(String kind, String colour) {}
}
