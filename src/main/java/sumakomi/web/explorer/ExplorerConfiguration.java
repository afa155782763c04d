package sumakomi.web.explorer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeSearch;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.NameSearch;

/** The heavy parts of the explorer. Each is built at its first use, or before another edition is put in force. */
@Configuration(proxyBeanMethods = false)
class ExplorerConfiguration {

    @Bean
    @EditionScoped
    Library library(KnowledgeFiles libraryFiles) {
        return libraryFiles.library();
    }

    /** What no bundle words is worded by the schemas of the knowledge in force. */
    @Autowired
    void labels(AbstractResourceBasedMessageSource messages, ObjectProvider<Library> library) {
        messages.setParentMessageSource(new Labels(library::getObject));
    }

    @Bean
    @EditionScoped
    KnowledgeSearch knowledgeSearch(Library library, KnowledgeFiles libraryFiles) {
        return new KnowledgeSearch(library, libraryFiles.file("opendata/tokyo-municipalities.csv"));
    }

    @Bean
    @EditionScoped
    NameSearch nameSearch(KnowledgeFiles libraryFiles) {
        return new NameSearch(libraryFiles.file("opendata/tokyo-municipalities.csv"));
    }

    @Bean
    @EditionScoped
    Coverage coverage(KnowledgeFiles libraryFiles) {
        return Coverage.of(libraryFiles.file(Coverage.FILE));
    }

    @Bean
    @EditionScoped
    Referents referents(Library library, MainJob mainJob, KnowledgeFiles libraryFiles) {
        return new Referents(library, mainJob.advisor().rules(), libraryFiles.file("municipalities.csv"));
    }
}
