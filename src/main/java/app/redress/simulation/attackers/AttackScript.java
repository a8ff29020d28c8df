package app.redress.simulation.attackers;

import app.redress.domain.Access.Kind;
import app.redress.domain.Transaction.Method;
import app.redress.simulation.owners.Owner;
import app.redress.simulation.wallet.ActionPlan;
import app.redress.simulation.wallet.LoginGate;
import app.redress.simulation.wallet.PlannedAction;
import app.redress.simulation.wallet.WalletService;
import app.redress.simulation.world.AttackKind;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.ClientAddress;
import app.redress.simulation.world.ClientDevice;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.MaskedMail;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import app.redress.simulation.world.World;
import java.util.List;

/// Plans what the attackers do with one account, and how its owner reacts.
public final class AttackScript {
    private static final double REFUSAL = 0.03;
    private static final long ALL = Long.MAX_VALUE;
    private static final List<Long> BELOW_CAP = List.of(5_000L, 10_000L, 10_000L, 15_000L, 20_000L, 20_000L, 25_000L);

    private final World world;
    private final AttackOrder order;
    private final AttackerGroup group;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final Method method;
    private long now;

    public AttackScript(World world, AttackOrder order, Owner owner, ActionPlan plan, SeededRandom random) {
        this.world = world;
        this.order = order;
        this.group = order.group();
        this.owner = owner;
        this.plan = plan;
        this.random = random;
        method = method();
        now = order.entryAt();
    }

    private Method method() {
        if (owner.funding() == Method.BANK && random.chance(0.6)) {
            return Method.BANK;
        }
        return owner.funding() == Method.DEBIT_CARD ? Method.DEBIT_CARD : Method.CREDIT_CARD;
    }

    public void plan() {
        enter();
        if (order.kind() == AttackKind.LOGIN_ONLY) {
            afterwards(0.1);
            return;
        }
        now = Math.max(now + 20, order.cashOutAt());
        takeOverPhone();
        new CashOutPlanner(world, order, owner, plan, random, this).plan(now);
        switch (order.kind()) {
            case STOLEN_PHONE, NUMBER_TAKEN -> ownerCallsLater();
            default -> afterwards(0.6);
        }
    }

    private void enter() {
        ClientDevice tool = alone() ? order.runner() : sent(group.tool(random, false));
        ClientAddress from = alone() ? world.addresses().mobile(group.number() % 3, random) : group.source(now, random);
        switch (order.entry()) {
            case CODE_SEEN -> {
                showsTheCode();
                plan.attacker(now, LoginGate.codeSeen(from, tool));
            }
            case PHONE_HELD -> plan.attacker(now, LoginGate.codeSeen(from, tool));
            case SIM_SWAP -> takeNumber(from, tool);
            case STUFFING -> visit(now, Kind.LOGIN, from, tool, "");
            case RESET -> {
                visit(now, Kind.PASSWORD_RESET_REQUEST, from, tool, MaskedMail.other(random));
                now += 25 + random.lag(90);
                visit(now, Kind.PASSWORD_RESET, from, tool, "");
                now += 4 + random.lag(25);
                visit(now, Kind.LOGIN, from, tool, "");
            }
        }
        viewProfile(from, tool);
    }

    /// From now on the owner has no service, and after the reset no account either.
    private void takeNumber(ClientAddress from, ClientDevice tool) {
        long back = now + 6L * DrillCalendar.HOUR + random.lag(20L * DrillCalendar.HOUR);
        plan.attacker(now - random.between(120, 1_800), new PlannedAction.PhoneLost(back));
        visit(now, Kind.PASSWORD_RESET_REQUEST, from, tool, "SMS to registered number");
        now += 20 + random.lag(60);
        visit(now, Kind.PASSWORD_RESET, from, tool, "");
        now += 4 + random.lag(25);
        visit(now, Kind.LOGIN, from, tool, "");
        visit(now + random.between(2, 20), Kind.DEVICE_ADD, from, tool, "");
        plan.owner(back, new PlannedAction.Visit(Kind.LOGIN, true, owner.address(world, random), owner.phone(), ""));
    }

    private boolean copies() {
        return world.profile().attackers().copiesDevices();
    }

    /// The device that the service believes to see.
    private ClientDevice sent(ClientDevice own) {
        return copies() ? owner.phone() : own;
    }

    /// The owner pays at the insider's till within the day before.
    private void showsTheCode() {
        long at = now - random.between(300, 20L * DrillCalendar.HOUR);
        plan.owner(
                Math.max(at, owner.registeredAt() + 900),
                new PlannedAction.Buy(Basket.everyday(random), order.shop(), owner.funding(), owner.unit()));
    }

    private boolean insider() {
        return order.kind() == AttackKind.INSIDER_STORE;
    }

    /// One person with one phone.
    private boolean alone() {
        return insider()
                || order.kind() == AttackKind.NUMBER_TAKEN
                || order.kind().withoutLogin();
    }

