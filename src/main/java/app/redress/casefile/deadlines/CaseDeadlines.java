package app.redress.casefile.deadlines;

import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ClaimTables;
import app.redress.casefile.lists.ItemDue;
import app.redress.casefile.lists.ItemTable;
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
    /// @param mark of a deadline of the incident: what a person noted of it; empty for an item
    public record Line(
            @Nullable CaseItem item,
            Deadline deadline,
            boolean done,
            @Nullable Instant doneAt,
            Optional<DeadlineMark> mark) {
        /// What is the customer's to do binds nobody here.
        public boolean ours() {
            return deadline.rule().action() != Action.CLAIM;
        }

        private static Line ofIncident(Deadline deadline, DeadlineMark mark) {
            return new Line(null, deadline, mark.doneAt() != null, mark.doneAt(), Optional.of(mark));
        }

        private static Line ofItem(CaseItem item, Deadline deadline, boolean done, @Nullable Instant doneAt) {
            return new Line(item, deadline, done, doneAt, Optional.empty());
        }
    }

    public static CaseDeadlines of(Handle handle, Instant now) {
        DeadlineChoice choice = DeadlineTables.choice(handle);
        List<Line> lines = new ArrayList<>(incident(handle, choice));
        items(handle, choice, lines);
        lines.sort(urgency(now));
        return new CaseDeadlines(choice, lines, now);
    }

    /// Those of the whole incident, in the order of the packs.
    static List<Line> incident(Handle handle, DeadlineChoice choice) {
        List<DeadlineChoice.Rule> rules = choice.rules(Subject.INCIDENT);
        if (rules.isEmpty()) {
            return List.of();
        }
        ClockStarts clocks =
                new ClockStarts(choice.noted(), null, DeadlineTables.firstOccurrence(handle), choice.stated());
        DeadlineCalculator calculator = DeadlineTables.calculator(handle);
        Map<DeadlineMark.Rule, DeadlineMark> marks = DeadlineMarks.latest(handle);
        return rules.stream()
                .map(rule -> Line.ofIncident(
                        calculator.of(rule.pack(), rule.rule(), clocks),
                        marks.getOrDefault(rule.name(), DeadlineMark.none(rule.name()))))
                .toList();
    }

    private static void items(Handle handle, DeadlineChoice choice, List<Line> lines) {
        List<DeadlineChoice.Rule> rules = choice.rules(Subject.ITEM);
        if (rules.isEmpty()) {
            return;
        }
        Map<String, DeadlineTables.Starts> starts = DeadlineTables.starts(handle);
        DeadlineCalculator calculator = DeadlineTables.calculator(handle);
        Map<String, Instant> told = ClaimTables.toldAt(handle);
        for (CaseItem item : ItemTable.all(handle)) {
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
            case CLAIM -> Line.ofItem(item, deadline, claimed != null, claimed);
            case NOTIFY, REPORT -> Line.ofItem(item, deadline, told != null, told);
            case REFUND, PROVISIONAL, DECIDE ->
                Line.ofItem(item, deadline, ItemDue.doneIn(action).contains(item.status()), null);
        };
    }

    /// The deadline that a rule sets for the incident; empty if the rule does not apply.
    public Optional<Line> ofIncident(DeadlineMark.Rule rule) {
        return lines.stream()
                .filter(line ->
                        line.mark().filter(mark -> mark.rule().equals(rule)).isPresent())
                .findFirst();
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
