package sumakomi.cli;

import java.util.Locale;
import java.util.OptionalInt;
import sumakomi.advice.QuestionPath;
import sumakomi.advisor.QuestionBenchmark;
import sumakomi.advisor.QuestionBenchmark.Paths;
import sumakomi.knowledge.Phrases;

/** How soon the questions lead to the advice, as text to read. */
final class QuestionsText {

    private final Phrases phrases;

    QuestionsText(Locale locale) {
        this.phrases = Phrases.of("practice", locale);
    }

    String write(QuestionBenchmark result) {
        StringBuilder text = new StringBuilder();
        line(text, phrases.say("questions", result.plausible().profiles(), Long.toString(result.seed())));
        paths(text, result.plausible());
        line(text, "");
        line(text, phrases.say("questions-practice", result.practice().profiles()));
        paths(text, result.practice());
        return text.toString();
    }

    private void paths(StringBuilder text, Paths paths) {
        paths.curve().forEach(point -> line(text, phrases.say("questions-point", point.answers(), share(point.first(), paths),
                share(point.amongThree(), paths), share(point.proven(), paths))));
        paths.leads().forEach(lead -> line(text, phrases.say("questions-lead", lead.points(), lead.profiles(), lead.first(),
                QuestionPath.SHORT)));
        line(text, phrases.say("questions-enough", paths.enoughSaid(), paths.profiles(), median(paths.enoughAfter()), paths.enoughRight()));
        line(text, phrases.say("questions-certain", median(paths.certainAfter())));
    }

    private String median(OptionalInt answers) {
        return answers.isPresent() ? Integer.toString(answers.getAsInt()) : phrases.say("questions-never");
    }

    private static double share(int number, Paths paths) {
        return (double) number / paths.profiles();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
