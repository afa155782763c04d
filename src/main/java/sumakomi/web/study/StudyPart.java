package sumakomi.web.study;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.economics.study.Place;
import sumakomi.economics.study.StudyDocument;

/** A part of a study that has a form of its own. */
interface StudyPart {

    /** The address of the form below that of the study. */
    String page();

    /** The template of the form. */
    String template();

    /** Whether the numbers of a place stand in the form. */
    boolean shows(Place place);

    /** The study with everything typed that is not a number. What cannot be taken is told by its field and a message. */
    StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused);

    /** A list with one more thing at its end. */
    static <T> List<T> more(List<T> before, T another) {
        return Stream.concat(before.stream(), Stream.of(another)).toList();
    }

    /** A list without what is meant. */
    static <T> List<T> without(List<T> before, Predicate<T> meant) {
        return before.stream().filter(meant.negate()).toList();
    }

    /** The study after a button of the form that adds or takes away something. */
    StudyDocument after(StudyDocument document, TypedForm.Action action, StudyWords words);
}
