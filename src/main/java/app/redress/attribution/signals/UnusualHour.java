package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether the owner usually transacts at this time of day.
final class UnusualHour extends MoneySignal {
    UnusualHour() {
        super("hour", 4, "usualHour", "unusualHour", "night");
    }

    @Override
    public SignalAnswer answer(TransactionFeatures m) {
        boolean usual = m.past().sameHours() >= 0.5;
        boolean night = m.hour() >= 1 && m.hour() < 5;
        return usual ? answerOf(m.history(), 0) : answerOf(m.history(), night ? 2 : 1, m.hour());
    }
}
