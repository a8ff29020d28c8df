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

/// Plans what attackers do with one account, and what its owner does about it.
public final class AttackScript {
    private static final double REFUSAL = 0.03;
    private static final long ALL = Long.MAX_VALUE;
    private static final List<Long> BELOW_CAP = List.of(5_000L, 10_000L, 10_000L, 15_000L, 20_000L, 20_000L, 25_000L);

    private final World world;
    private final AttackOrder order;
    private final AttackerGroup crew;
    private final Owner owner;
    private final ActionPlan plan;
    private final SeededRandom dice;
    private final Method method;
    private long now;

    public AttackScript(World world, AttackOrder order, Owner owner, ActionPlan plan, SeededRandom dice) {
        this.world = world;
        this.order = order;
        this.crew = order.crew();
        this.owner = owner;
        this.plan = plan;
        this.dice = dice;
        method = method();
        now = order.entryAt();
    }

    private Method method() {
        if (owner.funding() == Method.BANK && dice.chance(0.6)) {
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
        new CashOutPlanner(world, order, owner, plan, dice, this).plan(now);
        afterwards(0.6);
    }

    private void enter() {
        ClientDevice tool = insider() ? order.runner() : crew.tool(dice, false);
        ClientAddress from = insider() ? world.addresses().mobile(crew.number() % 3, dice) : crew.source(now, dice);
        switch (order.entry()) {
            case CODE_SEEN -> {
                showsTheCode();
                plan.attacker(now, LoginGate.codeSeen(from, tool));
            }
            case STUFFING -> visit(now, Kind.LOGIN, from, tool, "");
            case RESET -> {
                visit(now, Kind.PASSWORD_RESET_REQUEST, from, tool, MaskedMail.other(dice));
                now += 25 + dice.lag(90);
                visit(now, Kind.PASSWORD_RESET, from, tool, "");
                now += 4 + dice.lag(25);
                visit(now, Kind.LOGIN, from, tool, "");
            }
        }
        lookRound(from, tool);
    }

    /// The owner pays at the insider's till within the day before.
    private void showsTheCode() {
        long at = now - dice.between(300, 20L * DrillCalendar.HOUR);
        plan.owner(
                Math.max(at, owner.registeredAt() + 900),
                new PlannedAction.Buy(Basket.everyday(dice), order.shop(), owner.funding(), owner.unit()));
    }

    private boolean insider() {
        return order.kind() == AttackKind.INSIDER_STORE;
    }

    private void lookRound(ClientAddress from, ClientDevice tool) {
        if (order.entry() == AttackOrder.Entry.CODE_SEEN) {
            return;
        }
        if (dice.chance(crew.looks())) {
            now += 3 + dice.lag(20);
            visit(now, Kind.PROFILE_VIEW, from, tool, "");
        }
        if (dice.chance(0.06)) {
            now += 10 + dice.lag(30);
            visit(now, Kind.EMAIL_CHANGE, from, tool, "");
        }
    }

    /// The runner in the store shows the code on a phone in Japan.
    private void takeOverPhone() {
        boolean sameHands = order.entry() == AttackOrder.Entry.CODE_SEEN || insider() || dice.chance(0.15);
        if (!sameHands) {
            signInRunner(now - dice.between(25, 180));
        }
    }

    /// @return when the runner is ready
    long signInRunner(long at) {
        ClientAddress from = dice.chance(0.75)
                ? world.addresses().mobile(dice.between(0, 2), dice)
                : crew.source(DrillCalendar.END, dice);
        visit(at, Kind.LOGIN, from, order.runner(), "");
        if (dice.chance(crew.binds())) {
            visit(at + dice.between(2, 20), Kind.DEVICE_ADD, from, order.runner(), "");
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
            charge(at, dice.chance(crew.capped()) ? WalletService.CARD_CAP : dice.pick(BELOW_CAP), REFUSAL);
            at += dice.between(shortest, longest);
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
            double share = i == times - 1 ? 1 : 0.3 + 0.05 * dice.between(0, 8);
            plan.attacker(at, new PlannedAction.Loot(shop, crew.taste(), share, ALL));
            if (dice.chance(0.03)) {
                plan.attacker(at + dice.between(30, 200), new PlannedAction.Undo(dice.chance(0.6) ? 1 : 0.5));
            }
            at += 30 + dice.lag(crew.haste());
        }
        return at;
    }

    void ends(long at) {
        now = at;
    }

    /// Mails of charges are read, or not; the operator's own watch finds others.
    private void afterwards(double noticed) {
        long notice = now + 120 + dice.lag(4L * DrillCalendar.HOUR);
        if (dice.chance(noticed) && notice < DrillCalendar.END - DrillCalendar.HOUR) {
            ownerActs(notice);
        } else if (dice.chance(noticed * 0.6)) {
            long from = Math.max(now + 1_200, DrillCalendar.japan("2019-07-03T12:00"));
            plan.owner(from + dice.lag(12L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
        if (dice.chance(0.06)) {
            plan.attacker(
                    now + 2L * DrillCalendar.HOUR + dice.lag(15L * DrillCalendar.HOUR),
                    new PlannedAction.ReverseCharge());
        }
    }

    private void ownerActs(long notice) {
        ClientAddress here = owner.address(world, dice);
        plan.owner(notice, new PlannedAction.Visit(Kind.LOGIN, true, here, owner.phone(), ""));
        if (dice.chance(0.55)) {
            long reset = notice + dice.between(60, 1_500);
            plan.owner(
                    reset,
                    new PlannedAction.Visit(
                            Kind.PASSWORD_RESET_REQUEST, true, here, owner.phone(), MaskedMail.REGISTERED));
            plan.owner(
                    reset + dice.between(30, 300),
                    new PlannedAction.Visit(Kind.PASSWORD_RESET, true, here, owner.phone(), ""));
        }
        long report = notice + dice.between(300, 8_000);
        plan.owner(report, new PlannedAction.Report());
        if (dice.chance(0.75)) {
            plan.owner(report + 300 + dice.lag(2L * DrillCalendar.HOUR), new PlannedAction.Freeze());
        }
    }
}
