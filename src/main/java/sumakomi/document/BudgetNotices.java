package sumakomi.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Recommendation;
import sumakomi.economics.study.Begun;
import sumakomi.programme.BudgetStudy;

/** Whether a study is one of the theme and of the fiscal year for which a budget is requested, as far as it says so. */
record BudgetNotices(ReportWords words, BudgetStudy study, Recommendation theme, int year) {

    List<String> all() {
        return Stream.of(ofType(), ofYear()).flatMap(Optional::stream).toList();
    }

    /** What does not fit the theme, or cannot be told. */
    Optional<String> ofType() {
        Optional<String> archetype = study.document().begun().map(Begun::archetype);
        return archetype.isEmpty() ? Optional.of(words.say("notice.type-unknown", words.in(theme.title())))
                : archetype.filter(found -> !found.equals(theme.archetype())).map(found -> words.say("notice.type-other", words.labels()
                        .archetype(found), words.in(theme.title())));
    }

    /** What does not fit the fiscal year, or cannot be told. */
    Optional<String> ofYear() {
        Optional<Integer> works = study.document().declared().fiscalYearOfWorks();
        return works.isEmpty() ? Optional.of(words.say("notice.year-unknown", words.year(year)))
                : works.filter(found -> found != year).map(found -> words.say("notice.year-other", words.year(found), words.year(year)));
    }
}
