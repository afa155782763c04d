package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.advice.OpenAnswersAnalysis;
import sumakomi.advice.SmallestChange;
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

    /** By archetype, the smallest change of answers that puts it first, as far as one was found. */
    Map<String, Change> changes(Profile profile) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Map<String, SmallestChange> smallest = whyNot.get().smallestChanges(profile);
        smallest.forEach((archetype, change) -> changes.put(archetype, new Change(change)));
        return changes;
    }
}
