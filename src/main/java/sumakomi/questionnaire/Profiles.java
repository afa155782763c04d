package sumakomi.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.Trail;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.StoredProfile.UnreadablePart;

/**
 * The stored profiles. Every call is one transaction: an answer is kept whole or not at all. There is one for every edition of
 * the knowledge, because the questions say which answers count. Each belongs to a municipality or to the secretariat; whoever does not
 * see a profile finds none.
 */
public class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int MOST_LOGGED = 1000;
    private static final String COLUMNS = "id, created_at, updated_at, revision, name, fiscal_year, number_in_year, previous_id";

    private final JdbcClient jdbc;
    private final Questionnaire questionnaire;
    private final AnswerRows answers;
    private final WillReader willReader;
    private final ProfileYears years;
    private final ProfileTrail trail;
    private final Clock clock;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    public Profiles(JdbcClient jdbc, Questionnaire questionnaire, Clock clock) {
        this.jdbc = jdbc;
        this.questionnaire = questionnaire;
        this.answers = new AnswerRows(jdbc, questionnaire);
        this.willReader = new WillReader(questionnaire.knowledge());
        this.years = new ProfileYears(jdbc, clock);
        this.trail = new ProfileTrail(jdbc, new Trail(jdbc, clock));
        this.clock = clock;
    }

    /** Stores a new profile with these answers and returns its id. What published data filled in is left out: they fill it in again. */
    @Transactional
    public String create(Map<String, GivenAnswer> answers) {
        return create(answers, Will.NONE);
    }

    /** Stores a new profile with these answers and this will of its own. */
    @Transactional
    public String create(Map<String, GivenAnswer> answers, Will will) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into profile (id, created_at, updated_at, fiscal_year, owner) values (:id, :now, :now, :year, :owner)")
                .param("id", id).param("now", now()).param("year", years.current())
                .param("owner", Acting.owner(Questionnaire.municipality(answers))).update();
        Map<String, GivenAnswer> own = questionnaire.prefill().own(answers);
        this.answers.insert(id, own);
        will.parts().forEach((part, value) -> insert(id, part, value));
        years.number(id);
        trail.made(id, own, will.parts());
        return id;
    }

    /** How many profiles there are. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from profile").query(Integer.class).single();
    }

    /** How many profiles belong to an owner. */
    @Transactional(readOnly = true)
    public int countOf(String owner) {
        return jdbc.sql("select count(*) from profile where owner = :owner").param("owner", owner).query(Integer.class).single();
    }

    /** To whom a profile belongs: the code of a municipality, or the secretariat. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String id) {
        return seen("select owner from profile where id = :id", "").param("id", id).query(String.class).optional();
    }

    /** A query or a change that holds for the profiles that are seen. */
    private JdbcClient.StatementSpec seen(String where, String then) {
        return Acting.seen(jdbc, where, "owner", then);
    }

    @Transactional(readOnly = true)
    public Optional<StoredProfile> find(String id) {
        Optional<StoredProfile> found = seen("select " + COLUMNS + " from profile where id = :id", "").param("id", id)
                .query(this::profile).optional();
        found.ifPresent(this::log);
        return found;
    }

    /** The profiles changed last, the newest first. */
    @Transactional(readOnly = true)
    public List<StoredProfile> latest(int atMost) {
        return seen("select " + COLUMNS + " from profile where id is not null", " order by updated_at desc, id limit :n")
                .param("n", atMost).query(this::profile).list();
    }

    /** All profiles, in the order in which they were made, whoever asks. */
    @Transactional(readOnly = true)
    public List<StoredProfile> all() {
        return jdbc.sql("select " + COLUMNS + " from profile order by created_at, id").query(this::profile).list();
    }

    /**
     * Changes the answers to some questions.
     *
     * @param revision the one on which the change was made
     * @param changes by question; empty for one that becomes unanswered
     * @return whether it was saved; not when the profile is gone or was changed meanwhile
     */
    @Transactional
    public boolean save(String id, int revision, Map<String, Optional<GivenAnswer>> changes) {
        return save(id, revision, changes, Map.of());
    }

    /**
     * Changes answers and parts of the will at once.
     *
     * @param will by part; empty for one that is taken back
     */
    @Transactional
    public boolean save(String id, int revision, Map<String, Optional<GivenAnswer>> changes, Map<String, Optional<String>> will) {
        int found = seen("update profile set updated_at = :now, revision = revision + 1 where id = :id and revision = :revision", "")
                .param("id", id).param("revision", revision).param("now", now()).update();
        if (found == 0) {
            return false;
        }
        ProfileTrail.Kept before = trail.kept(id);
        settleFormer(id);
        Map<String, GivenAnswer> own = given(changes);
        own.entrySet().removeIf(answer -> questionnaire.prefill().isFilledIn(answer.getKey(), answer.getValue()));
        answers.clear(id, changes.keySet());
        answers.insert(id, own);
        will.forEach((part, value) -> {
            jdbc.sql("delete from own_will where profile_id = :id and part = :part").param("id", id).param("part", part).update();
            value.ifPresent(given -> insert(id, part, given));
        });
        if (changes.containsKey(Questionnaire.MUNICIPALITY)) {
            years.number(id);
        }
        belong(id, changes);
        trail.changed(id, before);
        return true;
    }

    /** What belonged to the secretariat alone belongs to the municipality that it now names. */
    private void belong(String id, Map<String, Optional<GivenAnswer>> changes) {
        Questionnaire.municipality(given(changes))
                .ifPresent(code -> jdbc.sql("update profile set owner = :code where id = :id and owner = :nobody")
                        .param("code", code).param("id", id).param("nobody", Person.SECRETARIAT).update());
    }

    private static Map<String, GivenAnswer> given(Map<String, Optional<GivenAnswer>> changes) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        changes.forEach((question, answer) -> answer.ifPresent(now -> given.put(question, now)));
        return given;
    }

    /** Deletes a profile with all that rests on it; nothing happens when there is none. */
    @Transactional
    public void delete(String id) {
        owner(id).ifPresent(owner -> {
            trail.deleted(id, owner);
            jdbc.sql("delete from profile where id = :id").param("id", id).update();
        });
    }

    /**
     * Deletes a profile as it was seen, with all that rests on it.
     *
     * @return whether it was deleted; not when it is gone or was changed meanwhile
     */
    @Transactional
    public boolean delete(String id, int revision) {
        Optional<String> owner = owner(id);
        boolean gone = owner.isPresent() && jdbc.sql("delete from profile where id = :id and revision = :revision").param("id", id)
                .param("revision", revision).update() == 1;
        if (gone) {
            trail.deleted(id, owner.get());
        }
        return gone;
    }

    /**
     * Does something that rests on a profile, in one transaction, during which the profile can neither go nor change.
     *
     * @return what was done; empty when there is no such profile
     */
    @Transactional
    public <T> Optional<T> holding(String id, Supplier<T> work) {
        return seen("select id from profile where id = :id", " for update").param("id", id).query(String.class).optional()
                .map(held -> work.get());
    }

    private void insert(String profile, String part, String value) {
        jdbc.sql("insert into own_will (profile_id, part, content) values (:profile, :part, :content)").param("profile", profile)
                .param("part", part).param("content", value).update();
    }

    /** What is kept and cannot be read is somebody's own word, in whose place nothing else stands. */
    private static Map<String, GivenAnswer> withoutUnreadable(Map<String, GivenAnswer> filled, List<UnreadableAnswer> unreadable) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(filled);
        unreadable.forEach(answer -> answers.remove(answer.question().id()));
        return answers;
    }

    /** An answer that newer knowledge no longer asks for counts as not answered; its row stays. */
    private StoredProfile profile(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        List<UnreadableAnswer> unreadable = new ArrayList<>();
        FormerAnswers.Told told = told(id, unreadable);
        Map<String, String> parts = new LinkedHashMap<>();
        List<UnreadablePart> unreadableWill = new ArrayList<>();
        will(id, parts, unreadableWill);
        return new StoredProfile(id, instant(row, "created_at"), instant(row, "updated_at"), row.getInt("revision"),
                ProfileYears.heading(row),
                told.answers(),
                told.former(), withoutUnreadable(questionnaire.prefill().filled(told.answers()), unreadable), unreadable,
                Will.of(parts), unreadableWill);
    }

    /** What is kept, in the words of today. */
    private FormerAnswers.Told told(String id, List<UnreadableAnswer> unreadable) {
        Map<String, GivenAnswer> today = new LinkedHashMap<>();
        Map<String, GivenAnswer> former = new LinkedHashMap<>();
        for (StoredAnswer stored : answers.of(id)) {
            Optional<GivenAnswer> once = stored.readFormer(questionnaire.formerAnswers());
            once.ifPresent(given -> former.put(stored.question(), given));
            questionnaire.question(stored.question()).filter(asked -> once.isEmpty()).ifPresent(asked -> answers.read(stored, asked)
                    .ifPresentOrElse(given -> today.put(stored.question(), given), () -> unreadable.add(stored.unreadable(asked))));
        }
        return questionnaire.formerAnswers().read(today, former);
    }

    /** Who changes a profile has seen what became of former answers: from then on they are kept as they were read. */
    private void settleFormer(String id) {
        FormerAnswers.Told told = told(id, new ArrayList<>());
        answers.clear(id, told.former().given().keySet());
        Map<String, GivenAnswer> became = new LinkedHashMap<>();
        told.former().readings().stream().flatMap(reading -> reading.became().stream())
                .forEach(question -> became.put(question, told.answers().get(question)));
        answers.clear(id, became.keySet());
        answers.insert(id, became);
    }

    /** A part that newer knowledge does not know counts as not given; its row stays. */
    private void will(String profile, Map<String, String> parts, List<UnreadablePart> unreadable) {
        Map<String, String> kept = new LinkedHashMap<>();
        jdbc.sql("select part, content from own_will where profile_id = :id").param("id", profile)
                .query((RowCallbackHandler) row -> kept.put(row.getString("part"), row.getString("content")));
        LocalDate today = LocalDate.now(clock);
        willReader.parts().stream().filter(kept::containsKey).forEach(part -> {
            try {
                parts.put(part, willReader.read(part, kept.get(part), today, part, 0));
            } catch (FaultyInput e) {
                unreadable.add(new UnreadablePart(part, Characters.shown(kept.get(part), WillReader.LONGEST_REASON)));
            }
        });
    }

    /** Once for each answer, however often it is looked at. */
    private void log(StoredProfile profile) {
        profile.unreadable().stream().map(answer -> answer.question().id()).filter(question -> logged.size() < MOST_LOGGED
                && logged.add(profile.id() + " " + question))
                .forEach(question -> LOG.warn("The kept answer to {} in the profile {} cannot be read", question, profile.id()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
