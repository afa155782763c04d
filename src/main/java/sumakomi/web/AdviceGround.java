package sumakomi.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import sumakomi.programme.Inquiry;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.Heading;

/**
 * What a page tells beside an advice of that on which it rests.
 *
 * @param count of the answers; absent where they are not at hand
 * @param study the study of a type that was made from the profile, by the id of the type
 * @param inquiries whom to ask where nothing can be recommended yet
 * @param heading by which the profile is told apart from others; looked up when it is told, absent where there is none
 * @param questionnaire where the questionnaire can be had to be passed round; absent where there is no profile
 */
record AdviceGround(Optional<AnswerCount> count, Function<String, Optional<KeptBudgetStudy>> study, List<Inquiry> inquiries,
        Supplier<Optional<Heading>> heading, Optional<String> questionnaire) {

    static final AdviceGround NOTHING = new AdviceGround(Optional.empty(), type -> Optional.empty(), List.of(), Optional::empty,
            Optional.empty());
}
