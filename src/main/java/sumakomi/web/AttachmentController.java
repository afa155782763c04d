package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Attachments;
import sumakomi.programme.Attachments.Content;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** Files attached to an item of a checklist. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}/checklist")
record AttachmentController(ProfileChecklists checklists, ItemPage page, Profiles profiles, Attachments attachments) {

    @PostMapping("/attached")
    String add(@PathVariable String id, @RequestParam String theme, @RequestParam int year, @RequestParam String item,
            @RequestParam int seen, @RequestParam MultipartFile file, @RequestParam MultiValueMap<String, String> form, Locale locale,
            Model model, HttpServletResponse response) throws IOException {
        ListPlace place = ListPlace.of(form);
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        Item found = ItemPage.item(checklist, item);
        byte[] content = SentFile.upTo(file, attachments.mostBytes());
        try {
            boolean added = profiles.holding(id, () -> attachments.add(ProfileChecklists.list(id, checklist), checklist, item, seen,
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""), content)).orElseThrow(PageModel::notFound);
            return added ? back(id, checklist, item, place) : clash(stored, checklist, found, place, locale, model, response);
        } catch (FaultyInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fileFaults", e.faults().stream().map(fault -> fault.in(locale)).toList());
            return page.kept(stored, checklist, found, place, locale, model);
        }
    }

    @PostMapping("/attached/{attachment}/remove")
    String remove(@PathVariable String id, @PathVariable String attachment, @RequestParam String theme, @RequestParam int year,
            @RequestParam String item, @RequestParam int seen, @RequestParam MultiValueMap<String, String> form, Locale locale, Model model,
            HttpServletResponse response) {
        ListPlace place = ListPlace.of(form);
        StoredProfile stored = stored(id);
        Checklist checklist = checklists.of(stored, theme, year);
        Item found = ItemPage.item(checklist, item);
        boolean removed = profiles.holding(id, () -> attachments.remove(ProfileChecklists.list(id, checklist), checklist, item, seen,
                attachment)).orElseThrow(PageModel::notFound);
        return removed ? back(id, checklist, item, place) : clash(stored, checklist, found, place, locale, model, response);
    }

    /** A browser stores the file, whatever it is, and opens nothing. */
    @GetMapping("/attached/{attachment}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String attachment) {
        Content content = attachments.content(id, attachment).orElseThrow(PageModel::notFound);
        return Download.named(content.name(), content.mediaType(), content.bytes());
    }

    private String clash(StoredProfile stored, Checklist checklist, Item item, ListPlace place, Locale locale, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("fileClash", true);
        return page.kept(stored, checklist, item, place, locale, model);
    }

    private static String back(String id, Checklist checklist, String item, ListPlace place) {
        return "redirect:" + place.item(id, checklist, item);
    }

    private StoredProfile stored(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
