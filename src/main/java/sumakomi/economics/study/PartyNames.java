package sumakomi.economics.study;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import sumakomi.economics.study.StudyKnowledge.Party;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;

/**
 * The parties of the source as those of a study read them: one under which somebody of another name owns equipment, such as a
 * special-purpose company under the energy-service entity, is told with that owner.
 */
public record PartyNames(StudyKnowledge knowledge, StudyDocument document) {

    /** The name of a party. */
    public Text of(Party party) {
        List<Text> owners = document.measures().stream().map(StudyDocument.Measure::owner).distinct().map(knowledge.owners()::get)
                .filter(owner -> owner.party().equals(party.id())).map(StudyKnowledge.Owner::title)
                .filter(Predicate.not(party.title()::equals)).toList();
        return owners.isEmpty() ? party.title() : Text.inBoth(locale -> told(party, owners, locale));
    }

    private static String told(Party party, List<Text> owners, Locale locale) {
        Phrases phrases = Phrases.of("study-provisos", locale);
        return phrases.say("party.owner", party.title().in(locale), String.join(phrases.say("party.owner.and"),
                owners.stream().map(owner -> owner.in(locale)).toList()));
    }
}
