package sumakomi.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Answering;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.BodyPart;
import sumakomi.advice.Advice.Budget;
import sumakomi.advice.Advice.CautionRef;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.Contradiction;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.FsStepRef;
import sumakomi.advice.Advice.IfThereIs;
import sumakomi.advice.Advice.Narrowing;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advice.Advice.RemarkRef;
import sumakomi.advice.Advice.RoadmapStep;
import sumakomi.advice.Advice.RoleItem;
import sumakomi.advice.Advice.ToBeSolid;
import sumakomi.advice.PoliciesByDistrict;
import sumakomi.advice.Topic;
import sumakomi.advice.Grade;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.CitedSources;
import sumakomi.advisor.GradeWords;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Numbers;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Columns;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Source;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Effect;

/** An advice as plain text for a terminal: what to do, why, and who says so. */
final class AdviceText {

    private final Questionnaire questionnaire;
    private final Locale locale;
    private final boolean all;
    private final Labels labels;
    private final Numbers yen;
    private final Phrases words;
    private final GradeWords grades;
    private final StringBuilder text = new StringBuilder();
    private int shownAtFirst;

    /** @param all whether every proposal is printed, not those alone that stand open under their heading */
    AdviceText(Questionnaire questionnaire, Locale locale, boolean all) {
        this.questionnaire = questionnaire;
        this.locale = locale;
        this.all = all;
        this.labels = new Labels(questionnaire, locale);
        this.yen = new Numbers(locale);
        this.words = Phrases.of("advice-text", locale);
        this.grades = new GradeWords(questionnaire.knowledge(), locale);
    }

    String write(AdvisedProfile advised) {
        Advice advice = advised.advice();
        shownAtFirst = all ? Integer.MAX_VALUE
                : questionnaire.knowledge().parameter(Proposed.SHOWN_AT_FIRST).asOf(advice.asOf()).value().intValueExact();
        line("title", advice.municipality().map(found -> found.name().in(locale)).orElse(words.say("unnamed")));
        line("versions", advice.asOf(), advice.knowledgeVersion(), advice.rulesVersion());
        contradictions(advice.contradictions());
        advice.triage().filter(triage -> !triage.route().equals(Advice.PROGRAMME)).ifPresent(triage -> {
            blank();
            line("consultation");
            triage.reasons().forEach(this::reason);
        });
        advice.cautions().forEach(this::warning);
        advice.recommendations().forEach(entry -> recommendation(entry, advised.benefitCost().get(entry.archetype())));
        none(advice);
        conditional(advice.conditional());
        urbanPolicies(advice);
        whole(advice);
        roadmap(advice);
        if (!advice.notRecommended().isEmpty()) {
            notRecommended(advice.notRecommended());
        }
        next(advised);
        grades(advice);
        sources(AdviceDocument.of(advised), advised.profile().questionnaire().knowledge());
        return text.toString();
    }

    private void grades(Advice advice) {
        if (advice.recommendations().stream().anyMatch(entry -> entry.grade().isPresent())) {
            blank();
            line("grades");
            Stream.of(Grade.values()).forEach(grade -> line("grade", grades.title(grade), grades.meaning(grade, advice.asOf())));
            line("limits", grades.limits());
        }
    }

    private void contradictions(List<Contradiction> found) {
        if (!found.isEmpty()) {
            blank();
            line("contradictions");
            line("contradictions-count");
            found.forEach(one -> {
                line("contradiction", one.reason().text().in(locale));
                because(one.reason());
                line("check", one.check().in(locale));
            });
        }
    }

    /** The documents cited; of a page of the web also where it is, and when it was read. */
    private void sources(AdviceDocument document, Knowledge knowledge) {
        Map<Source, List<Source.Place>> cited = CitedSources.of(document, knowledge);
        if (!cited.isEmpty()) {
            blank();
            line("sources");
            cited.keySet().forEach(source -> line("source", source.title().in(locale), joined(Stream.of(
                    Optional.of(source.publisher().in(locale)), source.published(), source.read().map(day -> words.say("read-on", day)),
                    source.url()).flatMap(Optional::stream).toList())));
        }
    }

    private void none(Advice advice) {
        if (advice.recommendations().isEmpty()) {
            blank();
            line(advice.unanswered() ? "unanswered" : "none");
        }
        if (!advice.offers().isEmpty()) {
            blank();
            line("offers");
            advice.offers().forEach(offer -> {
                line("offer", offer.title().in(locale), offer.aim().in(locale), ground(Optional.of(offer.basis()), offer.source()));
                offer.reasons().forEach(this::reason);
            });
        }
    }

