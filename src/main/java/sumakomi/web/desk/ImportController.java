package sumakomi.web.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.PlainTable;
import sumakomi.document.PlainTable.Read;
import sumakomi.document.paper.Days;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.TableTitles;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Kept;
import sumakomi.programme.desk.ParticipantChange;
import sumakomi.programme.desk.ParticipantEntry;
import sumakomi.programme.desk.ParticipantEntry.Field;
import sumakomi.programme.desk.ParticipantEntry.Typed;
import sumakomi.programme.desk.Participants;
import sumakomi.web.Download;
import sumakomi.web.PageModel;
import sumakomi.web.SentFile;

/**
 * Participants and their contacts from a spreadsheet. Every cell that is wrong is named; what would change is shown cell by cell before it
 * is taken, so that nothing that somebody else wrote is lost unseen.
 */
@EditionScoped
@Controller
@RequestMapping("/desk/{year}/import")
record ImportController(Participants participants, Knowledge knowledge, Years years, OneAtATime work) {

    @GetMapping
    ModelAndView form(@PathVariable int year) {
        return new ModelAndView("desk/import", "year", years.known(year)).addObject("fields", Field.values());
    }

    /** The list of the year as it is, to fill in or to begin with. */
    @GetMapping("/participants.xlsx")
    ResponseEntity<byte[]> empty(@PathVariable int year, @ModelAttribute("d") DeskWords words) {
        List<List<Object>> rows = participants.of(years.known(year)).stream().map(kept -> row(kept.participant(), words)).toList();
        PlainTable table = new PlainTable(words.say("desk.sheet", Integer.toString(year)),
                Arrays.stream(Field.values()).map(words::field).toList(), rows);
        return Download.own("participants.xlsx", PaperFormat.EXCEL.mediaType(), work.now(() -> table.xlsx(words.locale())));
    }

    private static List<Object> row(Participant one, DeskWords words) {
        return List.of(words.town(one.municipality()), words.word("joining." + one.joining().word()),
                one.programmeYear().<Object>map(number -> number).orElse(""), words.word("track." + one.track().word()), one.inCharge(),
                one.contact().office(), one.contact().mail(), one.contact().phone(), one.lastContact().<Object>map(day -> day).orElse(""),
                one.note());
    }

    /** Reads a file and shows what it would change, cell by cell; nothing is kept yet. */
    @PostMapping
    ModelAndView look(@PathVariable int year, @RequestParam MultipartFile file, @ModelAttribute("d") DeskWords words) throws IOException {
        byte[] sent = SentFile.upTo(file, ExcelReader.MAX_BYTES);
        try {
            List<Participant> read = work.now(() -> participants(years.known(year), PlainTable.orCsv(SentFile.asNamed(file, sent))));
            return preview(year, read);
        } catch (FaultyInput e) {
            ModelAndView page = form(year).addObject("faults", e.told().stream().map(fault -> fault.located(words.locale())).toList());
            page.setStatus(PageModel.refusing(e));
            return page;
        }
    }

    private ModelAndView preview(int year, List<Participant> read) {
        List<ParticipantChange> changes = read.stream().map(one -> ParticipantChange.of(one, participants.find(year, one.municipality())))
                .toList();
        return form(year).addObject("changes", changes.stream().filter(change -> !change.nothing()).toList()).addObject("rows",
                read.size());
    }

