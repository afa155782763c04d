package sumakomi.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.OwnWill;
import sumakomi.advice.OwnWill.Cause;
import sumakomi.advice.OwnWill.Gain;
import sumakomi.advice.OwnWill.Place;
import sumakomi.advice.OwnWill.Placed;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;

/** The municipality's own will as plain text: both orders, and what made the difference. */
final class WillText {

    private final AdviceLines lines;
    private final Labels labels;
    private final Phrases words;
    private final Locale locale;

    WillText(AdviceLines lines, Labels labels, Phrases words, Locale locale) {
        this.lines = lines;
        this.labels = labels;
        this.words = words;
        this.locale = locale;
    }

    void write(OwnWill will) {
        lines.blank();
        lines.line(will.changesOrder() ? "will" : "will-same");
        lines.line("will-first", will.plainFirst().isEmpty() ? words.say("will-none")
                : lines.joined(will.plainFirst().stream().map(one -> one.title().in(locale)).toList()));
        will.setAside().forEach(one -> lines.line("will-set-aside", one.title().in(locale), one.reason(),
                lines.basis(Optional.of(one.basis()))));
        will.weights().forEach(one -> lines.line("will-weight", one.title().in(locale), Numbers.plain(one.weight()),
                lines.basis(Optional.of(one.basis()))));
        will.order().forEach(one -> lines.line("will-placed", one.title().in(locale), place(one.plain()), place(one.own()),
                lines.bracketed(lines.joined(Stream.concat(one.because().stream().map(cause -> cause(cause, one, will)),
                        one.gains().stream().map(this::gain)).toList()))));
        lines.line("will-plain");
    }

    private String place(Place place) {
        String points = words.say("points", Numbers.plain(place.points()));
        return place.rank().map(rank -> words.say("will-rank", rank.toString(), points)).orElseGet(() -> words.say("will-no-rank", points));
    }

    private String cause(Cause cause, Placed placed, OwnWill will) {
        return cause.weight().map(aspect -> words.say("will-cause-weight", labels.aspect(aspect)))
                .orElseGet(() -> cause.setAside().filter(placed.archetype()::equals).map(itself -> words.say("will-cause-itself"))
                        .orElseGet(() -> words.say("will-cause-set-aside", will.setAside().stream()
                                .filter(one -> cause.setAside().filter(one.archetype()::equals).isPresent()).findFirst().orElseThrow()
                                .title().in(locale))));
    }

    private String gain(Gain gain) {
        String points = (gain.points().signum() > 0 ? "+" : "") + Numbers.plain(gain.points());
        return words.say("will-gain", labels.aspect(gain.aspect()), points);
    }
}
