package sumakomi.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advisor.AdviceVariety;
import sumakomi.knowledge.Phrases;

/** How alike the advice is, as text to read. */
final class VarietyText {

    private final Locale locale;
    private final Phrases phrases;

    VarietyText(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.of("practice", locale);
    }

    String write(AdviceVariety result) {
        Stream<String> head = Stream.of(phrases.say("variety", result.profiles(), Long.toString(result.seed()), result.differing()),
                result.all().median().map(median -> phrases.say("alike-all", result.all().pairs(), median))
                        .orElseGet(() -> phrases.say("alike-none")));
        Stream<String> types = result.types().stream().map(type -> phrases.say("alike", type.title().in(locale), type.alike().pairs(),
                type.alike().median().orElseThrow(), type.entries(), type.constant()));
        return Stream.concat(head, types).map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }
}
