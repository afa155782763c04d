package sumakomi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.account.Account;
import sumakomi.account.Accounts;
import sumakomi.account.Notes.Note;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.document.OwnTemplates;
import sumakomi.document.WordKind;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyDocument;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.groups.Group;
import sumakomi.programme.sessions.Minutes;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseField;
import sumakomi.resilience.kept.Bases;
import sumakomi.web.study.StudyFieldWords;

/** Says in words what the trail notes by ids. Names are those of now; what is gone is told by its kind alone. */
final class TrailWords {

    private static final String ANSWER = "answers.";
    private static final String SET_ASIDE = "will.set-aside.";
    private static final String WEIGHT = "will.weight.";
    private static final String STUDY = "study";
    private static final String PROFILE = "profile";
    private static final String PARTICIPANT = "participant";
    private static final String OUTCOME = "outcome";
    private static final String MEETING = "meeting";
    private static final String REMARK = "result-remark";
    private static final String MATTER = "matter";
    private static final String MINUTES = "minutes";
    private static final String APPOINTMENT = "appointment";
    private static final String BASES = Bases.KIND;
    private static final int STUDIES_AT_HAND = 30;
    private static final int KILO = 1024;

    private final Words words;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Studies studies;
    private final StudyFieldWords studyFields;
    private final AutonomyKnowledge autonomy;
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final Cache<String, Optional<KeptStudy>> read = Caffeine.newBuilder().maximumSize(STUDIES_AT_HAND).build();

    TrailWords(Words words, Accounts accounts, Profiles profiles, Studies studies, StudyFieldWords studyFields,
            AutonomyKnowledge autonomy) {
        this.words = words;
        this.accounts = accounts;
        this.profiles = profiles;
        this.studies = studies;
        this.studyFields = studyFields;
        this.autonomy = autonomy;
    }

    /**
     * A change in words.
     *
     * @param url where the thing is; empty where it is gone or has no page
     */
    record Line(Note note, String who, String kind, String owner, String what, Optional<String> url, String act, String field,
            String before, String after) {}

    Line line(Note note) {
        return new Line(note, note.who().equals(Trail.APPLICATION) ? words.say("trail.application") : note.name(),
                words.label("trail.kind", note.kind()), owner(note.owner()), what(note).orElse(""), url(note),
                words.label("trail.act", note.act()), field(note), value(note, note.before()), value(note, note.after()));
    }

    private String owner(String owner) {
        return owner.equals(Person.SECRETARIAT) ? words.say("role.secretariat") : words.municipality(owner);
    }

    private Optional<String> url(Note note) {
        return what(note).flatMap(name -> switch (note.kind()) {
            case PROFILE -> Optional.of("/profiles/" + note.thing());
            case STUDY -> Optional.of("/studies/" + note.thing());
            case "account" -> Optional.of("/accounts/" + note.thing());
            case PARTICIPANT, OUTCOME, MEETING, MATTER, APPOINTMENT -> Optional.empty();
            case BASES -> Optional.of("/bases/" + note.thing().replaceFirst("(.+)/(.+)", "$2/$1"));
            case REMARK -> Optional.of("/desk/remarks/" + note.thing());
            case OwnTemplates.KIND -> Optional.of("/desk/templates/" + note.thing());
            default -> note.profile().map(profile -> "/profiles/" + profile);
        });
    }

    /** What a thing is called. */
    private Optional<String> what(Note note) {
        return switch (note.kind()) {
            case PROFILE, "advice", "sessions", REMARK -> profile(note.profile());
            case STUDY -> study(note.thing());
            case "checklist", "checklist-study", "remark" -> profile(note.profile())
                    .map(name -> name + words.say("trail.within") + words.archetype(note.thing().split("/")[0]));
            case "account" -> names.computeIfAbsent(note.thing(), id -> accounts.find(id).map(Account::signIn));
            case "guest-link" -> shared(note.field());
            case PARTICIPANT, OUTCOME, MATTER, APPOINTMENT, BASES ->
                Optional.of(words.municipality(note.thing().substring(note.thing().indexOf('/') + 1)) + " "
                        + words.year(Integer.parseInt(note.thing().split("/")[0])));
            case MINUTES -> Optional.of(minutes(note.thing().split("/")));
            case OwnTemplates.KIND -> template(note.thing().split("/"));
            default -> Optional.empty();
        };
    }

