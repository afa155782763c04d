package sumakomi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sumakomi.advisor.Reach;
import sumakomi.advisor.Reach.Usable;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** What of the library is reached, as text to read. */
final class ReachText {

    private final Map<String, Text> labels;
    private final Locale locale;
    private final Phrases phrases;

    ReachText(Library library, Locale locale) {
        this.labels = library.catalogue().labels();
        this.locale = locale;
        this.phrases = Phrases.of("reach", locale);
    }

    /** @param all whether the reached entries are listed too */
    String write(Reach reach, boolean all) {
        List<String> lines = new ArrayList<>();
        reach.byKind().forEach((kind, entries) -> {
            lines.add(phrases.say("kind", labels.get("kind." + kind).in(locale), reached(entries), entries.size()));
            entries.stream().filter(entry -> all || !entry.reached()).map(this::entry).forEach(lines::add);
        });
        lines.add("");
        lines.add(phrases.say("share", reach.reached(), reach.entries().size(), reach.share(), reach.profiles(),
                Long.toString(reach.seed())));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private String entry(Usable entry) {
        List<String> by = new ArrayList<>();
        if (entry.shown() > 0) {
            by.add(phrases.say(entry.within() == 0 ? "advice" : "advice-within", entry.shown(), entry.within()));
        }
        if (entry.counted() > 0) {
            by.add(phrases.say("screening", entry.counted()));
        }
        if (entry.studied()) {
            by.add(phrases.say("study"));
        }
        return phrases.say("entry", entry.address(), entry.title().in(locale),
                by.isEmpty() ? phrases.say("nobody") : String.join(phrases.say("comma"), by));
    }

    private static long reached(List<Usable> entries) {
        return entries.stream().filter(Usable::reached).count();
    }
}
