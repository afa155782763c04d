package sumakomi.advisor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.advice.Grade;
import sumakomi.advice.Grade.Lack;
import sumakomi.advice.Grades;
import sumakomi.advice.ToBeSolid;
import sumakomi.advice.ToBeSolid.Missing;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Phrases;

/** What the grades mean, and what an entry lacks to be solid, in the words of one language. */
public final class GradeWords {

    private final Knowledge knowledge;
    private final Phrases phrases;

    public GradeWords(Knowledge knowledge, Locale locale) {
        this.knowledge = knowledge;
        this.phrases = Phrases.of("grades", locale);
    }

    public String title(Grade grade) {
        return phrases.say(Labels.word(grade));
    }

    /** When an entry has this grade, with the limits that the knowledge sets for the date. */
    public String meaning(Grade grade, LocalDate asOf) {
        Grades grades = Grades.of(knowledge, asOf);
        List<String> aspects = knowledge.aspects().values().stream().filter(Aspect::recommends).map(Aspect::id).toList();
        return switch (grade) {
            case SOLID -> phrases.say("solid.meaning", titles(aspects), grades.solidAspects(), grades.solidPoints());
            case LIKELY -> phrases.say("likely.meaning", titles(aspects), grades.likelyAspects(), grades.likelyPoints());
            case POSSIBLE -> phrases.say("possible.meaning");
        };
    }

    /** That the limits are our own. */
    public String limits() {
        return phrases.say("limits");
    }

    /** What an entry lacks, a sentence each. */
    public List<String> lacks(ToBeSolid solid) {
        return solid.lacks().stream().map(lack -> solid.missing().map(missing -> lack(lack, missing))
                .orElseGet(() -> phrases.say("lack." + Labels.word(lack) + ".untold"))).toList();
    }

    private String lack(Lack lack, Missing missing) {
        return switch (lack) {
            case FIRM_PLACE -> phrases.say("lack.firm-place.untold");
            case USERS -> phrases.say("lack.users.untold");
            case ASPECTS -> aspects(missing);
            case POINTS -> phrases.say("lack.points", missing.points());
        };
    }

    private String aspects(Missing missing) {
        return missing.silent().isEmpty() ? phrases.say("lack.aspects.no-other", missing.aspects(), titles(missing.inFavour()))
                : phrases.say("lack.aspects", missing.aspects(), titles(missing.inFavour()), titles(missing.silent()));
    }

    /** An advice once given may name an aspect that is no longer told apart. */
    private String titles(List<String> aspects) {
        return aspects.stream().filter(knowledge.aspects()::containsKey).map(id -> knowledge.aspect(id).title().in(phrases.locale()))
                .collect(Collectors.joining(phrases.say("comma")));
    }
}
