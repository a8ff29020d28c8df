package app.redress.simulation.wallet;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.simulation.exports.DrillExports;
import app.redress.simulation.wallet.TruthLedger.Parts;
import app.redress.simulation.world.Basket;
import app.redress.simulation.world.DrillCalendar;
import app.redress.simulation.world.OnlineShops;
import app.redress.simulation.world.SeededRandom;
import app.redress.simulation.world.Store;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The payment service for one account: executes the planned actions in time order, declines what is impossible, books
/// the rest, and records the truth.
public final class WalletService {
    public static final long CARD_CAP = 30_000;
    private static final int NOBODY = -1;
    /// What is sent in the last seconds would arrive after the end of the exports.
    private static final long LAST_TRANSFERS = 1_000;

    private final WalletAccount account;
    private final ActionPlan plan;
    private final SeededRandom random;
    private final DrillExports exports;
    private final TransferDesk desk;
    private final TruthLedger ledger;
    private final LoginGate gate;
    private final LastTransactions owner = new LastTransactions();
    private final LastTransactions attacker = new LastTransactions();
    private long clock;
    private long phoneBackAt = Long.MIN_VALUE;
    private int booked;

    public WalletService(
            WalletAccount account, ActionPlan plan, SeededRandom random, DrillExports exports, TransferDesk desk) {
        this.account = account;
        this.plan = plan;
        this.random = random;
        this.exports = exports;
        this.desk = desk;
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
        if (!hostile && clock < phoneBackAt && needsPhone(action)) {
            return;
        }
        switch (action) {
            case PlannedAction.PhoneLost lost -> phoneBackAt = lost.until();
            case PlannedAction.Receive receive -> receive(receive);
            case PlannedAction.Visit visit -> gate.visit(clock, hostile, visit);
            case PlannedAction.Freeze _ -> gate.freeze(clock);
            case PlannedAction.Report _ -> gate.report(clock);
            case PlannedAction.Adjust adjust -> adjust(adjust.amount());
            case PlannedAction.ReverseCharge _ -> reverse(hostile);
            default -> money(hostile, action);
        }
    }

    /// All that the owner does, and nothing that the operator or other people do.
    private static boolean needsPhone(PlannedAction action) {
        return !(action instanceof PlannedAction.Freeze
                || action instanceof PlannedAction.Report
                || action instanceof PlannedAction.Adjust
                || action instanceof PlannedAction.Receive);
    }

    private void money(boolean hostile, PlannedAction action) {
        if (hostile && !gate.attackerInside()) {
            return;
        }
        switch (action) {
            case PlannedAction.TopUp topUp -> topUp(hostile, topUp);
            case PlannedAction.Buy buy -> buy(hostile, buy);
            case PlannedAction.ResalePurchase purchase -> buyForResale(hostile, purchase);
            case PlannedAction.GiftCodes codes -> buyCodes(hostile, codes.share());
            case PlannedAction.Send send -> send(hostile, send);
            case PlannedAction.SendShare send ->
                payOut(
                        hostile,
                        Transaction.Type.TRANSFER_OUT,
                        Math.min(send.atMost(), partOfBalance(send.share())),
                        send.to(),
                        "");
            case PlannedAction.Withdraw withdraw ->
                payOut(
                        hostile,
                        Transaction.Type.WITHDRAWAL,
                        partOfBalance(withdraw.share()),
                        NOBODY,
                        withdraw.bankAccount());
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
        long left = thousands(needed);
        for (int tries = 0; left > 0 && tries < 4; tries++) {
            long amount = card ? Math.min(left, CARD_CAP) : left;
            boolean done =
                    topUp(false, new PlannedAction.TopUp(method, amount, 0.025, method == Method.CASH ? shop : null));
            left -= done ? amount : 0;
            clock += random.between(12, 70);
        }
    }

    private void buyForResale(boolean hostile, PlannedAction.ResalePurchase purchase) {
        long budget = Math.min(purchase.atMost(), (long) (ledger.balance() * purchase.share()));
        Basket basket = ResaleGoods.basket(purchase.taste(), budget, random);
        if (basket != null) {
            pay(hostile, basket, purchase.shop());
        }
    }

    private void buyCodes(boolean hostile, double share) {
        long budget = (long) (ledger.balance() * share);
        long wanted = OnlineShops.value(random);
        long value = wanted <= budget ? wanted : OnlineShops.LEAST_VALUE;
        if (budget >= value) {
            pay(hostile, OnlineShops.codes((int) (budget / value), value), OnlineShops.giftCodes());
        }
    }

    private void receive(PlannedAction.Receive receive) {
        ledger.charge(false, Method.OTHER, receive.amount());
        book(false, Transaction.Type.TRANSFER_IN, receive.amount(), Status.COMPLETED, Details.with(receive.from()));
    }

    private void send(boolean hostile, PlannedAction.Send send) {
        Method by = send.topUpBy();
        if (ledger.balance() < send.amount() && by != null && !gate.frozen()) {
            topUp(hostile, new PlannedAction.TopUp(by, thousands(send.amount() - ledger.balance()), 0.025, null));
            clock += random.between(12, 70);
        }
        payOut(hostile, Transaction.Type.TRANSFER_OUT, send.amount(), send.to(), "");
    }

    /// In hundreds, as people type sums; all of it if they want all.
    private long partOfBalance(double share) {
        return share >= 1 ? ledger.balance() : (long) (share * ledger.balance()) / 100 * 100;
    }

    private static long thousands(long amount) {
        return (amount + 999) / 1000 * 1000;
    }

    /// @param to index of the account that receives the money; NOBODY if it leaves the service
    /// @param bank where it goes then
    private void payOut(boolean hostile, Transaction.Type type, long amount, int to, String bank) {
        boolean inTime = clock < DrillCalendar.END - LAST_TRANSFERS;
        if (amount <= 0 || !inTime) {
            return;
        }
        boolean possible = !gate.frozen() && ledger.balance() >= amount;
        if (possible) {
            ledger.spend(hostile, amount);
        }
        String other = to == NOBODY
                ? bank
                : possible ? desk.send(account, to, clock, amount, random) : WalletAccount.idOf(to, account.seed());
        book(hostile, type, amount, possible ? Status.COMPLETED : Status.DECLINED, Details.with(other));
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
        return book(hostile, type, amount, status, new Details(method, shop, basket, related, ""));
    }

    private String book(boolean hostile, Transaction.Type type, long amount, Status status, Details details) {
        String id = account.transactionId(booked++);
        exports.transaction(
                new DrillExports.Row(
                        id,
                        account.id(),
                        clock,
                        type,
                        amount,
                        status,
                        details.method,
                        details.shop,
                        details.basket,
                        ledger.balance(),
                        details.related,
                        details.counterparty),
                account.mark(hostile));
        if (hostile && status == Status.COMPLETED && type.isChargeOrSpend()) {
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

    /// What a row says beside its amount.
    private record Details(
            @Nullable Method method,
            @Nullable Store shop,
            @Nullable Basket basket,
            String related,
            String counterparty) {
        static Details with(String counterparty) {
            return new Details(null, null, null, "", counterparty);
        }
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
