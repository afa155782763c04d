package sumakomi.web.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.OwnTemplates;
import sumakomi.document.OwnTemplates.Kept;
import sumakomi.document.OwnTemplates.Of;
import sumakomi.document.Specimen;
import sumakomi.document.WordKind;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.WordTemplate;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.Download;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;

/** The Word templates of the secretariat's own: which are in force, trying one, putting one in force, going back to the product's. */
@EditionScoped
@Controller
@RequestMapping("/desk/templates")
record TemplatesController(OwnTemplates templates, OneAtATime work) {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** A kind of document in a language, with its template of their own if there is one. */
    record Line(Of of, Optional<Kept> kept) {}

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("desk/templates", "lines", Stream.of(WordKind.values()).flatMap(kind -> LANGUAGES.stream().map(
                language -> new Of(kind, language))).map(of -> new Line(of, templates.find(of))).toList());
    }

    @GetMapping("/{kind}/{language}")
    ModelAndView one(@PathVariable String kind, @PathVariable String language, Locale locale) {
        Of of = of(kind, language);
        try {
            templates.inForce(kind, of.locale());
            return page(of);
        } catch (FaultyInput e) {
            return page(of).addObject("unusable", told(e, locale));
        }
    }

    private ModelAndView page(Of of) {
        return new ModelAndView("desk/template", "of", of).addObject("kept", templates.find(of)).addObject("fields", of.kind().fields()
                .fields());
    }

    /** The product's own form, to begin with. */
    @GetMapping("/{kind}/{language}/product.docx")
    ResponseEntity<byte[]> product(@PathVariable String kind, @PathVariable String language) {
        Of of = of(kind, language);
        return word(of, "product", work.now(() -> WordTemplate.own(of.locale())));
    }

    /** The one in force, as it was sent. */
    @GetMapping("/{kind}/{language}/own.docx")
    ResponseEntity<byte[]> own(@PathVariable String kind, @PathVariable String language) {
        Of of = of(kind, language);
        return word(of, "template", templates.file(of).orElseThrow(PageModel::notFound));
    }

    /** An example in what is in force. */
    @GetMapping("/{kind}/{language}/specimen.docx")
    ResponseEntity<byte[]> specimen(@PathVariable String kind, @PathVariable String language) {
        Of of = of(kind, language);
        return word(of, "example", work.now(() -> Specimen.file(of.kind(), of.locale(), templates.inForce(kind, of.locale()))));
    }

    /** An example in a file that is sent; nothing is kept. */
    @PostMapping("/{kind}/{language}/specimen")
    Object tried(@PathVariable String kind, @PathVariable String language, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        Of of = of(kind, language);
        byte[] sent = sent(file);
        try {
            return word(of, "example", work.now(() -> Specimen.file(of.kind(), of.locale(), Optional.of(WordTemplate.read(sent, of.kind()
                    .fields())))));
        } catch (FaultyInput e) {
            return refused(of, e, locale);
        }
    }

    /** @param seen version of the template that the page showed as in force; empty for the product's */
    @PostMapping("/{kind}/{language}")
    ModelAndView put(@PathVariable String kind, @PathVariable String language, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String seen, Locale locale) throws IOException {
        Of of = of(kind, language);
        byte[] sent = sent(file);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            return work.now(() -> templates.put(of, name, sent, seen)) ? saved(of) : clash(of);
        } catch (FaultyInput e) {
            return refused(of, e, locale);
        }
    }

    /** @param seen as in {@link #put} */
    @PostMapping("/{kind}/{language}/remove")
    ModelAndView remove(@PathVariable String kind, @PathVariable String language, @RequestParam(defaultValue = "") String seen) {
        Of of = of(kind, language);
        return templates.remove(of, seen) ? saved(of) : clash(of);
    }

    private static byte[] sent(MultipartFile file) throws IOException {
        return SentFile.upTo(file, WordTemplate.MAX_BYTES);
    }

    private static ModelAndView saved(Of of) {
        return new ModelAndView("redirect:/desk/templates/" + of.kind().kind() + "/" + of.locale().getLanguage() + "?saved");
    }

    private ModelAndView clash(Of of) {
        ModelAndView page = page(of).addObject("clash", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView refused(Of of, FaultyInput faults, Locale locale) {
        ModelAndView page = page(of).addObject("faults", told(faults, locale));
        page.setStatus(PageModel.refusing(faults));
        return page;
    }

    private static List<String> told(FaultyInput faults, Locale locale) {
        return faults.told().stream().map((Fault fault) -> fault.in(locale)).toList();
    }

    private static ResponseEntity<byte[]> word(Of of, String what, byte[] file) {
        return Download.own(what + "-" + of.kind().kind() + "-" + of.locale().getLanguage() + ".docx", PaperFormat.WORD.mediaType(), file);
    }

    private static Of of(String kind, String language) {
        return WordKind.of(kind).flatMap(known -> LANGUAGES.stream().filter(one -> one.getLanguage().equals(language)).findFirst().map(
                locale -> new Of(known, locale))).orElseThrow(PageModel::notFound);
    }
}
