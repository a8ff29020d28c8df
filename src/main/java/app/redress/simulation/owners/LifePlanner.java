package app.redress.simulation.owners;

import app.redress.domain.Access.Kind;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.DrillProfile;
import app.redress.simulation.world.OnlineShops;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.World;
import java.time.Instant;

/// Plans what customers do at a service that is part of their lives: orders at online shops, points turned into
/// balance, paydays, subscriptions, and now and then something expensive.
public final class LifePlanner {
    private static final double REFUSAL = 0.02;
    /// Hours at which people order from home.
    private static final int[] EVENING_HOURS = {
        4, 2, 1, 1, 1, 1, 3, 6, 8, 8, 9, 9, 14, 10, 8, 8, 8, 9, 11, 15, 20, 24, 20, 11
    };

    private final World world;
    private final DrillProfile.Owners profile;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final long from;

    public LifePlanner(World world, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        profile = world.profile().owners();
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        from = Math.max(world.days().start(), owner.registeredAt() + DrillCalendar.HOUR);
    }

    public void plan() {
        if (profile.online() > 0 && random.chance(0.6)) {
            online();
        }
        if (profile.mature()) {
            mature();
        }
    }

    private void online() {
        owner.habits().add(OwnerHabit.SHOPS_ONLINE);
        double pace = profile.online() * 0.4 * random.between(1, 6);
        boolean collects = random.chance(0.35);
        for (long day = DrillCalendar.midnightBefore(from); day < DrillCalendar.END; day += DrillCalendar.DAY) {
            for (int left = random.count(pace); left > 0; left--) {
                order(evening(day));
            }
            if (collects && random.chance(0.05)) {
                points(evening(day));
            }
        }
    }

    private long evening(long day) {
        return day
                + random.weighted(EVENING_HOURS) * (long) DrillCalendar.HOUR
                + random.between(0, DrillCalendar.HOUR - 1);
    }

    private void order(long at) {
        OnlineShops.Order order = OnlineShops.order(random);
        if (random.chance(0.3)) {
            plan(at - random.between(30, 900), visit(Kind.LOGIN));
        }
        plan(at, new PlannedAction.Buy(order.basket(), order.shop(), owner.funding(), owner.unit()));
        if (random.chance(0.03)) {
            plan(at + random.between(1, 4) * (long) DrillCalendar.DAY, new PlannedAction.Undo(1));
        }
    }

    private PlannedAction visit(Kind kind) {
        return new PlannedAction.Visit(kind, true, owner.address(world, random), owner.phone(), "");
    }

    private void points(long at) {
        owner.habits().add(OwnerHabit.CONVERTS_POINTS);
        plan(at, new PlannedAction.TopUp(Method.POINTS, 100L * random.between(1, 40), 0, null));
        if (random.chance(0.6)) {
            order(at + random.between(60, 2_000));
        }
    }

    private void mature() {
        if (random.chance(0.55)) {
            owner.habits().add(OwnerHabit.PAYDAY);
            int day = new int[] {25, 25, 25, 25, 15, 10, 30}[random.between(0, 6)];
            long usual = 5_000L * random.between(1, 10);
            onEach(day, at -> payday(at, usual));
        }
        if (random.chance(0.3)) {
            owner.habits().add(OwnerHabit.SUBSCRIBES);
            OnlineShops.Order fee = OnlineShops.subscription(random);
            onEach(
                    random.between(1, 28),
                    at -> plan(at, new PlannedAction.Buy(fee.basket(), fee.shop(), owner.funding(), owner.unit())));
        }
        double days = (DrillCalendar.END - from) / (double) DrillCalendar.DAY;
        for (int left = random.count(0.012 * days); left > 0; left--) {
            owner.habits().add(OwnerHabit.LARGE_PURCHASE);
            large(evening(DrillCalendar.midnightBefore(random.between(from, DrillCalendar.END - DrillCalendar.DAY))));
        }
    }

    /// The owner fills the wallet for the month and treats the family.
    private void payday(long at, long usual) {
        long left = Math.max(1_000, usual + 1_000L * random.between(-3, 3));
        long then = at;
        while (left > 0) {
            long step = owner.funding().isCard() ? Math.min(left, WalletService.CARD_CAP) : left;
            plan(
                    then,
                    new PlannedAction.TopUp(
                            owner.funding(),
                            step,
                            REFUSAL,
                            owner.funding() == Method.CASH ? owner.shop(world, random) : null));
            left -= step;
            then += random.between(20, 90);
        }
        for (int treats = random.between(0, 3); treats > 0; treats--) {
            then += random.lag(12L * DrillCalendar.HOUR);
            Basket basket = new Basket("FOOD", "まとめ買い", random.between(4, 15), 2_000 + random.lag(3_000));
            plan(then, new PlannedAction.Buy(basket, owner.shop(world, random), owner.funding(), owner.unit()));
        }
    }

    private void large(long at) {
        if (random.chance(0.5)) {
            long price = 12_000 + 100 * random.lag(180);
            Basket machine = new Basket("ELECTRONICS", random.chance(0.5) ? "家電" : "家具", 1, price);
            plan(at, new PlannedAction.Buy(machine, OnlineShops.order(random).shop(), owner.funding(), owner.unit()));
        } else {
            plan(
                    at,
                    new PlannedAction.Buy(
                            Basket.large(random), owner.shop(world, random), owner.funding(), owner.unit()));
        }
    }

    /// Does something on this day of every month, at a different time each.
    private void onEach(int dayOfMonth, Monthly what) {
        for (long day = DrillCalendar.midnightBefore(from); day < DrillCalendar.END; day += DrillCalendar.DAY) {
            if (Instant.ofEpochSecond(day).atOffset(DrillCalendar.JAPAN).getDayOfMonth() == dayOfMonth) {
                what.at(evening(day));
            }
        }
    }

    private void plan(long at, PlannedAction action) {
        if (at >= from) {
            plan.owner(at, action);
        }
    }

    private interface Monthly {
        void at(long second);
    }
}
