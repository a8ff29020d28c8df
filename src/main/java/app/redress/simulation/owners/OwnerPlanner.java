package app.redress.simulation.owners;

import app.redress.domain.Access.Kind;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.MaskedMail;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;

/// Plans an honest customer's actions: registration, shopping by time of day, and sometimes something that a simple
/// rule mistakes for an attack.
public final class OwnerPlanner {
    private static final double REFUSAL = 0.025;

    private final World world;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final long from;
    private final ClientDevice second;
    private final ClientDevice next;
    private final long nextFrom;

    public OwnerPlanner(World world, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        from = Math.max(world.days().start(), owner.registeredAt());
        second = owner.has(OwnerHabit.SECOND_DEVICE) ? ClientDevice.app(random) : owner.phone();
        // a reinstalled app counts as a new device too
        next = random.chance(0.35) ? owner.phone().withDevice(ClientDevice.deviceId(random)) : ClientDevice.app(random);
        nextFrom = owner.has(OwnerHabit.NEW_PHONE) ? someTime() : Long.MAX_VALUE;
    }

    public void plan() {
        if (owner.registeredAt() >= world.days().start()) {
            signUp(owner.registeredAt());
        }
        for (long day = DrillCalendar.midnightBefore(from); day < DrillCalendar.END; day += DrillCalendar.DAY) {
            day(day);
        }
        rareEvents();
    }

    private void signUp(long at) {
        visit(at, Kind.LOGIN, true, "");
        visit(at + random.between(1, 20), Kind.DEVICE_ADD, true, "");
        if (owner.cardLinked()) {
            visit(at + random.between(30, 200), Kind.CARD_ADD, true, "");
        }
        if (random.chance(0.55)) {
            plan.owner(at + random.between(250, 900), charge(owner.unit()));
        }
        if (random.chance(0.25)) {
            points(at + random.between(220, 240), 100L * random.between(1, 5));
        }
    }

    private void points(long at, long amount) {
        owner.habits().add(OwnerHabit.POINTS);
        plan.owner(at, new PlannedAction.TopUp(Method.POINTS, amount, 0, null));
    }

    private PlannedAction.TopUp charge(long amount) {
        note(owner.funding());
        long capped = owner.funding().isCard() ? Math.min(amount, WalletService.CARD_CAP) : amount;
        Store shop = owner.funding() == Method.CASH ? owner.shop(world, random) : null;
        return new PlannedAction.TopUp(owner.funding(), capped, REFUSAL, shop);
    }

    private void note(Method method) {
        if (method == Method.CASH) {
            owner.habits().add(OwnerHabit.PAYS_CASH_IN);
        } else if (method == Method.BANK) {
            owner.habits().add(OwnerHabit.PAYS_BANK_IN);
        }
    }

    private void day(long midnight) {
        double pace = owner.pace() * (DrillCalendar.weekend(midnight) ? 0.8 : 1.05);
        for (int left = random.count(pace); left > 0; left--) {
            shop(midnight + DrillCalendar.shoppingTime(random));
        }
        if (random.chance(0.05)) {
            look(midnight + DrillCalendar.shoppingTime(random));
        }
        if (world.profile().owners().campaign() && random.chance(0.12)) {
            campaignDay(midnight + DrillCalendar.shoppingTime(random));
        }
    }

    /// Charges earn points, so owners charge more than they need.
    private void campaignDay(long at) {
        if (at >= from) {
            plan.owner(at, charge(Math.max(owner.unit(), 1_000L * random.between(3, 15))));
            points(at + random.between(1, 5), 10L * random.between(20, 200));
            buy(at + random.between(60, 5_000), random.chance(0.15) ? Basket.large(random) : Basket.everyday(random));
        }
    }

    private void shop(long at) {
        if (at < from) {
            return;
        }
        if ((!owner.has(OwnerHabit.STAYS_LOGGED_IN) && random.chance(0.55)) || random.chance(0.04)) {
            signIn(at - random.between(20, 400));
        }
        buy(at, basket());
        if (random.chance(0.006)) {
            owner.habits().add(OwnerHabit.REFUNDED);
            plan.owner(at + random.between(90, 5_000), new PlannedAction.Undo(1));
        }
        if (random.chance(0.005)) {
            owner.habits().add(OwnerHabit.VOIDED_AT_TILL);
            plan.owner(
                    at - random.between(20, 60), new PlannedAction.CancelAtTill(basket(), owner.shop(world, random)));
        }
        if (random.chance(0.03)) {
            plan.owner(at + random.between(20, 9_000), charge(owner.unit()));
        }
    }

    private Basket basket() {
        if (owner.has(OwnerHabit.SMOKER) && random.chance(0.45)) {
            return random.chance(0.05) ? Basket.cartons(1, 10L * Basket.packPrice(random)) : Basket.packs(random);
        }
        if (owner.has(OwnerHabit.BUYS_PREPAID) && random.chance(0.25)) {
            return Basket.prepaid(1, Basket.cardValue(random));
        }
        return Basket.everyday(random);
    }

    private void buy(long at, Basket basket) {
        Method method = random.chance(0.93) ? owner.funding() : Method.CASH;
        note(method);
        plan.owner(at, new PlannedAction.Buy(basket, owner.shop(world, random), method, owner.unit()));
    }

