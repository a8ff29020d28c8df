package app.redress.worklist;

import app.redress.worklist.CompensationItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps the items of one account and channel in step with the amount due, without touching items that were approved,
/// exported, paid or returned: any difference becomes a separate item.
public final class Adjustments {
    private Adjustments() {}

    /// The current amount due through one channel.
    ///
    /// @param yen amount due, paid or not
    /// @param elsewhere yen paid by payouts in the evidence, without the case's own batches
    public record Due(long yen, long elsewhere) {
        /// Nothing due.
        public static final Due NOTHING = new Due(0, 0);

        /// @param own whether a batch is one of the case's own
        public static Due of(@Nullable CompensationItem proposed, Predicate<String> own) {
            if (proposed == null) {
                return NOTHING;
            }
            List<String> args = proposed.basis().args();
            if (proposed.basis().code().equals(CompensationProposal.REST)) {
                long paid = Long.parseLong(args.get(1));
                return new Due(Long.parseLong(args.getFirst()), own(args.getLast(), own) ? 0 : paid);
            }
            boolean paid = proposed.status() == Status.PAID;
            boolean byUs = paid && !args.isEmpty() && own(args.getLast(), own);
            return new Due(proposed.amount(), paid && !byUs ? proposed.amount() : 0);
        }

        private static boolean own(String batches, Predicate<String> own) {
            return List.of(batches.split(", ")).stream().allMatch(own);
        }
    }

    /// An item in its current state.
    ///
    /// @param amount yen; 0 if nothing is due any more
    /// @param decided yen at the time of the last decision; null if undecided
    public record Standing(
            long id, long amount, Status status, @Nullable Long decided) {
        /// Whether it is undecided, or its decision can be undone without any money having moved.
        public boolean open() {
            return switch (status) {
                case PROPOSED, REVIEWED, ON_HOLD, REJECTED -> true;
                case APPROVED, EXPORTED, PAID, FAILED, RECOVERED, WAIVED -> false;
            };
        }

        /// Preference for taking a change: the fewer decisions it would undo, the better.
        int rank() {
            return switch (status) {
                case PROPOSED, REVIEWED -> 0;
                case ON_HOLD -> 1;
                default -> 2;
            };
        }
    }

    /// The required new state of an item.
    ///
    /// @param id 0 for a new one
    public record Change(long id, long amount, Status status) {}

    /// The changes for items of which at least one was decided.
    ///
    /// @param carrier id of the open item that takes the remaining amount; 0 for the best fit
    public static List<Change> of(Due due, List<Standing> items, long carrier) {
        long rest = withoutWaived(Math.subtractExact(Math.subtractExact(due.yen, due.elsewhere), fixed(items)), items);
        Standing carrying = null;
        for (Standing item : items) {
            if (item.open() && (carrying == null || fitter(item, carrying, carrier))) {
                carrying = item;
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Standing item : items) {
            long amount = item.equals(carrying) ? rest : 0;
            if (item.open() && item.amount != amount) {
                changes.add(new Change(item.id, amount, status(item, amount)));
            }
        }
        if (carrying == null && rest != 0) {
            changes.add(new Change(0, rest, Status.PROPOSED));
        }
        return changes;
    }

    /// Total yen of the items that must not change.
    public static long fixed(List<Standing> items) {
        return items.stream()
                .filter(item -> !item.open() && item.status != Status.WAIVED)
                .mapToLong(Standing::amount)
                .reduce(0, Math::addExact);
    }

    /// What a customer may keep is not asked back again, and is nothing to pay either.
    private static long withoutWaived(long rest, List<Standing> items) {
        long waived = items.stream()
                .filter(item -> item.status == Status.WAIVED)
                .mapToLong(Standing::amount)
                .reduce(0, Math::addExact);
        return rest < 0 ? Math.min(0, Math.subtractExact(rest, waived)) : rest;
    }

    private static boolean fitter(Standing item, Standing than, long carrier) {
        if (item.id == carrier || than.id == carrier) {
            return item.id == carrier;
        }
        boolean alive = item.amount != 0;
        boolean thanAlive = than.amount != 0;
        return alive == thanAlive ? item.rank() <= than.rank() : alive;
    }

    /// The status of a changed item: a hold stays whatever the amount; a rejection covers only the rejected amount.
    private static Status status(Standing item, long amount) {
        return switch (item.status) {
            case ON_HOLD -> Status.ON_HOLD;
            case REJECTED -> covered(item.decided, amount) ? Status.REJECTED : Status.PROPOSED;
            default -> Status.PROPOSED;
        };
    }

    private static boolean covered(@Nullable Long decided, long amount) {
        return amount == 0
                || decided != null
                        && Long.signum(decided) == Long.signum(amount)
                        && Math.abs(amount) <= Math.abs(decided);
    }
}
