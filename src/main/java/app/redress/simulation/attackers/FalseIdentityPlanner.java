package app.redress.simulation.attackers;

import app.redress.domain.Access.Kind;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.owners.OwnerHabit;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;
import java.util.List;

/// Plans the life of an account that a group opened under a false name: it is charged by stolen cards until they are
/// refused, and what they gave is spent. The loss is the operator's and the issuers', not a customer's.
public final class FalseIdentityPlanner {
    private static final List<Long> SUMS = List.of(5_000L, 10_000L, 20_000L, 30_000L, 30_000L);
    /// Stolen cards are often refused.
    private static final double REFUSAL = 0.3;

    private final World world;
    private final AttackerGroup group;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final ClientDevice phone;

    /// @param owner of a false name, with an account that is opened as planned here
    public FalseIdentityPlanner(World world, AttackerGroup group, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.group = group;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        phone = group.runner(random);
    }

    /// When such an account is opened.
    public static long opening(SeededRandom random) {
        return Math.min(
                DrillCalendar.attackTime(random) - 6L * DrillCalendar.HOUR,
                DrillCalendar.CHARGING_STOPPED - 8L * DrillCalendar.HOUR);
    }

    public void plan() {
        owner.habits().clear();
        owner.habits().add(OwnerHabit.FALSE_IDENTITY);
        long at = owner.registeredAt();
        visit(at, Kind.LOGIN);
        visit(at + random.between(1, 20), Kind.DEVICE_ADD);
        long then = empty(at + 60 + random.lag(3L * DrillCalendar.HOUR));
        if (random.chance(0.35)) {
            then += random.between(3, 20) * (long) DrillCalendar.HOUR;
            visit(then, Kind.LOGIN);
            then = empty(then + 30);
        }
        if (random.chance(0.4)) {
            plan.owner(then + random.lag(10L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
    }

    /// Adds cards, charges what they give and spends it.
    ///
    /// @return the second after the last payment
    private long empty(long at) {
        long then = at;
        for (int cards = random.between(1, 3); cards > 0; cards--) {
            visit(then, Kind.CARD_ADD);
            for (int charges = random.between(1, 3); charges > 0; charges--) {
                then += random.between(15, 200);
                long sum = Math.min(random.pick(SUMS), WalletService.CARD_CAP);
                plan.owner(then, new PlannedAction.TopUp(Method.CREDIT_CARD, sum, REFUSAL, null));
            }
            then += random.between(20, 300);
        }
        Store shop = world.shops().any(random);
        then += random.lag(3_000);
        for (int payments = random.between(1, 3); payments > 0; payments--) {
            double share = payments == 1 ? 1 : 0.4 + 0.1 * random.between(0, 4);
            plan.owner(then, new PlannedAction.ResalePurchase(shop, group.taste(), share, Long.MAX_VALUE));
            then += 40 + random.lag(600);
        }
        return then;
    }

    private void visit(long at, Kind kind) {
        ClientAddress from = random.chance(0.5)
                ? world.addresses().mobile(random.between(0, 2), random)
                : group.source(DrillCalendar.END, random);
        plan.owner(at, new PlannedAction.Visit(kind, true, from, phone, ""));
    }
}
