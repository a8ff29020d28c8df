package app.redress.simulation.attackers;

import app.redress.domain.Transaction.Method;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;

/// Plans the charges and payments of an attack, one pattern per [AttackKind].
final class CashOutPlanner {
    private static final int[] MODEL_CARTONS = {19, 18, 18, 19, 18, 18, 18, 18};
    private static final long MODEL_CARTON = 5_000;

    private final World world;
    private final AttackOrder order;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final AttackScript script;

    CashOutPlanner(
            World world, AttackOrder order, Owner owner, ActionPlan plan, SeededRandom random, AttackScript script) {
        this.world = world;
        this.order = order;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        this.script = script;
    }

    void plan(long at) {
        switch (order.kind()) {
            case DRAIN_WITHIN_HOUR -> drain(at);
            case RAPID_CHARGES -> rapid(at);
            case RUNNERS -> runners(at);
            case ONE_BIG_PAYMENT -> big(at);
            case SMALL_TESTS_FIRST -> tests(at);
            case ACROSS_MIDNIGHT -> midnight(at);
            case CHARGED_NEVER_SPENT -> script.ends(script.charges(at, random.between(1, 4), 15, 500));
            case OWN_BALANCE_ONLY -> ownBalance(at);
            case OWNER_IN_BETWEEN -> ownerInBetween(at);
            case SECOND_WAVE -> secondWave(at);
            case LOW_AND_SLOW -> slow(at);
            case INSIDER_STORE -> insider(at);
            case TO_MULES -> toMules(at);
            case POINTS_TO_GIFT_CODES -> points(at);
            case NUMBER_TAKEN -> numberTaken(at);
            case STOLEN_PHONE -> stolenPhone(at);
            case COPIED_CODE -> {
                ownerTopsUp(at);
                script.ends(script.spendAll(at + 20, random.between(1, 2), order.shop()));
            }
            case LOGIN_ONLY -> script.ends(at);
        }
    }

    private void drain(long at) {
        if (order.model()) {
            plan.owner(
                    at - random.between(900, 2_400),
                    new PlannedAction.TopUp(Method.CASH, 3_000, 0, owner.shop(world, random)));
            long then = at;
            for (int i = 0; i < 3; i++) {
                script.charge(then, WalletService.CARD_CAP, 0);
                then += random.between(25, 70);
            }
            long paid = then + random.between(600, 2_100);
            plan.attacker(paid, new PlannedAction.Buy(Basket.cartons(20, 4_520), order.shop(), null, 0));
            script.ends(paid);
        } else {
            once(at);
        }
    }

    private void once(long at) {
        long then = script.charges(at, random.between(1, 4), 20, 420);
        script.ends(script.spendAll(then + 60 + random.lag(500), random.weighted(45, 35, 20) + 1, order.shop()));
    }

    private void rapid(long at) {
        long then = script.charges(at, random.between(3, 7), 3, 14);
        script.ends(script.spendAll(then + 120 + random.lag(2_400), random.between(1, 3), order.shop()));
    }

    private void runners(long at) {
        long before = at - random.between(300, 1_200);
        if (order.model()) {
            int cartons = MODEL_CARTONS[order.place() % MODEL_CARTONS.length];
            for (long left = cartons * MODEL_CARTON; left > 0; left -= WalletService.CARD_CAP) {
                script.charge(before, Math.min(left, WalletService.CARD_CAP), 0);
                before += random.between(8, 60);
            }
            plan.attacker(at, new PlannedAction.Buy(Basket.heatSticks(cartons, MODEL_CARTON), order.shop(), null, 0));
        } else {
            script.charges(before, random.between(2, 4), 6, 60);
            script.spendAll(at, 1, order.shop());
        }
        script.ends(at);
    }

