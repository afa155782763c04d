package sumakomi.economics.reproduction;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import sumakomi.economics.reproduction.PredictionErrors.Errors;
import sumakomi.economics.reproduction.StakeholderFit.FittedSet;
import sumakomi.knowledge.Text;

/** The report as plain text for a terminal. */
public final class ReproductionText {

    private final Locale locale;
    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();

    public ReproductionText(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("sumakomi.reproduction", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Every figure by topic, then totals, anomalies, the stakeholder table and the predictions. */
    public String write(ReproductionReport report) {
        line("title", report.knowledgeVersion());
        report.figures().stream().map(ReproducedFigure::topic).distinct().forEach(topic -> {
            blank();
            line("topic", words.getString("topic." + topic));
            report.figures().stream().filter(figure -> figure.topic().equals(topic)).forEach(this::figure);
        });
        stakeholders(report.stakeholders());
        predictions(report);
        anomalies(report.anomalies());
        totals(report);
        return text.toString();
    }

    private void figure(ReproducedFigure figure) {
        line("figure", words.getString("verdict." + figure.verdict().word()), figure.id(), in(figure.title()));
        line("printed", figure.printed().isEmpty() ? words.getString("lost") : figure.printed(),
                figure.interval().filter(range -> range.margin().signum() > 0)
                        .map(range -> say("between", plain(range.low()), plain(range.high()))).orElse(""),
                figure.recomputed().map(this::computed).orElse(words.getString("none")), in(figure.unitTitle()));
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
                            .collect(Collectors.joining(words.getString("comma"))));
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
                .forEach(prediction -> line("prediction.district", words.getString("prediction.district." + prediction.district()),
                        plain(prediction.printed()),
                        plain(prediction.predicted().mid()), plain(prediction.predicted().low()),
                        plain(prediction.predicted().high()), plain(prediction.error())));
        errors("districts", report.predictionErrors().districts());
        errors("policies", report.predictionErrors().policies());
    }

    private void errors(String kind, Errors errors) {
        line("prediction.errors", words.getString("prediction.errors." + kind), errors.predictions(), plain(errors.meanAbsolute()),
                plain(errors.mean()), plain(errors.greatest()), errors.inside());
    }

    private void anomalies(List<Anomaly> anomalies) {
        blank();
        line("anomalies");
        for (Anomaly anomaly : anomalies) {
            line("anomaly", anomaly.id().toUpperCase(Locale.ROOT), in(anomaly.title()));
            line("anomaly.text", in(anomaly.text()));
            if (!anomaly.figures().isEmpty()) {
                line("anomaly.figures", String.join(words.getString("comma"), anomaly.figures()));
            }
        }
    }

    private void totals(ReproductionReport report) {
        blank();
        line("totals", report.figures().size());
        report.totals().forEach((verdict, number) -> line("total", words.getString("verdict." + verdict.word()), number));
        Optional.of(report.unexplained()).filter(list -> !list.isEmpty()).ifPresentOrElse(
                list -> line("unexplained", String.join(words.getString("comma"), list)), () -> line("unexplained.none"));
    }

    private String in(Text both) {
        return both.in(locale);
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... args) {
        return new MessageFormat(words.getString(key), locale).format(Arrays.stream(args).map(Object::toString).toArray());
    }

    private void line(String key, Object... args) {
        text.append(say(key, args)).append(System.lineSeparator());
    }

    private void blank() {
        text.append(System.lineSeparator());
    }
}
