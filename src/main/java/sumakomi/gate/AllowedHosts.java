package sumakomi.gate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names under which this application may be called: this machine's own, and those that the installation adds. */
final class AllowedHosts {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-f:.]+]|[^\\s:/@\\[\\]]+)(:\\d{1,5})?");

    private final Set<String> names;

    AllowedHosts(Collection<String> further) {
        names = Stream.concat(THIS_MACHINE.stream(), further.stream()).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** @param host the header {@code Host} or its like: a name or an address, with any port */
    boolean allow(@Nullable String host) {
        Matcher authority = AUTHORITY.matcher(host == null ? "" : host.toLowerCase(Locale.ROOT));
        return authority.matches() && names.contains(authority.group(1));
    }
}
