package app.redress.casefile;

import app.redress.deadlines.ClockStarts;
import app.redress.deadlines.Deadline;
import app.redress.deadlines.DeadlineCalculator;
import app.redress.deadlines.DeadlineRule.Action;
import app.redress.deadlines.DeadlineRule.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The deadlines of a case at one moment, by the rules that a person chose.
///
/// @param lines the most urgent first; then those whose clock has not started, then those done
public record CaseDeadlines(DeadlineChoice choice, List<Line> lines, Instant now) {
    public CaseDeadlines {
        lines = List.copyOf(lines);
    }

    /// One deadline.
    ///
    /// @param item null for a deadline of the whole incident
    /// @param doneAt when it was done; null if it was not, or nobody knows
    public record Line(
            @Nullable CaseItem item,
            Deadline deadline,
            boolean done,
            @Nullable Instant doneAt) {
        /// What is the customer's to do binds nobody here.
        public boolean ours() {
            return deadline.rule().action() != Action.CLAIM;
        }
    }

    static CaseDeadlines of(Handle handle, Instant now) {
        DeadlineChoice choice = DeadlineTables.choice(handle);
        List<Line> lines = new ArrayList<>();
        if (!choice.texts().isEmpty()) {
            Map<String, DeadlineTables.Starts> starts = DeadlineTables.starts(handle);
            DeadlineCalculator calculator = DeadlineTables.calculator(handle);
            incident(choice, starts, calculator, lines);
            items(handle, choice, starts, calculator, lines);
        }
        lines.sort(urgency(now));
        return new CaseDeadlines(choice, lines, now);
    }

    private static void incident(
            DeadlineChoice choice,
            Map<String, DeadlineTables.Starts> starts,
            DeadlineCalculator calculator,
            List<Line> lines) {
        Instant first = starts.values().stream()
                .map(DeadlineTables.Starts::occurred)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        ClockStarts clocks = new ClockStarts(choice.noted(), null, first, choice.stated());
        choice.rules(Subject.INCIDENT)
                .forEach(rule ->
                        lines.add(new Line(null, calculator.of(rule.pack(), rule.rule(), clocks), false, null)));
    }

    private static void items(
            Handle handle,
            DeadlineChoice choice,
            Map<String, DeadlineTables.Starts> starts,
            DeadlineCalculator calculator,
            List<Line> lines) {
        List<DeadlineChoice.Rule> rules = choice.rules(Subject.ITEM);
        Map<String, Instant> told = ClaimTables.toldAt(handle);
        for (CaseItem item : rules.isEmpty() ? List.<CaseItem>of() : ItemTable.all(handle)) {
            if (item.amount() > 0) {
                ClockStarts clocks = DeadlineTables.of(
                        choice, starts.getOrDefault(item.account(), new DeadlineTables.Starts(null, null)));
                for (DeadlineChoice.Rule rule : rules) {
                    Deadline deadline = calculator.of(rule.pack(), rule.rule(), clocks);
                    lines.add(line(item, deadline, clocks.claimed(), told.get(item.account())));
                }
            }
        }
    }

    private static Line line(CaseItem item, Deadline deadline, @Nullable Instant claimed, @Nullable Instant told) {
        Action action = deadline.rule().action();
        return switch (action) {
            case CLAIM -> new Line(item, deadline, claimed != null, claimed);
            case NOTIFY, REPORT -> new Line(item, deadline, told != null, told);
            case REFUND, PROVISIONAL, DECIDE ->
                new Line(item, deadline, ItemDue.doneIn(action).contains(item.status()), null);
        };
    }

    /// How many of our deadlines are in a state.
    public long count(Deadline.State state) {
        return lines.stream()
                .filter(line -> line.ours() && line.deadline().state(now, line.done()) == state)
                .count();
    }

    /// The next of ours that is not over.
    public Optional<Line> next() {
        return lines.stream()
                .filter(line -> line.ours() && line.deadline().state(now, line.done()) == Deadline.State.DUE)
                .findFirst();
    }

    private static Comparator<Line> urgency(Instant now) {
        return Comparator.comparing(Line::done)
                .thenComparing(line -> line.deadline().due() == null)
                .thenComparing(
                        line -> Objects.requireNonNullElse(line.deadline().due(), now))
                .thenComparing(line -> line.item() == null ? "" : line.item().account())
                .thenComparingLong(line -> line.item() == null ? 0 : line.item().id());
    }
}
