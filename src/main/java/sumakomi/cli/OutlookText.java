package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import sumakomi.advice.OpenAnswers;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.advice.SmallestChange;
import sumakomi.advice.SmallestChange.Step;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Phrases;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Questionnaire;

/** What open answers can still change as lines of text: the same as on the page of the advice. */
final class OutlookText {

    private final AdviceLines lines;
    private final Questionnaire questionnaire;
    private final Labels labels;
    private final Phrases words;
    private final Locale locale;

    OutlookText(AdviceLines lines, Questionnaire questionnaire, Labels labels, Phrases words, Locale locale) {
        this.lines = lines;
        this.questionnaire = questionnaire;
        this.labels = labels;
        this.words = words;
        this.locale = locale;
    }

    void write(OpenAnswers open) {
        lines.blank();
        lines.line("outlook");
        open.provenFirst().forEach(first -> lines.line("outlook-proven", labels.archetype(first)));
        open.settledFirst().stream().filter(first -> !open.provenFirst().contains(first))
                .forEach(first -> lines.line("outlook-settled", labels.archetype(first)));
        if (!open.first().isEmpty() && open.provenFirst().isEmpty()) {
            lines.line(open.estimate().enough() ? "outlook-enough" : "outlook-stays", chance(open.estimate().firstStays()));
        }
        standing(open, Standing.CERTAIN);
        odds(open);
        standing(open, Standing.EXCLUDED);
        lines.line("outlook-note", words.say("estimate-note"));
        open.next().ifPresent(next -> {
            lines.blank();
            lines.line(next.findOut() ? "find-out" : "next", next.text().in(locale));
        });
    }

    /** Percent that are no proof, be they none or all of a hundred. */
    private String chance(int percent) {
        return words.say("chance", percent);
    }

    private void standing(OpenAnswers open, Standing standing) {
        List<String> types = open.standing().entrySet().stream().filter(one -> one.getValue() == standing).map(Map.Entry::getKey)
                .map(labels::archetype).toList();
        if (!types.isEmpty()) {
            lines.line("outlook-" + Labels.word(standing), lines.joined(types));
        }
    }

    /** Those that depend on answers, the likeliest first, and together those that hardly come about. */
    private void odds(OpenAnswers open) {
        open.possible().stream().filter(one -> open.odds(one).some())
                .forEach(one -> lines.line("outlook-odds", labels.archetype(one), chance(open.odds(one).first()),
                        chance(open.odds(one).recommended())));
        List<String> hardly = open.possible().stream().filter(one -> !open.odds(one).some()).map(labels::archetype).toList();
        if (!hardly.isEmpty()) {
            lines.line("outlook-hardly", lines.joined(hardly));
        }
    }

    /** Of each archetype that is not first the changes that bring it forward, the easiest first. */
    void changes(Map<String, List<SmallestChange>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        lines.blank();
        lines.line("changes");
        changes.forEach((archetype, all) -> {
            lines.line("change-of", labels.archetype(archetype));
            all.forEach(change -> change(change, change == all.get(0)));
        });
    }

    private void change(SmallestChange change, boolean first) {
        lines.line("change-" + Labels.word(change.kind()), words.say("change-reach." + Labels.word(change.reach())),
                first ? "" : words.say("change-or"));
        change.steps().forEach(step -> lines.line("change-step", labels.question(step.question()), answer(step, step.from()),
                answer(step, step.to())));
        if (!change.tiedWith().isEmpty()) {
            lines.line("change-tied", lines.joined(change.tiedWith().stream().map(labels::archetype).toList()));
        }
    }

    private String answer(Step step, Answer answer) {
        return answer.known() ? labels.answer(questionnaire.question(step.question()).orElseThrow(), answer.values())
                : words.say("not-answered");
    }
}
