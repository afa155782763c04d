package sumakomi.web.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.diagram.MunicipalityMap;
import sumakomi.diagram.MunicipalityMap.Town;
import sumakomi.diagram.Topology;
import sumakomi.knowledge.KnowledgeFiles;
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
    private final MessageSource messages;

    private final Cache<String, String> maps = Caffeine.newBuilder().maximumSize(LANGUAGES).build();

    MunicipalityController(KnowledgeFiles libraryFiles, Referents referents, Examples examples, MessageSource messages) {
        this.libraryFiles = libraryFiles;
        this.referents = referents;
        this.examples = examples;
        this.messages = messages;
    }

    @GetMapping
    String municipalities(Locale locale, Model model) {
        model.addAttribute("regions", pages(locale).regions()).addAttribute("map", map(locale))
                .addAttribute("kinds", KINDS.stream().map(kind -> new KindColour(kind, MunicipalityMap.colour(kind))).toList())
                .addAttribute("credit", credit(locale));
        return "library/municipalities";
    }

    @GetMapping("/{code}")
    String municipality(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("town", pages(locale).find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "library/municipality";
    }

    /** Laid out once in each language. */
    private String map(Locale locale) {
        return maps.get(locale.getLanguage(), language -> {
            Wording wording = new Wording(messages, locale, referents.library());
            Map<String, Town> towns = new LinkedHashMap<>();
            libraryFiles.file("municipalities.csv").forEach(row -> towns.put(row.path("code").asString(),
                    new Town(wording.english() ? row.path("name_en").asString() : row.path("name_ja").asString(),
                            row.path("kind").asString(),
                            wording.value("kind", row.path("kind").asString()), "/municipalities/" + row.path("code").asString())));
            return MunicipalityMap.svg(new Topology(libraryFiles.file(BOUNDARIES), "municipalities", "code"), towns,
                    Map.of("chichijima", wording.say("map.chichijima"), "hahajima", wording.say("map.hahajima")), wording.say("map.title"));
        });
    }

    private Credit credit(Locale locale) {
        return new Tables(libraryFiles, referents, new Wording(messages, locale, referents.library()))
                .credit(referents.library().find("sources", "n03-boundaries-2021").orElseThrow());
    }

    private MunicipalityPages pages(Locale locale) {
        return new MunicipalityPages(libraryFiles, referents, examples, new Wording(messages, locale, referents.library()));
    }

    /** The colour in which municipalities of one kind are drawn. */
    record KindColour(String kind, String colour) {}
}
