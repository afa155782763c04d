package sumakomi.document;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Recommendation.Provision;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Columns;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.BudgetForm.Subject;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.ThreeYears.WithoutEquipment;
import sumakomi.programme.BudgetStudy;
import sumakomi.resilience.kept.TownBases;

/** What the product would write below the headings of a budget request. */
final class BudgetText {

    private static final int REASONS = 2;
    private static final String REQUIRED = "required";

    /** Bases that a cell of the form has room for. */
    private static final int BASES = 3;

    private final ReportWords words;
    private final Advice advice;
    private final Recommendation theme;
    private final BenefitCost screening;
    private final Optional<BudgetStudy> study;
    private final int year;
    private final Optional<TownBases.Found> bases;

    BudgetText(ReportWords words, Advice advice, Recommendation theme, BenefitCost screening, Optional<BudgetStudy> study, int year,
            Optional<TownBases.Found> bases) {
        this.words = words;
        this.advice = advice;
        this.theme = theme;
        this.screening = screening;
        this.study = study;
        this.year = year;
        this.bases = bases;
    }

    /** @param rests what it rests on, and where that stands */
    record Said(String text, String rests) {}

    Said of(Subject subject) {
        return switch (subject) {
            case PURPOSE -> purpose();
            case OUTLINE -> said(words.in(archetype().outline()), archetype().basis(), archetype().source());
            case EFFECT -> effect();
            case COST -> cost();
            case SCHEDULE -> schedule();
            case BODIES -> bodies();
            case RATIO -> ratio();
            case SAFETY -> safety();
        };
    }

    private Archetype archetype() {
        return words.knowledge().archetype(theme.archetype());
    }

    private Said said(String text, Basis basis, Citation source) {
        return new Said(text, rests(basis, source));
    }

    private String rests(Basis basis, Citation source) {
        return words.say("rests", words.say("basis." + basis), words.place(source));
    }

    private Said purpose() {
        List<Reason> reasons = theme.inFavour().stream().limit(REASONS).toList();
        Set<String> rests = new LinkedHashSet<>(List.of(rests(archetype().basis(), archetype().source())));
        reasons.forEach(reason -> rests.add(rests(reason.basis(), reason.source())));
        return new Said(Stream.concat(Stream.of(words.in(archetype().aim())), reasons.stream().map(reason -> words.say("item", words.in(
                reason.text())))).collect(Collectors.joining("\n")), String.join("\n", rests));
    }

    private Said effect() {
        String types = words.say("effect.types",
                words.joined(theme.types().stream().map(type -> words.labels().type(theme.archetype(), type))
                        .toList()));
        if (study.isEmpty() && !equipped()) {
            String done = theme.roles().project().stream().map(item -> words.say("item", words.in(item.text()))).collect(Collectors.joining(
                    "\n"));
            return new Said(types + "\n" + words.say("effect.done") + "\n" + done, theme.roles().project().stream().map(item -> rests(item
                    .basis().orElse(Basis.INFERRED), item.source())).distinct().collect(Collectors.joining("\n")));
        }
        String amounts = study.map(found -> words.say("effect.study", words.yen(found.results().project().ebYenPerYear()), words.yen(found
                .results().project().nebYenPerYear()), words.in(found.title()))).orElseGet(() -> words.say("study.missing") + screened());
        return new Said(types + "\n" + amounts, study.isPresent() ? words.say("from-study")
                : screening.ebYenPerYear().isPresent() ? words.say("from-screening") : words.place(theme.budget().source()));
    }

    private boolean equipped() {
        return words.knowledge().threeYears().putsIn(theme.archetype());
    }

    private String screened() {
        return screening.ebYenPerYear().flatMap(eb -> screening.nebYenPerYear().map(neb -> words.say("effect.screening", span(eb), span(
                neb)))).orElseGet(() -> words.say("effect.none"));
    }

