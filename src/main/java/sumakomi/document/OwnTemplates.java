package sumakomi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.account.Person;
import sumakomi.account.Trail;
import sumakomi.document.paper.WordTemplate;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;

/** The templates of the secretariat's own that are in force: one at the most for each kind of document and language. */
@Repository
public class OwnTemplates implements Templates {

    /** As the record of changes names them. */
    public static final String KIND = "template";
    private static final int LONGEST_NAME = 120;
    private static final String OF = " where kind = :kind and language = :language";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    OwnTemplates(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** A kind of document in a language. */
    public record Of(WordKind kind, Locale locale) {}

    /**
     * A template in force, without its content.
     *
     * @param version by which it is told from others, see {@link WordTemplate#version()}
     * @param by the name of whoever put it in force
     */
    public record Kept(String name, String version, Instant since, String by) {}

    /** The template in force, if there is one of their own. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(Of of) {
        return statement("select name, version, put_at, put_by from document_template" + OF, of).query(OwnTemplates::kept).optional();
    }

    /** Its file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(Of of) {
        return statement("select content from document_template" + OF, of).query((row, number) -> row.getBytes(1)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WordTemplate> inForce(String kind, Locale locale) {
        return WordKind.of(kind).flatMap(known -> file(new Of(known, locale)).map(file -> usable(known, file)));
    }

    private static WordTemplate usable(WordKind kind, byte[] file) {
        try {
            return WordTemplate.read(file, kind.fields());
        } catch (FaultyInput e) {
            List<Fault> faults = new ArrayList<>(List.of(Fault.of("template.unusable", "", 0, new Text(kind.title(Locale.JAPANESE),
                    kind.title(Locale.ENGLISH)))));
            faults.addAll(e.faults());
            throw new FaultyInput(faults, e.more());
        }
    }

    /**
     * Puts a template in force.
     *
     * @param name of its file
     * @param seen version of the one that its author saw in force; empty where there was none
     * @return whether it is in force now; not when somebody else put another one in force meanwhile
     * @throws FaultyInput with all that keeps it from being a template of the kind; nothing changes then
     */
    @Transactional
    public boolean put(Of of, String name, byte[] file, String seen) {
        String kept = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME || !Characters.writable(kept)) {
            throw new FaultyInput(Fault.of("attachment.name", "file", 0, LONGEST_NAME));
        }
        String version = WordTemplate.read(file, of.kind().fields()).version();
        Optional<Kept> before = find(of);
        if (before.map(Kept::version).filter(version::equals).isPresent()) {
            return true;
        }
        if (!gone(of, before, seen)) {
            return false;
        }
        statement("insert into document_template (kind, language, name, content, version, put_at, put_by) values (:kind, :language, :name,"
                + " :content, :version, :now, :by)", of).param("name", kept).param("content", file).param("version", version)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", Acting.person().map(Person::name).orElse(Trail.APPLICATION)).update();
        note(of, before.isPresent() ? "changed" : "made", before, told(kept, version));
        return true;
    }

    /**
     * Goes back to the product's own form.
     *
     * @param seen as for {@link #put}
     */
    @Transactional
    public boolean remove(Of of, String seen) {
        Optional<Kept> before = find(of);
        boolean gone = before.isEmpty() || gone(of, before, seen);
        if (gone && before.isPresent()) {
            note(of, "deleted", before, "");
        }
        return gone;
    }

    /** Takes away what is there, if it is what was seen. */
    private boolean gone(Of of, Optional<Kept> before, String seen) {
        return before.isEmpty() ? seen.isEmpty()
                : statement("delete from document_template" + OF + " and version = :seen", of).param("seen", seen).update() > 0;
    }

    private void note(Of of, String act, Optional<Kept> before, String after) {
        trail.note(new Trail.Subject(KIND, of.kind().kind() + "/" + of.locale().getLanguage(), Person.SECRETARIAT, Optional.empty()), act,
                "", before.map(kept -> told(kept.name(), kept.version())).orElse(""), after);
    }

    private static String told(String name, String version) {
        return name + " (" + version + ")";
    }

    private JdbcClient.StatementSpec statement(String sql, Of of) {
        return jdbc.sql(sql).param("kind", of.kind().kind()).param("language", of.locale().getLanguage());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("name"), row.getString("version"), row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getString("put_by"));
    }
}
