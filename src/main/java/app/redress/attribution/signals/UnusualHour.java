package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// Whether the owner is usually about at this time of day.
final class UnusualHour extends MoneySignal {
    UnusualHour() {
        super("hour", 4, "usualHour", "unusualHour", "night");
    }

    @Override
    public SignalAnswer see(TransactionFeatures m) {
        boolean usual = m.past().sameHours() >= 0.5;
        boolean night = m.hour() >= 1 && m.hour() < 5;
        return usual ? seen(m.history(), 0) : seen(m.history(), night ? 2 : 1, m.hour());
    }
}
