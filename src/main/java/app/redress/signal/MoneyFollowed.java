package app.redress.signal;

/// Whether any money moved soon after a visit; what money it was is weighed by itself.
final class MoneyFollowed extends Signal<Visitor> {
    MoneyFollowed() {
        super("money", 1, "nothingFollowed", "moneyFollowed");
    }

    @Override
    public Seen see(Visitor v) {
        return seen(0, v.moneyFollowed() ? 1 : 0);
    }
}
