package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.document.QuestionnaireReturn.Filled;
import sumakomi.document.QuestionnaireReturn.Offer;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;

/**
 * What several copies of a questionnaire say together, held against the answers that are here.
 *
 * @param taken what can be taken without choice, by question; empty for an answer that was taken out
 * @param conflicts where copies differ from each other, or from what was changed here meanwhile; none of it is taken
 */
public record QuestionnaireMerge(Map<String, Optional<GivenAnswer>> taken, List<Conflict> conflicts) {

    /** As long as a kept note may be. */
    private static final int LONGEST_NOTE = 1800;

    /** @param here the answer in the profile, one of which, or of the offers, is to be chosen */
    public record Conflict(Question question, Optional<Answer> here, List<Offer> offers) {}

    /**
     * @param here the answers of the profile, published ones too
     * @param own the municipality's own among them
     */
    public static QuestionnaireMerge of(Map<String, GivenAnswer> here, Map<String, GivenAnswer> own, List<Filled> files) {
        Map<String, List<Offer>> offers = files.stream().flatMap(file -> file.offers().stream())
                .collect(Collectors.groupingBy(offer -> offer.question().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Optional<GivenAnswer>> taken = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        offers.forEach((question, all) -> {
            Optional<GivenAnswer> kept = Optional.ofNullable(here.get(question));
            Optional<Answer> now = kept.map(GivenAnswer::answer);
            Optional<Answer> first = all.get(0).answer();
            boolean agreed = all.stream().allMatch(offer -> offer.answer().equals(first));
            boolean untouched = all.stream().allMatch(offer -> offer.issued().equals(now));
            if (!agreed || !untouched && !first.equals(now)) {
                conflicts.add(new Conflict(all.get(0).question(), now, List.copyOf(all)));
            } else if (first.isPresent() || own.containsKey(question)) {
                taken.put(question, given(all, kept));
            }
        });
        return new QuestionnaireMerge(taken, conflicts);
    }

    /** The answer on which these offers agree, with who gave it; what it rested on stays where they only add to it. */
    public static Optional<GivenAnswer> given(List<Offer> offers, Optional<GivenAnswer> kept) {
        Optional<GivenAnswer> same = kept.filter(given -> offers.get(0).answer().equals(Optional.of(given.answer())))
                .filter(given -> given.basis() != Basis.OPEN_DATA);
        return offers.get(0).answer().map(answer -> new GivenAnswer(answer, same.map(GivenAnswer::basis).orElse(Basis.GIVEN),
                same.flatMap(GivenAnswer::source), Optional.of(note(offers))));
    }

    /** Who answered, and what they add; of whoever does not say so, the file. */
    private static Text note(List<Offer> offers) {
        return Text.inBoth(locale -> {
            Phrases words = Phrases.of(QuestionnaireWords.BUNDLE, locale);
            String note = offers.stream().flatMap(offer -> Stream.of(offer.who().isEmpty() ? words.say("note.file", offer.file())
                    : words.say("note.who", offer.who()), offer.remark())).filter(text -> !text.isEmpty()).distinct()
                    .collect(Collectors.joining(words.say("note.between")));
            return Characters.within(note, LONGEST_NOTE) ? note : Characters.shown(note, LONGEST_NOTE);
        });
    }
}
