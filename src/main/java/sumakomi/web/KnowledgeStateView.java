package sumakomi.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advisor.ChangeWords;
import sumakomi.advisor.EditionState;
import sumakomi.advisor.EditionState.Refusal;
import sumakomi.advisor.PopulationDiff;
import sumakomi.advisor.PopulationDiff.ProfileChange;
import sumakomi.knowledge.Fault;

/** The state of the knowledge in the words of one language. */
final class KnowledgeStateView {

    /** Profiles whose changes are told one by one; the rest is counted. */
    private static final int SHOWN = 200;

    private final EditionState state;
    private final Locale locale;
    private final ChangeWords words;

    KnowledgeStateView(EditionState state, Locale locale) {
        this.state = state;
        this.locale = locale;
        this.words = new ChangeWords(locale, state.edition().mainJob().knowledge());
    }

    /** One fault of the last attempt: where it stands, and what is wrong and would be right. */
    public record FaultLine(String where, int line, String key, String says) {}

    /** A profile with the sentences of its changes, each with its causes. */
    public record Changed(String title, List<Sentence> changes, Optional<String> url) {}

    /** What changed, and which edits led to it. */
    public record Sentence(String says, List<String> causes) {}

    /** An edit with the number of profiles on which it has an effect. */
    public record Edit(String says, int profiles) {}

    public List<FaultLine> faults() {
        return state.refusal().map(Refusal::faults).orElse(List.of()).stream().map(this::line).toList();
    }

    private FaultLine line(Fault fault) {
        return new FaultLine(fault.where(), fault.line(), fault.key(), fault.in(locale));
    }

    public List<Edit> edits() {
        return state.diff().stream().flatMap(diff -> Stream.concat(diff.changes().rules().keySet().stream().map(rule -> "rules/" + rule),
                diff.changes().entries().keySet().stream())
                .map(cause -> new Edit(words.cause(cause, diff.changes()), diff.causes().getOrDefault(cause, 0)))).toList();
    }

    public List<String> counts() {
        return state.diff().map(PopulationDiff::counts).map(words::counts).orElse(List.of());
    }

    public List<Changed> changed() {
        return state.diff().stream().flatMap(diff -> diff.changed().stream().limit(SHOWN).map(profile -> changed(profile, diff))).toList();
    }

    /** How many changed profiles are not told one by one. */
    public int more() {
        return Math.max(0, state.diff().map(diff -> diff.changed().size()).orElse(0) - SHOWN);
    }

    private Changed changed(ProfileChange profile, PopulationDiff diff) {
        List<Sentence> sentences = profile.changes().stream().map(change -> new Sentence(words.change(change), change.causes().isEmpty()
                ? List.of(words.say("no-cause")) : change.causes().stream().map(cause -> words.cause(cause, diff.changes())).toList()))
                .toList();
        return new Changed(words.profile(profile), sentences, switch (profile.kind()) {
            case EXAMPLE -> Optional.of("/examples/" + profile.id() + "/advice");
            case STORED -> Optional.of("/profiles/" + profile.id() + "/advice");
            case FILE -> Optional.empty();
        });
    }
}
