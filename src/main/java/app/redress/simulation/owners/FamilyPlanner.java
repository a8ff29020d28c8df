package app.redress.simulation.owners;

import app.redress.domain.Access.Kind;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.AddressPlan;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;

/// Plans what the other members of a family do with an account that they share: each has a phone, a network and stores
/// of their own; some live in another town, and some join only during the evidence.
public final class FamilyPlanner {
    private static final double REFUSAL = 0.025;

    private final World world;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final long from;

    public FamilyPlanner(World world, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        from = Math.max(world.days().start(), owner.registeredAt());
    }

    public void plan() {
        if (random.chance(world.profile().owners().families())) {
            owner.habits().add(OwnerHabit.FAMILY_ACCOUNT);
            for (int left = random.weighted(55, 28, 17) + 1; left > 0; left--) {
                use(member());
            }
        }
    }

    private Member member() {
        boolean atHome = random.chance(0.7);
        int shop = atHome && random.chance(0.6) ? owner.shop() : world.shops().position(random);
        ClientAddress home = atHome ? owner.home() : world.addresses().home(random);
        return new Member(
                ClientDevice.app(random),
                home,
                world.addresses().carrier(random),
                shop,
                0.15 + 0.1 * random.between(0, 9),
                random.chance(0.15),
                random.chance(0.5));
    }

    private void use(Member member) {
        long since = joined();
        if (since > world.days().start()) {
            signIn(member, since);
            plan.owner(since + random.between(3, 40), visit(member, Kind.DEVICE_ADD, true));
            buy(member, since + random.between(120, 5_000));
        }
        for (long day = DrillCalendar.midnightBefore(since); day < DrillCalendar.END; day += DrillCalendar.DAY) {
            for (int left = random.count(member.pace); left > 0; left--) {
                long at = day + DrillCalendar.shoppingTime(random);
                if (at > since + 5_000) {
                    shop(member, at);
                }
            }
        }
    }

    /// Where the account is older than the evidence most members are too; otherwise they join the day it is opened, or
    /// later.
    private long joined() {
        boolean older = owner.registeredAt() < world.days().start();
        if (older && random.chance(0.75)) {
            return world.days().start();
        }
        long latest = DrillCalendar.END - 6L * DrillCalendar.HOUR;
        long soon = from + 600 + random.lag(5L * DrillCalendar.HOUR);
        return Math.min(latest, random.chance(0.6) ? soon : random.between(from + 600, latest));
    }

    private void shop(Member member, long at) {
        if (random.chance(member.staysSignedIn ? 0.04 : 0.4)) {
            signIn(member, at - random.between(20, 400));
        }
        buy(member, at);
        if (random.chance(0.05)) {
            plan.owner(at + random.between(20, 9_000), topUp());
        }
    }

    private void signIn(Member member, long at) {
        if (random.chance(0.05)) {
            plan.owner(at - random.between(6, 20), visit(member, Kind.LOGIN, false));
        }
        plan.owner(at, visit(member, Kind.LOGIN, true));
    }

    private PlannedAction visit(Member member, Kind kind, boolean works) {
        ClientAddress there =
                random.chance(0.5) ? member.home : world.addresses().mobile(member.carrier, random);
        return new PlannedAction.Visit(
                kind, works, random.chance(0.02) ? AddressPlan.vpn(random) : there, member.phone, "");
    }

    private void buy(Member member, long at) {
        Basket basket = member.smokes && random.chance(0.4) ? Basket.packs(random) : Basket.everyday(random);
        if (random.chance(0.012)) {
            basket = Basket.large(random);
        }
        Store shop = random.chance(0.08)
                ? world.shops().any(random)
                : world.shops().near(world.shops().at(member.shop), member.shop, random);
        plan.owner(at, new PlannedAction.Buy(basket, shop, owner.funding(), owner.unit()));
    }

    private PlannedAction topUp() {
        Method method = owner.funding();
        Store shop = method == Method.CASH ? world.shops().any(random) : null;
        return new PlannedAction.TopUp(method, Math.min(owner.unit(), WalletService.CARD_CAP), REFUSAL, shop);
    }

    /// One more person with the account's password.
    ///
    /// @param shop position of the store next to home, work or school
    /// @param pace mean number of payments a day
    private record Member(
            ClientDevice phone,
            ClientAddress home,
            int carrier,
            int shop,
            double pace,
            boolean smokes,
            boolean staysSignedIn) {}
}