    private void look(long at) {
        if (at >= from) {
            signIn(at);
            visit(at + random.between(5, 90), random.chance(0.5) ? Kind.PROFILE_VIEW : Kind.LOGOUT, true, "");
        }
    }

    private void signIn(long at) {
        long then = Math.max(at, from);
        int wrong = owner.has(OwnerHabit.MISTYPES) && random.chance(0.4) ? random.between(1, 3) : 0;
        for (int i = 0; i < wrong; i++) {
            visit(then, Kind.LOGIN, false, "");
            then += random.between(4, 40);
        }
        visit(then, Kind.LOGIN, true, "");
    }

    private void visit(long at, Kind kind, boolean works, String detail) {
        plan.owner(
                Math.max(at, from),
                new PlannedAction.Visit(kind, works, owner.address(world, random), on(at, kind), detail));
    }

    private ClientDevice on(long at, Kind kind) {
        if (kind == Kind.LOGIN && random.chance(0.03)) {
            return ClientDevice.browser(random);
        }
        return kind != Kind.DEVICE_ADD && at < nextFrom && random.chance(0.3) ? second : phone(at);
    }

    private ClientDevice phone(long at) {
        return at >= nextFrom ? next : owner.phone();
    }

    private void rareEvents() {
        if (owner.has(OwnerHabit.HEAVY_SHOPPER)) {
            heavyDay(someTime());
        }
        if (owner.has(OwnerHabit.TRAVELLER)) {
            journey(someTime());
        }
        if (owner.has(OwnerHabit.RESETS_PASSWORD)) {
            forgets(someTime());
        }
        if (owner.has(OwnerHabit.NEW_PHONE)) {
            newPhone(nextFrom);
        }
        if (random.chance(0.012)) {
            owner.habits().add(OwnerHabit.DECLINED_CHARGE);
            plan.owner(someTime(), new PlannedAction.TopUp(owner.funding(), owner.unit(), 1, null));
        }
        if (random.chance(0.001)) {
            long at = someTime();
            plan.owner(at, charge(owner.unit()));
            plan.owner(at + random.between(60, 600), new PlannedAction.ReverseCharge());
        }
        if (random.chance(0.001)) {
            plan.owner(
                    someTime(),
                    new PlannedAction.Adjust(
                            random.chance(0.7) ? random.between(50, 2_000) : -random.between(50, 500)));
        }
    }

    private long someTime() {
        long day = DrillCalendar.midnightBefore(random.between(from, DrillCalendar.END - 4L * DrillCalendar.HOUR));
        return Math.clamp(day + DrillCalendar.shoppingTime(random), from, DrillCalendar.END - DrillCalendar.HOUR);
    }

    /// Charges and spends of 10,000 yen and more on one day, by the account's owner.
    private void heavyDay(long at) {
        long sum = 0;
        for (int left = random.between(1, 3); left > 0; left--) {
            long amount = 5_000L * random.between(2, owner.funding().isCard() ? 6 : 8);
            plan.owner(at + sum % 600, charge(amount));
            sum += amount + random.between(11, 300);
        }
        long then = at + random.between(700, 4 * DrillCalendar.HOUR);
        buy(then, Basket.large(random));
        if (random.chance(0.35)) {
            buy(then + random.between(100, 9_000), Basket.large(random));
        }
    }

    /// Abroad, owners use the app but cannot pay at stores.
    private void journey(long at) {
        int place = world.addresses().travelPlace(random);
        for (int left = random.between(1, 4); left > 0; left--) {
            long then = at + random.between(0, 30 * DrillCalendar.HOUR);
            ClientAddress there = world.addresses().travel(place, random);
            plan.owner(then, new PlannedAction.Visit(Kind.LOGIN, true, there, phone(then), ""));
            if (random.chance(0.3)) {
                plan.owner(then + random.between(60, 900), charge(owner.unit()));
            }
        }
    }

    private void forgets(long at) {
        ClientAddress here = owner.address(world, random);
        ClientDevice on = random.chance(0.15) ? ClientDevice.browser(random) : phone(at);
        boolean newMail = random.chance(0.1);
        if (newMail) {
            owner.habits().add(OwnerHabit.RESETS_TO_NEW_MAIL);
        }
        long then = at;
        for (int left = random.between(1, 3); left > 0; left--) {
            plan.owner(then, new PlannedAction.Visit(Kind.LOGIN, false, here, on, ""));
            then += random.between(8, 60);
        }
        String detail = newMail ? MaskedMail.other(random) : MaskedMail.REGISTERED;
        plan.owner(then, new PlannedAction.Visit(Kind.PASSWORD_RESET_REQUEST, true, here, on, detail));
        plan.owner(then + random.between(40, 900), new PlannedAction.Visit(Kind.PASSWORD_RESET, true, here, on, ""));
        plan.owner(then + random.between(910, 1_000), new PlannedAction.Visit(Kind.LOGIN, true, here, phone(then), ""));
        if (random.chance(0.4)) {
            buy(then + random.between(1_100, 9_000), basket());
        }
    }

    private void newPhone(long at) {
        visit(at, Kind.LOGIN, random.chance(0.8), "");
        visit(at + 30, Kind.LOGIN, true, "");
        visit(at + random.between(35, 80), Kind.DEVICE_ADD, true, "");
        if (random.chance(0.5)) {
            plan.owner(at + random.between(100, 3_000), charge(owner.unit()));
            buy(at + random.between(3_100, 9_000), basket());
        }
    }
}
