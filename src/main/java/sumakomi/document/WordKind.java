package sumakomi.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.document.paper.TemplateFields;
import sumakomi.knowledge.Phrases;

/** The kinds of documents that are handed out as Word files, and what a template of each may name of its cover. */
public enum WordKind {
    FS_CHECKLIST(FsChecklists.KIND, "municipality", "year", "theme", "grade", "study", "as-of", "items"),
    ADVICE_REPORT(AdviceReport.KIND, "municipality", "profile", "recommended", "as-of", "kept", "answers"),
    BUDGET_REQUEST(BudgetRequest.KIND, "municipality", "profile", "requested", "theme", "as-of", "study", "check"),
    SESSION_PACK(SessionPack.KIND, "year", "when", "members", "in-charge", "as-of"),
    PROGRAMME_REPORT(ProgrammeReportPaper.KIND, "year", "as-of", "all");

    /** The bundle of what templates and their pages say. */
    static final String BUNDLE = "templates";

    private final String kind;
    private final List<String> facts;

    WordKind(String kind, String... facts) {
        this.kind = kind;
        this.facts = List.of(facts);
    }

    /** The kind by its word on the command line. */
    public static Optional<WordKind> of(String kind) {
        return Stream.of(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /** Its word on the command line and in addresses. */
    public String kind() {
        return kind;
    }

    /** What it is called. */
    public String title(Locale locale) {
        return Phrases.of(BUNDLE, locale).say("kind." + kind);
    }

    /** What a template of it may have. */
    public TemplateFields fields() {
        return TemplateFields.of(facts);
    }

    /** Keys of what its covers say. */
    List<String> facts() {
        return facts;
    }
}
