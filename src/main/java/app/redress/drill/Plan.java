package app.redress.drill;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What owner and attackers mean to do with one account, in time order.
final class Plan {
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Step.BY_TIME);
    private int planned;

    void owner(long at, Deed deed) {
        steps.add(new Step(at, planned++, false, deed));
    }

    void attacker(long at, Deed deed) {
        steps.add(new Step(at, planned++, true, deed));
    }

    @Nullable
    Step next() {
        return steps.poll();
    }
}
