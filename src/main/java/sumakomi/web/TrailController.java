package sumakomi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.account.Accounts;
import sumakomi.account.Notes.Note;
import sumakomi.account.Notes;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.CsvCell;
import sumakomi.economics.study.Studies;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.TrailWords.Line;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.web.study.StudyFieldWords;

/** Who changed what, to read in words and to take along with the ids too. */
@EditionScoped
@Controller
record TrailController(Notes notes, Accounts accounts, Profiles profiles, Studies studies, StudyFieldWords studyFields,
        AutonomyKnowledge autonomyKnowledge) {

    private static final int ON_A_PAGE = 100;
    private static final List<String> HEADS = List.of("at", "who", "kind", "owner", "what", "act", "field", "old", "new", "id.who",
            "id.owner",
            "id.kind", "id.what", "id.field", "id.old", "id.new");

    /** @param before id of a note; the page shows what happened before it */
    @GetMapping("/trail")
    ModelAndView page(@RequestParam Optional<String> before, @ModelAttribute("w") Words words) {
        List<Note> shown = notes.before(before.flatMap(notes::find), ON_A_PAGE);
        Optional<String> older = shown.size() < ON_A_PAGE ? Optional.empty() : Optional.of(shown.get(ON_A_PAGE - 1).id());
        TrailWords told = told(words);
        return new ModelAndView("trail", "lines", shown.stream().map(told::line).toList()).addObject("older", older);
    }

    /** For a spreadsheet, which must not take a value that somebody typed for a formula. */
    @GetMapping("/trail.csv")
    void csv(@ModelAttribute("w") Words words, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"");
        TrailWords told = told(words);
        PrintWriter out = response.getWriter();
        out.write(CsvCell.BYTE_ORDER + CsvCell.line(HEADS.stream().map(head -> words.say("trail." + head)).toArray(String[]::new)));
        notes.all(note -> out.write(CsvCell.line(cells(told.line(note)).toArray(String[]::new))));
    }

    private static Stream<String> cells(Line line) {
        Note note = line.note();
        return Stream.of(note.at().toString(), line.who(), line.kind(), line.owner(), line.what(), line.act(), line.field(), line.before(),
                line.after(), note.who(), note.owner(), note.kind(), note.thing(), note.field(), note.before(), note.after());
    }

    private TrailWords told(Words words) {
        return new TrailWords(words, accounts, profiles, studies, studyFields, autonomyKnowledge);
    }
}
