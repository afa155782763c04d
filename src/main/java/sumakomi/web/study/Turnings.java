package sumakomi.web.study;

import java.util.List;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.economics.study.Uncertainty.Crossing;

/** Break-even values in words. */
final class Turnings {

    private Turnings() {}

    /** From which value of an input on the benefit covers the cost. */
    static String inWords(BreakEvenValue found, Study study, StudyWords words) {
        String unit = study.model().cell(found.input()).unitName();
        return switch (found.kind()) {
            case "at" -> crossing(found.crossings().get(0), unit, words);
            case "several" -> String.join(words.say("study.and"), found.crossings().stream().map(one -> crossing(one, unit, words))
                    .toList());
            case "everywhere" -> words.say("study.turn.everywhere");
            default -> words.say("study.turn.none." + found.side().orElse("mixed"), words.value(found.low(), unit),
                    words.value(found.high(), unit));
        };
    }

    private static String crossing(Crossing crossing, String unit, StudyWords words) {
        return words.say("study.turn." + crossing.turn(), words.value(crossing.value(), unit));
    }
}
