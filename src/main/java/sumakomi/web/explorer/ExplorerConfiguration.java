package sumakomi.web.explorer;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeSearch;
import sumakomi.knowledge.Library;
import tools.jackson.databind.JsonNode;

/** The heavy parts of the explorer. Each is built at its first use, so that an advice does not wait for them. */
@Lazy
@Configuration(proxyBeanMethods = false)
class ExplorerConfiguration {

    /** All files of the knowledge base, those that an advice reads and the rest. */
    @Bean
    KnowledgeFiles libraryFiles() {
        KnowledgeFiles rest = KnowledgeFiles.packedLibrary();
        SortedMap<String, JsonNode> trees = new TreeMap<>(KnowledgeFiles.packed().trees());
        trees.putAll(rest.trees());
        return new KnowledgeFiles(rest.version(), trees);
    }

    @Bean
    Library library(KnowledgeFiles libraryFiles) {
        return Library.of(libraryFiles.trees());
    }

    @Bean
    KnowledgeSearch knowledgeSearch(Library library) {
        return new KnowledgeSearch(library);
    }

    @Bean
    Coverage coverage(KnowledgeFiles libraryFiles) {
        return Coverage.of(libraryFiles.file(Coverage.FILE));
    }

    @Bean
    Referents referents(Library library, KnowledgeFiles libraryFiles) {
        return new Referents(library, libraryFiles.file("municipalities.csv"));
    }
}
