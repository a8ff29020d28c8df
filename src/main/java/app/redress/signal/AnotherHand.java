package app.redress.signal;

/// Whether an older hand was there before. Every thief is another hand where the owner left a trace; owners get new
/// phones now and then.
final class AnotherHand extends Signal<Visitor> {
    AnotherHand() {
        super("hand", 2, "firstHand", "anotherHand");
    }

    @Override
    public Seen see(Visitor v) {
        // without device ids a hand is an agent and a network, and owners have many of those
        return seen(v.namesDevice() ? 1 : 0, v.first() ? 0 : 1);
    }
}
