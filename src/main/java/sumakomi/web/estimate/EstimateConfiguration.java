package sumakomi.web.estimate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.advisor.EditionScoped;
import sumakomi.estimate.EstimateKnowledge;
import sumakomi.knowledge.Library;

/** With what estimates are worked out, of the edition in force. */
@Configuration(proxyBeanMethods = false)
class EstimateConfiguration {

    @Bean
    @EditionScoped
    EstimateKnowledge estimateKnowledge(Library library) {
        return new EstimateKnowledge(library);
    }
}
