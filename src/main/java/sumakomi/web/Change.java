package sumakomi.web;

import sumakomi.advice.SmallestChange;
import sumakomi.advisor.Labels;

/** A change of answers for an archetype, and which sentence introduces it. */
record Change(SmallestChange smallest) {

    public String kind() {
        return Labels.word(smallest.kind());
    }

    /** How far it brings the archetype, as a key. */
    public String reach() {
        return "whynot.reach." + Labels.word(smallest.reach());
    }
}
