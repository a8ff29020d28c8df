package app.redress.worklist;

import app.redress.worklist.CompensationItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps the items of one account and channel in step with what is due now, and never touches one that was approved,
/// exported, paid or sent back: what is due beyond or below these becomes an item of its own.
public final class Adjustments {
    private Adjustments() {}

    /// What is due through one channel now.
    ///
    /// @param yen paid or not
    /// @param elsewhere yen that payouts in the evidence paid, those of the case's own batches left out
    public record Due(long yen, long elsewhere) {
        /// Nothing is due.
        public static final Due NOTHING = new Due(0, 0);

        /// @param own whether a batch is one of the case's
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

    /// An item as it stands.
    ///
    /// @param amount yen; 0 for one that nothing is due for any more
    /// @param decided yen that the last decision was about; null where nobody has decided
    public record Standing(
            long id, long amount, Status status, @Nullable Long decided) {
        /// Whether a decision on it is still to come, or may be taken back without any money having moved.
        public boolean open() {
            return switch (status) {
                case PROPOSED, REVIEWED, ON_HOLD, REJECTED -> true;
                case APPROVED, EXPORTED, PAID, FAILED -> false;
            };
        }

        /// The fewer decisions a change would undo, the rather it takes the change.
        int rank() {
            return switch (status) {
                case PROPOSED, REVIEWED -> 0;
                case ON_HOLD -> 1;
                default -> 2;
            };
        }
    }

    /// What an item has to become.
    ///
    /// @param id 0 for a new one
    public record Change(long id, long amount, Status status) {}

    /// What has to change for items of which at least one was decided on.
    ///
    /// @param carrier id of the open item that is to carry what is still due; 0 for the one that fits best
    public static List<Change> of(Due due, List<Standing> items, long carrier) {
        long rest = Math.subtractExact(Math.subtractExact(due.yen, due.elsewhere), fixed(items));
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

    /// Yen of the items that no change may touch.
    public static long fixed(List<Standing> items) {
        return items.stream()
                .filter(item -> !item.open())
                .mapToLong(Standing::amount)
                .reduce(0, Math::addExact);
    }

    private static boolean fitter(Standing item, Standing than, long carrier) {
        if (item.id == carrier || than.id == carrier) {
            return item.id == carrier;
        }
        boolean alive = item.amount != 0;
        boolean thanAlive = than.amount != 0;
        return alive == thanAlive ? item.rank() <= than.rank() : alive;
    }

    /// A hold stays whatever the amount; a rejection covers what was rejected and no more.
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
