package sumakomi.programme.groups;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which group a municipality is. The solver sets the group, and needs an object that changes. */
@PlanningEntity
public final class Seat {

    @PlanningId
    private String code = "";
    private @Nullable Town town;
    @PlanningVariable
    private @Nullable Group group;
    @PlanningPin
    private boolean pinned;
    private @Nullable Group before;

    Seat() {}

    Seat(Town town, @Nullable Group group, boolean pinned, @Nullable Group before) {
        this.code = town.code();
        this.town = town;
        this.group = group;
        this.pinned = pinned && group != null;
        this.before = before;
    }

    public Town town() {
        return Objects.requireNonNull(town);
    }

    /** @return none as long as the solver has not placed it */
    public @Nullable Group getGroup() {
        return group;
    }

    void setGroup(@Nullable Group group) {
        this.group = group;
    }

    public boolean isPinned() {
        return pinned;
    }

    boolean moved() {
        return before != null && !before.equals(group);
    }

    @Override
    public String toString() {
        return code;
    }
}
