package sumakomi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.diagram.SchemeDiagram.Colour;
import sumakomi.diagram.SchemeDiagram;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

/** The scheme diagrams of the archetypes, each laid out once, with the colours of their flows. */
@EditionScoped
@Component
class Schemes {

    private static final int KEPT = 200;

    private final Knowledge knowledge;
    private final Cache<String, Scheme> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

    Schemes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The diagram of an archetype in one language; a stored advice may name one that is no longer known. */
    public Optional<Scheme> of(String archetype, Locale locale) {
        return Optional.ofNullable(knowledge.archetypes().get(archetype))
                .map(found -> drawn.get(locale.getLanguage() + "/" + archetype, key -> draw(found, locale)));
    }

    private Scheme draw(Archetype archetype, Locale locale) {
        sumakomi.diagram.Scheme scheme = sumakomi.diagram.Scheme.of(archetype, knowledge, locale);
        return new Scheme(SchemeDiagram.svg(scheme), SchemeDiagram.colours(scheme), scheme.read());
    }

    /**
     * @param svg the drawing, ready for a page
     * @param read whether some flows are dashed, because we read them and the source does not state them
     */
    record Scheme(String svg, List<Colour> colours, boolean read) {}
}