    /**
     * Takes the cells that were chosen, all or none.
     *
     * @param form {@code of} names each municipality, {@code take} each cell that is taken; beside them stand the revision that was seen
     *            and what each cell says
     */
    @PostMapping("/take")
    ModelAndView take(@PathVariable int year, @RequestParam MultiValueMap<String, String> form, @ModelAttribute("d") DeskWords words) {
        ParticipantEntry entry = new ParticipantEntry(knowledge.municipalities().values(), Days::read);
        Map<Participant, Integer> seen = new LinkedHashMap<>();
        List<Participant> whole = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String code : form.getOrDefault("of", List.of()).stream().filter(knowledge.municipalities()::containsKey).distinct()
                .toList()) {
            Participant kept = participants.find(years.known(year), code).map(Kept::participant).orElseGet(() -> Participant.of(year,
                    code));
            try {
                seen.put(entry.read(year, chosen(kept, form, true)), revision(form, code));
                whole.add(entry.read(year, chosen(kept, form, false)));
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        if (faults.isEmpty() && participants.saveAll(seen)) {
            return new ModelAndView("redirect:/desk?year=" + year + "&taken=" + seen.size());
        }
        ModelAndView page = preview(years.known(year), whole).addObject("faults", faults.isEmpty() ? List.of(words.say(
                "desk.import-meanwhile")) : faults.stream().map(fault -> fault.located(words.locale())).toList());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static int revision(MultiValueMap<String, String> form, String code) {
        return Optional.ofNullable(form.getFirst(code + ".revision")).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::parseInt)
                .orElse(0);
    }

    /** What is kept, with what the cells say in its place. */
    private static Map<Field, Typed> chosen(Participant kept, MultiValueMap<String, String> form, boolean ticked) {
        List<String> take = form.getOrDefault("take", List.of());
        Map<Field, Typed> typed = new EnumMap<>(Field.class);
        Arrays.stream(Field.values()).forEach(field -> {
            String cell = kept.municipality() + "." + field.word();
            Optional<String> told = Optional.ofNullable(form.getFirst(cell)).filter(text -> !ticked || take.contains(cell));
            typed.put(field, new Typed(told.orElseGet(() -> ParticipantEntry.shown(kept, field)), field.title(Locale.JAPANESE)));
        });
        typed.put(Field.MUNICIPALITY, new Typed(kept.municipality(), ""));
        return typed;
    }

    /**
     * The participants in the rows. What a column that the file lacks would say stays as it is kept.
     *
     * @throws FaultyInput with every cell that cannot be taken
     */
    private List<Participant> participants(int year, List<List<Read>> rows) {
        if (rows.size() < 2) {
            throw new FaultyInput(Fault.of("desk.empty", "", 0));
        }
        Map<Integer, Field> columns = columns(rows.get(0));
        ParticipantEntry entry = new ParticipantEntry(knowledge.municipalities().values(), Days::read);
        Map<String, Participant> known = participants.of(year).stream().map(Kept::participant)
                .collect(Collectors.toMap(Participant::municipality, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        List<Participant> read = new ArrayList<>();
        for (List<Read> row : rows.subList(1, rows.size())) {
            Map<Field, Typed> typed = typed(row, columns);
            entry.municipality(typed.get(Field.MUNICIPALITY).text()).map(known::get).ifPresent(kept -> Arrays.stream(Field.values())
                    .filter(field -> !columns.containsValue(field))
                    .forEach(field -> typed.put(field, new Typed(ParticipantEntry.shown(kept, field), ""))));
            try {
                Participant one = entry.read(year, typed);
                String place = typed.get(Field.MUNICIPALITY).place();
                Optional.ofNullable(places.putIfAbsent(one.municipality(), place))
                        .ifPresent(first -> faults.add(Fault.of("desk.twice", place, 0, typed.get(Field.MUNICIPALITY).text(), first)));
                read.add(one);
            } catch (FaultyInput e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return read;
    }

    private static Map<Field, Typed> typed(List<Read> row, Map<Integer, Field> columns) {
        Map<Field, Typed> typed = new EnumMap<>(Field.class);
        columns.forEach((at, field) -> typed.put(field, at < row.size() ? new Typed(row.get(at).text(), row.get(at).place())
                : new Typed("", row.get(0).place().replaceAll("[A-Z]+(?=[0-9]+$)", CellReference.convertNumToColString(at)))));
        return typed;
    }

    private static Map<Integer, Field> columns(List<Read> titles) {
        return TableTitles.columns(titles.stream().map(title -> new TableTitles.Title(title.place(), title.text())).toList(),
                Field::titled, Arrays.stream(Field.values()).map(field -> field.title(Locale.JAPANESE)).toList(),
                Map.of(Field.MUNICIPALITY, Field.MUNICIPALITY.title(Locale.JAPANESE)));
    }
}
