package sumakomi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.Contradiction;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.IfThereIs;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Offer;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.FormerlyAnswered;
import sumakomi.advice.Grade;
import sumakomi.advice.PoliciesByDistrict;
import sumakomi.advice.SmallestChange;
import sumakomi.advice.Topic;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.GradeWords;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Source;
import sumakomi.questionnaire.Questionnaire;

/** An advice as plain text for a terminal: what to do, why, and who says so. */
final class AdviceText {

    private final Locale locale;
    private final Labels labels;
    private final Phrases words;
    private final GradeWords grades;
    private final AdviceLines lines;
    private final EntryText entries;

    private final Knowledge knowledge;

    private AdviceText(Questionnaire questionnaire, Locale locale, boolean all, int shownAtFirst) {
        this.knowledge = questionnaire.knowledge();
        this.locale = locale;
        this.labels = new Labels(questionnaire, locale);
        this.words = Phrases.of("advice-text", locale);
        this.grades = new GradeWords(knowledge, locale);
        this.lines = new AdviceLines(labels, words, locale, all, shownAtFirst);
        this.entries = new EntryText(lines, labels, words, grades, locale);
    }

    /** @param all whether every proposal is printed, not those alone that stand open under their heading */
    static String of(AdvisedProfile advised, Map<String, List<SmallestChange>> changes, Locale locale, boolean all) {
        Questionnaire questionnaire = advised.profile().questionnaire();
        int shownAtFirst = questionnaire.knowledge().parameter(Proposed.SHOWN_AT_FIRST).asOf(advised.advice().asOf()).value()
                .intValueExact();
        return new AdviceText(questionnaire, locale, all, shownAtFirst).write(advised, changes);
    }

    private String write(AdvisedProfile advised, Map<String, List<SmallestChange>> changes) {
        Advice advice = advised.advice();
        lines.line("title", advice.municipality().map(found -> found.name().in(locale)).orElse(words.say("unnamed")));
        lines.line("versions", advice.asOf(), advice.knowledgeVersion(), advice.rulesVersion());
        lines.line("cited-how");
        lines.recurring(reasons(advice));
        contradictions(advice.contradictions());
        advice.triage().filter(triage -> !triage.route().equals(Advice.PROGRAMME)).ifPresent(triage -> {
            lines.blank();
            lines.line("consultation");
            triage.reasons().forEach(lines::reason);
        });
        former(advice);
        advice.farFromOpenData().forEach(far -> lines.line("far", far.text().in(locale), lines.source(far.source())));
        advice.cautions().forEach(lines::warning);
        advice.will().ifPresent(will -> new WillText(lines, labels, words, locale).write(will));
        List<FsStepRef> common = advice.recommendations().size() > 1 ? advice.commonSteps() : List.of();
        advice.recommendations().forEach(entry -> entries.recommendation(entry, advised.benefitCost().get(entry.archetype()),
                entry.fsSteps().stream().filter(step -> !common.contains(step)).toList()));
        fs(common, advice.dropped());
        none(advice);
        conditional(advice.conditional());
        urbanPolicies(advice);
        whole(advice);
        new RoadmapText(lines, advice, words, locale).write();
        if (!advice.notRecommended().isEmpty()) {
            notRecommended(advice.notRecommended());
        }
        OutlookText outlook = new OutlookText(lines, advised.profile().questionnaire(), labels, words, locale);
        outlook.write(advised.outlook().get());
        outlook.changes(changes);
        grades(advice);
        openData(advice);
        sources();
        return lines.toString();
    }

    /** Those for and against every type, as they will be told. */
    private static List<Reason> reasons(Advice advice) {
        List<Reason> before = Stream.of(advice.recommendations().stream().map(Recommendation::reasons),
                advice.offers().stream().map(Offer::reasons), advice.conditional().stream().map(Conditional::reasons))
                .flatMap(entries -> entries).flatMap(List::stream).toList();
        Set<List<Object>> told = before.stream().map(AdviceLines::told).collect(Collectors.toSet());
        return Stream.concat(before.stream(), alike(advice.notRecommended(), reason -> told.contains(AdviceLines.told(reason))).stream()
                .map(Alike::reasons).flatMap(List::stream)).toList();
    }

    private void grades(Advice advice) {
        if (advice.recommendations().stream().anyMatch(entry -> entry.grade().isPresent())) {
            lines.blank();
            lines.line("grades");
            Stream.of(Grade.values()).forEach(grade -> lines.line("grade", grades.title(grade), grades.meaning(grade, advice.asOf())));
            lines.line("limits", grades.limits());
        }
    }

    /** What was answered to an earlier questionnaire, and as what it is read. */
    private void former(Advice advice) {
        if (!advice.formerAnswers().isEmpty()) {
            lines.blank();
            lines.line("former");
            advice.formerAnswers().forEach(this::former);
        }
    }

    private void former(FormerlyAnswered one) {
        String read = one.became().isEmpty() ? words.say(one.against().isEmpty() ? "former-nothing" : "former-not-counted")
                : answers(one.became());
        lines.line("former-answer", one.asked().in(locale), one.label().in(locale), read, one.why().in(locale), lines.source(one.source()));
        if (!one.against().isEmpty()) {
            lines.line("former-against", answers(one.against()));
        }
    }

    private String answers(List<FormerlyAnswered.Now> answers) {
        return lines.answers(answers.stream().map(now -> new Because(now.question(), now.answer())).toList());
    }

