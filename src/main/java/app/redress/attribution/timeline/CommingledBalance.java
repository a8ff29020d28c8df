package app.redress.attribution.timeline;

import app.redress.domain.Tracing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A balance that mixes the owner's money with fraud money, spent in the order of a tracing convention.
///
/// Money is kept in lots for FIFO; the other conventions need only the two sums.
final class CommingledBalance {
    private final Tracing tracing;
    private final Deque<Lot> lots = new ArrayDeque<>();
    private long own;
    private long fraud;

    CommingledBalance(Tracing tracing) {
        this.tracing = tracing;
    }

    /// The owner's and the fraud part of one transaction, in yen.
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

    /// Takes yen out for a payment; anything beyond the balance counts as the owner's, because evidence of its origin
    /// is missing.
    Split take(boolean byAttacker, long yen) {
        return switch (tracing) {
            case FRAUD_FIRST -> byAttacker ? takeFraudFirst(yen) : takeOwnFirst(yen);
            case FIFO -> takeOldest(yen);
            case PRO_RATA -> takeInProportion(yen);
        };
    }

    /// Takes fraud money out, at most what is left, and returns the amount taken.
    long takeFraud(long yen) {
        long taken = Math.min(yen, fraud);
        drain(true, taken);
        return taken;
    }

    /// Takes the owner's money out, at most what is left, and returns the amount taken.
    long takeOwn(long yen) {
        long taken = Math.min(yen, Math.max(own, 0));
        drain(false, taken);
        return taken;
    }

    long fraud() {
        return fraud;
    }

    /// What the balance holds; negative where evidence is missing.
    long total() {
        return own + fraud;
    }

    private Split takeFraudFirst(long yen) {
        long fromFraud = takeFraud(yen);
        drain(false, yen - fromFraud);
        return new Split(yen - fromFraud, fromFraud);
    }

    /// Takes the owner's money first, then fraud money; the owner's part may become negative where evidence is missing.
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

    /// The fraud part is rounded down to whole yen; there is no other rounding in tracing.
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
