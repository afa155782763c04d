package sumakomi.web.explorer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeSearch;

/**
 * Builds the library and its index in the background once the application answers, so that neither the start nor the first
 * reader waits for them. A reader who comes earlier waits for what is left to build.
 */
@Component
record WarmUp(ObjectProvider<KnowledgeSearch> search, ObjectProvider<Referents> referents, ObjectProvider<Coverage> coverage) {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::build, "library");
        thread.setDaemon(true);
        thread.start();
    }

    private void build() {
        referents.getObject();
        coverage.getObject();
        search.getObject().find("地域", 1);
    }
}
