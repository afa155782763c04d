package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sumakomi.programme.Inquiry;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.questionnaire.AnswerCount;

/**
 * What a page tells beside an advice of that on which it rests.
 *
 * @param count of the answers; absent where they are not at hand
 * @param study the study of a type that was made from the profile, by the id of the type
 * @param inquiries whom to ask where nothing can be recommended yet
 * @param questionnaire where the questionnaire can be had to be passed round; absent where there is no profile
 */
record AdviceGround(Optional<AnswerCount> count, Function<String, Optional<KeptBudgetStudy>> study, List<Inquiry> inquiries,
        Optional<String> questionnaire) {

    static final AdviceGround NOTHING = new AdviceGround(Optional.empty(), type -> Optional.empty(), List.of(), Optional.empty());
}
