package sumakomi.web.explorer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeSearch;
import sumakomi.knowledge.Library;

/** The heavy parts of the explorer. Each is built at its first use, or before another edition is put in force. */
@Configuration(proxyBeanMethods = false)
class ExplorerConfiguration {

    @Bean
    @EditionScoped
    Library library(KnowledgeFiles libraryFiles) {
        return Library.of(libraryFiles.trees());
    }

    @Bean
    @EditionScoped
    KnowledgeSearch knowledgeSearch(Library library) {
        return new KnowledgeSearch(library);
    }

    @Bean
    @EditionScoped
    Coverage coverage(KnowledgeFiles libraryFiles) {
        return Coverage.of(libraryFiles.file(Coverage.FILE));
    }

    @Bean
    @EditionScoped
    Referents referents(Library library, MainJob mainJob, KnowledgeFiles libraryFiles) {
        return new Referents(library, mainJob.advisor().ruleIndex(), libraryFiles.file("municipalities.csv"));
    }
}
