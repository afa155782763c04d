package sumakomi.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.RoadmapStep;
import sumakomi.advice.RoadmapStep.Decides;
import sumakomi.advice.RoadmapStep.Note;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.rules.EffectKind;

/** The next three years as lines of text. What is told of a theme in one year is not told again in the next. */
final class RoadmapText {

    private final AdviceLines lines;
    private final Advice advice;
    private final Phrases words;
    private final Locale locale;
    /** What was told of a theme, a reason or a note, and in which year first. */
    private final Map<Map.Entry<Optional<String>, Record>, Integer> told = new HashMap<>();
    /** What was told in a year, of whichever theme. */
    private final Set<Map.Entry<Integer, Record>> ofYear = new HashSet<>();
    private final Set<Map.Entry<Integer, Text>> works = new HashSet<>();
    private final Set<Decides> criteria = new HashSet<>();

    RoadmapText(AdviceLines lines, Advice advice, Phrases words, Locale locale) {
        this.lines = lines;
        this.advice = advice;
        this.words = words;
        this.locale = locale;
    }

    void write() {
        if (!advice.roadmap().isEmpty() || advice.standing().isPresent()) {
            lines.blank();
            lines.line("roadmap");
            advice.standing().ifPresent(standing -> {
                lines.line("standing", standing.title().in(locale), lines.ground(Optional.of(standing.basis()), standing.source()));
                standing.reasons().forEach(this::reason);
            });
            if (advice.roadmap().isEmpty()) {
                lines.line("roadmap-none");
            }
            advice.roadmap().forEach(this::step);
        }
    }

    private void step(RoadmapStep step) {
        lines.line("roadmap-step", step.year(), step.title().in(locale), step.work().map(work -> work.title().in(locale)).orElse(""));
        boolean first = works.add(Map.entry(step.year(), step.why()));
        if (first) {
            lines.line("roadmap-why", step.why().in(locale), lines.ground(step.basis(), step.source()));
        }
        Set<Integer> before = new TreeSet<>();
        List<Reason> reasons = fresh(step, step.reasons(), before);
        List<Note> notes = fresh(step, step.notes(), before);
        List<Reason> own = reasons.stream().filter(reason -> !lines.toldBefore(reason)).toList();
        List<Record> shared = Stream.<Record>concat(own.stream(), notes.stream()).filter(one -> !ofYear.add(Map.entry(step.year(), one)))
                .toList();
        own.stream().filter(reason -> !shared.contains(reason)).forEach(this::reason);
        if (own.size() < reasons.size()) {
            lines.line(step.archetype().filter(this::recommended).isPresent() ? "roadmap-told" : "roadmap-told-elsewhere");
        }
        notes.stream().filter(note -> !shared.contains(note)).forEach(this::note);
        if (!shared.isEmpty()) {
            lines.line("roadmap-shared");
        }
        if (!before.isEmpty()) {
            lines.line("roadmap-before", before.stream().map(Object::toString).collect(Collectors.joining(words.say("comma"))));
        }
        if (first) {
            deciding(step.deciding());
        }
    }

    private boolean recommended(String archetype) {
        return advice.recommendations().stream().anyMatch(entry -> entry.archetype().equals(archetype));
    }

    /** @param before takes the years in which the rest was told */
    private <T extends Record> List<T> fresh(RoadmapStep step, List<T> all, Set<Integer> before) {
        return all.stream().filter(one -> {
            Optional<Integer> year = Optional.ofNullable(told.putIfAbsent(Map.entry(step.archetype(), one), step.year()));
            year.ifPresent(before::add);
            return year.isEmpty();
        }).toList();
    }

    private void reason(Reason reason) {
        lines.line(reason.effect() == EffectKind.OPPOSES ? "roadmap-against" : "roadmap-reason", reason.text().in(locale),
                lines.bracketed(lines.answers(reason.because())), advice.contested(reason) ? words.say("contested") : "");
    }

    private void note(Note note) {
        lines.line("roadmap-note", note.text().in(locale), lines.bracketed(lines.answers(note.because())),
                lines.ground(Optional.of(note.basis()), note.source()));
    }

    private void deciding(List<Decides> all) {
        List<String> before = all.stream().filter(criteria::contains).map(one -> one.title().in(locale)).toList();
        all.stream().filter(criteria::add).forEach(one -> lines.line("roadmap-deciding", one.title().in(locale),
                one.text().in(locale) + lines.bracketed(lines.joined(one.themes().stream().map(theme -> theme.in(locale)).toList())),
                lines.ground(Optional.of(one.basis()), one.source())));
        if (!before.isEmpty()) {
            lines.line("roadmap-deciding-before", lines.joined(before));
        }
    }
}
