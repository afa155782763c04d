package sumakomi.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.account.Notes;
import sumakomi.account.Notes.Note;

/** Who changed what, to read and to take along. */
@Controller
record TrailController(Notes notes) {

    private static final int ON_A_PAGE = 100;

    /** @param before id of a note; the page shows what happened before it */
    @GetMapping("/trail")
    ModelAndView page(@RequestParam Optional<String> before) {
        List<Note> shown = notes.before(before.flatMap(notes::find), ON_A_PAGE);
        Optional<String> older = shown.size() < ON_A_PAGE ? Optional.empty() : Optional.of(shown.get(ON_A_PAGE - 1).id());
        return new ModelAndView("account/trail", "notes", shown).addObject("older", older);
    }

    /** For a spreadsheet, which must not take a value that somebody typed for a formula. */
    @GetMapping("/trail.csv")
    void csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"");
        PrintWriter out = response.getWriter();
        out.write(CsvCell.BYTE_ORDER + CsvCell.line("at", "who", "name", "owner", "kind", "thing", "act", "field", "before", "after"));
        notes.all(note -> out.write(CsvCell.line(note.at().toString(), note.who(), note.name(), note.owner(), note.kind(), note.thing(),
                note.act(), note.field(), note.before(), note.after())));
    }
}