    private void big(long at) {
        long then = at;
        for (long left = order.model() ? 100_000 : 10_000L * random.between(10, 16);
                left > 0;
                left -= WalletService.CARD_CAP) {
            script.charge(then, Math.min(left, WalletService.CARD_CAP), 0);
            then += random.between(10, 200);
        }
        long paid = then + 60 + random.lag(1_500);
        PlannedAction whole = order.model()
                ? new PlannedAction.Buy(Basket.heatSticks(20, 5_000), order.shop(), null, 0)
                : new PlannedAction.ResalePurchase(order.shop(), PlannedAction.Taste.CARTONS, 1, Long.MAX_VALUE);
        plan.attacker(paid, whole);
        script.ends(paid);
    }

    private void tests(long at) {
        script.charge(at, 500L * random.between(1, 4), 0);
        plan.attacker(
                at + random.between(60, 900),
                new PlannedAction.ResalePurchase(
                        order.shop(), PlannedAction.Taste.MIXED, 0.7, random.between(200, 900)));
        long later = at + random.between(900, 5 * DrillCalendar.HOUR);
        script.signInRunner(later - 40);
        once(later);
    }

    private void midnight(long at) {
        int boundary = world.profile().country().dayBeginsAfter();
        long midnight = DrillCalendar.midnightBefore(at - boundary) + DrillCalendar.DAY + boundary;
        long then = script.charges(at, random.between(2, 4), 20, 150);
        if (random.chance(0.5)) {
            plan.attacker(
                    then + 60,
                    new PlannedAction.ResalePurchase(order.shop(), order.group().taste(), 0.3, Long.MAX_VALUE));
        }
        long after = Math.max(then, midnight) + random.between(30, 4_000);
        script.ends(script.spendAll(after, random.between(1, 3), order.shop()));
    }

    private void ownBalance(long at) {
        ownerTopsUp(at);
        script.ends(script.spendAll(at, random.between(1, 2), order.shop()));
    }

    private void ownerInBetween(long at) {
        plan.owner(
                at - random.between(400, 3_300),
                new PlannedAction.TopUp(Method.CASH, 5_000, 0, owner.shop(world, random)));
        long then = script.charges(at, random.between(2, 4), 30, 600);
        for (int left = random.between(1, 3); left > 0; left--) {
            plan.owner(
                    at + random.between(100, 5_000),
                    new PlannedAction.Buy(Basket.everyday(random), owner.shop(world, random), null, 0));
        }
        script.ends(script.spendAll(then + random.between(300, 3_600), random.between(2, 3), order.shop()));
    }

    private void secondWave(long at) {
        once(at);
        long again = Math.min(
                at + random.between(10, 30) * (long) DrillCalendar.HOUR,
                DrillCalendar.CHARGING_STOPPED - 3L * DrillCalendar.HOUR);
        script.signInRunner(again - 60);
        once(again);
    }

    /// Small amounts at any hour, below every daily threshold.
    private void slow(long at) {
        long then = at;
        boolean roomy = world.days().start() < DrillCalendar.LAUNCH - 5L * DrillCalendar.DAY;
        for (int left = random.between(3, 9); left > 0 && then < DrillCalendar.END - DrillCalendar.DAY / 2; left--) {
            if (random.chance(0.75)) {
                script.charge(then, 1_000L * random.between(1, 6), 0.02);
            }
            long cap = 500L * random.between(3, 14);
            Store shop = random.chance(0.6) ? order.shop() : world.shops().any(random);
            plan.attacker(
                    then + random.between(120, 5_000),
                    new PlannedAction.ResalePurchase(shop, order.group().taste(), 1, cap));
            then += random.between(4, roomy ? 50 : 16) * (long) DrillCalendar.HOUR;
            if (random.chance(0.4)) {
                script.signInRunner(then - 120);
            }
        }
        script.ends(Math.min(then, DrillCalendar.END - 2L * DrillCalendar.HOUR));
    }

