package sumakomi.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation.RemarkRef;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Phrases;

/** Lines of an advice in plain text, and what recurs in them: what a statement rests on, reasons, proposals. */
final class AdviceLines {

    private final Locale locale;
    private final boolean all;
    private final int shownAtFirst;
    private final Labels labels;
    private final Phrases words;
    /** The documents cited so far, in the order of their numbers. */
    private final List<String> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** What was told and would be told again in the same words. */
    private final Set<List<Object>> told = new HashSet<>();
    /** The letter of a reason that speaks in several places: told in the first, named by it in the others. */
    private final Map<List<Object>, String> letters = new HashMap<>();

    /**
     * @param all whether every proposal is printed, not those alone that stand open under their heading
     * @param shownAtFirst how many stand open
     */
    AdviceLines(Labels labels, Phrases words, Locale locale, boolean all, int shownAtFirst) {
        this.labels = labels;
        this.words = words;
        this.locale = locale;
        this.all = all;
        this.shownAtFirst = all ? Integer.MAX_VALUE : shownAtFirst;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void proposed(Proposed entry) {
        boolean folded = !all && !entry.parts().isEmpty();
        line("proposed", entry.title().in(locale) + (folded ? words.say("with-parts", entry.parts().size()) : ""),
                ground(entry.basis(), entry.source()));
        entry.said().forEach(said -> line("proposed-said", said.text().in(locale), basis(Optional.of(said.basis()))));
        entry.reasons().forEach(reason -> {
            if (first("proposed", reason.rule())) {
                line("proposed-why", reason.text().in(locale));
            }
            if (entry.source().equals(reason.source()) && entry.basis().equals(Optional.of(reason.basis()))) {
                line("proposed-because", answers(reason.because()));
            } else {
                because(reason);
            }
        });
        if (all && !entry.parts().isEmpty()) {
            line("proposed-parts", joined(entry.parts().stream().map(part -> part.title().in(locale)).toList()));
        }
    }

    /** What falls away, each reason once. */
    void dropped(List<Dropped> all) {
        Dropped.byReason(all).forEach((reason, group) -> line("dropped",
                group.stream().map(one -> one.text().in(locale)).collect(Collectors.joining(words.say("slash"))),
                reason.text().in(locale)));
    }

    /** The steps of a session in one line; those that answers called for with the reason. */
    void steps(List<FsStepRef> steps) {
        Map<Optional<Integer>, List<FsStepRef>> sessions = steps.stream().filter(step -> step.reasons().isEmpty())
                .collect(Collectors.groupingBy(FsStepRef::session, LinkedHashMap::new, Collectors.toList()));
        sessions.forEach((session, together) -> step(session, together.stream().map(this::titled)
                .collect(Collectors.joining(words.say("slash")))));
        steps.stream().filter(step -> !step.reasons().isEmpty()).forEach(step -> {
            step(step.session(), titled(step));
            step.reasons().forEach(reason -> line("proposed-why", reason.text().in(locale)));
        });
    }

    private String titled(FsStepRef step) {
        return step.title().in(locale) + basis(Optional.of(step.basis()));
    }

    private void step(Optional<Integer> session, String titles) {
        session.ifPresentOrElse(number -> line("fs-step", number, titles), () -> line("fs-study", titles));
    }

    void remark(RemarkRef remark) {
        line("remark", remark.text().in(locale), ground(Optional.of(remark.basis()), remark.source()));
    }

    void warning(Reason warning) {
        line("warning", warning.text().in(locale), ground(Optional.of(warning.basis()), warning.source()));
    }

    void proposed(String key, List<Proposed> entries) {
        if (!entries.isEmpty()) {
            line(key);
            proposed(entries);
        }
    }

    void proposed(List<Proposed> entries) {
        entries.stream().limit(shownAtFirst).forEach(this::proposed);
        if (entries.size() > shownAtFirst) {
            line("more", entries.size() - shownAtFirst);
        }
    }

    /** In brackets, what a statement rests on; nothing where advice of an earlier version does not tell. */
    String basis(Optional<Basis> basis) {
        return basis.map(known -> words.say("basis", words.say("basis." + known))).orElse("");
    }

    String ground(Optional<Basis> basis, Citation source) {
        return source(source) + basis(basis);
    }

    /** The number under which the list at the end has the document, and the place in it. */
    String source(Citation source) {
        if (!documents.contains(source.document())) {
            documents.add(source.document());
        }
        return words.say("cited", Integer.toString(documents.indexOf(source.document()) + 1), labels.place(source));
    }

    /** The ids of the documents cited so far, in the order of their numbers. */
    List<String> documents() {
        return List.copyOf(documents);
    }

    /** @param all the reasons of every entry that will be told, in order */
    void recurring(List<Reason> all) {
        Map<List<Object>, Long> times = all.stream().collect(Collectors.groupingBy(AdviceLines::told, LinkedHashMap::new,
                Collectors.counting()));
        times.forEach((reason, many) -> {
            if (many > 1) {
                letters.put(reason, Character.toString('A' + letters.size()));
            }
        });
    }

    /** What makes two reasons the same to a reader. */
    static List<Object> told(Reason reason) {
        return List.of(reason.text(), reason.because(), reason.basis(), reason.source());
    }

    /**
     * Reasons for and against a type. What one rests on is printed with the first that rests on it: it may speak for several types, or
     * others of the same type may rest on the same.
     */
    void reasons(List<Reason> reasons) {
        for (int at = 0; at < reasons.size(); at++) {
            Reason reason = reasons.get(at);
            boolean fresh = told.add(told(reason));
            String letter = Optional.ofNullable(letters.get(told(reason))).map(known -> words.say("letter", known)).orElse("");
            boolean asBefore = at > 0 && ground(reason).equals(ground(reasons.get(at - 1)));
            if (!fresh) {
                reason(reason, letter, "");
            } else if (asBefore) {
                reason(reason, reason.text().in(locale), lettered(letter) + words.say("ground-before"));
            } else {
                reason(reason, reason.text().in(locale), lettered(letter));
                because(reason);
            }
        }
    }

    void reason(Reason reason) {
        reason(reason, reason.text().in(locale), "");
        because(reason);
    }

    /** Whether this is told for the first time in this text. */
    boolean first(Object... said) {
        return told.add(List.of(said));
    }

    /** Whether nothing of a reason would be new. */
    boolean toldBefore(Reason reason) {
        return told.contains(told(reason));
    }

    private String lettered(String letter) {
        return letter.isEmpty() ? "" : words.say("lettered", letter);
    }

    private static List<Object> ground(Reason reason) {
        return List.of(reason.because(), reason.basis(), reason.source());
    }

    private void reason(Reason reason, String said, String after) {
        line("reason." + reason.effect() + (reason.counts() ? "" : ".uncounted"), reason.points(), said + after,
                reason.aspect().map(labels::aspect).orElse(""));
    }

    void because(Reason reason) {
        line("because",
                answers(reason.because()),
                ground(Optional.of(reason.basis()), reason.source()));
    }

    String bracketed(String text) {
        return text.isEmpty() ? "" : words.say("bracketed", text);
    }

    String answers(List<Because> because) {
        return joined(because.stream().map(one -> labels.question(one.question()) + " → " + labels.answer(one)).toList());
    }

    String points(int points) {
        return words.say(points == 1 ? "point" : "points", Integer.toString(points));
    }

    String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(words.say("comma")));
    }

    String either(List<String> ways) {
        return String.join(words.say("or"), ways);
    }

    void line(String key, Object... args) {
        Object[] plain = java.util.Arrays.stream(args).map(Object::toString).toArray();
        text.append(words.say(key, plain)).append(System.lineSeparator());
    }

    /** A line that is worded already. */
    void plain(String line) {
        text.append(line).append(System.lineSeparator());
    }

    void blank() {
        text.append(System.lineSeparator());
    }
}
