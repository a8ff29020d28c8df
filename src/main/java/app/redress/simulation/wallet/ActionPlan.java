package app.redress.simulation.wallet;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The planned actions of owner and attackers in one account, in time order.
public final class ActionPlan {
    private final PriorityQueue<ScheduledAction> steps = new PriorityQueue<>(ScheduledAction.BY_TIME);
    private int planned;

    public void owner(long at, PlannedAction action) {
        steps.add(new ScheduledAction(at, planned++, false, action));
    }

    public void attacker(long at, PlannedAction action) {
        steps.add(new ScheduledAction(at, planned++, true, action));
    }

    @Nullable
    ScheduledAction next() {
        return steps.poll();
    }
}
