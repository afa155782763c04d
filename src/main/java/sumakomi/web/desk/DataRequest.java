package sumakomi.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.knowledge.DataItem;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.overview.ChecklistsOfYear.Lack;

/** One text with which data are asked for that several municipalities lack: of them, or of whoever holds the data. */
record DataRequest(DeskWords words, Knowledge knowledge, int year, List<Lack> asked, Optional<LocalDate> until) {

    /** Codes of those who lack one of the data. */
    List<String> towns() {
        return asked.stream().flatMap(lack -> towns(lack).stream()).distinct().sorted().toList();
    }

    public String subject() {
        return words.say("desk.request.subject", words.year(year));
    }

    /** To the municipalities. */
    public String toTowns() {
        return text("desk.request.to-towns", "desk.request.end-towns");
    }

    /** To whoever holds the data, on behalf of the municipalities. */
    public String toHolder() {
        return text("desk.request.to-holder", "desk.request.end-holder");
    }

    private String text(String beginning, String end) {
        String by = until.map(day -> words.say("desk.request.by", words.date(day))).orElseGet(() -> words.say("desk.request.no-day"));
        Stream<String> data = IntStream.range(0, asked.size()).mapToObj(at -> datum(at + 1, asked.get(at)));
        return Stream.of(Stream.of(words.say(beginning, words.year(year))), data, Stream.of(by, words.say(end)))
                .flatMap(one -> one).collect(Collectors.joining("\n\n"));
    }

    private String datum(int number, Lack lack) {
        DataItem item = knowledge.dataItems().get(lack.datum());
        return String.join("\n", words.say("desk.request.datum", number, words.of(item.name())),
                words.say("desk.request.what", words.of(item.what())),
                words.say("desk.request.where", words.of(item.where()), words.say("basis." + item.basis())),
                words.say("desk.request.towns", words.townsOf(towns(lack))));
    }

    private static List<String> towns(Lack lack) {
        return Stream.concat(lack.open().stream(), lack.asked().stream()).sorted().toList();
    }
}
