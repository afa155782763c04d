package sumakomi.web;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The calls of REST, for a reader and for a program. */
@Controller
record RestDescriptionController(RestDescription description) {

    @GetMapping("/rest")
    String page(Locale locale, Model model) {
        model.addAttribute("calls", description.calls(locale)).addAttribute("about", description.in(locale).get("info"));
        return "rest";
    }

    @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String openApi(Locale locale) {
        return JsonMapper.shared().writeValueAsString(description.in(locale));
    }
}
