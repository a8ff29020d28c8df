package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.List;
import java.util.Map;

/// One step for many items: what it would do, and what it did.
public final class BulkStep {
    private BulkStep() {}

    /// An item as the person saw it.
    public record Chosen(long id, int version) {}

    /// Items and their yen.
    public record Count(int items, long yen) {
        static final Count NONE = new Count(0, 0);

        Count with(long more) {
            return new Count(items + 1, Math.addExact(yen, more));
        }
    }

    /// What a step would do.
    ///
    /// @param items that would take it
    /// @param byChannel what these come to
    /// @param largest ten of them, by amount
    /// @param excluded items that would not, by the rule that forbids it
    public record Preview(
            List<Chosen> items,
            Count total,
            Map<Channel, Count> byChannel,
            List<CaseItem> largest,
            Map<Rule, Count> excluded) {
        public Preview {
            items = List.copyOf(items);
            largest = List.copyOf(largest);
        }
    }

    /// What a step did.
    ///
    /// @param refused items that did not take it, by the rule that forbade it
    public record Result(Count done, Map<Rule, Integer> refused) {
        public Result {
            refused = Map.copyOf(refused);
        }
    }
}
