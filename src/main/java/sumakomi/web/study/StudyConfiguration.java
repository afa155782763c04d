package sumakomi.web.study;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/** What studies are made with, of the edition in force. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    @Bean
    @EditionScoped
    StudyKnowledge studyKnowledge(Knowledge knowledge, Library library) {
        return new StudyKnowledge(knowledge, library);
    }
}
