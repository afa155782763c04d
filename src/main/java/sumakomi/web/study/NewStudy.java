package sumakomi.web.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;

/** A study in which every number is still to be filled in. */
final class NewStudy {

    private NewStudy() {}

    static StudyDocument titled(String title, LocalDate today, StudyWords words) {
        Policy policy = new Policy("p1", words.say("study.new.policy"), today.getYear());
        return new StudyDocument(title, today, "base", List.of(policy),
                List.of(measure("m1", words.say("study.new.measure"), List.of(policy.id()), words)), List.of(), Map.of());
    }

    /** A measure of one component that saves electricity. */
    static Measure measure(String id, String title, List<String> policies, StudyWords words) {
        return new Measure(id, title, Optional.empty(), policies, false, "own-use",
                List.of(new Component("part1", words.of(words.template("draft-component")), Map.of())),
                List.of(new Energy("electricity", Map.of())), Map.of(), Map.of());
    }
}
