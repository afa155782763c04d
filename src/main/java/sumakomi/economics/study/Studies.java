package sumakomi.economics.study;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Trail;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.FiscalYear;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Studies that are being worked on. A change names the revision that it was made on, so that nobody's work is lost. A study that was made
 * from a profile is whose the profile is, another one is its maker's; whoever does not see a study finds none.
 */
@Repository
public class Studies {

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);
    private static final int LONGEST_TITLE = 200;
    private static final String COLUMNS = "id, profile_id, created_at, updated_at, revision, fiscal_year, previous_id, title, content";
    private static final String OWNER = "coalesce((select profile.owner from profile where profile.id = study.profile_id), study.owner)";

    private final JdbcClient jdbc;
    private final StudyTrail trail;
    private final Clock clock;

    public Studies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new StudyTrail(new Trail(jdbc, clock));
        this.clock = clock;
    }

    /** A row of the store: a study, or what is left of one that can no longer be read. A list shows both. */
    public sealed interface KeptStudy permits StoredStudy, UnreadableStudy {
        String id();

        /** The profile from which it was made, if any. */
        Optional<String> profileId();

        Instant updatedAt();

        /** What it is called, as far as that can be told. */
        Optional<Text> title();

        /** The study, where it can be read. */
        Optional<StoredStudy> readable();

        /** @throws FaultyInput if it cannot be read */
        StudyDocument document();
    }

    /**
     * A stored study.
     *
     * @param revision counts its changes from 1
     * @param fiscalYear to which it belongs: that of its profile, or in which it was made
     * @param previous the study of an earlier year with which it was begun, as long as that one is kept
     */
    public record StoredStudy(String id, Optional<String> profileId, Instant createdAt, Instant updatedAt, int revision, int fiscalYear,
            Optional<String> previous, StudyDocument document) implements KeptStudy {

        @Override
        public Optional<Text> title() {
            return Optional.of(document.name());
        }

        /** The same with what it says in the language of a reader. */
        public StoredStudy in(Locale locale) {
            return new StoredStudy(id, profileId, createdAt, updatedAt, revision, fiscalYear, previous, document.in(locale));
        }

        @Override
        public Optional<StoredStudy> readable() {
            return Optional.of(this);
        }
    }

    /**
     * A stored study whose content cannot be read. It can be taken along as it is, and deleted.
     *
     * @param content what the row holds
     * @param faults why it cannot be read; at least one
     */
    public record UnreadableStudy(String id, Optional<String> profileId, Instant updatedAt, Optional<Text> title, String content,
            List<Fault> faults) implements KeptStudy {

        @Override
        public Optional<StoredStudy> readable() {
            return Optional.empty();
        }

        @Override
        public StudyDocument document() {
            throw new FaultyInput(faults);
        }
    }

    /** Which state of a study there is, without its content. */
    public record Head(String id, int revision, Instant updatedAt) {}

    /** To whom a study belongs: the code of a municipality, or the secretariat. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String id) {
        return seen("select " + OWNER + " from study where id = :id", "").param("id", id).query(String.class).optional();
    }

    /** A query that holds for the studies that are seen. */
    private JdbcClient.StatementSpec seen(String where, String then) {
        return Acting.seen(jdbc, where, OWNER, then);
    }

    /** How many studies there are. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from study").query(Integer.class).single();
    }

    /** How many studies belong to an owner. */
    @Transactional(readOnly = true)
    public int countOf(String owner) {
        return jdbc.sql("select count(*) from study where " + OWNER + " = :owner").param("owner", owner).query(Integer.class).single();
    }

    /** How many studies were made from a profile. */
    @Transactional(readOnly = true)
    public int count(String profileId) {
        return jdbc.sql("select count(*) from study where profile_id = :id").param("id", profileId).query(Integer.class).single();
    }

    /** The studies changed last. */
    @Transactional(readOnly = true)
    public List<Head> heads(int atMost) {
        return seen("select id, revision, updated_at from study where id is not null", " order by updated_at desc, id limit :n")
                .param("n", atMost).query(Studies::head).list();
    }

    /** The studies made from a profile, the one changed last first. */
    @Transactional(readOnly = true)
    public List<Head> heads(String profileId, int atMost) {
        return jdbc.sql("select id, revision, updated_at from study where profile_id = :id order by updated_at desc, id limit :n")
                .param("id", profileId).param("n", atMost).query(Studies::head).list();
    }

    /** Stores a new study and returns its id. */
    @Transactional
    public String create(Optional<String> profileId, StudyDocument document) {
        int year = profileId.flatMap(id -> jdbc.sql("select fiscal_year from profile where id = :id").param("id", id).query(Integer.class)
                .optional()).orElseGet(() -> FiscalYear.of(LocalDate.now(clock)));
        return insert(profileId, year, Optional.empty(), document);
    }

    /** Stores a study with which that of an earlier year goes on, and returns its id. */
    @Transactional
    public String next(StoredStudy previous, StudyDocument document) {
        return insert(previous.profileId(), previous.fiscalYear() + 1, Optional.of(previous.id()), document);
    }

    private String insert(Optional<String> profileId, int year, Optional<String> previous, StudyDocument document) {
        String id = UUID.randomUUID().toString();
        String content = StudyWriter.stored(document);
        jdbc.sql("insert into study (" + COLUMNS
                + ", owner, title_en) values (:id, :profile, :now, :now, 1, :year, :previous, :title, :content, :owner, :english)")
                .param("id", id).param("profile", profileId.orElse(null)).param("now", now()).param("year", year)
                .param("previous", previous.orElse(null)).param("title", document.name().ja()).param("english", english(document))
                .param("content", content)
                .param("owner", Acting.owner(Optional.empty())).update();
        trail.made(new Trail.Subject(StudyTrail.KIND, id, owner(id).orElseThrow(), profileId), document.name().ja());
        return id;
    }

    /** The title for readers of English, where it is another. */
    private static @Nullable String english(StudyDocument document) {
        return Optional.of(document.name()).filter(name -> !name.en().equals(name.ja())).map(Text::en).orElse(null);
    }

    /** The title of a study that was kept before titles were told apart from the content; told apart from now on. */
    @Transactional
    public String tellTitle(String id) {
        String title = find(id).flatMap(KeptStudy::title).map(Text::ja).orElse("");
        jdbc.sql("update study set title = :title where id = :id").param("title", title).param("id", id).update();
        return title;
    }

    @Transactional(readOnly = true)
    public Optional<KeptStudy> find(String id) {
        return seen("select " + COLUMNS + " from study where id = :id", "").param("id", id).query(Studies::study).optional();
    }

    /**
     * Replaces a study.
     *
     * @param revision the one on which the change was made
     * @return whether it was saved; not when it is gone or somebody else changed it meanwhile
     */
    @Transactional
    public boolean save(String id, int revision, StudyDocument document) {
        String content = StudyWriter.stored(document);
        Optional<Kept> before = kept(id).filter(kept -> kept.revision == revision);
        boolean saved = before.isPresent() && jdbc
                .sql("update study set content = :content, title = :title, title_en = :english, updated_at = :now,"
                        + " revision = revision + 1 where id = :id and revision = :revision")
                .param("content", content)
                .param("title", document.name().ja()).param("english", english(document)).param("now", now()).param("id", id)
                .param("revision", revision).update() == 1;
        if (saved) {
            trail.changed(before.get().subject, before.get().content, content);
        }
        return saved;
    }

    private record Kept(Trail.Subject subject, int revision, String content) {}

    private Optional<Kept> kept(String id) {
        return seen("select profile_id, revision, content, " + OWNER + " as owned_by from study where id = :id", "").param("id", id)
                .query((row, number) -> new Kept(new Trail.Subject(StudyTrail.KIND, id, row.getString("owned_by"),
                        Optional.ofNullable(row.getString("profile_id"))), row.getInt("revision"), row.getString("content")))
                .optional();
    }

    /** Deletes a study; false if there is none. */
    @Transactional
    public boolean delete(String id) {
        Optional<Kept> kept = kept(id);
        boolean gone = kept.isPresent() && jdbc.sql("delete from study where id = :id").param("id", id).update() == 1;
        if (gone) {
            trail.deleted(kept.get().subject);
        }
        return gone;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getString("id"), row.getInt("revision"), instant(row, "updated_at"));
    }

    private static KeptStudy study(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        Optional<String> profile = Optional.ofNullable(row.getString("profile_id"));
        Instant updated = instant(row, "updated_at");
        String content = row.getString("content");
        try {
            return new StoredStudy(id, profile, instant(row, "created_at"), updated, row.getInt("revision"),
                    row.getInt("fiscal_year"), Optional.ofNullable(row.getString("previous_id")),
                    StudyReader.read(content.getBytes(StandardCharsets.UTF_8)));
        } catch (FaultyInput e) {
            return new UnreadableStudy(id, profile, updated, title(content), content, e.faults());
        } catch (RuntimeException e) {
            LOG.error("The stored study {} cannot be read", id, e);
            return new UnreadableStudy(id, profile, updated, title(content), content, List.of(Fault.of("study.unreadable", "", 0)));
        }
    }

    /** The title at the top of the content, although the rest cannot be read. */
    private static Optional<Text> title(String content) {
        try (JsonParser parser = JsonMapper.shared().createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean name = token == JsonToken.PROPERTY_NAME && parser.streamReadContext().getNestingDepth() == 1;
                if (name && parser.currentName().equals("title")) {
                    return Optional.ofNullable(parser.nextStringValue()).filter(title -> !title.isBlank())
                            .map(title -> title.substring(0, Math.min(title.length(), LONGEST_TITLE))).map(title -> new Text(title, title));
                }
            }
        } catch (JacksonException e) {
            LOG.debug("No title can be told", e);
        }
        return Optional.empty();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
