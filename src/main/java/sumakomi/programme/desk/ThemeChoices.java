package sumakomi.programme.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Told;
import sumakomi.account.Trail;
import sumakomi.programme.desk.ThemeChoice.Decision;

/** The themes that participants chose. */
@Repository
public class ThemeChoices {

    private final JdbcClient jdbc;
    private final Trail trail;

    ThemeChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.trail = new Trail(jdbc, clock);
    }

    /** By the code of the municipality. */
    @Transactional(readOnly = true)
    public Map<String, List<ThemeChoice>> of(int fiscalYear) {
        Map<String, List<ThemeChoice>> choices = new TreeMap<>();
        jdbc.sql("select municipality, theme, decision, decided_on, reason from desk_theme where fiscal_year = :year"
                + " order by municipality, theme").param("year", fiscalYear)
                .query((RowCallbackHandler) row -> choices.computeIfAbsent(row.getString("municipality"), absent -> new ArrayList<>())
                        .add(new ThemeChoice(row.getString("theme"), Decision.of(row.getString("decision")).orElseThrow(),
                                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)), row.getString("reason"))));
        return choices;
    }

    /**
     * Keeps a choice, in the place of the one on the same theme.
     *
     * @return whether it was kept; not when the participant is gone or as many themes as may be are chosen already
     */
    @Transactional
    public boolean save(int fiscalYear, String municipality, ThemeChoice choice) {
        boolean there = hold(fiscalYear, municipality);
        List<ThemeChoice> chosen = of(fiscalYear).getOrDefault(municipality, List.of());
        Optional<ThemeChoice> before = chosen.stream().filter(one -> one.theme().equals(choice.theme())).findFirst();
        if (!there || before.isEmpty() && chosen.size() >= ThemeChoice.MOST) {
            return false;
        }
        delete(fiscalYear, municipality, choice.theme());
        of("insert into desk_theme (fiscal_year, municipality, theme, decision, decided_on, reason) values (:year, :municipality, :theme,"
                + " :decision, :decidedOn, :reason)", fiscalYear, municipality).param("theme", choice.theme())
                .param("decision", choice.decision().word()).param("decidedOn", choice.decidedOn().orElse(null))
                .param("reason", choice.reason()).update();
        trail.note(Participants.subject(fiscalYear, municipality), "changed", choice.theme(), before.map(ThemeChoices::told).orElse(""),
                told(choice));
        return true;
    }

    /**
     * Takes a theme back.
     *
     * @param seen the {@link #state} that its author saw
     * @return whether it is gone; not when somebody changed the themes meanwhile
     */
    @Transactional
    public boolean remove(int fiscalYear, String municipality, String theme, String seen) {
        hold(fiscalYear, municipality);
        Optional<ThemeChoice> before = of(fiscalYear).getOrDefault(municipality, List.of()).stream()
                .filter(one -> one.theme().equals(theme)).findFirst();
        boolean may = before.isEmpty() || state(fiscalYear, municipality).equals(seen);
        before.filter(one -> may).ifPresent(one -> {
            delete(fiscalYear, municipality, theme);
            trail.note(Participants.subject(fiscalYear, municipality), "changed", theme, told(one), "");
        });
        return may;
    }

    /** A word that changes with whatever is kept of the themes of a participant. */
    @Transactional(readOnly = true)
    public String state(int fiscalYear, String municipality) {
        return Integer.toHexString(of(fiscalYear).getOrDefault(municipality, List.of()).stream()
                .map(one -> one.theme() + " " + told(one)).collect(Collectors.joining("\n")).hashCode());
    }

    /** Held, so that two who choose at the same time are counted one after the other. @return whether it takes part */
    private boolean hold(int fiscalYear, String municipality) {
        return of("select municipality from desk_participant where fiscal_year = :year and municipality = :municipality for update",
                fiscalYear, municipality).query(String.class).optional().isPresent();
    }

    private void delete(int fiscalYear, String municipality, String theme) {
        of("delete from desk_theme where fiscal_year = :year and municipality = :municipality and theme = :theme", fiscalYear, municipality)
                .param("theme", theme).update();
    }

    private JdbcClient.StatementSpec of(String sql, int fiscalYear, String municipality) {
        return jdbc.sql(sql).param("year", fiscalYear).param("municipality", municipality);
    }

    private static String told(ThemeChoice choice) {
        return Told.nothing().and("decision", choice.decision().word()).and("day", choice.decidedOn().map(Object::toString).orElse(""))
                .and("reason", choice.reason()).toString();
    }
}
