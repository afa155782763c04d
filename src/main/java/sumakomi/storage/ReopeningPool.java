package sumakomi.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the pool open the database again after a failed write. H2 closes a database that it could not write; its file is opened
 * anew with the first connection after the last old one is gone.
 */
final class ReopeningPool implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setExceptionOverride(new EvictAll(pool));
        }
        return bean;
    }

    private record EvictAll(HikariDataSource pool) implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException thrown) {
            if (!Troubles.breaks(thrown)) {
                return Override.CONTINUE_EVICT;
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            return Override.MUST_EVICT;
        }
    }
}
