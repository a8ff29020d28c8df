package app.redress.simulation.wallet;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.simulation.exports.DrillExports;
import app.redress.simulation.exports.TimeSorter.Mark;
import app.redress.simulation.wallet.TruthLedger.Parts;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The payment service for one account: executes the planned actions in time order, declines what is impossible, books
/// the rest, and records the truth.
public final class WalletService {
    public static final long CARD_CAP = 30_000;

    private final WalletAccount account;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final DrillExports exports;
    private final TruthLedger ledger;
    private final LoginGate gate;
    private final LastTransactions owner = new LastTransactions();
    private final LastTransactions attacker = new LastTransactions();
    private long clock;
    private int booked;

    public WalletService(WalletAccount account, ActionPlan plan, SeededRandom random, DrillExports exports) {
        this.account = account;
        this.plan = plan;
        this.random = random;
        this.exports = exports;
        ledger = new TruthLedger(account.opening());
        gate = new LoginGate(account, plan, random, exports);
    }

    /// Executes all actions; to be called once.
    public Outcome play() {
        for (ScheduledAction step = plan.next(); step != null; step = plan.next()) {
            clock = Math.max(step.at(), clock + 1);
            if (clock >= DrillCalendar.END - 600) {
                break;
            }
            act(step.hostile(), step.action());
        }
        return new Outcome(
                gate.takenOver(),
                gate.firstHostileAt(),
                gate.frozenAt(),
                gate.reportedAt(),
                ledger.figures(),
                attacker.completed);
    }

    private void act(boolean hostile, PlannedAction action) {
        switch (action) {
            case PlannedAction.Visit visit -> gate.visit(clock, hostile, visit);
            case PlannedAction.Freeze _ -> gate.freeze(clock);
            case PlannedAction.Report _ -> gate.report(clock);
            case PlannedAction.Adjust adjust -> adjust(adjust.amount());
            case PlannedAction.ReverseCharge _ -> reverse(hostile);
            default -> money(hostile, action);
        }
    }

    private void money(boolean hostile, PlannedAction action) {
        if (hostile && !gate.attackerInside()) {
            return;
        }
        switch (action) {
            case PlannedAction.TopUp topUp -> topUp(hostile, topUp);
            case PlannedAction.Buy buy -> buy(hostile, buy);
            case PlannedAction.ResalePurchase purchase -> buyForResale(purchase);
            case PlannedAction.Undo undo -> undo(hostile, undo.share());
            case PlannedAction.CancelAtTill cancel ->
                book(
                        hostile,
                        Transaction.Type.PAYMENT,
                        cancel.basket().amount(),
                        Status.VOIDED,
                        null,
                        cancel.shop(),
                        cancel.basket(),
                        "");
            default -> throw new IllegalStateException("no money in " + action);
        }
    }

    private boolean topUp(boolean hostile, PlannedAction.TopUp topUp) {
        boolean stopped = topUp.method() != Method.POINTS && clock >= DrillCalendar.CHARGING_STOPPED;
        if (stopped || gate.frozen() || random.chance(topUp.refusal())) {
            book(
                    hostile,
                    Transaction.Type.CHARGE,
                    topUp.amount(),
                    Status.DECLINED,
                    topUp.method(),
                    topUp.shop(),
                    null,
                    "");
            return false;
        }
        ledger.charge(hostile, topUp.method(), topUp.amount());
        String id = book(
                hostile,
                Transaction.Type.CHARGE,
                topUp.amount(),
                Status.COMPLETED,
                topUp.method(),
                topUp.shop(),
                null,
                "");
        lastTransactions(hostile).charge = new Charge(id, topUp.method(), topUp.amount());
        return true;
    }

    private void buy(boolean hostile, PlannedAction.Buy buy) {
        long price = buy.basket().amount();
        if (ledger.balance() < price && buy.topUpBy() != null && !gate.frozen()) {
            topUpBeforePaying(buy.topUpBy(), Math.max(buy.topUpUnit(), price - ledger.balance()), buy.shop());
        }
        if (ledger.balance() >= price || random.chance(0.3)) {
            pay(hostile, buy.basket(), buy.shop());
        }
    }

