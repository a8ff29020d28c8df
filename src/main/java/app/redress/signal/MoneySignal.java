package app.redress.signal;

/// A question asked of a charge or payment.
abstract class MoneySignal extends Signal<Movement> {
    MoneySignal(String name, int contexts, String... levels) {
        super(name, contexts, levels);
    }
}
