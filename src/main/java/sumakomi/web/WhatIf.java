package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.advice.OpenAnswersAnalysis;
import sumakomi.advice.WhyNot;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.questionnaire.Profile;

/** What other answers, or further ones, would do to an advice. Made ready when first asked for. */
@EditionScoped
@Component
class WhatIf {

    private final MainJob mainJob;
    private final Supplier<WhyNot> whyNot;
    private final Supplier<OpenAnswersAnalysis> analysis;

    WhatIf(MainJob mainJob) {
        this.mainJob = mainJob;
        this.whyNot = SingletonSupplier.of(() -> new WhyNot(mainJob.advisor().space()));
        this.analysis = SingletonSupplier.of(() -> new OpenAnswersAnalysis(mainJob.advisor().space()));
    }

    /**
     * What the questions still open leave certain, possible or ruled out.
     *
     * @param questionUrl the page on which a question can be answered
     */
    Outlook outlook(Profile profile, Function<String, String> questionUrl) {
        return Outlook.of(analysis.get().analyse(profile), mainJob.questionnaire(), questionUrl);
    }

    /** By archetype, the changes of answers that bring it forward, the best first, as far as any was found. */
    Map<String, List<Change>> changes(Profile profile) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        whyNot.get().smallestChanges(profile).forEach((archetype, all) -> changes.put(archetype, all.stream().map(Change::new).toList()));
        return changes;
    }
}
