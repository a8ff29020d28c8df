package app.redress.simulation.attackers;

import app.redress.domain.Access.Kind;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.TransferDesk.Arrival;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans what a mule does with the money that arrives: most of it leaves within the hour, to a bank account or to the
/// next mule. Mules use their own phones; for a fee they ask no questions.
public final class MulePlanner {
    private final World world;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;

    public MulePlanner(World world, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
    }

    /// @param arrivals what others send to the account
    /// @param next index of the account that the money goes on to
    public void plan(List<Arrival> arrivals, @Nullable Integer next) {
        owner.habits().add(OwnerHabit.MULE);
        String bank = "%04d-***%04d".formatted(random.between(1, 9_900), random.between(0, 9_999));
        for (Arrival arrival : arrivals) {
            long at = arrival.at() + 120 + random.lag(1_800);
            if (random.chance(0.6)) {
                plan.owner(
                        at - random.between(15, 90),
                        new PlannedAction.Visit(Kind.LOGIN, true, owner.address(world, random), owner.phone(), ""));
            }
            double share = random.chance(0.5) ? 1 : 0.8 + 0.01 * random.between(0, 15);
            plan.owner(
                    at,
                    next != null && random.chance(0.55)
                            ? new PlannedAction.SendShare(next, share, Long.MAX_VALUE)
                            : new PlannedAction.Withdraw(share, bank));
        }
        if (!arrivals.isEmpty() && random.chance(0.35)) {
            plan.owner(arrivals.getLast().at() + random.lag(20L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
    }
}
