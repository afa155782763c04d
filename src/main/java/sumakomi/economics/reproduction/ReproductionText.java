package sumakomi.economics.reproduction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.reproduction.PredictionErrors.Errors;
import sumakomi.economics.reproduction.StakeholderFit.FittedSet;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** The report as plain text for a terminal. */
public final class ReproductionText {

    private final Phrases words;
    private final StringBuilder text = new StringBuilder();

    public ReproductionText(Locale locale) {
        this.words = Phrases.of("reproduction", locale);
    }

    /** Every figure by topic, then totals, anomalies, the stakeholder table and the predictions. */
    public String write(ReproductionReport report) {
        line("title", report.knowledgeVersion());
        report.figures().stream().map(ReproducedFigure::topic).distinct().forEach(topic -> {
            blank();
            line("topic", words.say("topic." + topic));
            report.figures().stream().filter(figure -> figure.topic().equals(topic)).forEach(this::figure);
        });
        stakeholders(report.stakeholders());
        predictions(report);
        anomalies(report.anomalies());
        totals(report);
        return text.toString();
    }

    private void figure(ReproducedFigure figure) {
        line("figure", words.say("verdict." + figure.verdict().word()), figure.id(), in(figure.title()));
        line("printed", figure.printed().isEmpty() ? words.say("lost") : figure.printed(),
                figure.interval().filter(range -> range.margin().signum() > 0)
                        .map(range -> say("between", plain(range.low()), plain(range.high()))).orElse(""),
                figure.recomputed().map(this::computed).orElse(words.say("none")), in(figure.unitTitle()));
        line("formula", in(figure.formula()));
        figure.inputs().forEach(input -> line(input.assumed() ? "input.assumed" : "input", input.name(), input.printed(),
                place(input.source().toString(), input.place())));
        line("reason", in(figure.reason()));
        line("source", place(figure.source().toString(), figure.place()));
    }

    private String computed(Approximate value) {
        return value.margin().signum() == 0 ? value.nominalText()
                : say("computed", value.nominalText(), value.lowText(), value.highText());
    }

    private static String place(String source, String place) {
        return place.isEmpty() ? source : source + " (" + place + ")";
    }

    private void stakeholders(StakeholderFit fit) {
        blank();
        line("stakeholders", fit.figures());
        line("stakeholders.printed", fit.withoutFittedValues());
        for (FittedSet set : fit.sets()) {
            line("stakeholders.set", in(set.title()), set.cells().size(), set.hits());
            line("stakeholders.fitted",
                    set.fitted().stream().map(value -> in(value.title()) + " " + value.shown() + " " + in(value.unitTitle()))
                            .collect(Collectors.joining(words.say("comma"))));
            set.cells().stream().filter(cell -> !cell.hit())
                    .forEach(cell -> line("stakeholders.miss", cell.scenario(), cell.benefitCase(), cell.column(), cell.printed(),
                            String.format(Locale.ROOT, "%.3f", cell.modelled())));
        }
        line("stakeholders.how");
    }

    private void predictions(ReproductionReport report) {
        blank();
        line("predictions");
        report.predictions().stream().filter(prediction -> prediction.policy().equals(LeaveOneOut.TOTAL))
                .forEach(prediction -> line("prediction.district", words.say("prediction.district." + prediction.district()),
                        plain(prediction.printed()), plain(prediction.predicted().mid()), plain(prediction.predicted().low()),
                        plain(prediction.predicted().high()), plain(prediction.error())));
        errors("districts", report.predictionErrors().districts());
        errors("policies", report.predictionErrors().policies());
    }

    private void errors(String kind, Errors errors) {
        line("prediction.errors", words.say("prediction.errors." + kind), errors.predictions(), plain(errors.meanAbsolute()),
                plain(errors.mean()), plain(errors.greatest()), errors.inside());
    }

    private void anomalies(List<Anomaly> anomalies) {
        blank();
        line("anomalies");
        for (Anomaly anomaly : anomalies) {
            line("anomaly", anomaly.id().toUpperCase(Locale.ROOT), in(anomaly.title()));
            line("anomaly.text", in(anomaly.text()));
            if (!anomaly.figures().isEmpty()) {
                line("anomaly.figures", String.join(words.say("comma"), anomaly.figures()));
            }
        }
    }

    private void totals(ReproductionReport report) {
        blank();
        line("totals", report.figures().size());
        report.totals().forEach((verdict, number) -> line("total", words.say("verdict." + verdict.word()), number));
        Optional.of(report.unexplained()).filter(list -> !list.isEmpty()).ifPresentOrElse(
                list -> line("unexplained", String.join(words.say("comma"), list)), () -> line("unexplained.none"));
    }

    private String in(Text both) {
        return both.in(words.locale());
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... args) {
        return words.say(key, Arrays.stream(args).map(Object::toString).toArray());
    }

    private void line(String key, Object... args) {
        text.append(say(key, args)).append(System.lineSeparator());
    }

    private void blank() {
        text.append(System.lineSeparator());
    }
}