    /** @param thing kind of the document, and its language */
    private Optional<String> template(String[] thing) {
        return WordKind.of(thing[0]).map(kind -> words.say("template.heading", kind.title(words.locale()), words.say("template.language."
                + thing[1])));
    }

    /** @param thing year, session, and the municipality or the group with what else names its minutes */
    private String minutes(String[] thing) {
        Minutes.Of of = new Minutes.Of(Integer.parseInt(thing[0]), Integer.parseInt(thing[1]), thing[2]);
        String party = of.group().map(number -> words.say("desk.sessions.group", new Group(number).letter())).orElseGet(() -> words
                .municipality(of.party()));
        return words.say("desk.session.title", of.session(), party, words.year(of.fiscalYear()));
    }

    private Optional<String> profile(Optional<String> profile) {
        return profile.flatMap(one -> names.computeIfAbsent(one, id -> profiles.find(id).map(this::called)));
    }

    private String called(StoredProfile profile) {
        return words.called(profile.heading(), Questionnaire.municipality(profile.answers()));
    }

    private Optional<String> study(String id) {
        return names.computeIfAbsent(id,
                one -> kept(one).map(study -> study.title().map(words::of).orElseGet(() -> words.say("studies.untitled"))));
    }

    private Optional<KeptStudy> kept(String id) {
        return read.get(id, studies::find);
    }

    private Optional<StudyDocument> document(String id) {
        return kept(id).flatMap(KeptStudy::readable).map(StoredStudy::document);
    }

    /** @param thing its kind and its id, with a stroke between */
    private Optional<String> shared(String thing) {
        String id = thing.substring(thing.indexOf('/') + 1);
        return thing.startsWith(STUDY) ? study(id) : thing.startsWith(PROFILE) ? profile(Optional.of(id)) : Optional.empty();
    }

    private String field(Note note) {
        String field = note.field();
        if (field.isEmpty()) {
            return "";
        }
        return switch (note.kind()) {
            case PROFILE -> ofProfile(field);
            case STUDY -> note.act().equals("handed-out") ? words.say("versions.number", Integer.valueOf(field))
                    : studyFields.field(field, document(note.thing()), words.locale());
            case "checklist" -> Stream.of(note.after(), note.before()).flatMap(told -> Told.read(told).stream()).findFirst()
                    .map(this::title).orElseGet(() -> words.say("trail.item"));
            case "sessions" -> words.say("trail.session", field, note.thing());
            case "guest-link" -> words.label("trail.kind", field.split("/")[0]);
            case PARTICIPANT, OUTCOME -> words.archetype(field);
            case BASES -> field;
            default -> "";
        };
    }

    private String title(Told mark) {
        return mark.part(words.english() ? "title-en" : "title").orElseGet(() -> words.say("trail.item"));
    }

    private String ofProfile(String field) {
        return field.startsWith(ANSWER) ? words.question(field.substring(ANSWER.length()))
                : field.startsWith(SET_ASIDE) ? words.say("trail.set-aside", words.archetype(field.substring(SET_ASIDE.length())))
                        : field.startsWith(WEIGHT) ? words.say("trail.weight", words.side(field.substring(WEIGHT.length())))
                                : words.say("trail.called");
    }

    private String value(Note note, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (note.kind()) {
            case PROFILE -> ofProfile(note.field(), value);
            case STUDY -> note.act().equals("changed") ? note.field().isEmpty() ? words.say("trail.so-many", value)
                    : studyFields.value(note.field(), value, document(note.thing()), words.locale()) : value;
            case "checklist" -> Told.read(value).map(this::mark).orElse(value);
            case "checklist-study" -> study(value).orElseGet(() -> words.say("trail.gone"));
            case "account" -> Told.read(value).map(this::account).orElse(value);
            case PARTICIPANT -> Told.read(value).map(this::participant).orElse(value);
            case OUTCOME -> Told.read(value).map(this::outcome).orElse(value);
            case MEETING -> Told.read(value).map(told -> joined(told.part("title"), told.part("day"), told.part("place"),
                    told.part("municipalities"), told.part("persons"), told.part("text"),
                    told.part("proposal").map(state -> words.label("meeting.proposal", state)), told.part("reply"), told.part("note")))
                    .orElse(value);
            case REMARK -> Told.read(value).map(told -> joined(told.part("state").map(state -> words.label("remark.state", state)),
                    told.part("reply"))).orElse(value);
            case BASES -> Told.read(value).map(this::base).orElse(value);
            case MATTER, MINUTES, APPOINTMENT -> Told.read(value).map(this::session).orElse(value);
            default -> value;
        };
    }

