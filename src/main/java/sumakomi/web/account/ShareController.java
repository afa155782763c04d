package sumakomi.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import sumakomi.access.GuestCookie;
import sumakomi.access.Things;
import sumakomi.account.GuestLinks;
import sumakomi.account.Thing;
import sumakomi.web.PageModel;

/** Links for guests: made on a page of the thing, opened by whoever has one. */
@Controller
record ShareController(GuestLinks links, GuestCookie guests, Things things) {

    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 14;

    @GetMapping("/guest/{word}")
    ModelAndView enter(@PathVariable String word, HttpServletResponse response) {
        return guests.enter(word, response).map(address -> new ModelAndView("redirect:" + address)).orElseGet(() -> ended(response));
    }

    /** Which links there were is not told: one that never was has ended too. */
    private ModelAndView ended(HttpServletResponse response) {
        guests.leave(response);
        return new ModelAndView("account/link-ended", HttpStatus.NOT_FOUND);
    }

    @GetMapping({"/profiles/{id}/share", "/advices/{id}/share", "/studies/{id}/share"})
    ModelAndView page(@PathVariable String id, HttpServletRequest request) {
        return page(thing(id, request), "", USUAL_DAYS);
    }

    /** The address of the link is on this page and nowhere else. */
    @PostMapping({"/profiles/{id}/share", "/advices/{id}/share", "/studies/{id}/share"})
    ModelAndView make(@PathVariable String id, @RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request) {
        Thing thing = thing(id, request);
        if (!Labels.sound(label) || days < 1 || days > MOST_DAYS) {
            return refused(thing, Labels.sound(label) ? "days" : "label", label, days);
        }
        String owner = things.owner(thing).orElseThrow(PageModel::notFound);
        Optional<String> made = links.make(Own.account(), thing, owner, things.profile(thing), label.strip(),
                Duration.ofDays(days));
        return made.map(word -> page(thing, "", USUAL_DAYS).addObject("made", ServletUriComponentsBuilder.fromContextPath(request)
                .path("/guest/{word}").build(word).toString())).orElseGet(() -> refused(thing, "full", label, days));
    }

    @PostMapping({"/profiles/{id}/share/{link}/revoke", "/advices/{id}/share/{link}/revoke", "/studies/{id}/share/{link}/revoke"})
    String revoke(@PathVariable String id, @PathVariable String link, HttpServletRequest request) {
        Thing thing = thing(id, request);
        links.revoke(thing, link);
        return "redirect:" + Things.address(thing) + "/share";
    }

    private ModelAndView refused(Thing thing, String why, String label, int days) {
        ModelAndView page = page(thing, label, days).addObject("fault", why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Thing thing, String label, int days) {
        things.owner(thing).orElseThrow(PageModel::notFound);
        return new ModelAndView("account/share", "thing", thing).addObject("address", Things.address(thing))
                .addObject("links", links.of(thing)).addObject("label", label).addObject("days", days).addObject("mostDays", MOST_DAYS)
                .addObject("most", GuestLinks.MOST);
    }

    private static Thing thing(String id, HttpServletRequest request) {
        String address = request.getRequestURI();
        Thing.Kind kind = address.startsWith("/profiles/") ? Thing.Kind.PROFILE
                : address.startsWith("/advices/") ? Thing.Kind.ADVICE : Thing.Kind.STUDY;
        return new Thing(kind, id);
    }
}
