package sumakomi.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;

/** An answer as its row holds it, in words. */
record StoredAnswer(String question, String values, String basis, @Nullable String source, @Nullable String ja, @Nullable String en) {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 8000;

    static StoredAnswer of(String question, GivenAnswer given) {
        return new StoredAnswer(question, String.join(SEPARATOR, given.answer().values()), given.basis().toString(),
                given.source().map(Citation::toString).orElse(null), given.note().map(Text::ja).orElse(null),
                given.note().map(Text::en).orElse(null));
    }

    boolean writable() {
        return cells().allMatch(Characters::writable);
    }

    /** Empty when it cannot be read. */
    Optional<GivenAnswer> read(Question asked, AnswerReader reader) {
        try {
            return Optional.of(given(reader.read(asked, List.of(values.split(SEPARATOR)), question, 0)));
        } catch (FaultyInput | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the words of an earlier questionnaire; empty when it is not in those, or cannot be read. */
    Optional<GivenAnswer> readFormer(FormerAnswers former) {
        try {
            return former.of(question, List.of(values)).map(entry -> given(new Answer.Choice(entry.answer())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private GivenAnswer given(Answer answer) {
        return new GivenAnswer(answer, Basis.parse(basis), Optional.ofNullable(source).map(Citation::parse), note());
    }

    UnreadableAnswer unreadable(Question asked) {
        String text = cells().map(cell -> cell.replace(SEPARATOR, ", ")).collect(Collectors.joining(" | "));
        return new UnreadableAnswer(asked, Characters.shown(text, LONGEST));
    }

    private Optional<Text> note() {
        return ja == null && en == null ? Optional.empty()
                : Optional.of(new Text(Optional.ofNullable(ja).orElse(""), Optional.ofNullable(en).orElse("")));
    }

    private Stream<String> cells() {
        return Stream.of(Optional.of(values), Optional.of(basis), Optional.ofNullable(source), Optional.ofNullable(ja),
                Optional.ofNullable(en)).flatMap(Optional::stream);
    }
}
