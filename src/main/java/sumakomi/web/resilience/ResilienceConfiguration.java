package sumakomi.web.resilience;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.Library;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.kept.BaseRanks;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.TownBases;

/** With what autonomy is worked out, of the edition in force. */
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

    @Bean
    @EditionScoped
    AutonomyKnowledge autonomyKnowledge(Library library) {
        return new AutonomyKnowledge(library);
    }

    @Bean
    @EditionScoped
    Hourly hourly(AutonomyKnowledge autonomyKnowledge) {
        return new Hourly(autonomyKnowledge);
    }

    @Bean
    @EditionScoped
    BaseRanks baseRanks(AutonomyKnowledge autonomyKnowledge, Hourly hourly) {
        return new BaseRanks(autonomyKnowledge, hourly);
    }

    @Bean
    @EditionScoped
    TownBases townBases(Bases bases, BaseRanks baseRanks, AutonomyKnowledge autonomyKnowledge) {
        return new TownBases(bases, baseRanks, autonomyKnowledge);
    }
}
