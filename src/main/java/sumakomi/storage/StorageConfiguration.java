package sumakomi.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What takes care of the file, where the database is one; another kind of database takes care of itself. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    static ReopeningPool reopeningPool() {
        return new ReopeningPool();
    }

    @Bean
    Troubles troubles(ObjectProvider<RoomOnDisk> room) {
        return new Troubles(Optional.ofNullable(room.getIfAvailable()));
    }

    /** For a database in one file. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(InOneFile.class)
    static class OfAFile {

        private final DatabaseSettings settings;
        private final DatabaseFile file;

        OfAFile(@Value("${spring.datasource.url}") String url, @Value("${spring.datasource.username}") String user,
                @Value("${spring.datasource.password}") String password) {
            this.settings = new DatabaseSettings(url, user, password);
            this.file = settings.file().orElseThrow();
        }

        /** First, so that nothing that refuses a change comes after a turn was given. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        RoomOnDisk roomOnDisk(@Value("${sumakomi.storage.reserve}") DataSize reserve) {
            return new RoomOnDisk(file, reserve.toBytes());
        }

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        OneWriter oneWriter(@Value("${sumakomi.storage.patience}") Duration patience) {
            return new OneWriter(patience.toMillis());
        }

        @Bean
        StillMoment stillMoment(HikariDataSource pool) {
            return new StillMoment(pool);
        }

        @Bean
        FileCare fileCare(StillMoment still, JdbcClient jdbc, RoomOnDisk room) {
            return new FileCare(settings, file, still, jdbc, room);
        }

        @Bean
        Backups backups(StillMoment still, JdbcClient jdbc, Flyway flyway) {
            return new Backups(settings, file, still, jdbc, flyway);
        }
    }

    /** For a database on a server, which takes care of itself. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnPostgres.class)
    static class OfAServer {

        @Bean
        static PostgresPool postgresPool() {
            return new PostgresPool();
        }
    }

    static final class OnPostgres extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean server = DatabasePlace
                    .of(context.getEnvironment().getProperty("spring.datasource.url", "")) instanceof PostgresDatabase;
            return new ConditionOutcome(server, ConditionMessage.of("the database is " + (server ? "on a server" : "on no server")));
        }
    }

    static final class InOneFile extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean file = DatabaseFile.of(context.getEnvironment().getProperty("spring.datasource.url", "")).isPresent();
            return new ConditionOutcome(file, ConditionMessage.of("the database is " + (file ? "one file" : "no file")));
        }
    }
}
