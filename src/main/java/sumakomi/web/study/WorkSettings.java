package sumakomi.web.study;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much long work goes on at a time.
 *
 * @param smallThreads for small studies
 * @param largeThreads for large ones; each may take a few hundred megabytes
 * @param queue pieces of work that may wait in each lane
 * @param readers requests that may wait in each lane; fewer together than the server has threads
 * @param patience how long a reader waits before being told that the work goes on
 */
@ConfigurationProperties("sumakomi.work")
record WorkSettings(@DefaultValue("2") int smallThreads, @DefaultValue("1") int largeThreads, @DefaultValue("32") int queue,
        @DefaultValue("60") int readers, @DefaultValue("20s") Duration patience) {}