    /** The answers that are published data and not the municipality's word. */
    private void openData(Advice advice) {
        if (!advice.openData().isEmpty()) {
            lines.blank();
            lines.line("open-data");
            advice.openData().forEach(one -> lines.line("open-datum", lines.answers(List.of(new Because(one.question(), one.answer()))),
                    lines.joined(Stream.concat(one.note().stream().map(note -> note.in(locale)),
                            one.source().stream().map(labels::source)).toList())));
        }
    }

    private void contradictions(List<Contradiction> found) {
        if (!found.isEmpty()) {
            lines.blank();
            lines.line("contradictions");
            lines.line("contradictions-count");
            found.forEach(one -> {
                lines.line("contradiction", one.reason().text().in(locale));
                lines.because(one.reason());
                lines.line("check", one.check().in(locale));
            });
        }
    }

    /** The documents that were cited above; of a page of the web also where it is, and when it was read. */
    private void sources() {
        List<String> cited = lines.documents();
        if (!cited.isEmpty()) {
            lines.blank();
            lines.line("sources");
            IntStream.range(0, cited.size()).forEach(at -> source(knowledge.source(cited.get(at)), at + 1));
        }
    }

    private void source(Source source, int number) {
        lines.line("source", source.title().in(locale), lines.joined(Stream.of(Optional.of(source.publisher().in(locale)),
                source.published(), source.read().map(day -> words.say("read-on", day)), source.url()).flatMap(Optional::stream).toList()),
                number);
    }

    /** The steps of the study that all of several recommendations need, and those that fall away whatever is recommended. */
    private void fs(List<FsStepRef> common, List<Dropped> dropped) {
        if (!common.isEmpty() || !dropped.isEmpty()) {
            lines.blank();
            lines.line(common.isEmpty() ? "fs-dropped" : "fs-common", common.size());
            lines.steps(common);
            lines.dropped(dropped);
        }
    }

    private void none(Advice advice) {
        if (advice.recommendations().isEmpty()) {
            lines.blank();
            lines.line(advice.unanswered() ? "unanswered" : "none");
        }
        if (!advice.offers().isEmpty()) {
            lines.blank();
            lines.line("offers");
            advice.offers().forEach(offer -> {
                lines.line("offer", offer.title().in(locale), offer.aim().in(locale),
                        lines.ground(Optional.of(offer.basis()), offer.source()));
                lines.reasons(offer.reasons());
            });
        }
    }

    private void conditional(List<Conditional> entries) {
        if (!entries.isEmpty()) {
            lines.blank();
            lines.line("conditional");
            entries.forEach(entry -> {
                lines.line("if-there-is", entry.title().in(locale), entry.ifThereIs().place().in(locale), lines.points(entry.score()));
                lines.line("decides", labels.question(entry.ifThereIs().question()), lines.either(leading(entry.ifThereIs())));
                lines.reasons(entry.reasons());
                entry.remarks().forEach(lines::remark);
            });
        }
    }

    /** The answers with which it would be recommended; those that make it possible only are marked. */
    private List<String> leading(IfThereIs place) {
        return place.answers().stream().map(option -> {
            String label = labels.answers(place.question(), List.of(option)).get(0);
            return place.possibleOnly().contains(option) ? words.say("possible-only", label) : label;
        }).toList();
    }

    private void urbanPolicies(Advice advice) {
        if (!advice.urbanPolicies().isEmpty()) {
            lines.blank();
            new UrbanPoliciesText(lines, words).lines(PoliciesByDistrict.of(advice))
                    .forEach(lines::plain);
        }
    }

    private void whole(Advice advice) {
        if (!advice.proposals().isEmpty() || !advice.notedAlone().isEmpty()) {
            lines.blank();
            lines.line("whole");
            Topic.sort(advice.proposals()).forEach((topic, entries) -> {
                lines.line("whole." + Labels.word(topic));
                lines.proposed(entries);
            });
        }
        if (!advice.notedAlone().isEmpty()) {
            lines.line("noted");
            advice.notedAlone().forEach(reason -> {
                lines.line("noted-one", reason.text().in(locale));
                lines.because(reason);
            });
        }
    }

    private void notRecommended(List<NotRecommended> entries) {
        lines.blank();
        lines.line("not-recommended");
        alike(entries, lines::toldBefore).forEach(alike -> {
            NotRecommended one = alike.entries().get(0);
            lines.line(why(one), lines.joined(alike.entries().stream().map(entry -> entry.title().in(locale)).toList()),
                    lines.points(one.score()), one.place().map(place -> place.in(locale)).orElse(""), one.setAside().orElse(""));
            lines.reasons(alike.reasons());
        });
    }

    /**
     * Types of which the same is told.
     *
     * @param reasons those that count, and the others unless an earlier part of the text has them
     */
    private record Alike(List<NotRecommended> entries, List<Reason> reasons) {}

    private static List<Alike> alike(List<NotRecommended> entries, Predicate<Reason> toldBefore) {
        Map<List<Object>, Alike> groups = new LinkedHashMap<>();
        entries.forEach(entry -> {
            List<Reason> reasons = entry.reasons().stream().filter(reason -> reason.counts() || !toldBefore.test(reason)).toList();
            groups.computeIfAbsent(List.of(why(entry), entry.score(), entry.place(), entry.setAside(),
                    reasons.stream().map(reason -> List.of(AdviceLines.told(reason), reason.counts())).toList()),
                    told -> new Alike(new ArrayList<>(), reasons)).entries().add(entry);
        });
        return List.copyOf(groups.values());
    }

    private static String why(NotRecommended entry) {
        return entry.why().map(why -> "why." + why).orElse(entry.excluded() ? "why.excluded" : "why.outweighed");
    }
}
