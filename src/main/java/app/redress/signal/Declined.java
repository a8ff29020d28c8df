package app.redress.signal;

/// Whether rows were declined within the hour: a thief tries until a limit or an issuer stops it.
final class Declined extends MoneySignal {
    Declined(String what) {
        super(what + "-declined", 1, "noneDeclined", "declined");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public Seen see(Movement m) {
        int declined = m.near().declined();
        return declined == 0 ? seen(0, 0) : seen(0, 1, declined);
    }
}
