package sumakomi.document;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import sumakomi.programme.Issues;

/**
 * A document that is ready to be handed out, in whichever language and format.
 *
 * @param handed what is noted of it
 * @param paper its wording in a language
 */
public record Handout(Issues.Handed handed, Function<Locale, Paper> paper) {

    /**
     * What a document says, part by part, whatever the day and the versions that it was made of: its hash is made of it, and what changed
     * is told by the titles of its parts.
     */
    public record Content(List<Part> parts) {
        public Content {
            parts = List.copyOf(parts);
        }
    }

    /** @param said a record, or a text */
    public record Part(String id, Text title, Object said) {

        /** A part that is called by the words of a bundle. */
        static Part named(String id, String bundle, String key, Object said) {
            return new Part(id, new Text(Phrases.of(bundle, Locale.JAPANESE).say(key), Phrases.of(bundle, Locale.ENGLISH).say(key)), said);
        }
    }

    /**
     * What a document is of.
     *
     * @param themes empty where it is of none; so are {@code municipality}, its code, and {@code profile}, its id
     */
    record Subject(String kind, int fiscalYear, String themes, String municipality, String profile) {

        /** For programs. */
        String written() {
            return String.join("/", kind, themes, Integer.toString(fiscalYear), municipality, profile);
        }
    }

    /** The number by which it is checked later. */
    public String number() {
        return Receipts.shortly(handed.hash());
    }

    /** The document as it is worded in a language. */
    public Worded in(Locale locale) {
        return new Worded(handed.kind(), paper.apply(locale));
    }

    /**
     * A document in one language, for all formats.
     *
     * @param kind as the command line names it
     */
    public record Worded(String kind, Paper paper) {

        /** @param templates in which Word files are written */
        public byte[] file(PaperFormat format, Templates templates) {
            return PaperFiles.bytes(paper, format, kind, templates);
        }

        /** Under which name a browser stores the file: what it is, and of whom. */
        public String name(PaperFormat format) {
            return PaperFiles.name(format, paper.title(), paper.subtitle());
        }
    }
}
