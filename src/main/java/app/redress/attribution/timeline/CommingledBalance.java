package app.redress.attribution.timeline;

import app.redress.domain.Tracing;
import java.util.ArrayDeque;
import java.util.Deque;

/// A balance that mixes the owner's money with fraud money, spent in the order of a tracing convention.
///
/// Money is kept in lots for FIFO, the owner's apart from fraud money; the other conventions need only the two sums.
final class CommingledBalance {
    private final Tracing tracing;
    private final Deque<Lot> ownLots = new ArrayDeque<>();
    private final Deque<Lot> fraudLots = new ArrayDeque<>();
    private long arrived;
    private long own;
    private long fraud;

    CommingledBalance(Tracing tracing) {
        this.tracing = tracing;
    }

    /// The owner's and the fraud part of one transaction, in yen.
    record Split(long own, long fraud) {}

    /// @param arrival position among all lots
    private record Lot(long arrival, long yen) {}

    void put(boolean fraudMoney, long yen) {
        if (yen <= 0) {
            return;
        }
        if (tracing == Tracing.FIFO) {
            lots(fraudMoney).addLast(new Lot(arrived++, yen));
        }
        own += fraudMoney ? 0 : yen;
        fraud += fraudMoney ? yen : 0;
    }

    private Deque<Lot> lots(boolean fraudMoney) {
        return fraudMoney ? fraudLots : ownLots;
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
        while (left > 0 && !(ownLots.isEmpty() && fraudLots.isEmpty())) {
            boolean fraudMoney = isFraudOldest();
            long part = takeFirst(lots(fraudMoney), left);
            fromFraud += fraudMoney ? part : 0;
            left -= part;
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
        while (left > 0 && !lots(fraudMoney).isEmpty()) {
            left -= takeFirst(lots(fraudMoney), left);
        }
    }

    private boolean isFraudOldest() {
        Lot owners = ownLots.peekFirst();
        Lot stolen = fraudLots.peekFirst();
        return owners == null || stolen != null && stolen.arrival < owners.arrival;
    }

    private static long takeFirst(Deque<Lot> lots, long most) {
        Lot lot = lots.removeFirst();
        long part = Math.min(most, lot.yen);
        if (lot.yen > part) {
            lots.addFirst(new Lot(lot.arrival, lot.yen - part));
        }
        return part;
    }
}
