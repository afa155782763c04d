package sumakomi.programme.groups;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When and where a group meets for a session. The solver sets the slot, and needs an object that changes. */
@PlanningEntity
public final class Meeting {

    @PlanningId
    private String id = "";
    private @Nullable Group group;
    private int session;
    @PlanningVariable
    private @Nullable Slot slot;
    @PlanningPin
    private boolean pinned;
    private @Nullable Slot before;

    Meeting() {}

    Meeting(Group group, int session, @Nullable Slot slot, boolean pinned, @Nullable Slot before) {
        this.id = group.number() + "-" + session;
        this.group = group;
        this.session = session;
        this.slot = slot;
        this.pinned = pinned && slot != null;
        this.before = before;
    }

    public Group group() {
        return Objects.requireNonNull(group);
    }

    public int session() {
        return session;
    }

    /** @return none as long as the solver has chosen none */
    public @Nullable Slot getSlot() {
        return slot;
    }

    public boolean isPinned() {
        return pinned;
    }

    boolean moved() {
        return before != null && !before.equals(slot);
    }

    @Override
    public String toString() {
        return id;
    }
}