    /// Charges what a payment lacks; by card in steps of at most the cap.
    private void topUpBeforePaying(Method method, long needed, Store shop) {
        boolean card = method.isCard();
        long left = (needed + 999) / 1000 * 1000;
        for (int tries = 0; left > 0 && tries < 4; tries++) {
            long amount = card ? Math.min(left, CARD_CAP) : left;
            boolean done =
                    topUp(false, new PlannedAction.TopUp(method, amount, 0.025, method == Method.CASH ? shop : null));
            left -= done ? amount : 0;
            clock += random.between(12, 70);
        }
    }

    private void buyForResale(PlannedAction.ResalePurchase purchase) {
        long budget = Math.min(purchase.atMost(), (long) (ledger.balance() * purchase.share()));
        Basket basket = ResaleGoods.basket(purchase.taste(), budget, random);
        if (basket != null) {
            pay(true, basket, purchase.shop());
        }
    }

    private void pay(boolean hostile, Basket basket, Store shop) {
        boolean possible = !gate.frozen() && ledger.balance() >= basket.amount();
        if (!possible) {
            book(hostile, Transaction.Type.PAYMENT, basket.amount(), Status.DECLINED, null, shop, basket, "");
            return;
        }
        Parts parts = ledger.spend(hostile, basket.amount());
        String id = book(hostile, Transaction.Type.PAYMENT, basket.amount(), Status.COMPLETED, null, shop, basket, "");
        lastTransactions(hostile).spend = new Spend(id, parts, basket, shop);
    }

    private void undo(boolean hostile, double share) {
        Spend spend = lastTransactions(hostile).spend;
        if (spend == null || gate.frozen()) {
            return;
        }
        lastTransactions(hostile).spend = null;
        long amount = share >= 1 ? spend.basket.amount() : Math.max(1, (long) (spend.basket.amount() * share));
        ledger.refund(hostile, spend.parts, amount);
        book(hostile, Transaction.Type.REFUND, amount, Status.COMPLETED, null, spend.shop, null, spend.id);
    }

    private void reverse(boolean hostile) {
        Charge charge = lastTransactions(hostile).charge;
        if (charge != null && ledger.reverse(hostile, charge.method, charge.amount)) {
            lastTransactions(hostile).charge = null;
            book(
                    hostile,
                    Transaction.Type.CHARGE_REVERSAL,
                    charge.amount,
                    Status.COMPLETED,
                    charge.method,
                    null,
                    null,
                    charge.id);
        }
    }

    private void adjust(long amount) {
        if (ledger.balance() + amount >= 0) {
            ledger.adjust(amount);
            book(false, Transaction.Type.ADJUSTMENT, amount, Status.COMPLETED, null, null, null, "");
        }
    }

    private String book(
            boolean hostile,
            Transaction.Type type,
            long amount,
            Status status,
            @Nullable Method method,
            @Nullable Store shop,
            @Nullable Basket basket,
            String related) {
        String id = account.transactionId(booked++);
        Mark mark = !account.attacked() ? Mark.UNLISTED : hostile ? Mark.ATTACKER : Mark.OWNER;
        exports.transaction(
                new DrillExports.Row(
                        id, account.id(), clock, type, amount, status, method, shop, basket, ledger.balance(), related),
                mark);
        if (hostile
                && status == Status.COMPLETED
                && (type == Transaction.Type.CHARGE || type == Transaction.Type.PAYMENT)) {
            gate.hostileMoney(clock);
            attacker.completed.add(id);
        }
        return id;
    }

    private LastTransactions lastTransactions(boolean hostile) {
        return hostile ? attacker : owner;
    }

    /// The last charge and payment of one person, for refunds and reversals.
    private static final class LastTransactions {
        private final List<String> completed = new ArrayList<>(0);
        private @Nullable Charge charge;
        private @Nullable Spend spend;
    }

    private record Charge(String id, Method method, long amount) {}

    private record Spend(String id, Parts parts, Basket basket, Store shop) {}

    /// The outcome for one account.
    ///
    /// @param firstHostileAt, frozenAt, reportedAt epoch seconds; null if it never happened
    /// @param hostileIds completed transactions of the attackers
    public record Outcome(
            boolean takenOver,
            @Nullable Long firstHostileAt,
            @Nullable Long frozenAt,
            @Nullable Long reportedAt,
            TruthLedger.Figures figures,
            List<String> hostileIds) {

        /// Whether the attackers moved money.
        public boolean victim() {
            return !hostileIds.isEmpty();
        }
    }
}
