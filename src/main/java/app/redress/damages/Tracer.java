package app.redress.damages;

import app.redress.attribution.timeline.MoneyFlow;
import app.redress.attribution.timeline.ReversalMatcher;
import app.redress.domain.Channel;
import app.redress.domain.Tracing;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Says what is owed for one account under one reading of its events (Damages in glossary.md).
///
/// Due = unauthorised charges by card, cash or bank that were not reversed + points that the customer owned + own money
/// spent by the attacker, net of refunds, or taken by a reversal.
final class Tracer {
    private final ReversalMatcher origins;
    private final List<Transaction> money;
    private final BitSet granted;
    private final long opening;
    private final Tracing tracing;

    /// @param money one account's transactions in time order
    /// @param opening yen before the first of them
    Tracer(List<Transaction> money, long opening, Tracing tracing) {
        this.money = money;
        this.origins = ReversalMatcher.of(money);
        this.granted = PromotionalCredit.among(money);
        this.opening = opening;
        this.tracing = tracing;
    }

    static Figures trace(List<Transaction> money, long opening, Tracing tracing, IntPredicate unauthorised) {
        return new Tracer(money, opening, tracing).figures(unauthorised);
    }

    /// @param unauthorised whether the n-th transaction was the attacker's
    Figures figures(IntPredicate unauthorised) {
        MoneyFlow flow = MoneyFlow.trace(origins, opening, tracing, unauthorised);
        Map<Channel, Long> due = due(flow);
        // charges, reversals, the residual and the owner's use cancel out; what the attacker got away with remains,
        // less
        // what was lost in another account already
        long netLoss = Math.subtractExact(flow.spend(), flow.received());
        return new Figures(
                flow.charges(),
                sum(flow.reversed()),
                flow.spend(),
                Math.addExact(flow.ownSpent(), flow.ownTaken()),
                flow.residual(),
                due,
                netLoss,
                flow.usedUnknowingly(),
                flow.ownTaken(),
                flow.received());
    }

    /// Yen due for each stolen charge: what was not reversed, and was not given by the service.
    ///
    /// @return by position
    Map<Integer, Long> dueByCharge(IntPredicate unauthorised) {
        Map<Integer, Long> due = new TreeMap<>();
        MoneyFlow.trace(origins, opening, tracing, unauthorised).stolenLeft().forEach((n, yen) -> {
            if (money.get(n).isCharge() && !granted.get(n)) {
                due.put(n, yen);
            }
        });
        return due;
    }

    private Map<Channel, Long> due(MoneyFlow flow) {
        Map<Channel, Long> due = new EnumMap<>(Channel.class);
        flow.stolenLeft().forEach((n, yen) -> {
            Transaction t = money.get(n);
            if (t.isCharge() && !granted.get(n)) {
                due.merge(channelOf(t.method()), yen, Math::addExact);
            }
        });
        due.merge(Channel.BALANCE, Math.addExact(flow.ownSpent(), flow.ownTaken()), Math::addExact);
        due.values().removeIf(yen -> yen == 0);
        return due;
    }

    /// A charge of unknown funding is paid back like cash.
    private static Channel channelOf(Method method) {
        return switch (method) {
            case CREDIT_CARD, DEBIT_CARD -> Channel.CARD;
            case CASH, BANK, OTHER -> Channel.CASH_BANK;
            case POINTS -> Channel.POINTS;
        };
    }

    private static long sum(Map<Method, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
