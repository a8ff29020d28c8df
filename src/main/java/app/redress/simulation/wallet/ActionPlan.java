package app.redress.simulation.wallet;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What owner and attackers mean to do with one account, in time order.
public final class ActionPlan {
    private final PriorityQueue<ScheduledAction> steps = new PriorityQueue<>(ScheduledAction.BY_TIME);
    private int planned;

    public void owner(long at, PlannedAction deed) {
        steps.add(new ScheduledAction(at, planned++, false, deed));
    }

    public void attacker(long at, PlannedAction deed) {
        steps.add(new ScheduledAction(at, planned++, true, deed));
    }

    @Nullable
    ScheduledAction next() {
        return steps.poll();
    }
}