    /// The owner's money and what can be charged goes to the group's mule, in one transfer or several.
    private void toMules(long at) {
        if (order.payee() < 0) {
            once(at);
            return;
        }
        if (random.chance(0.5)) {
            ownerTopsUp(at);
        }
        long then = script.charges(at, random.weighted(25, 35, 25, 15), 20, 300) + random.between(20, 300);
        for (int left = random.between(0, 2); left > 0; left--) {
            plan.attacker(then, new PlannedAction.SendShare(order.payee(), 0.2 + 0.1 * random.between(0, 5), 100_000));
            then += 20 + random.lag(400);
        }
        plan.attacker(then, new PlannedAction.SendShare(order.payee(), 1, Long.MAX_VALUE));
        if (random.chance(0.15)) {
            script.charge(then + 60, 10_000, 0.1);
            then = script.spendAll(then + random.between(300, 3_000), 1, order.shop());
        }
        script.ends(then);
    }

    private void points(long at) {
        long points = 1_500 + 100 * random.lag(80);
        plan.attacker(at, new PlannedAction.TopUp(Method.POINTS, Math.min(points, 60_000), 0, null));
        long then = at + random.between(20, 200);
        if (random.chance(0.4)) {
            then = script.charges(then, random.between(1, 2), 20, 200);
        }
        for (int left = random.between(0, 2); left > 0; left--) {
            plan.attacker(then, new PlannedAction.GiftCodes(0.3 + 0.1 * random.between(0, 4)));
            then += 15 + random.lag(150);
        }
        plan.attacker(then, new PlannedAction.GiftCodes(1));
        script.ends(then);
    }

    /// Whoever went to the trouble of a SIM swap hurries, and takes what there is.
    private void numberTaken(long at) {
        switch (random.weighted(50, 30, 20)) {
            case 0 -> once(at);
            case 1 -> rapid(at);
            default -> {
                ownerTopsUp(order.entryAt() - 2_000);
                once(at);
            }
        }
    }

    /// The app is open; the thief shops like a thief or like anybody, near where the phone was taken or elsewhere.
    private void stolenPhone(long at) {
        ownerTopsUp(at);
        plan.attacker(at, new PlannedAction.PhoneLost(DrillCalendar.END));
        boolean charges = random.chance(0.6);
        Store shop = random.chance(0.5) ? owner.shop(world, random) : order.shop();
        long then = at + 120 + random.lag(1_800);
        for (int left = random.between(1, 5); left > 0; left--) {
            if (charges && random.chance(0.6)) {
                script.charge(then, 1_000L * random.between(3, 20), 0.05);
            }
            plan.attacker(then + random.between(20, 300), stolenPhonePurchase(shop));
            then += 320 + random.lag(4_000);
        }
        script.ends(then);
    }

    private PlannedAction stolenPhonePurchase(Store shop) {
        double share = 0.3 + 0.1 * random.between(0, 7);
        return random.chance(0.3)
                ? new PlannedAction.Buy(Basket.everyday(random), shop, null, 0)
                : new PlannedAction.ResalePurchase(shop, order.group().taste(), share, 30_000);
    }

    private void ownerTopsUp(long at) {
        long own = 1_000L * random.between(4, 25);
        Method method = owner.funding();
        Store shop = method == Method.CASH ? owner.shop(world, random) : null;
        long earliest = Math.max(owner.registeredAt() + 300, at - 9L * DrillCalendar.HOUR);
        plan.owner(
                random.between(Math.min(earliest, at - 300), at - 300), new PlannedAction.TopUp(method, own, 0, shop));
    }

    private void insider(long at) {
        long then = at;
        for (int left = random.between(1, 3); left > 0; left--) {
            script.charge(then, 5_000L * random.between(1, 6), 0.02);
            plan.attacker(
                    then + random.between(15, 120),
                    new PlannedAction.ResalePurchase(order.shop(), order.group().taste(), 0.95, 30_000));
            then += random.between(60, 1_500);
        }
        script.ends(then);
    }
}
