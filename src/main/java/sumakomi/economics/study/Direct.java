package sumakomi.economics.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/** What the direct benefit of a study consists of, so that nobody reads of energy saved where power is sold or fares are paid. */
final class Direct {

    private static final String SOLD = "electricity-sold";

    private Direct() {}

    /** Its only part, or the greatest of several, as the words within a sentence have it. */
    static Text named(Study study, StudyKnowledge knowledge) {
        Map<Text, Double> parts = new LinkedHashMap<>();
        Text saving = said(words -> words.say("direct.saving"));
        study.document().measures().forEach(measure -> {
            measure.energy().forEach(line -> parts.merge(line.carrier().equals(SOLD) ? said(words -> words.say("direct.sold")) : saving,
                    study.value(measure.id() + "." + line.id() + ".energy-benefit"), Double::sum));
            measure.terms().lines().stream().filter(line -> knowledge.lineKinds().get(line.kind()).income())
                    .forEach(line -> parts.merge(said(words -> words.say("direct." + line.kind())), income(study, measure.id() + "."
                            + line.id() + ".income-flow"), Double::sum));
        });
        parts.values().removeIf(yen -> yen <= 0);
        Text greatest = parts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(saving);
        return parts.size() <= 1 ? greatest : said(words -> words.say("direct.several", greatest.in(words.locale())));
    }

    /** What a line brings over the whole period, as an amount of a year. */
    private static double income(Study study, String flow) {
        return Arrays.stream(study.values().years(flow)).sum() / study.value("evaluation-years");
    }

    private static Text said(Function<Phrases, String> words) {
        return Text.inBoth(locale -> words.apply(Phrases.of("study-provisos", locale)));
    }
}
