package sumakomi.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sumakomi.advisor.Collision;

/**
 * Makes one thing of a form, however often it is sent: a form carries a word of its own, and where it led is stored in the same
 * transaction as what it made. Since the database keeps it, it holds for several instances.
 */
@Component
public class OneTimeForms {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern WORD = Pattern.compile("[0-9a-f-]{36}");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OneTimeForms(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Where a form leads.
     *
     * @param form the form's word; a form without one is taken as sent once
     * @param make makes what the form asks for and tells its address; not called again for a form that was sent before
     */
    public String address(String form, Supplier<String> make) {
        return addressIf(form, () -> Optional.of(make.get())).orElseThrow();
    }

    /** The same where it may turn out that nothing can be made; the form may then be sent again. */
    public Optional<String> addressIf(String form, Supplier<Optional<String>> make) {
        Optional<String> before = led(form);
        if (before.isPresent()) {
            return before;
        }
        try {
            Optional<String> made = transaction.execute(status -> {
                Optional<String> address = make.get();
                address.filter(led -> WORD.matcher(form).matches()).ifPresent(led -> keep(form, led));
                return address;
            });
            return made.isPresent() ? made : led(form);
        } catch (DataAccessException e) {
            // Sent twice at the same time, the other one was faster, and what this one made is undone: unless something else went wrong.
            Optional<String> other = Collision.behind(e) ? led(form) : Optional.empty();
            return Optional.of(other.orElseThrow(() -> e));
        }
    }

    /** Where a form has led that was sent before. */
    public Optional<String> led(String form) {
        return jdbc.sql("select address from form_sent where form = :form").param("form", form).query(String.class).optional();
    }

    private void keep(String form, String address) {
        Instant now = clock.instant();
        jdbc.sql("insert into form_sent (form, address, sent_at) values (:form, :address, :now)").param("form", form)
                .param("address", address).param("now", at(now)).update();
        jdbc.sql("delete from form_sent where sent_at < :before").param("before", at(now.minus(KEPT))).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