    private String span(Columns columns) {
        List<BigDecimal> sorted = Stream.of(columns.low(), columns.mid(), columns.high()).sorted().toList();
        return words.yen(sorted.get(0).longValue(), Optional.of(sorted.get(2).longValue()));
    }

    private Said cost() {
        String screened = words.say("cost.screening", words.cost(theme), words.priceYear(theme.budget())) + (equipped() ? ""
                : "\n" + words.in(theme.budget().statement()));
        String rests = theme.budget().rangeBasis().map(basis -> rests(basis, theme.budget().source()))
                .orElseGet(() -> words.place(theme.budget().source()));
        return study.map(found -> new Said(Stream.of(Stream.of(words.say("cost.study", words.yen(found.results().project()
                .initialCostYen()), Integer.toString(found.priceYear()))), new BudgetYears(words, advice, theme, study, year).requested()
                        .stream(),
                new BudgetNotices(words, found, theme, year).ofYear().stream(),
                found.results().budget().stream().flatMap(budget -> new AssumedFunds(words, found).told().stream()),
                Stream.of(new StudySaid(words, found).tax()))
                .flatMap(one -> one).collect(Collectors.joining("\n")), words.say("from-study")))
                .orElseGet(() -> new Said(screened, rests));
    }

    private Said schedule() {
        if (study.isPresent()) {
            return new Said(String.join("\n", new BudgetYears(words, advice, theme, study, year).scheduled()), words.say("from-study"));
        }
        List<BudgetYears.Work> works = BudgetYears.works(words, advice, theme, year);
        return works.isEmpty() ? new Said("", words.say("write")) : new Said(works.stream().map(work -> words.say("work", words.year(work
                .year()), work.title())).collect(Collectors.joining("\n")), works.stream().map(work -> rests(work.basis(), work.source()))
                        .distinct().collect(Collectors.joining("\n")));
    }

    private Said bodies() {
        List<BodyPart> needed = theme.bodies().stream().filter(body -> body.necessity().equals(REQUIRED)).toList();
        return new Said(needed.stream().map(body -> words.say("body", words.in(body.name()), words.in(body.part()))).collect(Collectors
                .joining("\n")),
                needed.stream().map(body -> rests(body.partBasis().orElse(body.basis()), body.source())).distinct().collect(
                        Collectors.joining("\n")));
    }

    private Said ratio() {
        if (study.isEmpty() && !equipped()) {
            WithoutEquipment told = words.knowledge().threeYears().beyond().withoutEquipment();
            return new Said(words.say("ratio.no-equipment"), rests(told.basis(), told.source()));
        }
        return study.map(found -> new Said(String.join("\n", new StudySaid(words, found).ratio()), words.say("from-study")))
                .orElseGet(() -> new Said(words.say("study.missing") + ReportSummary.ratio(words, screening), screening.referenceCases()
                        .isEmpty() ? words.say("write.study")
                                : screening.referenceCases().stream().map(row -> rests(row.basis(), row
                                        .source())).distinct().collect(Collectors.joining("\n"))));
    }

    /** What the source tells of the type, and what was worked out of the municipality's own bases. */
    private Said safety() {
        Said told = provided();
        return bases.map(found -> new BasesTable(words, found)).map(table -> new Said(Stream.of(told.text(), table.lines(BASES))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")),
                told.rests() + "\n" + words.marked(table.rests(),
                        Optional.of(Basis.ASSUMED))))
                .orElse(told);
    }

    private Said provided() {
        List<Provision> provisions = theme.emergency();
        return provisions.isEmpty() ? new Said("", words.say("safety.none"))
                : new Said(provisions.stream().map(one -> words.say("item", words
                        .in(one.text()))).collect(Collectors.joining("\n")), provisions.stream().map(
                                one -> rests(one.basis().orElse(
                                        Basis.INFERRED), one.source()))
                                .distinct().collect(Collectors.joining("\n")));
    }
}
