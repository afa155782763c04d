package sumakomi.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Origin;
import sumakomi.knowledge.Library;
import sumakomi.resilience.Autonomy;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.Carrier;
import sumakomi.resilience.hourly.Hourly.Next;
import sumakomi.resilience.hourly.Hourly.Ranked;
import sumakomi.resilience.hourly.Terms;

/** The autonomy of a district, and bases in their order, as plain text. */
final class AutonomyText extends AutonomyLines {

    AutonomyText(AutonomyKnowledge knowledge, Library library, Locale locale) {
        super(knowledge, library, locale);
    }

    String district(Autonomy found) {
        line("title", found.document().title());
        line("about", found.knowledgeVersion(), found.document().classes().stream()
                .map(number -> phrases.say("class", number, in(knowledge.classes().get(number)))).collect(Collectors.joining(comma())));
        AutonomyKnowledge.LEVELS.forEach(level -> level(found, level));
        annual(found);
        inputs(found);
        return text.toString();
    }

    private void level(Autonomy found, int level) {
        blank();
        line("level", in(knowledge.levels().get(level).title()), in(knowledge.levels().get(level).duration()));
        for (Carrier carrier : Carrier.values()) {
            String degree = Autonomy.degreeOf(carrier, level);
            String name = phrases.say("carrier." + carrier.word());
            String load = kw(found.load(carrier, level));
            found.of(degree).ifPresentOrElse(value -> line("degree", name, load, kw(found.supply(carrier, level)), share(value)),
                    () -> line("degree.none", name, load, kw(found.supply(carrier, level))));
            range(found, degree);
            if (found.shortOf(carrier, level) > 0) {
                line("short", kw(found.shortOf(carrier, level)));
            }
            List<Double> classes = found.byClass(carrier, level);
            if (classes.stream().anyMatch(one -> one > 0)) {
                line("by-class", classes.stream().map(this::kw).collect(Collectors.joining(comma())));
            }
        }
        if (!found.document().storage().isEmpty()) {
            found.bridged(level).ifPresent(hours -> line("bridged", hours(hours)));
        }
    }

    private void range(Autonomy found, String cell) {
        if (found.ranges().containsKey(cell)) {
            line("range", share(found.ranges().get(cell).p10()), share(found.ranges().get(cell).p90()));
        }
    }

    private void annual(Autonomy found) {
        List<Carrier> told = List.of(Carrier.values()).stream().filter(carrier -> found.of(Autonomy.sufficiencyOf(carrier)).isPresent())
                .toList();
        if (!told.isEmpty()) {
            blank();
            line("annual");
        }
        told.forEach(carrier -> {
            line("sufficiency", phrases.say("carrier." + carrier.word()), gj(found.values().of("annual-" + carrier.word() + "-supply")),
                    gj(found.demand(carrier)), share(found.values().of(Autonomy.sufficiencyOf(carrier))));
            range(found, Autonomy.sufficiencyOf(carrier));
        });
    }

    private void inputs(Autonomy found) {
        List<Cell> ours = found.model().inputs().stream().filter(cell -> cell.input().orElseThrow().origin() != Origin.GIVEN).toList();
        if (!ours.isEmpty()) {
            blank();
            line("inputs");
        }
        ours.forEach(cell -> {
            Cell.Input input = cell.input().orElseThrow();
            line("input", in(cell.title()), figure(input.value(), cell.unitName()),
                    phrases.say(input.origin() == Origin.DEFAULT ? "default" : "assumed"),
                    input.note().map(this::in).orElse(cell.id()));
        });
    }

    String bases(List<Ranked> ranked, Terms terms, double nextYen) {
        line("facility", figure(nextYen, "yen"), terms.longestHours());
        line("typical");
        for (Ranked one : ranked) {
            String use = in(knowledge.uses().get(one.facility().use()).title());
            boolean none = one.next() == Next.NEITHER;
            line(none ? "ranked.neither" : "ranked", one.rank(), one.facility().name(), use, kw(one.loadKw()), hours(one.meanHours()),
                    terms.targetHours(), share(one.targetShare()), phrases.say("next." + one.next().word()),
                    tenth(one.size(), one.next() == Next.BATTERY ? "kWh" : "kW"), hours(one.gainedHours()));
        }
        return text.toString();
    }

    private String comma() {
        return phrases.say("comma");
    }

    private String kw(double value) {
        return figure(value, "kW");
    }

    private String gj(double value) {
        return figure(value, "GJ/year");
    }

    private String hours(double value) {
        return tenth(value, "h");
    }
}
