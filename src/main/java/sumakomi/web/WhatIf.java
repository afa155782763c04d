package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.questionnaire.Profile;

/** What other answers, or further ones, would do to an advice. */
@EditionScoped
@Component
class WhatIf {

    private final MainJob mainJob;

    WhatIf(MainJob mainJob) {
        this.mainJob = mainJob;
    }

    /**
     * What the questions still open leave certain, possible or ruled out.
     *
     * @param questionUrl the page on which a question can be answered
     */
    Outlook outlook(Profile profile, Function<String, String> questionUrl) {
        return Outlook.of(mainJob.openAnswers().analyse(profile), mainJob.questionnaire(), questionUrl);
    }

    /** What is first and stays so, whatever is answered to the open questions. */
    List<String> provenFirst(Profile profile) {
        return mainJob.openAnswers().provenFirst(profile);
    }

    /** By archetype, the changes of answers that bring it forward, the best first, as far as any was found. */
    Map<String, List<Change>> changes(Profile profile) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        mainJob.smallestChanges(profile).forEach((archetype, all) -> changes.put(archetype, all.stream().map(Change::new).toList()));
        return changes;
    }
}
