package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.advisor.PracticeBenchmark;
import sumakomi.advisor.WhyMissed;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** The benchmark of practice as text to read. */
final class PracticeText {

    private final Locale locale;
    private final Phrases phrases;

    PracticeText(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.of("practice", locale);
    }

    String write(PracticeBenchmark result) {
        StringBuilder text = new StringBuilder();
        for (PracticeBenchmark.Count count : result.counts()) {
            line(text, phrases.say("count", phrases.say(count.half().toString()), run(count.strict()), count.cases(), count.at1(),
                    share(count.at1(), count), count.at3(), share(count.at3(), count), count.shared(), count.wouldSuit()));
        }
        for (PracticeBenchmark.Count count : result.counts()) {
            List<PracticeBenchmark.Miss> misses = result.misses().stream()
                    .filter(miss -> miss.half() == count.half() && miss.strict() == count.strict()).toList();
            if (!misses.isEmpty()) {
                line(text, "");
                line(text, phrases.say("misses", phrases.say(count.half().toString()), run(count.strict())));
                misses.forEach(miss -> miss(text, miss));
            }
        }
        return text.toString();
    }

    private void miss(StringBuilder text, PracticeBenchmark.Miss miss) {
        String rank = miss.rank().map(at -> phrases.say("rank", at))
                .orElseGet(() -> phrases.say(miss.wouldSuit() ? "would-suit" : "absent"));
        line(text, phrases.say("miss", miss.title().in(locale), joined(miss.chosen()), rank));
        if (miss.ahead().isEmpty()) {
            line(text, phrases.say("nothing"));
        }
        miss.ahead().forEach(ahead -> line(text, phrases.say("first", ahead.title().in(locale), ahead.score(),
                joined(ahead.inFavour()))));
        miss.why().forEach(why -> line(text, phrases.say("why." + why.how(), why.title().in(locale), aspects(why), why.behind(),
                why.place().map(place -> place.in(locale)).orElse(""))));
        miss.note().ifPresent(note -> line(text, phrases.say("note", note.in(locale))));
    }

    /** Points and what speaks for and against a type. */
    private String aspects(WhyMissed why) {
        return phrases.say(why.against().isEmpty() ? why.inFavour().isEmpty() ? "points" : "points-for"
                : why.inFavour().isEmpty() ? "points-against" : "points-both", why.score(), joined(why.inFavour()), joined(why.against()));
    }

    private String joined(List<Text> texts) {
        return texts.stream().map(text -> text.in(locale)).collect(Collectors.joining(" / "));
    }

    private String run(boolean strict) {
        return phrases.say(strict ? "strict" : "all");
    }

    private static double share(int hits, PracticeBenchmark.Count count) {
        return count.cases() == 0 ? 0 : (double) hits / count.cases();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
