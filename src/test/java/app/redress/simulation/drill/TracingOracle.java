package app.redress.simulation.drill;

import app.redress.simulation.wallet.TruthLedger.Parts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// The simplest possible FRAUD_FIRST tracing: every single yen is a token that knows its owner.
final class TracingOracle {
    private static final long UNIT = 1;

    private long own;
    private final Deque<Boolean> fraud = new ArrayDeque<>();
    private final Map<String, Parts> spends = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private long charges;
    private long spend;
    private long ownLost;
    private long card;
    private long cashBank;
    private long points;

    TracingOracle(long opening) {
        own = opening;
    }

    void take(Map<String, String> row, boolean hostile) {
        long amount = DrillFixture.yen(row, "amount");
        String id = DrillFixture.text(row, "transaction_id");
        String related = DrillFixture.text(row, "related_transaction_id");
        switch (DrillFixture.text(row, "type")) {
            case "CHARGE" -> charge(hostile, amount, DrillFixture.text(row, "method"), id);
            case "PAYMENT", "TRANSFER_OUT", "WITHDRAWAL" -> spends.put(id, pay(hostile, amount));
            case "REFUND" -> refund(hostile, amount, spends.getOrDefault(related, new Parts(0, 0)));
            case "CHARGE_REVERSAL" -> reverse(hostile, amount, related);
            default -> own += amount;
        }
    }

    private void charge(boolean hostile, long amount, String method, String id) {
        if (!hostile) {
            own += amount;
            return;
        }
        for (long yen = 0; yen < amount; yen += UNIT) {
            fraud.push(true);
        }
        methods.put(id, method);
        charges += amount;
        owe(method, amount);
    }

    private void owe(String method, long amount) {
        if (method.endsWith("_CARD")) {
            card += amount;
        } else if ("POINTS".equals(method)) {
            points += amount;
        } else {
            cashBank += amount;
        }
    }

    private Parts pay(boolean hostile, long amount) {
        long fromFraud = 0;
        for (long yen = 0; yen < amount; yen += UNIT) {
            boolean takesFraud = hostile ? !fraud.isEmpty() : own == 0;
            if (takesFraud) {
                fraud.pop();
                fromFraud++;
            } else {
                own--;
            }
        }
        if (hostile) {
            spend += amount;
            ownLost += amount - fromFraud;
        }
        return new Parts(amount - fromFraud, fromFraud);
    }

    private void refund(boolean hostile, long amount, Parts of) {
        long toOwn = Math.min(amount, of.own());
        own += toOwn;
        for (long yen = toOwn; yen < amount; yen += UNIT) {
            fraud.push(true);
        }
        if (hostile) {
            spend -= amount;
            ownLost -= toOwn;
        }
    }

    private void reverse(boolean hostile, long amount, String related) {
        if (!hostile) {
            own -= amount;
            return;
        }
        for (long yen = 0; yen < amount; yen += UNIT) {
            fraud.pop();
        }
        owe(methods.getOrDefault(related, ""), -amount);
    }

    /// Unauthorised charges, unauthorised spend net of refunds, own money lost, residual, due by card, due by
    /// cash or bank, due in points.
    Long[] figures() {
        return new Long[] {charges, spend, ownLost, (long) fraud.size(), card, cashBank, points};
    }
}
