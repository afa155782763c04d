package sumakomi.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import sumakomi.resilience.hourly.Wish;
import sumakomi.resilience.hourly.Wishes;

/** That a file is a table of facilities, and what is wanted of them. */
final class BasesOptions {

    @Option(names = "--bases", required = true,
            description = "The file is a table of facilities, which are ranked by what the next yen buys.")
    private boolean bases;

    @Option(names = "--hours", paramLabel = "HOURS", description = "With --bases: how long each should go on.")
    private Optional<String> hours = Optional.empty();

    @Option(names = "--charge", paramLabel = "PERCENT", description = "With --bases: what batteries hold when the outage begins.")
    private Optional<String> charge = Optional.empty();

    @Option(names = "--next", paramLabel = "YEN", description = "With --bases: what is spent on one of them.")
    private Optional<String> next = Optional.empty();

    Wishes wishes() {
        Map<String, String> given = new HashMap<>();
        hours.ifPresent(text -> given.put(Wish.HOURS.word(), text));
        charge.ifPresent(text -> given.put(Wish.CHARGE.word(), text));
        next.ifPresent(text -> given.put(Wish.NEXT.word(), text));
        return Wishes.named(given);
    }
}
