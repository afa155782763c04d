package sumakomi.document.paper;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/**
 * The fields that a template of one kind of document may have, in the order in which they are told.
 *
 * @param fields first the required ones, last what only this kind has
 */
public record TemplateFields(List<Field> fields) {

    /** Of the letters of a name, so many may be wrong; one always. */
    private static final double SLIPS_A_LETTER = 0.4;
    private static final String BUNDLE = "templates";
    private static final List<Field> TEXTS = Stream.of("title", "subtitle", "description", "number", "hash").map(id -> new Field(id, false,
            false)).toList();
    private static final List<Field> BLOCKS = List.of(new Field("content", true, true), new Field("receipt", true, true), new Field(
            "facts", true, false), new Field("signatures", true, false), new Field("contents", true, false));

    public TemplateFields {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param id its name in English
     * @param block whether it stands for lines and tables, and so in a line of its own
     * @param required whether every template must have it
     */
    public record Field(String id, boolean block, boolean required) {

        /** How it is written in a language; every template may use either. */
        public String name(Locale locale) {
            return Phrases.of(BUNDLE, locale).say("name." + id);
        }

        /** As it stands in a template. */
        public String marker(Locale locale) {
            return "{{" + name(locale) + "}}";
        }

        /** What stands in its place. */
        public String meaning(Locale locale) {
            return Phrases.of(BUNDLE, locale).say("field." + id);
        }
    }

    /** @param facts keys of what the covers of the kind say */
    public static TemplateFields of(Collection<String> facts) {
        return new TemplateFields(Stream.of(BLOCKS.stream(), TEXTS.stream(), facts.stream().map(key -> new Field(key, false, false)))
                .flatMap(some -> some).toList());
    }

    /** The field that a marker names, in whichever language. */
    Optional<Field> named(String name) {
        return fields.stream().filter(field -> Stream.of(Locale.JAPANESE, Locale.ENGLISH).anyMatch(locale -> field.name(locale).equals(
                name))).findFirst();
    }

    /** A text of the bundle of templates in both languages. */
    static Text said(String key) {
        return new Text(Phrases.of(BUNDLE, Locale.JAPANESE).say(key), Phrases.of(BUNDLE, Locale.ENGLISH).say(key));
    }

    /** The name, in whichever language, that a slip may have made into the given one. */
    Optional<String> near(String given) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH).flatMap(locale -> names(locale).stream())
                .filter(name -> distance(name, given) <= Math.max(1, SLIPS_A_LETTER * name.length()))
                .min(Comparator.comparingInt(name -> distance(name, given)));
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    /** All names in a language. */
    List<String> names(Locale locale) {
        return fields.stream().map(field -> field.name(locale)).toList();
    }
}
