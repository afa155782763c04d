package sumakomi.advisor;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;

/** Makes the main job and its parts available to the pages and to REST. */
@Configuration(proxyBeanMethods = false)
class AdvisorConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    MainJob mainJob() {
        return MainJob.packed();
    }

    @Bean
    Knowledge knowledge(MainJob mainJob) {
        return mainJob.knowledge();
    }

    @Bean
    Questionnaire questionnaire(MainJob mainJob) {
        return mainJob.questionnaire();
    }

    @Bean
    ProfileReader profileReader(MainJob mainJob) {
        return mainJob.profileReader();
    }

    @Bean
    Examples examples(ProfileReader reader) {
        return Examples.packed(reader);
    }
}
