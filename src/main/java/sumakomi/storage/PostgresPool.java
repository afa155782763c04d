package sumakomi.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets no call wait for ever on a server that others use too: for a row that somebody holds, for a server that went away without
 * a word, or behind a transaction of an instance that went away.
 */
final class PostgresPool implements BeanPostProcessor {

    private static final String PATIENCE = "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'";
    private static final String SOCKET_SECONDS = "60";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setConnectionInitSql(PATIENCE);
            pool.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("ApplicationName", "sumakomi");
            // The server would say which value was double or too long, and so the log.
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return bean;
    }
}
