package app.redress.console.parts;

import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.BulkStep.Count;
import app.redress.domain.Channel;
import app.redress.worklist.DecisionRefused.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What a step would do to the rows that a list shows, and how it is taken for just these rows.
///
/// @param byChannel rows and yen by channel; empty for lists without channels
/// @param first the rows to look at first
/// @param overruled those of which a person has overruled the engine
/// @param excluded rows that would not take it, by the rule that forbids it
/// @param take takes it with a reason
public record WholeListPlan(
        Count total,
        Map<Channel, Count> byChannel,
        List<Line> first,
        Count overruled,
        Map<Rule, Count> excluded,
        Function<String, BulkStep.Result> take) {
    public WholeListPlan {
        first = List.copyOf(first);
    }

    /// One row to look at.
    ///
    /// @param channel empty for lists without channels
    public record Line(String account, Optional<Channel> channel, long figure, Unit unit) {}

    /// What the figure of a row counts.
    public enum Unit {
        YEN,
        HOURS
    }

    public static WholeListPlan of(
            BulkStep.Preview seen, BiFunction<List<BulkStep.Chosen>, String, BulkStep.Result> take) {
        return new WholeListPlan(
                seen.total(),
                seen.byChannel(),
                seen.largest().stream()
                        .map(item -> new Line(item.account(), Optional.of(item.channel()), item.amount(), Unit.YEN))
                        .toList(),
                seen.overruled(),
                seen.excluded(),
                reason -> take.apply(seen.items(), reason));
    }

    public static WholeListPlan of(AccountStep seen, BiFunction<List<AccountStep.Row>, String, BulkStep.Result> take) {
        return of(
                seen,
                seen.largest().stream()
                        .map(row -> new Line(row.account(), Optional.empty(), row.yen(), Unit.YEN))
                        .toList(),
                take);
    }

    /// @param first the rows to look at first
    public static WholeListPlan of(
            AccountStep seen, List<Line> first, BiFunction<List<AccountStep.Row>, String, BulkStep.Result> take) {
        return new WholeListPlan(
                seen.total(), Map.of(), first, Count.NONE, seen.excluded(), reason -> take.apply(seen.rows(), reason));
    }
}