    private void conditional(List<Conditional> entries) {
        if (!entries.isEmpty()) {
            blank();
            line("conditional");
            entries.forEach(entry -> {
                line("if-there-is", entry.title().in(locale), entry.ifThereIs().place().in(locale), points(entry.score()));
                line("decides", labels.question(entry.ifThereIs().question()), joined(leading(entry.ifThereIs())));
                entry.reasons().forEach(this::reason);
                entry.remarks().forEach(this::remark);
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
            blank();
            new UrbanPoliciesText(labels, words).lines(PoliciesByDistrict.of(advice))
                    .forEach(line -> text.append(line).append(System.lineSeparator()));
        }
    }

    private void whole(Advice advice) {
        if (!advice.proposals().isEmpty() || !advice.noted().isEmpty()) {
            blank();
            line("whole");
            Topic.sort(advice.proposals()).forEach((topic, entries) -> {
                line("whole." + Labels.word(topic));
                proposed(entries);
            });
        }
        if (!advice.noted().isEmpty()) {
            line("noted");
            advice.noted().forEach(noted -> {
                line("noted-one", noted.reason().text().in(locale));
                because(noted.reason());
                noted.alsoCounts().forEach(also -> line("also-counts." + also.effect(), also.title().in(locale)));
            });
        }
        advice.dropped().forEach(this::dropped);
    }

    private void proposed(Proposed entry) {
        boolean folded = !all && !entry.parts().isEmpty();
        line("proposed", entry.title().in(locale) + (folded ? words.say("with-parts", entry.parts().size()) : ""),
                ground(entry.basis(), entry.source()));
        entry.said().forEach(said -> line("proposed-said", said.text().in(locale), basis(Optional.of(said.basis()))));
        entry.reasons().forEach(reason -> {
            line("proposed-why", reason.text().in(locale));
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

    private void dropped(Dropped dropped) {
        line("dropped", dropped.text().in(locale), dropped.reason().text().in(locale));
    }

    private void remark(RemarkRef remark) {
        line("remark", remark.text().in(locale), ground(Optional.of(remark.basis()), remark.source()));
    }

    private void next(AdvisedProfile advised) {
        advised.outlook().get().next().ifPresent(next -> {
            blank();
            line("next", next.text().in(locale));
        });
    }

    private void recommendation(Recommendation entry, BenefitCost benefitCost) {
        blank();
        line("recommendation", entry.rank(), entry.title().in(locale), points(entry.score()),
                entry.grade().map(grades::title).orElse(""));
        if (!entry.tiedWith().isEmpty()) {
            line("tied", joined(entry.tiedWith().stream().map(labels::archetype).toList()));
        }
        line("types", joined(entry.types().stream().map(labels::type).toList()));
        entry.reasons().forEach(this::reason);
        entry.toBeSolid().ifPresent(this::toBeSolid);
        budget(entry.budget());
        benefitCost(benefitCost);
        line("bodies");
        entry.bodies().forEach(this::body);
        line("roles-concept");
        entry.roles().concept().forEach(this::role);
        line("roles-project");
        entry.roles().project().forEach(this::role);
        entry.emergency()
                .forEach(provision -> line("emergency", provision.text().in(locale), ground(provision.basis(), provision.source())));
        entry.warnings().forEach(this::warning);
        proposed("measures", entry.measures());
        proposed("finance", entry.finance());
        proposed("promotion", entry.promotion());
        proposed("cases", entry.cases());
        proposed("lessons", entry.lessons());
        entry.dropped().forEach(this::dropped);
        entry.remarks().forEach(this::remark);
        entry.cautions().forEach(this::caution);
        line("fs", entry.fsSteps().size());
        entry.fsSteps().forEach(this::step);
        if (!entry.unknowns().isEmpty()) {
            line("unknowns", entry.unknowns().size());
            entry.unknowns().forEach(question -> line("item", labels.question(question)));
        }
    }

    private void step(FsStepRef step) {
        String basis = basis(Optional.of(step.basis()));
        step.session().ifPresentOrElse(session -> line("fs-step", session, step.title().in(locale), basis),
                () -> line("fs-study", step.title().in(locale), basis));
        step.reasons().forEach(reason -> line("proposed-why", reason.text().in(locale)));
    }

    private void budget(Budget budget) {
        line("budget", yen.yen(budget.lowYen(), budget.highYen()), basis(budget.rangeBasis()), budget.statement().in(locale),
                ground(budget.statementBasis(), budget.source()));
        budget.scaledBy().ifPresent(scaled -> scaled.limited().ifPresent(limited -> line("budget-limited",
                words.say("figure." + scaled.unit(), Integer.toString(limited.size())), limited.text().in(locale),
                basis(Optional.of(limited.basis())))));
        budget.perPerson().ifPresent(each -> line("budget-per-person", yen.yen(each.lowYen(), each.highYen()), each.persons()));
        budget.narrowing().ifPresent(this::narrowing);
        budget.outOfReach().ifPresent(beyond -> {
            line("budget-out-of-reach", beyond.text().in(locale), answers(beyond.because()),
                    ground(Optional.of(beyond.basis()), beyond.source()));
            beyond.paths().forEach(path -> line("budget-path", path.text().in(locale)));
        });
    }

    private void narrowing(Narrowing by) {
        line("budget-narrowing", by.text().in(locale), basis(Optional.of(by.basis())));
        if (by.questions().isEmpty()) {
            line("budget-narrowing-data", joined(by.data().stream().map(labels::dataItem).toList()));
        } else {
            line("budget-narrowing-questions", joined(by.questions().stream().map(labels::question).toList()));
        }
    }

    private void body(BodyPart body) {
        line("body", body.name().in(locale), basis(Optional.of(body.basis())), body.part().in(locale), basis(body.partBasis()),
                words.say("necessity." + body.necessity()), basis(body.necessityBasis()));
        body.also().forEach(reason -> line("proposed-why", reason.text().in(locale)));
    }

    private void role(RoleItem item) {
        line("role", item.text().in(locale), basis(item.basis()));
    }

    private void warning(Reason warning) {
        line("warning", warning.text().in(locale), ground(Optional.of(warning.basis()), warning.source()));
    }

    private void caution(CautionRef caution) {
        line("caution", caution.text().in(locale), caution.asOf(), ground(Optional.of(caution.basis()), caution.source()));
        caution.since().ifPresent(since -> line("since", since.text().in(locale), since.asOf(), basis(Optional.of(since.basis()))));
        line("verify", caution.verify().in(locale));
    }

    private void toBeSolid(ToBeSolid found) {
        if (!found.lacks().isEmpty()) {
            line("lacks");
            grades.lacks(found).forEach(lack -> line("lack", lack));
            answering("solid-alone", found.alone());
            answering("solid-together", found.together());
            found.orTogether().forEach(way -> answering("solid-or", way));
        }
    }

    private void answering(String key, List<Answering> all) {
        if (!all.isEmpty()) {
            line(key);
            all.forEach(answering -> line("answering", labels.question(answering.question()), joined(answering.answers().stream()
                    .map(answer -> sense(answering.sense(), labels.answer(new Because(answering.question(), answer)))).toList())));
        }
    }

    private String sense(Optional<Answering.Sense> sense, String answer) {
        return sense.map(known -> words.say("sense." + Labels.word(known), answer)).orElse(answer);
    }

    private void proposed(String key, List<Proposed> entries) {
        if (!entries.isEmpty()) {
            line(key);
            proposed(entries);
        }
    }

    private void proposed(List<Proposed> entries) {
        entries.stream().limit(shownAtFirst).forEach(this::proposed);
        if (entries.size() > shownAtFirst) {
            line("more", entries.size() - shownAtFirst);
        }
    }

    private String figure(BenefitCost.Input input) {
        return input.unit().equals("yen") ? yen.yen(new BigDecimal(input.value())) : words.say("figure." + input.unit(), input.value());
    }

    /** In brackets, what a statement rests on; nothing where advice of an earlier version does not tell. */
    private String basis(Optional<Basis> basis) {
        return basis.map(known -> words.say("basis", words.say("basis." + known))).orElse("");
    }

    private String ground(Optional<Basis> basis, Citation source) {
        return labels.source(source) + basis(basis);
    }

    private void benefitCost(BenefitCost found) {
        if (found.bOverC().isPresent()) {
            line(found.numberOfReferenceCases() == 1 ? "ratio.one" : "ratio", found.numberOfReferenceCases());
            Columns.NAMES.forEach(column -> column(found, column));
            found.referenceCases().forEach(row -> line("case", row.districtTitle().in(locale), row.label().in(locale), row.bOverC(),
                    ground(Optional.of(row.basis()), row.source()), row.why().in(locale)));
        } else {
            line("no-ratio");
        }
        found.notComparable().forEach(row -> line("not-comparable", row.districtTitle().in(locale), row.label().in(locale),
                row.why().in(locale), ground(Optional.of(row.basis()), row.source())));
        found.costYenPerYear().filter(cost -> found.benefitYenPerYear().isEmpty())
                .ifPresent(cost -> line("cost", yen.yen(cost.low()), yen.yen(cost.mid()), yen.yen(cost.high())));
        found.inputs().forEach(input -> line("input", input.title().in(locale), figure(input), ground(input.basis(), input.source())));
        if (!found.missingInputs().isEmpty()) {
            line("missing", joined(found.missingInputs().stream().map(labels::dataItem).toList()), basis(found.missingInputsBasis()));
        }
    }

    private void column(BenefitCost found, String column) {
        String title = words.say("column." + column);
        String label = found.namedCase(column).map(row -> row.label().in(locale)).orElse(title);
        line("column", title, label, found.ebOverC().orElseThrow().of(column), found.nebOverC().orElseThrow().of(column),
                Columns.of(found.bOverC().orElseThrow()).of(column));
        found.benefitYenPerYear().ifPresent(benefit -> line("column.yen",
                yen.addable(Columns.of(found.costYenPerYear().orElseThrow()).of(column)),
                yen.addable(found.ebYenPerYear().orElseThrow().of(column)), yen.addable(found.nebYenPerYear().orElseThrow().of(column)),
                yen.addable(benefit.of(column))));
    }

    private void reason(Reason reason) {
        line("reason." + reason.effect() + (reason.counts() ? "" : ".uncounted"), reason.points(), reason.text().in(locale),
                reason.aspect().map(labels::aspect).orElse(""));
        because(reason);
    }

    private void because(Reason reason) {
        line("because",
                answers(reason.because()),
                ground(Optional.of(reason.basis()), reason.source()));
    }

    private void roadmap(Advice advice) {
        if (!advice.roadmap().isEmpty() || advice.standing().isPresent()) {
            blank();
            line("roadmap");
            advice.standing().ifPresent(standing -> {
                line("standing", standing.title().in(locale), ground(Optional.of(standing.basis()), standing.source()));
                standing.reasons().forEach(reason -> ofRoadmap(reason, advice));
            });
            if (advice.roadmap().isEmpty()) {
                line("roadmap-none");
            }
            advice.roadmap().forEach(step -> step(step, advice));
        }
    }

    private void step(RoadmapStep step, Advice advice) {
        line("roadmap-step", step.year(), step.title().in(locale), step.why().in(locale), ground(step.basis(), step.source()),
                step.work().map(work -> work.title().in(locale)).orElse(""));
        step.reasons().forEach(reason -> ofRoadmap(reason, advice));
        step.notes().forEach(note -> line("roadmap-note", note.text().in(locale), bracketed(answers(note.because())),
                ground(Optional.of(note.basis()), note.source())));
        step.deciding().forEach(one -> line("roadmap-deciding", one.title().in(locale), one.text().in(locale),
                ground(Optional.of(one.basis()), one.source())));
    }

    private void ofRoadmap(Reason reason, Advice advice) {
        line(reason.effect() == Effect.Kind.OPPOSES ? "roadmap-against" : "roadmap-reason", reason.text().in(locale),
                bracketed(answers(reason.because())), advice.contested(reason) ? words.say("contested") : "");
    }

    private String bracketed(String text) {
        return text.isEmpty() ? "" : words.say("bracketed", text);
    }

    private String answers(List<Because> because) {
        return joined(because.stream().map(one -> labels.question(one.question()) + " → " + labels.answer(one)).toList());
    }

    private void notRecommended(List<NotRecommended> entries) {
        blank();
        line("not-recommended");
        entries.forEach(entry -> {
            line(entry.why().map(why -> "why." + why).orElse(entry.excluded() ? "why.excluded" : "why.outweighed"),
                    entry.title().in(locale), points(entry.score()), entry.place().map(place -> place.in(locale)).orElse(""));
            entry.reasons().forEach(this::reason);
        });
    }

    private String points(int points) {
        return words.say(points == 1 ? "point" : "points", Integer.toString(points));
    }

    private String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(words.say("comma")));
    }

    private void line(String key, Object... args) {
        Object[] plain = java.util.Arrays.stream(args).map(Object::toString).toArray();
        text.append(words.say(key, plain)).append(System.lineSeparator());
    }

    private void blank() {
        text.append(System.lineSeparator());
    }
}
