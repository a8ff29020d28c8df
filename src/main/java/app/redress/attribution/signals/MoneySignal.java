package app.redress.attribution.signals;

import app.redress.attribution.money.TransactionFeatures;

/// A signal of a charge or payment.
abstract class MoneySignal extends Signal<TransactionFeatures> {
    MoneySignal(String name, int contexts, String... levels) {
        super(name, contexts, levels);
    }
}
