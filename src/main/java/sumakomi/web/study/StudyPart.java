package sumakomi.web.study;

import java.util.function.BiConsumer;
import sumakomi.economics.study.StudyDocument;

/** A part of a study that has a form of its own. */
interface StudyPart {

    /** The address of the form below that of the study. */
    String page();

    /** The template of the form. */
    String template();

    /** Whether the number with this key stands in the form. */
    boolean shows(String key);

    /** The study with everything typed that is not a number. What cannot be taken is told by its field and a message. */
    StudyDocument typed(StudyDocument document, TypedForm form, BiConsumer<String, String> refused);

    /** The study after a button of the form that adds or takes away something. */
    StudyDocument after(StudyDocument document, TypedForm.Action action, StudyWords words);
}
