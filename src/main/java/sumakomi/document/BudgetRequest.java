package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.document.Handout.Content;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Cell;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Column;
import sumakomi.document.paper.Entry;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.Row;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.study.Begun;
import sumakomi.knowledge.BudgetForm;
import sumakomi.knowledge.BudgetForm.Field;
import sumakomi.knowledge.Knowledge;
import sumakomi.programme.Beginning;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Issues;
import sumakomi.questionnaire.Heading;
import sumakomi.resilience.kept.TownBases;

/** The draft of a budget request for one theme that the advice recommends, to be written on. */
final class BudgetRequest {

    static final String KIND = "budget-request";

    private final AdvisedProfile advised;
    private final Knowledge knowledge;
    private final Recommendation theme;
    private final Optional<Beginning> begins;
    private final BenefitCost screening;
    private final int year;
    private final Optional<BudgetStudy> study;
    private final Optional<TownBases.Found> bases;
    private final String profile;
    private final Optional<Heading> heading;
    private final Content content;

    private BudgetRequest(AdvisedProfile advised, Optional<String> profile, Asked asked) {
        this.advised = advised;
        this.knowledge = advised.profile().questionnaire().knowledge();
        this.begins = Beginning.of(advised.advice(), knowledge);
        List<String> recommended = ChecklistMaker.themes(advised.advice());
        String chosen = FsChecklists.chosen(knowledge, recommended, asked.theme().or(() -> unasked(asked, recommended)).stream().toList())
                .get(0);
        this.theme = advised.advice().recommendations().stream().filter(entry -> entry.archetype().equals(chosen)).findFirst()
                .orElseThrow();
        this.screening = advised.benefitCost().get(chosen);
        this.year = asked.year(advised.advice().asOf());
        this.study = asked.study();
        this.bases = asked.bases();
        this.profile = profile.orElse("");
        this.heading = asked.heading();
        this.content = new Content(parts());
    }

    /** The type of which the study behind it is; without one, with what the three years begin. */
    private Optional<String> unasked(Asked asked, List<String> recommended) {
        return asked.study().flatMap(found -> found.document().begun()).map(Begun::archetype)
                .or(() -> asked.study().isPresent() ? Optional.empty() : begins.map(Beginning::archetype)).filter(recommended::contains);
    }

