package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Labels;
import sumakomi.knowledge.Numbers;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Range;
import sumakomi.knowledge.Phrases;
import sumakomi.questionnaire.Questionnaire;

/** An advice as plain text for a terminal: what to do, why, and who says so. */
final class AdviceText {

    private final Locale locale;
    private final Labels labels;
    private final Numbers yen;
    private final Phrases words;
    private final StringBuilder text = new StringBuilder();

    AdviceText(Questionnaire questionnaire, Locale locale) {
        this.locale = locale;
        this.labels = new Labels(questionnaire, locale);
        this.yen = new Numbers(locale);
        this.words = Phrases.of("advice-text", locale);
    }

    String write(AdvisedProfile advised) {
        Advice advice = advised.advice();
        line("title", advice.municipality().map(found -> found.name().in(locale)).orElse(words.say("unnamed")));
        line("versions", advice.asOf(), advice.knowledgeVersion(), advice.rulesVersion());
        if (!advice.triage().route().equals(Advice.PROGRAMME)) {
            blank();
            line("consultation");
            advice.triage().reasons().forEach(this::reason);
        }
        advice.cautions().forEach(caution -> line("warning", caution.text().in(locale), labels.source(caution.source())));
        advice.recommendations().forEach(entry -> recommendation(entry, advised.benefitCost().get(entry.archetype())));
        if (advice.recommendations().isEmpty()) {
            blank();
            line("none");
        }
        roadmap(advice);
        notRecommended(advice.notRecommended());
        return text.toString();
    }

    private void recommendation(Recommendation entry, BenefitCost benefitCost) {
        blank();
        line("recommendation", entry.rank(), entry.title().in(locale), entry.score());
        line("types", joined(entry.types().stream().map(labels::type).toList()));
        entry.reasons().forEach(this::reason);
        line("budget", yen.yen(entry.budget().lowYen(), entry.budget().highYen()), entry.budget().statement().in(locale),
                labels.source(entry.budget().source()));
        benefitCost(benefitCost);
        line("bodies", joined(entry.bodies().stream().map(body -> body.name().in(locale)).distinct().toList()));
        line("roles-concept");
        entry.roles().concept().forEach(item -> line("item", item.text().in(locale)));
        line("roles-project");
        entry.roles().project().forEach(item -> line("item", item.text().in(locale)));
        entry.emergency().forEach(provision -> line("emergency", provision.text().in(locale)));
        entry.warnings().forEach(warning -> line("warning", warning.text().in(locale), labels.source(warning.source())));
        proposed("measures", entry.measures());
        proposed("finance", entry.finance());
        proposed("promotion", entry.promotion());
        proposed("cases", entry.cases());
        proposed("lessons", entry.lessons());
        entry.dropped().forEach(dropped -> line("dropped", dropped.text().in(locale), dropped.reason().text().in(locale)));
        entry.cautions().forEach(caution -> line("caution", caution.text().in(locale), caution.verify().in(locale)));
        line("fs", entry.fsSteps().size());
        entry.fsSteps().stream().filter(step -> step.session().isPresent())
                .forEach(step -> line("fs-step", step.session().get(), step.title().in(locale)));
        if (!entry.unknowns().isEmpty()) {
            line("unknowns", entry.unknowns().size());
            entry.unknowns().forEach(question -> line("item", labels.question(question)));
        }
    }

    private void proposed(String key, List<Proposed> entries) {
        if (!entries.isEmpty()) {
            line(key, joined(entries.stream().map(entry -> entry.title().in(locale)).toList()));
        }
    }

    private void benefitCost(BenefitCost found) {
        if (found.bOverC().isPresent()) {
            line("ratio", range(found.bOverC().get()), range(found.ebOverC().orElseThrow()), found.numberOfReferenceCases());
            found.referenceCases().forEach(
                    row -> line("case", row.districtTitle().in(locale), row.label().in(locale), row.bOverC(), labels.source(row.source())));
        } else {
            line("no-ratio");
        }
        found.costYenPerYear().ifPresent(cost -> line("cost", yen.yen(cost.low()), yen.yen(cost.mid()), yen.yen(cost.high())));
        line("missing", joined(found.missingInputs().stream().map(labels::dataItem).toList()));
    }

    private void reason(Reason reason) {
        line("reason." + reason.effect(), reason.points(), reason.text().in(locale));
        line("because",
                joined(reason.because().stream().map(because -> labels.question(because.question()) + " → " + labels.answer(because))
                        .toList()),
                labels.source(reason.source()));
    }

    private void roadmap(Advice advice) {
        if (!advice.roadmap().isEmpty()) {
            blank();
            line("roadmap");
            advice.roadmap().forEach(step -> line("roadmap-step", step.year(), step.title().in(locale), step.why().in(locale)));
        }
    }

    private void notRecommended(List<NotRecommended> entries) {
        blank();
        line("not-recommended");
        entries.forEach(entry -> {
            line(entry.excluded() ? "excluded" : "low", entry.title().in(locale), entry.score());
            entry.reasons().stream().filter(reason -> reason.points() <= 0).forEach(this::reason);
        });
    }

    private String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(words.say("comma")));
    }

    private static String range(Range range) {
        return range.low().compareTo(range.high()) == 0 ? range.low().toPlainString()
                : range.low().toPlainString() + "–" + range.high().toPlainString();
    }

    private void line(String key, Object... args) {
        Object[] plain = java.util.Arrays.stream(args).map(Object::toString).toArray();
        text.append(words.say(key, plain)).append(System.lineSeparator());
    }

    private void blank() {
        text.append(System.lineSeparator());
    }
}
