package sumakomi.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.PlannedPolicy;
import sumakomi.advice.PlannedPolicy.Column;
import sumakomi.advice.PlannedPolicy.Combined;
import sumakomi.advice.PoliciesByDistrict;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Phrases;

/** The urban policies planned and the measures that go along with them, as lines for a terminal. */
final class UrbanPoliciesText {

    private final Locale locale;
    private final AdviceLines advice;
    private final Phrases words;
    private final List<String> lines = new ArrayList<>();
    /** By the marks of a row and how they were read, the first policy with them: rows that are alike are told once. */
    private final Map<List<Combined>, String> rows = new HashMap<>();

    UrbanPoliciesText(AdviceLines advice, Phrases words) {
        this.locale = words.locale();
        this.advice = advice;
        this.words = words;
    }

    /** @param districts at least one */
    List<String> lines(List<PoliciesByDistrict> districts) {
        line("urban-policies");
        districts.forEach(this::district);
        return lines;
    }

    private void district(PoliciesByDistrict found) {
        line("district", words.say("district." + found.district()));
        found.reasons().forEach(reason -> line("proposed-why", reason.text().in(locale)));
        found.begun().forEach(begun -> line("district.begun", begun.text().in(locale), ground(begun.basis(), begun.source())));
        found.steps().forEach(step -> line("district.step", step.step(), step.meaning().in(locale)));
        found.policies().forEach(this::policy);
        found.timings().forEach(timing -> line("district.timing", timing.text().in(locale), ground(timing.basis(), timing.source())));
        found.cautions().forEach(caution -> {
            line("caution", caution.text().in(locale), caution.asOf(), ground(caution.basis(), caution.source()));
            line("verify", caution.verify().in(locale));
        });
    }

    private void policy(PlannedPolicy policy) {
        line("urban-policy", policy.title().in(locale), policy.firstYear().map(year -> words.say("urban-policy.year", year.toString()))
                .orElse(words.say("urban-policy.no-year")));
        String title = policy.title().in(locale);
        String first = rows.computeIfAbsent(policy.measures(), row -> title);
        if (first.equals(title)) {
            measures(policy.measures());
            PoliciesByDistrict.readings(policy).forEach(reading -> line("urban-policy.reason", reading.in(locale)));
        } else {
            line("urban-policy.as", first, policy.measures().size());
        }
        line("urban-policy.works", policy.works().text().in(locale), ground(policy.works().basis(), policy.works().source()));
        policy.timing().bars().forEach(bar -> line("urban-policy.bar", bar.label().in(locale), words.say("confidence." + bar.confidence()),
                basis(bar.basis()), bar.reason().in(locale)));
        line("urban-policy.studied", policy.studied().in(locale), ground(policy.basis(), policy.source()));
    }

    /** Those of the same step that stand equally firm in one line. */
    private void measures(List<Combined> row) {
        row.stream().collect(Collectors.groupingBy(cell -> List.of(cell.step(), cell.confidence(), cell.basis()), LinkedHashMap::new,
                Collectors.toList())).values().forEach(alike -> {
                    Combined one = alike.get(0);
                    line("urban-policy.measure", one.step(), joined(alike.stream().map(this::measure)),
                            words.say("confidence." + one.confidence()), basis(one.basis()));
                    List<Column> candidates = alike.stream().flatMap(cell -> cell.candidates().stream()).distinct().toList();
                    if (!candidates.isEmpty()) {
                        line("urban-policy.candidates", joined(candidates.stream().map(column -> column.title().in(locale))));
                    }
                });
    }

    private String measure(Combined cell) {
        return cell.column().map(column -> column.title().in(locale))
                .orElseGet(() -> words.say("urban-policy.unknown-column", Integer.toString(cell.marks())));
    }

    private String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(words.say("comma")));
    }

    private String ground(Basis basis, Citation source) {
        return advice.source(source) + basis(basis);
    }

    private String basis(Basis basis) {
        return words.say("basis", words.say("basis." + basis));
    }

    private void line(String key, Object... args) {
        lines.add(words.say(key, args));
    }
}
