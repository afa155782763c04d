package sumakomi.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.programme.Attachments.Attachment;
import sumakomi.programme.Mark.Kept;

/**
 * What was done of some checklists.
 *
 * @param profile whose lists they are; absent where nobody keeps what is done
 * @param marks by theme and item
 * @param attachments by theme and item
 */
public record WorkDone(Optional<String> profile, Map<String, Map<String, Kept>> marks,
        Map<String, Map<String, List<Attachment>>> attachments) {

    /** Nothing was done, or nobody keeps it. */
    public static final WorkDone NOTHING = new WorkDone(Optional.empty(), Map.of(), Map.of());

    /** The marks of a theme. */
    public Map<String, Kept> marks(String theme) {
        return marks.getOrDefault(theme, Map.of());
    }

    /** What is attached to an item. */
    public List<Attachment> attachments(String theme, String item) {
        return attachments.getOrDefault(theme, Map.of()).getOrDefault(item, List.of());
    }

    /** Whether anybody wrote or attached anything. */
    public boolean touched() {
        return attachments.values().stream().anyMatch(items -> !items.isEmpty())
                || marks.values().stream().anyMatch(items -> items.values().stream().anyMatch(Kept::touched));
    }
}
