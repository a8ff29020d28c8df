package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether rows were declined within the hour: a thief tries until a limit or an issuer stops it.
final class DeclinedAttempts extends MoneySignal {
    DeclinedAttempts(String what) {
        super(what + "-declined", 1, "noneDeclined", "declined");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer see(TransactionFeatures m) {
        int declined = m.near().declined();
        return declined == 0 ? seen(0, 0) : seen(0, 1, declined);
    }
}
