package sumakomi.programme.groups;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who accompanies a group. The solver sets the person, and needs an object that changes. */
@PlanningEntity
public final class Lead {

    @PlanningId
    private int number;
    private @Nullable Group group;
    @PlanningVariable
    private @Nullable Staff staff;
    @PlanningPin
    private boolean pinned;
    private @Nullable Staff before;

    Lead() {}

    Lead(Group group, @Nullable Staff staff, boolean pinned, @Nullable Staff before) {
        this.number = group.number();
        this.group = group;
        this.staff = staff;
        this.pinned = pinned && staff != null;
        this.before = before;
    }

    public Group group() {
        return Objects.requireNonNull(group);
    }

    /** @return none as long as the solver has chosen nobody */
    public @Nullable Staff getStaff() {
        return staff;
    }

    public boolean isPinned() {
        return pinned;
    }

    boolean moved() {
        return before != null && !before.equals(staff);
    }

    @Override
    public String toString() {
        return group + ": " + staff;
    }
}