    /** @throws sumakomi.knowledge.FaultyInput if nothing is recommended, or another theme than the one asked for */
    static Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked) {
        BudgetRequest request = new BudgetRequest(advised, profile, asked);
        return new Handout(
                new Issues.Handed(KIND, request.theme.archetype(), request.year, Receipts.hash(request.content), request.content),
                request::paper);
    }

    private Paper paper(Locale locale) {
        Advice advice = advised.advice();
        ReportWords words = ReportWords.of(KIND, advised.profile().questionnaire(), AdviceDocument.of(advised), Stream.concat(
                Stream.of(knowledge.archetype(theme.archetype()).source()), knowledge.budgetForm().points().stream().map(point -> knowledge
                        .shelved(point.address()).source()))
                .toList(), locale);
        String municipality = words.municipality(advice.municipality());
        String title = words.in(theme.title());
        BudgetYears years = new BudgetYears(words, advice, theme, study, year);
        List<Block> figures = Stream.of(years.blocks(), new ReportSteps(words, advice, Optional.empty()).bodies(theme)).flatMap(one -> one)
                .toList();
        return new Paper(words.locale(), words.say("title"), words.say("subtitle", municipality, title, words.year(year)), words.say(
                "description", municipality, title), cover(words),
                List.of(new Chapter(words.say("chapter.form"), Turn.UPRIGHT,
                        form(words)), new Chapter(words.say("chapter.years"), Turn.UPRIGHT, figures), material(words)),
                words.signatures(), Receipts.of(new Handout.Subject(KIND, year, theme.archetype(), advice.municipality().map(
                        MunicipalityRef::code).orElse(""), profile).written(), content, words.versions(advice.knowledgeVersion(), advice
                                .rulesVersion())));
    }

    private List<Fact> cover(ReportWords words) {
        List<Fact> facts = new ArrayList<>(List.of(words.fact("municipality", words.municipality(advised.advice().municipality()))));
        words.profile(heading).ifPresent(facts::add);
        facts.addAll(List.of(words.fact("requested", words.year(year)), words.fact("theme", words.in(theme.title())),
                words.fact("as-of", words.date(advised.advice().asOf()))));
        facts.add(words.fact("study", study.map(BudgetStudy::title).map(words::in).orElseGet(() -> words.say("study.none"))));
        study.stream().flatMap(found -> new BudgetNotices(words, found, theme, year).all().stream())
                .forEach(notice -> facts.add(words.fact("check", notice)));
        begins.filter(beginning -> !beginning.archetype().equals(theme.archetype())).ifPresent(beginning -> facts.add(words.fact("check",
                words.say(beginning.recommended() ? "notice.begins" : "notice.begins-smaller", words.in(beginning.title()),
                        words.in(theme.title())))));
        return facts;
    }

    /** The headings with what the product would write below them, to be written over. */
    private List<Block> form(ReportWords words) {
        BudgetText text = new BudgetText(words, advised.advice(), theme, screening, study, year, bases);
        List<Column> columns = List.of(new Column("field", words.say("column.field"), 6, new Entry.Printed()),
                new Column("draft", words.say(
                        "column.draft"), 17, new Entry.Free()),
                new Column("rests", words.say("column.rests"), 8, new Entry.Printed()));
        List<Row> rows = knowledge.budgetForm().fields().stream().map(field -> row(words, text, field)).toList();
        return List.of(new Block.Paragraph(words.say("form.how")), new Block.Table("", columns, rows));
    }

    private static Row row(ReportWords words, BudgetText text, Field field) {
        BudgetText.Said said = text.of(field.id());
        return new Row("field/" + field.id(), List.of(new Cell.Words(words.in(field.title()) + "\n" + words.in(field.help())),
                said.text().isEmpty() ? new Cell.Empty() : new Cell.Words(said.text()), new Cell.Words(said.rests())));
    }

    /** Zero-carbon work that the answers call for beside the theme, as on the checklist. */
    private List<Proposed> alongside() {
        List<String> kinds = knowledge.studyPreparation().alongsideKinds();
        return advised.advice().proposals().stream().filter(one -> kinds.contains(one.kind())).toList();
    }

    /** What helps to argue: provision for a disaster, what other municipalities reported, benefit and cost, what goes beside it. */
    private Chapter material(ReportWords words) {
        List<Block> blocks = new ArrayList<>();
        TextTable points = new TextTable(words).column("heading", 5).column("point", 12).column("advice", 12);
        knowledge.budgetForm().points().forEach(point -> point(words, points, point));
        points.below(words.say("points")).forEach(blocks::add);
        blocks.add(new Block.Note(words.say("points.how")));
        if (study.isEmpty() && knowledge.threeYears().putsIn(theme.archetype())) {
            blocks.addAll(new ReportFigures(words, List.of(theme), advised.benefitCost()).screening(theme));
        }
        bases.ifPresent(found -> blocks.addAll(new BasesTable(words, found).blocks()));
        new ReportSteps(words, advised.advice(), Optional.empty()).proposed("alongside", alongside()).forEach(blocks::add);
        blocks.addAll(words.sources());
        return new Chapter(words.say("chapter.material"), Turn.UPRIGHT, blocks);
    }

    private void point(ReportWords words, TextTable table, BudgetForm.Point point) {
        Knowledge.Shelved told = knowledge.shelved(point.address());
        String heading = knowledge.budgetForm().fields().stream().filter(field -> field.id() == point.field()).map(field -> words.in(field
                .title())).findFirst().orElse("");
        table.row("point/" + point.conclusion(), heading, words.sourced(words.in(told.title()), told.basis(), told.source()),
                words.marked(told
                        .said()));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(new Part("theme", theme.title(), study.isPresent()
                ? List.of(theme)
                : List.of(theme, screening)), Part.named("years", KIND,
                        "years", advised.advice().roadmap()),
                Part.named("points", KIND, "points", knowledge.budgetForm())));
        bases.map(BasesTable::part).ifPresent(parts::add);
        if (!alongside().isEmpty()) {
            parts.add(Part.named("alongside", KIND, "alongside", alongside()));
        }
        study.ifPresent(found -> parts.add(Part.named("study", KIND, "fact.study", List.of(found.title(), found.priceYear(), found
                .document().declared(), found.results().project().ratio(), found.results().project().discountedRatio(),
                found.results()
                        .provisos(),
                found.results().budget()))));
        return parts;
    }
}
