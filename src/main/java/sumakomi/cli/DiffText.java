package sumakomi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sumakomi.advisor.ChangeWords;
import sumakomi.advisor.PopulationDiff;
import sumakomi.advisor.PopulationDiff.ProfileChange;
import sumakomi.knowledge.Knowledge;

/** A population diff as plain text: what was edited, how much it moves, and then profile by profile. */
final class DiffText {

    private final ChangeWords words;

    DiffText(Locale locale, Knowledge... knowledge) {
        this.words = new ChangeWords(locale, knowledge);
    }

    List<String> write(PopulationDiff diff, boolean databaseMissing) {
        List<String> lines = new ArrayList<>();
        if (databaseMissing) {
            lines.add(words.say("no-database"));
        }
        lines.add(words.say("versions", diff.fromKnowledge(), diff.toKnowledge(), diff.fromRules(), diff.toRules()));
        if (diff.changes().none()) {
            lines.add(words.say("same-knowledge"));
            return lines;
        }
        List<String> causes = Stream.concat(diff.changes().rules().keySet().stream().map(rule -> "rules/" + rule),
                diff.changes().entries().keySet().stream()).toList();
        lines.add(words.say("changed-knowledge", causes.size()));
        causes.forEach(cause -> lines.add(effect(cause, diff)));
        lines.add(diff.changed().isEmpty() ? words.say("nothing") : words.say("summary", diff.changed().size(), diff.profiles()));
        words.counts(diff.counts()).forEach(count -> lines.add("  " + count));
        diff.changed().forEach(profile -> profile(profile, diff, lines));
        return lines;
    }

    private String effect(String cause, PopulationDiff diff) {
        int profiles = diff.causes().getOrDefault(cause, 0);
        return words.say(profiles == 0 ? "no-effect" : "effect", words.cause(cause, diff.changes()), profiles);
    }

    private void profile(ProfileChange profile, PopulationDiff diff, List<String> lines) {
        lines.add("");
        lines.add(words.profile(profile));
        profile.changes().forEach(change -> {
            lines.add("  " + words.change(change));
            if (change.causes().isEmpty()) {
                lines.add("  " + words.say("because", words.say("no-cause")));
            }
            change.causes().forEach(cause -> lines.add("  " + words.say("because", words.cause(cause, diff.changes()))));
        });
    }
}
