package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether transactions were declined within the hour: an attacker tries until a limit or the issuer stops it.
final class DeclinedAttempts extends MoneySignal {
    DeclinedAttempts(String what) {
        super(what + "-declined", 1, "noneDeclined", "declined");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        int declined = m.near().declined();
        return declined == 0 ? answerOf(0, 0) : answerOf(0, 1, declined);
    }
}
