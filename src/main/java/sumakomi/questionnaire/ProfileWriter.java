package sumakomi.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sumakomi.knowledge.YamlWriter;

/** Writes a profile as YAML that {@link ProfileReader} reads back to the same answers; former ones in their own words. */
public final class ProfileWriter {

    private ProfileWriter() {}

    public static String write(Profile profile) {
        Map<String, Object> answers = new LinkedHashMap<>();
        profile.former().asGiven(profile.answers()).forEach((question, given) -> answers.put(question, answer(given)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", Integer.valueOf(ProfileReader.FORMAT));
        document.put("asOf", profile.asOf().toString());
        document.put("answers", answers);
        if (!profile.will().isNone()) {
            document.put("will", will(profile.will()));
        }
        return YamlWriter.write(document);
    }

    private static Map<String, Object> will(Will will) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (!will.setAside().isEmpty()) {
            written.put("setAside", new TreeMap<>(will.setAside()));
        }
        if (!will.weights().isEmpty()) {
            written.put("weights", new TreeMap<>(will.weights()));
        }
        return written;
    }

    /** An answer as it stands in a profile: the value alone for the municipality's own word, else with what it rests on. */
    public static Object answer(GivenAnswer given) {
        Object value = value(given.answer());
        if (given.equals(GivenAnswer.of(given.answer()))) {
            return value;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", value);
        answer.put("basis", given.basis().toString());
        given.source().ifPresent(source -> answer.put("source", ordered("document", source.document(), "place", source.place())));
        given.note().ifPresent(note -> answer.put("note", ordered("ja", note.ja(), "en", note.en())));
        return answer;
    }

    private static Object value(Answer answer) {
        List<String> values = answer.values();
        if (answer instanceof Answer.Amount amount) {
            return amount.number();
        }
        return answer instanceof Answer.Choices || answer instanceof Answer.Ranking ? values : values.get(0);
    }

    private static Map<String, String> ordered(String firstKey, String first, String secondKey, String second) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(firstKey, first);
        map.put(secondKey, second);
        return map;
    }
}
