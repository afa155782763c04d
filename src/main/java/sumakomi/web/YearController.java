package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sumakomi.advisor.Capacity;
import sumakomi.advisor.EditionScoped;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** Name and fiscal year of a profile, and the way to the next year. */
@EditionScoped
@Controller
@RequestMapping("/profiles/{id}")
record YearController(Profiles profiles, ProfileYears years, OneTimeForms forms, Capacity capacity) {

    /** Years before and after this one to which a profile may be put. */
    private static final int AROUND = 5;

    @GetMapping("/name")
    String name(@PathVariable String id, Model model) {
        StoredProfile profile = profile(id);
        return form(profile, profile.heading().name(), profile.heading().fiscalYear(), model);
    }

    @PostMapping("/name")
    String rename(@PathVariable String id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String year,
            Model model, HttpServletResponse response) {
        StoredProfile profile = profile(id);
        String typed = name.strip();
        Optional<Integer> chosen = offered(profile).stream().filter(one -> Integer.toString(one).equals(year)).findFirst();
        if (!ProfileYears.fits(typed) || chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nameFault", !ProfileYears.fits(typed)).addAttribute("yearFault", chosen.isEmpty());
            return form(profile, typed, chosen.orElse(profile.heading().fiscalYear()), model);
        }
        years.rename(id, typed, chosen.get());
        return "redirect:/profiles/{id}";
    }

    /** Begins the next year with the answers of this one. */
    @PostMapping("/next-year")
    String next(@PathVariable String id, @RequestParam(defaultValue = "") String once) {
        profile(id);
        return "redirect:" + forms.address(once, () -> {
            capacity.forProfileAfter(id);
            return "/profiles/" + years.next(id).orElseThrow(PageModel::notFound) + "?begun";
        });
    }

    private String form(StoredProfile profile, String name, int year, Model model) {
        model.addAttribute("profile", profile).addAttribute("municipality", Questionnaire.municipality(profile.answers()))
                .addAttribute("name", name).addAttribute("year", year).addAttribute("years", offered(profile))
                .addAttribute("longest", ProfileYears.LONGEST_NAME);
        return "profiles/name";
    }

    private List<Integer> offered(StoredProfile profile) {
        IntStream around = IntStream.rangeClosed(years.current() - AROUND, years.current() + AROUND);
        return IntStream.concat(around, IntStream.of(profile.heading().fiscalYear())).distinct().sorted().boxed().toList();
    }

    private StoredProfile profile(String id) {
        return profiles.find(id).orElseThrow(PageModel::notFound);
    }
}