    private String ofProfile(String field, String value) {
        if (field.isEmpty()) {
            return words.say("trail.so-many", value);
        }
        if (field.startsWith(WEIGHT)) {
            return words.say("will.times", value);
        }
        return Told.read(value).map(told -> field.startsWith(ANSWER) ? answer(field.substring(ANSWER.length()), told)
                : joined(told.part("name"), told.part("year").map(year -> words.year(Integer.parseInt(year))))).orElse(value);
    }

    /** An answer, and what it rests on where that is not the municipality's own word. */
    private String answer(String question, Told told) {
        String answer = words.options(question, List.of(told.part("answer").orElse("").split("\n")));
        String further = joined(told.part("basis").filter(basis -> !basis.equals("given")).map(basis -> words.label("basis", basis)),
                told.part("source").map(Citation::parse).map(words::source),
                told.part(words.english() ? "note-en" : "note").or(() -> told.part("note")).or(() -> told.part("note-en")));
        return further.isEmpty() ? answer : words.say("trail.beside", answer, further);
    }

    private String mark(Told told) {
        return joined(told.part("state").map(state -> words.label("checklist.state", state)), told.part("owner"), told.part("due"),
                told.part("note"), told.part("file").map(file -> words.say("trail.beside", file,
                        Integer.parseInt(told.part("bytes").orElse("0")) / KILO + 1 + " KB")));
    }

    private String account(Told told) {
        return joined(told.part("sign-in"), told.part("name"), told.part("role").map(role -> words.label("role", role)),
                told.part("municipality").map(words::municipality),
                told.part("state").map(state -> words.say(state.equals("open") ? "accounts.open" : "accounts.closed")));
    }

    private String participant(Told told) {
        Phrases desk = Phrases.of("desk", words.locale());
        return joined(desk(desk, "joining", told), told.part("year"), desk(desk, "track", told), told.part("in-charge"),
                told.part("office"), told.part("mail"), told.part("phone"), told.part("last"),
                told.part("decision").map(word -> words.label("desk.decision", word)), told.part("day"), told.part("reason"),
                told.part("note"));
    }

    /** What was changed of a facility, field by field. */
    private String base(Told told) {
        return Stream.concat(Stream.of(BaseField.values()).flatMap(field -> told.part(field.word()).stream()
                .map(text -> field == BaseField.NAME ? text : words.say("trail.base", field.title(words.locale()),
                        Optional.ofNullable(autonomy.uses().get(text)).map(use -> words.of(use.title())).orElse(text)))),
                told.part("from").stream()
                        .map(year -> words.say("trail.bases-from", words.year(Integer.parseInt(year)), told.part("facilities")
                                .orElse(""))))
                .collect(Collectors.joining(words.say("trail.and")));
    }

    private String outcome(Told told) {
        return joined(told.part("study").map(study -> words.label("outcome.study", study)),
                told.part("project").map(project -> words.label("outcome.project", project)),
                told.part("started").map(year -> words.year(Integer.parseInt(year))),
                told.part("budget").map(yen -> words.addable(new BigDecimal(yen))), told.part("note"));
    }

    /** What the desk notes of a session: a decision or a task, the minutes, an appointment. */
    private String session(Told told) {
        return joined(told.part("kind").map(kind -> words.label("desk.matter.kind", kind)),
                told.part("appointment").map(state -> words.label("desk.appointment.state", state)), told.part("day"), told.part("place"),
                told.part("topic"), told.part("content"), told.part("who").map(who -> words.label("desk.matter.who", who)),
                told.part("due"), told.part("done").map(day -> words.say("desk.matter.done-on", day)),
                told.part("came").map(towns -> Stream.of(towns.split(" ")).map(words::municipality).collect(Collectors.joining(
                        words.say("label.comma")))),
                told.part("notes"));
    }

    private static Optional<String> desk(Phrases desk, String part, Told told) {
        return told.part(part).map(word -> part + "." + word).filter(desk::has).map(desk::say);
    }

    @SafeVarargs
    private String joined(Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(words.say("trail.and")));
    }
}
