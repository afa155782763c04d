package sumakomi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import sumakomi.economics.study.StudyResults.BudgetRow;
import sumakomi.knowledge.Phrases;

/**
 * The amounts of a row of the budget by fiscal year in one line: years of the same amount are drawn together, years without any left out.
 *
 * @param first the fiscal year of the works, if it is known
 * @param amount writes an amount of yen
 */
record BudgetRuns(Phrases phrases, Optional<Integer> first, DoubleFunction<String> amount) {

    String of(BudgetRow row) {
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < row.yen().size(); from = to) {
            long yen = Math.round(row.yen().get(from));
            to = from + 1;
            while (to < row.yen().size() && Math.round(row.yen().get(to)) == yen) {
                to++;
            }
            if (yen != 0) {
                runs.add(to - from == 1 ? phrases.say("budget-in", year(from), amount.apply(yen))
                        : phrases.say("budget-from-to", year(from), year(to - 1), amount.apply(yen)));
            }
        }
        return runs.isEmpty() ? phrases.say("budget-never") : runs.stream().collect(Collectors.joining(phrases.say("comma")));
    }

    private String year(int at) {
        return first.map(year -> phrases.say("budget-fiscal-year", Integer.toString(year + at)))
                .orElseGet(() -> phrases.say("budget-nth-year", Integer.toString(at)));
    }
}
