package sumakomi.web;

import sumakomi.advice.SmallestChange;
import sumakomi.advice.SmallestChange.Step;
import sumakomi.advisor.Labels;

/** A change of answers for an archetype, and which sentence introduces it. */
record Change(SmallestChange smallest) {

    /** Only answers not yet given; or against a fact that no one changes; or else answers that can become others. */
    public String kind() {
        if (smallest.steps().stream().noneMatch(step -> step.from().known())) {
            return "answer";
        }
        return smallest.steps().stream().anyMatch(Step::againstAFact) ? "fact" : "change";
    }

    /** How far it brings the archetype, as a key. */
    public String reach() {
        return "whynot.reach." + Labels.word(smallest.reach());
    }
}
