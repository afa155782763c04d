package sumakomi.advisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.advice.RuleBaseCheck;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/** Everything in knowledge, rules and cases that the build refuses, so that their authors need no build. */
public final class BuildCheck {

    /** Profiles sampled to judge the rule base as a whole. */
    private static final int SAMPLE = 4_000;

    private BuildCheck() {}

    /**
     * @param cases the cases of the rules; without them rules are not tried
     * @param today the day on which rules are tried
     */
    public static List<Fault> faults(FileSnapshot kb, FileSnapshot rules, Optional<FileSnapshot> cases, LocalDate today) {
        try {
            KnowledgeBaseCheck sound = KnowledgeBaseCheck.sound(kb, rules);
            Questionnaire questionnaire = new Questionnaire(sound.knowledge());
            Examples examples = Examples.of(new ProfileReader(questionnaire), kb);
            List<Fault> faults = new ArrayList<>(unanswered(examples, questionnaire));
            RuleBaseCheck.faults(questionnaire, sound.rules(), today, SAMPLE)
                    .forEach(fault -> faults.add(RuleBaseWords.told(fault, sound.rules(), questionnaire)));
            MainJob mainJob = MainJob.of(sound.files(), sound.knowledge(), new RuleBase(sound.rules()));
            ShownBasis shown = new ShownBasis(sound.files(), sound.rules());
            examples.all().forEach((id, document) -> shown.faults(AdviceJson.tree(mainJob.advise(document.profile(questionnaire, today))))
                    .forEach(fault -> faults.add(fault.inFile("examples/" + id + ".yaml"))));
            cases.ifPresent(files -> faults.addAll(RuleTest.of(files, mainJob, examples, today).failures()));
            return faults;
        } catch (FaultyInput e) {
            return e.faults();
        }
    }

    /** An example says of every question what was answered, be it that nothing is known. */
    private static List<Fault> unanswered(Examples examples, Questionnaire questionnaire) {
        List<Fault> faults = new ArrayList<>();
        examples.all().forEach((id, document) -> {
            String missing = questionnaire.questions().keySet().stream().filter(question -> !document.answers().containsKey(question))
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                faults.add(Fault.of("example.unanswered", "examples/" + id + ".yaml", 0, missing));
            }
        });
        return faults;
    }
}
