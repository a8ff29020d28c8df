package app.redress.signal;

/// What was done to the password. A reset by mail to another address was the hole of 2019.
final class Credentials extends Signal<Visitor> {
    Credentials() {
        super(
                "reset",
                2,
                "noReset",
                "resetKnownSource",
                "resetThenOwner",
                "lifeGoesOn",
                "resetNewSource",
                "resetElsewhere");
    }

    @Override
    public Seen see(Visitor v) {
        return seen(v.first() ? 0 : 1, v.credentials().ordinal());
    }
}
