package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether a payment spends what was charged in the three hours before: attackers do, and so do owners who charge at
/// the till.
final class SpendAfterCharge extends MoneySignal {
    SpendAfterCharge() {
        super("after-charge", 1, "noChargeBefore", "chargeBefore", "usesChargeUp");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        long charged = m.near().chargedBefore();
        if (charged == 0) {
            return answerOf(0, 0);
        }
        return answerOf(0, m.amount() * 5 >= charged * 4 ? 2 : 1, charged);
    }
}
