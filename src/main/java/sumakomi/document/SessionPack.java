package sumakomi.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advisor.MainJob;
import sumakomi.document.Handout.Content;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;
import sumakomi.programme.Issues;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.SessionSheets.Sheet;

/** What is handed out to those who come to a session: agenda, material, how each stands, homework, tasks and a page to write on. */
public final class SessionPack {

    public static final String KIND = "session-pack";
    /** In which it is handed out. */
    public static final List<PaperFormat> FORMATS = List.of(PaperFormat.WORD, PaperFormat.PDF);

    private final Sheet sheet;
    private final MainJob mainJob;
    private final LocalDate today;
    private final Content content;

    private SessionPack(Sheet sheet, MainJob mainJob, LocalDate today) {
        this.sheet = sheet;
        this.mainJob = mainJob;
        this.today = today;
        List<Chapter> japanese = chapters(words(Locale.JAPANESE));
        List<Chapter> english = chapters(words(Locale.ENGLISH));
        this.content = new Content(
                IntStream.range(0, japanese.size()).mapToObj(i -> new Part("chapter/" + i, new Text(japanese.get(i).title(),
                        english.get(i).title()), japanese.get(i).blocks())).toList());
    }

    static Handout of(Sheet sheet, MainJob mainJob, LocalDate today) {
        SessionPack pack = new SessionPack(sheet, mainJob, today);
        return new Handout(new Issues.Handed(KIND, "", sheet.of().fiscalYear(), Receipts.hash(pack.content), pack.content), pack::paper);
    }

    /** By what a pack is found again: the session, the party, and the municipality where it is the share of one. */
    public static String subject(int session, String party, String only) {
        return session + "/" + party + (only.isEmpty() ? "" : "/" + only);
    }

    private SessionWords words(Locale locale) {
        List<Citation> cited = new ArrayList<>(List.of(sheet.contents().source()));
        sheet.lines().forEach(line -> cited.add(line.item().source()));
        sheet.plan().material().forEach(one -> cited.add(one.source()));
        sheet.plan().homework().forEach(one -> cited.add(one.source()));
        return new SessionWords(mainJob.questionnaire(), cited, locale);
    }

    private Paper paper(Locale locale) {
        SessionWords words = words(locale);
        String who = who(words);
        Minutes.Of of = sheet.of();
        return new Paper(words.locale(), words.say("title", of.session()), words.say("subtitle", who, words.year(of.fiscalYear())),
                words.say(
                        "description", who, of.session()),
                cover(words), chapters(words), List.of(), Receipts.of(new Handout.Subject(KIND, of
                        .fiscalYear(), subject(of.session(), of.party(), sheet.only()), "", "").written(), content, words.versions(mainJob
                                .knowledge().version(), mainJob.rulesVersion())));
    }

    private String who(SessionWords words) {
        return sheet.only().isEmpty() ? sheet.party().group().map(group -> words.say("group", group.letter())).orElseGet(() -> words.towns(
                sheet.party().towns())) : words.town(sheet.only());
    }

    private List<Fact> cover(SessionWords words) {
        Optional<Slot> slot = Optional.ofNullable(sheet.party().times().get(sheet.of().session()));
        return List
                .of(words.fact("year", words.year(sheet.of().fiscalYear())),
                        new Fact("when", words.say("when"), slot.map(free -> when(words, free)).orElseGet(
                                () -> words.say("no-time"))),
                        new Fact("members", words.say("members"), words.towns(sheet.party().towns())), new Fact("in-charge", words.say(
                                "in-charge"), sheet.party().staff().isEmpty() ? words.say("nobody-in-charge") : sheet.party().staff()),
                        words.fact(
                                "as-of", words.date(today)));
    }

    private String when(SessionWords words, Slot slot) {
        return sheet.plan().hours().map(hours -> words.say("time", words.slot(slot), hours.begins().toString(), hours.ends().toString()))
                .orElseGet(() -> words.slot(slot));
    }

    private List<Chapter> chapters(SessionWords words) {
        SessionAgenda agenda = new SessionAgenda(words, sheet);
        return Stream.of(Stream.of(agenda.chapter()), sheet.shown().stream().map(one -> new SessionStanding(words, sheet, one).chapter()),
                Stream.of(new SessionMatters(words, sheet).chapter())).flatMap(some -> some).toList();
    }
}
