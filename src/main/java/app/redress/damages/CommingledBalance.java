package app.redress.damages;

import app.redress.domain.Tracing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A balance whose yen are marked as the owner's or as fraud money, spent in the order a tracing convention names.
///
/// Yen enter in lots, so that first-in-first-out can be followed; the other conventions only look at the two sums.
final class CommingledBalance {
    private final Tracing tracing;
    private final Deque<Lot> lots = new ArrayDeque<>();
    private long own;
    private long fraud;

    CommingledBalance(Tracing tracing) {
        this.tracing = tracing;
    }

    /// Yen of both kinds that one movement took or gave.
    record Split(long own, long fraud) {}

    private record Lot(boolean fraud, long yen) {}

    void put(boolean fraudMoney, long yen) {
        if (yen <= 0) {
            return;
        }
        lots.addLast(new Lot(fraudMoney, yen));
        own += fraudMoney ? 0 : yen;
        fraud += fraudMoney ? yen : 0;
    }

    /// Takes yen out for a spend; what the purse does not hold is taken as the owner's, because evidence of it is
    /// missing.
    Split take(boolean byAttacker, long yen) {
        return switch (tracing) {
            case FRAUD_FIRST -> byAttacker ? takeFraudFirst(yen) : takeOwnFirst(yen);
            case OWN_FIRST -> takeOldest(yen);
            case PRO_RATA -> takeInProportion(yen);
        };
    }

    /// Takes fraud money back, as a reversed charge does; what is no longer there has been spent.
    long takeFraud(long yen) {
        long taken = Math.min(yen, fraud);
        drain(true, taken);
        return taken;
    }

    /// Takes own money as far as there is any, and says how much that was.
    long takeOwn(long yen) {
        long taken = Math.min(yen, Math.max(own, 0));
        drain(false, taken);
        return taken;
    }

    long fraud() {
        return fraud;
    }

    private Split takeFraudFirst(long yen) {
        long fromFraud = takeFraud(yen);
        drain(false, yen - fromFraud);
        return new Split(yen - fromFraud, fromFraud);
    }

    /// Takes the owner's money, then fraud money; the owner's may go below zero where evidence is missing.
    Split takeOwnFirst(long yen) {
        long fromOwn = Math.min(yen, Math.max(own, 0));
        long fromFraud = Math.min(yen - fromOwn, fraud);
        drain(true, fromFraud);
        drain(false, yen - fromFraud);
        return new Split(yen - fromFraud, fromFraud);
    }

    private Split takeOldest(long yen) {
        long left = yen;
        long fromFraud = 0;
        while (left > 0 && !lots.isEmpty()) {
            Lot lot = lots.removeFirst();
            long part = Math.min(left, lot.yen);
            fromFraud += lot.fraud ? part : 0;
            left -= part;
            if (lot.yen > part) {
                lots.addFirst(new Lot(lot.fraud, lot.yen - part));
            }
        }
        fraud -= fromFraud;
        own -= yen - fromFraud;
        return new Split(yen - fromFraud, fromFraud);
    }

    /// Rounds down the fraud part: the one place where a yen cannot be divided.
    private Split takeInProportion(long yen) {
        long all = Math.max(own, 0) + fraud;
        long fromFraud = all == 0 ? 0 : share(Math.min(yen, all), fraud, all);
        drain(true, fromFraud);
        drain(false, yen - fromFraud);
        return new Split(yen - fromFraud, fromFraud);
    }

    private static long share(long yen, long part, long all) {
        return java.math.BigInteger.valueOf(yen)
                .multiply(java.math.BigInteger.valueOf(part))
                .divide(java.math.BigInteger.valueOf(all))
                .longValueExact();
    }

    private void drain(boolean fraudMoney, long yen) {
        own -= fraudMoney ? 0 : yen;
        fraud -= fraudMoney ? yen : 0;
        long left = yen;
        List<Lot> kept = new ArrayList<>(lots.size());
        for (Lot lot : lots) {
            long part = lot.fraud == fraudMoney ? Math.min(left, lot.yen) : 0;
            left -= part;
            if (lot.yen > part) {
                kept.add(new Lot(lot.fraud, lot.yen - part));
            }
        }
        lots.clear();
        lots.addAll(kept);
    }
}
