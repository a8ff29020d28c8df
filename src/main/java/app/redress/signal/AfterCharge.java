package app.redress.signal;

/// Whether a payment uses what was charged in the hours before: so do thieves, and owners who charge at the till.
final class AfterCharge extends MoneySignal {
    AfterCharge() {
        super("after-charge", 1, "noChargeBefore", "chargeBefore", "usesChargeUp");
    }

    @Override
    public Seen see(Movement m) {
        long charged = m.near().chargedBefore();
        if (charged == 0) {
            return seen(0, 0);
        }
        return seen(0, m.amount() * 5 >= charged * 4 ? 2 : 1, charged);
    }
}
