package app.redress.simulation.drill;

import app.redress.simulation.attackers.AttackOrder;
import app.redress.simulation.exports.DrillExports;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.wallet.WalletService.Outcome;
import app.redress.simulation.world.AttackKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Summary of what a drill wrote, so that the user sees at once whether it is the intended incident.
///
/// @param takenOver accounts that attackers got into
/// @param victims the part of them in which the attackers moved money
/// @param due owed to customers, in units of the country's money
/// @param habits number of accounts per owners' habit
/// @param attacks number of accounts per attack kind
public record DrillSummary(
        long transactions,
        long accessRows,
        long takenOver,
        long victims,
        long due,
        Map<OwnerHabit, Long> habits,
        Map<AttackKind, Long> attacks) {
    public DrillSummary {
        habits = Map.copyOf(habits);
        attacks = Map.copyOf(attacks);
    }

    /// Counts accounts as they are written.
    static final class Counter {
        private final Map<OwnerHabit, Long> habits = new EnumMap<>(OwnerHabit.class);
        private final Map<AttackKind, Long> attacks = new EnumMap<>(AttackKind.class);
        private long takenOver;
        private long victims;
        private long due;

        void add(Owner owner, @Nullable AttackOrder order, Outcome outcome) {
            owner.habits().forEach(habit -> habits.merge(habit, 1L, Long::sum));
            if (order != null) {
                attacks.merge(order.kind(), 1L, Long::sum);
            }
            takenOver += outcome.takenOver() ? 1 : 0;
            victims += outcome.victim() ? 1 : 0;
            due += outcome.figures().due();
        }

        DrillSummary summary(DrillExports.Counts rows, long unit) {
            return new DrillSummary(
                    rows.transactions(), rows.access(), takenOver, victims, due * unit, habits, attacks);
        }
    }
}
