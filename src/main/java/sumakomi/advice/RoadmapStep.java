package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * What to do with a theme in one of the three years, the first being the one that begins now. Advice of earlier versions tells
 * neither work nor grade, and no reasons.
 *
 * @param archetype absent for themes that a committee is still to find
 * @param grade how firmly the theme is recommended; absent where it was added to those recommended
 * @param reasons what the answers mean for the work, and what speaks for the theme
 * @param deciding between this theme and those beside it in the year
 */
public record RoadmapStep(int year, Optional<String> archetype, Text title, Text why, Citation source, Optional<Basis> basis,
        Optional<Work> work, Optional<Grade> grade, List<Reason> reasons, List<Note> notes, List<Decides> deciding) {
    public RoadmapStep {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        deciding = List.copyOf(deciding);
    }

    /** A work of the road map. */
    public record Work(String id, Text title) {}

    /** A remark on a theme, with the answers that led to it. */
    public record Note(Text text, List<Because> because, Basis basis, Citation source) {
        public Note {
            because = List.copyOf(because);
        }
    }

    /**
     * What decides between themes side by side.
     *
     * @param themes of which it is said by name, such as those that fall away; advice of earlier versions names none
     */
    public record Decides(Text title, Text text, List<Text> themes, Basis basis, Citation source) {
        public Decides {
            themes = Optional.ofNullable(themes).map(List::copyOf).orElse(List.of());
        }
    }
}
