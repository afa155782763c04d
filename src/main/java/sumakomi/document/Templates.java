package sumakomi.document;

import java.util.Locale;
import java.util.Optional;
import sumakomi.document.paper.WordTemplate;

/** In which template a Word file is written. */
public interface Templates {

    /** The product's own form for all. */
    Templates NONE = (kind, locale) -> Optional.empty();

    /**
     * The template of a kind of document in a language.
     *
     * @return none where the product's own form is in force
     * @throws sumakomi.knowledge.FaultyInput if the template in force cannot be used; nothing takes its place
     */
    Optional<WordTemplate> inForce(String kind, Locale locale);
}
