package sumakomi.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.document.paper.PaperFormat;
import sumakomi.questionnaire.Profile;

/** The kinds of documents that are made of an advised profile and nothing that was written about it. */
public enum AdvicePapers {

    ADVICE_REPORT(AdviceReport.KIND, List.of(PaperFormat.WORD, PaperFormat.PDF)) {
        @Override
        public Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked) {
            return AdviceReport.of(advised, profile, asked);
        }
    },
    BUDGET_REQUEST(BudgetRequest.KIND, List.of(PaperFormat.WORD, PaperFormat.EXCEL)) {
        @Override
        public Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked) {
            return BudgetRequest.of(advised, profile, asked);
        }
    },
    QUESTIONNAIRE(QuestionnairePaper.KIND, List.of(PaperFormat.EXCEL)) {
        @Override
        public Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked) {
            return QuestionnairePaper.of(advised, profile);
        }
    };

    private final String kind;
    private final List<PaperFormat> formats;

    AdvicePapers(String kind, List<PaperFormat> formats) {
        this.kind = kind;
        this.formats = formats;
    }

    /** The kind by its word on the command line. */
    public static Optional<AdvicePapers> of(String kind) {
        return Stream.of(values()).filter(one -> one.kind.equals(kind)).findFirst();
    }

    /**
     * The document on an advice.
     *
     * @param profile id of the profile; absent where a command or REST makes the document
     * @throws sumakomi.knowledge.FaultyInput if there is none of what is asked for
     */
    public abstract Handout of(AdvisedProfile advised, Optional<String> profile, Asked asked);

    /**
     * The report of an advice as it was kept.
     *
     * @param answered the answers on which it was given
     * @param profile id of the profile on which it is kept
     * @param asked of what profile it was
     */
    public static Handout keptReport(Profile answered, AdviceDocument document, String profile, LocalDate keptOn, Asked asked) {
        return AdviceReport.ofKept(answered, document, profile, keptOn, asked);
    }

    /** Its word on the command line and in addresses. */
    public String kind() {
        return kind;
    }

    /** In which it is handed out. */
    public List<PaperFormat> formats() {
        return formats;
    }

    /** The format for the name of a file, or its ending alone, if it is handed out so. */
    public Optional<PaperFormat> format(String file) {
        return PaperFormat.of(file).filter(formats::contains);
    }
}
