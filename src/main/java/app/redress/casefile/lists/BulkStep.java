package app.redress.casefile.lists;

import app.redress.domain.Channel;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.List;
import java.util.Map;

/// One step for many items: its preview and its result.
public final class BulkStep {
    private BulkStep() {}

    /// An item in the version that the person saw.
    public record Chosen(long id, int version) {}

    /// A number of items and their total yen.
    public record Count(int items, long yen) {
        public static final Count NONE = new Count(0, 0);

        public Count with(long more) {
            return new Count(items + 1, Math.addExact(yen, more));
        }
    }

    /// Preview of a step.
    ///
    /// @param items items that would take it
    /// @param byChannel their totals by channel
    /// @param largest the ten largest
    /// @param overruled those of the items that would take it of which a person has overruled the engine
    /// @param excluded items that would not take it, by the rule that forbids it
    public record Preview(
            List<Chosen> items,
            Count total,
            Map<Channel, Count> byChannel,
            List<CaseItem> largest,
            Count overruled,
            Map<Rule, Count> excluded) {
        public Preview {
            items = List.copyOf(items);
            largest = List.copyOf(largest);
        }
    }

    /// Result of a step.
    ///
    /// @param refused items that did not take it, by the rule that forbade it
    public record Result(Count done, Map<Rule, Integer> refused) {
        public Result {
            refused = Map.copyOf(refused);
        }
    }
}
