package app.redress.simulation.owners;

import app.redress.domain.Transaction.Method;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.World;
import java.util.function.IntToLongFunction;

/// Plans transfers among friends: shared bills, small debts, money for whoever organises the next trip.
///
/// Friends are neighbours by index, and pay those after them, because accounts are simulated in this order.
public final class FriendsPlanner {
    private static final int CIRCLE = 6;

    private final World world;
    private final int index;
    private final int customers;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;

    /// @param customers number of accounts of honest customers, which come first
    public FriendsPlanner(World world, int index, int customers, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.index = index;
        this.customers = customers;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
    }

    /// @param registeredAt of the account with this index
    public void plan(IntToLongFunction registeredAt) {
        int last = Math.min(customers, (index / CIRCLE + 1) * CIRCLE) - 1;
        double perDay = world.profile().owners().transfers();
        long start = Math.max(world.days().start(), owner.registeredAt() + DrillCalendar.HOUR);
        for (long day = DrillCalendar.midnightBefore(start); day < DrillCalendar.END; day += DrillCalendar.DAY) {
            for (int left = last > index ? random.count(perDay) : 0; left > 0; left--) {
                int friend = random.chance(0.5) ? last : random.between(index + 1, last);
                send(friend, day + DrillCalendar.shoppingTime(random), start, registeredAt.applyAsLong(friend));
            }
        }
    }

    private void send(int friend, long at, long start, long friendSince) {
        if (at >= start && at > friendSince) {
            owner.habits().add(OwnerHabit.SENDS_TO_FRIENDS);
            long amount = random.chance(0.6) ? 500L * random.between(1, 12) : 150 + random.lag(2_400);
            Method by = owner.funding() == Method.CASH ? null : owner.funding();
            plan.owner(at, new PlannedAction.Send(friend, amount, by));
        }
    }
}
