package sumakomi.gate;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gate lets in.
 *
 * @param hosts names beside this machine's own under which the application may be called
 * @param body the largest body that is kept
 * @param bodyTime how long a body may take from its first to its last byte
 * @param fields the most fields of a form
 * @param memory what all bodies together may take; 0 for an eighth of the heap
 */
@ConfigurationProperties("sumakomi.gate")
record GateSettings(@DefaultValue List<String> hosts, @DefaultValue("2MB") DataSize body, @DefaultValue("30s") Duration bodyTime,
        @DefaultValue("5000") int fields, @DefaultValue("0B") DataSize memory) {

    private static final int SHARE = 8;

    long memoryBytes() {
        return memory.toBytes() > 0 ? memory.toBytes() : Runtime.getRuntime().maxMemory() / SHARE;
    }
}
