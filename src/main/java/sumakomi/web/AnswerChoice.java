package sumakomi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.document.QuestionnaireMerge;
import sumakomi.document.QuestionnaireReturn.Offer;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/**
 * A question to which copies of a questionnaire give different answers, or another one than was given here meanwhile. What is to be
 * chosen from travels with the form; what is chosen is held against what is kept now.
 *
 * @param moved whether the answer here changed after it was shown
 */
record AnswerChoice(Question question, Optional<Answer> here, List<Offer> offers, boolean moved) {

    private static final String HERE = "here";
    private static final String LINE = "\n";
    private static final int PARTS = 5;

    /** What was settled, and what is left to be chosen. */
    record Settled(Map<String, Optional<GivenAnswer>> changes, List<AnswerChoice> left) {}

    static AnswerChoice of(QuestionnaireMerge.Conflict conflict) {
        return new AnswerChoice(conflict.question(), conflict.here(), conflict.offers(), false);
    }

    /** The answer here as the form carries it. */
    public String was() {
        return said(here);
    }

    /** An offer as the form carries it. */
    public String carried(Offer offer) {
        return String.join(LINE, said(offer.answer()), offer.file(), offer.place(), offer.who(), offer.remark());
    }

    private static String said(Optional<Answer> answer) {
        return answer.map(given -> String.join(" ", given.values())).orElse("");
    }

    /** The choices that a form carries. */
    static List<AnswerChoice> sent(MultiValueMap<String, String> form, Questionnaire questionnaire) {
        AnswerReader reader = new AnswerReader(questionnaire.knowledge());
        return form.getOrDefault("conflict", List.of()).stream().map(id -> {
            Question question = questionnaire.question(id).orElseThrow(AnswerChoice::notOurs);
            Optional<Answer> was = read(question, Optional.ofNullable(form.getFirst("was." + id)).orElseThrow(AnswerChoice::notOurs),
                    reader);
            List<Offer> offers = form.getOrDefault("offer." + id, List.of()).stream().map(offer -> offer(question, offer, reader)).toList();
            return new AnswerChoice(question, was, offers, false);
        }).toList();
    }

    private static Offer offer(Question question, String carried, AnswerReader reader) {
        String[] parts = carried.replace("\r\n", LINE).split(LINE, PARTS);
        if (parts.length != PARTS) {
            throw notOurs();
        }
        return new Offer(question, Optional.empty(), read(question, parts[0], reader), parts[1], parts[2], parts[3], parts[PARTS - 1]);
    }

    private static Optional<Answer> read(Question question, String values, AnswerReader reader) {
        try {
            return values.isEmpty() ? Optional.empty() : Optional.of(reader.read(question, List.of(values.split(" ")), question.id(), 0));
        } catch (FaultyInput e) {
            throw notOurs();
        }
    }

    /** @param kept the answers as they are now */
    static Settled settle(List<AnswerChoice> sent, MultiValueMap<String, String> form, Map<String, GivenAnswer> kept) {
        Map<String, Optional<GivenAnswer>> changes = new LinkedHashMap<>();
        List<AnswerChoice> left = new ArrayList<>();
        for (AnswerChoice choice : sent) {
            String id = choice.question.id();
            Optional<String> chosen = Optional.ofNullable(form.getFirst("choice." + id));
            Optional<Answer> now = Optional.ofNullable(kept.get(id)).map(GivenAnswer::answer);
            if (chosen.isEmpty() || !now.equals(choice.here)) {
                left.add(new AnswerChoice(choice.question, now, choice.offers, !now.equals(choice.here)));
            } else if (!chosen.get().equals(HERE)) {
                changes.put(id, QuestionnaireMerge.given(List.of(choice.offer(chosen.get())), Optional.ofNullable(kept.get(id))));
            }
        }
        return new Settled(changes, left);
    }

    private Offer offer(String number) {
        return IntStream.range(0, offers.size()).filter(i -> Integer.toString(i).equals(number)).mapToObj(offers::get).findFirst()
                .orElseThrow(AnswerChoice::notOurs);
    }

    /** What no form of ours sends. */
    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
