package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether a payment uses what was charged in the hours before: so do thieves, and owners who charge at the till.
final class SpendAfterCharge extends MoneySignal {
    SpendAfterCharge() {
        super("after-charge", 1, "noChargeBefore", "chargeBefore", "usesChargeUp");
    }

    @Override
    public SignalAnswer see(TransactionFeatures m) {
        long charged = m.near().chargedBefore();
        if (charged == 0) {
            return seen(0, 0);
        }
        return seen(0, m.amount() * 5 >= charged * 4 ? 2 : 1, charged);
    }
}