    private void viewProfile(ClientAddress from, ClientDevice tool) {
        if (order.entry() == AttackOrder.Entry.CODE_SEEN || order.kind().withoutLogin()) {
            return;
        }
        if (random.chance(group.looks())) {
            now += 3 + random.lag(20);
            visit(now, Kind.PROFILE_VIEW, from, tool, "");
        }
        if (random.chance(0.06)) {
            now += 10 + random.lag(30);
            visit(now, Kind.EMAIL_CHANGE, from, tool, "");
        }
    }

    /// The runner shows the code in the store, on a phone in Japan.
    private void takeOverPhone() {
        boolean samePerson = order.entry() == AttackOrder.Entry.CODE_SEEN || alone() || random.chance(0.15);
        if (!samePerson) {
            signInRunner(now - random.between(25, 180));
        }
    }

    /// @return when the runner is ready
    long signInRunner(long at) {
        ClientAddress from = random.chance(0.75)
                ? world.addresses().mobile(random.between(0, 2), random)
                : group.source(DrillCalendar.END, random);
        visit(at, Kind.LOGIN, from, sent(order.runner()), "");
        if (random.chance(group.binds()) && !copies()) {
            visit(at + random.between(2, 20), Kind.DEVICE_ADD, from, order.runner(), "");
        }
        return at + 25;
    }

    private void visit(long at, Kind kind, ClientAddress from, ClientDevice on, String detail) {
        plan.attacker(at, new PlannedAction.Visit(kind, true, from, on, detail));
    }

    /// Plans charges one after another.
    ///
    /// @return the second after the last
    long charges(long from, int times, int shortest, int longest) {
        long at = from;
        for (int i = 0; i < times; i++) {
            charge(at, random.chance(group.capped()) ? WalletService.CARD_CAP : random.pick(BELOW_CAP), REFUSAL);
            at += random.between(shortest, longest);
        }
        return at;
    }

    void charge(long at, long amount, double refusal) {
        plan.attacker(at, new PlannedAction.TopUp(method, amount, refusal, null));
    }

    /// Plans payments that together empty the balance, at one store or two.
    ///
    /// @return the second after the last
    long spendAll(long from, int times, Store shop) {
        long at = from;
        for (int i = 0; i < times; i++) {
            double share = i == times - 1 ? 1 : 0.3 + 0.05 * random.between(0, 8);
            plan.attacker(at, new PlannedAction.ResalePurchase(shop, group.taste(), share, ALL));
            if (random.chance(0.03)) {
                plan.attacker(at + random.between(30, 200), new PlannedAction.Undo(random.chance(0.6) ? 1 : 0.5));
            }
            at += 30 + random.lag(group.haste());
        }
        return at;
    }

    void ends(long at) {
        now = at;
    }

    /// Some owners read the mails about charges; the operator's monitoring finds others.
    private void afterwards(double noticed) {
        long notice = now + 120 + random.lag(4L * DrillCalendar.HOUR);
        if (random.chance(noticed) && notice < DrillCalendar.END - DrillCalendar.HOUR) {
            ownerActs(notice);
        } else if (random.chance(noticed * 0.6)) {
            long from = Math.max(now + 1_200, DrillCalendar.japan("2019-07-03T12:00"));
            plan.owner(from + random.lag(12L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
        if (random.chance(0.06)) {
            plan.attacker(
                    now + 2L * DrillCalendar.HOUR + random.lag(15L * DrillCalendar.HOUR),
                    new PlannedAction.ReverseCharge());
        }
    }

    /// Who has lost the phone or its number must find another one to call from.
    private void ownerCallsLater() {
        long call = now + 1_800 + random.lag(9L * DrillCalendar.HOUR);
        if (random.chance(0.7) && call < DrillCalendar.END - DrillCalendar.HOUR) {
            plan.owner(call, new PlannedAction.Report());
            if (random.chance(0.85)) {
                plan.owner(call + 60 + random.lag(1_200), new PlannedAction.Freeze());
            }
        }
    }

    private void ownerActs(long notice) {
        ClientAddress here = owner.address(world, random);
        plan.owner(notice, new PlannedAction.Visit(Kind.LOGIN, true, here, owner.phone(), ""));
        if (random.chance(0.55)) {
            long reset = notice + random.between(60, 1_500);
            plan.owner(
                    reset,
                    new PlannedAction.Visit(
                            Kind.PASSWORD_RESET_REQUEST, true, here, owner.phone(), MaskedMail.REGISTERED));
            plan.owner(
                    reset + random.between(30, 300),
                    new PlannedAction.Visit(Kind.PASSWORD_RESET, true, here, owner.phone(), ""));
        }
        long report = notice + random.between(300, 8_000);
        plan.owner(report, new PlannedAction.Report());
        if (random.chance(0.75)) {
            plan.owner(report + 300 + random.lag(2L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
    }
}
